/// A cell of a row.
public struct PublishedCell: Hashable, Sendable {
  /// Its text; paragraphs in it are separated by line feeds.
  public var text: String
  /// How many columns it is said to reach over; documents are often wrong there.
  public var span = 1
  /// Where it stands.
  public var source: Source
}
