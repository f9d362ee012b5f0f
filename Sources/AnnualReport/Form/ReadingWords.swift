/// The words by which published reports are read, beside the labels of the form; `…` in a word stands for any others.
public struct ReadingWords: Hashable, Sendable {
  /// Paragraphs of a web site that are no part of a report.
  public var furniture: [String] = []
  /// Paragraphs of the format itself, which say what belongs there.
  public var instructions: [String] = []
  /// How the names of those who report end.
  public var signers: [String] = []
  /// How the names of governments end, by which a line of its own below a report is known as its unit.
  public var governments: [String] = []
  /// What a title says that the report is about.
  public var about: [String] = []
  /// What a title says that it is.
  public var titles: [String] = []
}
