/// A picture of some figures, as the form asks for it.
public struct ChartPart: Hashable, Sendable {
  /// How the figures are shown.
  public let kind: Kind
  /// What they are about.
  public let label: String
  /// The figures from first to last.
  public let items: [Item]
  /// Of a flow how many of the figures come in; the others go out.
  public let incoming: Int
  /// What is said in place of the picture where all figures are 0; nil leaves it out.
  public let none: String?

  /// One figure.
  public struct Item: Hashable, Sendable {
    /// What it is called in the picture.
    public let label: String
    /// The cell of the form, as an index.
    public let cell: Int
  }

  /// The kinds of pictures; the raw value is the word of the form.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Large numerals, for figures that differ by powers of ten.
    case numerals
    /// What comes in and what it becomes, as two bars of equal length.
    case flow
    /// A bar for each figure that is not 0.
    case bars
    /// Columns for each year; only with two years or more.
    case years
  }
}
