/// A heading of a table with the headings below it; a heading without any is a row or column of figures.
public struct Heading: Hashable, Sendable {
  /// The short id: of the row or column, or of the group of rows below; nil for a mere caption.
  public let id: String?
  /// The statutory label, to the letter.
  public let label: String
  /// Other ways in which published reports write it, misprints among them.
  public let variants: [String]
  /// Words by which a heading above the figures of a published report is known.
  public let words: [String]
  /// Whether the figure is the sum of the other leaves under the same parent.
  public let isTotal: Bool
  /// The number format of its figures, where it differs from the table's.
  public let format: FigureFormat?
  /// What counts, who in the office knows it, what is often done wrong.
  public let help: String?
  /// What to say of a column whose id is easily taken for the word that stands for the rest.
  public let notRest: String?
  /// Who in the office has the figures, where it is not who has those of the table.
  public let office: String?
  /// Document and place, where they differ from the block's or table's.
  public let source: String?
  /// The headings below.
  public let children: [Heading]

  /// Whether figures stand directly under this heading.
  public var isLeaf: Bool { children.isEmpty }

  /// The rows or columns of figures under this heading, from first to last.
  public var leaves: [Heading] { isLeaf ? [self] : children.flatMap { $0.leaves } }

  /// How many levels of headings there are, this one included.
  public var depth: Int { 1 + (children.map { $0.depth }.max() ?? 0) }
}
