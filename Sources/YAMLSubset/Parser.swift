/// Reads the bytes of a document into nodes, line by line.
///
/// Between nodes the parser stands at the first character of the next line with content; `column` is that line's
/// indentation, or -1 at the end.
struct Parser {
  static let depthLimit = 32
  static let keyLimit = 1000

  let source: [UInt8]
  /// The end of the text.
  let end: Int
  /// The next byte to read.
  var at = 0
  var column = -1
  var lineStart = 0
  var nodes: [NodeData] = []
  /// The slips of an input method met so far.
  var slips: [Fault] = []
  /// Whether a tab or a wide space hid a line's indentation.
  var lostIndentation = false
  /// The columns of the open block collections, outermost first.
  var columns: [Int] = []
  /// The collections that are open.
  var parents: [Int] = []
  /// Whether the line of a plain or quoted text was the last one read, for the wording of what follows.
  var lastIsText = false
  /// Whether a full-width bracket at the end of a line stood for all the closing ones.
  var isClosedWide = false
  /// Where the last key or dash of a block stands.
  var lastEntry = 0
  /// The block collection that was closed last.
  var lastBlock: OpenBlock?
  /// By how many columns the first block collection was indented below another.
  var usualStep: Int?
  /// The block collections that are open, outermost first.
  var openBlocks: [OpenBlock] = []

  /// A block collection: its column, its first entry, and how many it has so far.
  typealias OpenBlock = (column: Int, start: Int, count: Int)

  /// The plain text that was looked along last to see whether it is a key.
  var seen: (start: Int, scan: PlainScan)?

  private var mayStart = true

  init(_ source: [UInt8]) {
    self.source = source
    end = source.count
    nodes.reserveCapacity(end / 16 + 1)
  }

  /// Reads the whole document.
  mutating func document() throws(Fault) {
    lineStart = source.hasByteOrderMark ? 3 : 0
    try enterLine(lineStart)
    if column == 0, isMarker(at, Byte.dash) {
      at += 3
      let next = source.skippingSpaces(at)
      if !source.isBlankOrEnd(next), source[next] != Byte.hash { throw Fault(.textAfterMarker, next) }
      mayStart = false
      try finishLine()
    }
    mayStart = false
    guard column >= 0 else {
      append(.scalar, .plain, end, end)
      return
    }
    try blockNode(below: -1)
    guard column < 0 else { throw unexpectedLine(below: -1) }
  }

  /// Ends the line after a value: only blanks and a comment may follow.
  mutating func finishLine() throws(Fault) {
    let start = at
    skipBlanks()
    if at < end, source[at] == Byte.hash {
      guard at > start else { throw Fault(.touchingComment, at) }
      at = source.lineEnd(at)
    }
    guard source.isLineEnd(at) else { throw Fault(.textAfterValue(scalar(at)), at) }
    try enterLine(source.pastBreak(at))
  }

  /// Goes to the next line that holds more than blanks and a comment.
  mutating func enterLine(_ start: Int) throws(Fault) {
    var start = start
    while start < end {
      let first = source.skippingSpaces(start)
      if source.isLineEnd(first) {
        start = source.pastBreak(first)
      } else if source[first] == Byte.hash {
        start = source.pastBreak(source.lineEnd(first))
      } else if source[first] == Byte.tab {
        slips.append(Fault(.tab, first))
        lostIndentation = true
        start = source.pastBreak(source.lineEnd(first))
      } else if FullWidth.at(first, in: source) == .space {
        // Its indentation cannot be told, so what follows says nothing about it either.
        slips.append(Fault(.wideSpace, first))
        lostIndentation = true
        start = source.pastBreak(source.lineEnd(first))
      } else {
        lineStart = start
        at = first
        column = first - start
        if column == 0 { try refuseMarker() }
        return
      }
    }
    lineStart = end
    at = end
    column = -1
  }

  private func refuseMarker() throws(Fault) {
    if isMarker(at, Byte.dot) { throw Fault(.documentEnd, at) }
    if !mayStart, isMarker(at, Byte.dash) { throw Fault(.severalDocuments, at) }
  }

  private func isMarker(_ index: Int, _ byte: UInt8) -> Bool {
    index + 2 < end && source[index] == byte && source[index + 1] == byte && source[index + 2] == byte
      && source.isBlankOrEnd(index + 3)
  }

  /// Skips spaces, and tabs as slips.
  mutating func skipBlanks() {
    at = source.skippingSpaces(at)
    guard at < end, source[at] == Byte.tab else { return }
    slips.append(Fault(.tab, at))
    while at < end, source[at] == Byte.tab || source[at] == Byte.space { at += 1 }
  }

  /// Adds a data without children.
  mutating func append(_ kind: Node.Kind, _ style: Node.Style, _ start: Int, _ end: Int, indent: Int = 0) {
    nodes.append(
      NodeData(
        kind: kind, style: style, start: start, end: end, subtreeEnd: nodes.count + 1,
        parent: parents.last ?? -1,
        indent: indent))
  }

  /// Opens a collection; what is appended until `close` is its content.
  mutating func open(_ kind: Node.Kind, _ style: Node.Style, indent: Int) throws(Fault) {
    guard parents.count < Self.depthLimit else { throw Fault(.tooDeep(limit: Self.depthLimit), at) }
    append(kind, style, at, at, indent: indent)
    parents.append(nodes.count - 1)
  }

  /// Closes the innermost collection, whose last byte stands before `end`.
  mutating func close(end: Int) {
    guard let index = parents.popLast() else { return }
    nodes[index].end = end
    nodes[index].subtreeEnd = nodes.count
  }

  /// The scalar at `index`, for a message.
  func scalar(_ index: Int) -> Unicode.Scalar {
    guard index < end else { return " " }
    var iterator = (index..<min(index + 4, end)).map { source[$0] }.makeIterator()
    var decoder = UTF8()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
    return "\u{FFFD}"
  }
}
