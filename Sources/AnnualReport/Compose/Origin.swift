/// A range of bytes, and the place of the answers that it was made from.
public struct Origin: Hashable, Sendable {
  /// Bytes of UTF-8: of the text of a paragraph, or of a whole output.
  public let range: Range<Int>
  /// The place that one changes to change them.
  public let place: Place
  /// Of a text with several lines the one that is meant, from 0.
  public let line: Int

  init(_ range: Range<Int>, _ place: Place, line: Int = 0) {
    self.range = range
    self.place = place
    self.line = line
  }
}
