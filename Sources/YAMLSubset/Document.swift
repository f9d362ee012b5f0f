/// A text read as a tree of maps, lists and texts, with every node's place in the bytes.
///
/// Whatever is accepted, a YAML reader that takes all scalars as text reads as the same tree; everything else is refused.
public struct Document: Sendable {
  private let contents: Contents

  /// The file as read: byte order mark and line ends kept.
  public var bytes: [UInt8] { contents.bytes }
  var records: [Record] { contents.records }
  var lineStarts: [Int] { contents.lineStarts }

  /// What a document holds, in one place, so that each of its nodes keeps but one reference.
  private final class Contents: Sendable {
    let bytes: [UInt8]
    let records: [Record]
    let lineStarts: [Int]
    /// For texts with a long line.
    let marks: ColumnMarks?

    init(_ bytes: [UInt8], _ records: [Record], _ screening: Screening) {
      self.bytes = bytes
      self.records = records
      lineStarts = screening.lineStarts
      marks = screening.longestLine > ColumnMarks.shortLine ? ColumnMarks(bytes.span) : nil
    }
  }

  /// Reads the bytes of a file, UTF-8 with or without byte order mark.
  ///
  /// - Throws: All slips of an input method, and the first other fault.
  public init(_ bytes: [UInt8]) throws(SyntaxError) {
    var parser = Parser(end: bytes.count)
    let screening = Screening(bytes.span)
    var fault = screening.fault
    do throws(Fault) {
      try parser.document(bytes.span)
    } catch {
      fault = fault.map { $0.offset <= error.offset ? $0 : error } ?? error
    }
    contents = Contents(bytes, parser.records, screening)
    var faults = parser.slips
    if let fault {
      faults.removeAll { $0.offset >= fault.offset }
      // Lines after a tab cannot be judged by their indentation.
      if faults.isEmpty || !(parser.lostIndentation && fault.reason.isIndentation) { faults.append(fault) }
    }
    guard !faults.isEmpty else { return }
    faults.sort { $0.offset < $1.offset }
    var problems: [SyntaxError.Problem] = []
    // One way through the text: many slips on one long line must not each count its columns anew.
    var offset = lineStarts.first ?? 0
    var position = Position(line: 1, column: 1)
    for fault in faults {
      position = self.position(at: fault.offset, from: position, at: offset)
      offset = max(offset, fault.offset)
      problems.append(SyntaxError.Problem(reason: fault.reason, position: position))
    }
    throw SyntaxError(problems: problems)
  }

  /// Reads a text.
  ///
  /// - Throws: All slips of an input method, and the first other fault.
  public init(_ text: String) throws(SyntaxError) {
    try self.init(Array(text.utf8))
  }

  /// The outermost node; an empty scalar if the document holds nothing but comments.
  public var root: Node { Node(document: self, index: 0) }

  /// The line and column of a byte offset.
  ///
  /// - Parameter offset: A place in `bytes`; one outside is taken as the nearest end.
  /// - Returns: The place, counted from 1.
  public func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = lineStarts[low]
    guard let marks = contents.marks, offset > start else {
      return position(at: offset, from: Position(line: low + 1, column: 1), at: start)
    }
    let column = marks.scalars(before: offset, in: bytes.span) - marks.scalars(before: start, in: bytes.span)
    return Position(line: low + 1, column: column + 1)
  }

  /// The place of `offset`, counted on from a place before it.
  private func position(at offset: Int, from known: Position, at start: Int) -> Position {
    var line = known.line
    var column = known.column
    var index = start
    while index < offset {
      if bytes[index] == Byte.lineFeed {
        line += 1
        column = 1
      } else if bytes[index] & 0xC0 != 0x80 {
        // Continuation bytes belong to the scalar before them.
        column += 1
      }
      index += 1
    }
    return Position(line: line, column: column)
  }
}
