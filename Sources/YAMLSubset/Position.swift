/// A place in a text: line and column, both counted from 1.
///
/// A column counts Unicode scalars; an initial byte order mark does not count, and CRLF is one line break.
public struct Position: Hashable, Comparable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// The column, counted from 1 in Unicode scalars.
  public let column: Int

  /// Makes a place from its line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders places as they follow in a text.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
