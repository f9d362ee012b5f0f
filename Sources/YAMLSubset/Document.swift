/// A text read as a tree of maps, lists and texts, with every node's place in the bytes.
///
/// Whatever is accepted, a YAML reader that takes all scalars as text reads as the same tree; everything else is refused.
public struct Document: Sendable {
  private let contents: Contents

  /// The file as read: byte order mark and line ends kept.
  public var bytes: [UInt8] { contents.bytes }
  var nodes: [NodeData] { contents.nodes }
  private var lines: LineIndex { contents.lines }

  /// What a document keeps, behind one reference, since every node has a copy of its document: three references more in
  /// each took a third of the instructions of reading.
  private final class Contents: Sendable {
    let bytes: [UInt8]
    let nodes: [NodeData]
    let lines: LineIndex

    init(_ bytes: [UInt8], _ nodes: [NodeData]) {
      self.bytes = bytes
      self.nodes = nodes
      lines = LineIndex(bytes)
    }
  }

  /// Reads the bytes of a file, UTF-8 with or without byte order mark.
  ///
  /// - Throws: The slips of an input method, beyond a hundred only counted, and the first other fault.
  public init(_ bytes: [UInt8]) throws(SyntaxError) {
    var parser = Parser(bytes)
    var fault = CharacterCheck.fault(in: bytes)
    do throws(Fault) {
      try parser.document()
    } catch {
      fault = fault.map { $0.offset <= error.offset ? $0 : error } ?? error
    }
    contents = Contents(bytes, parser.nodes)
    var faults = parser.slips
    if let fault {
      faults.removeAll { $0.offset >= fault.offset }
      // Lines after a tab cannot be judged by their indentation.
      if faults.isEmpty || !(parser.lostIndentation && fault.reason.isIndentation) { faults.append(fault) }
    }
    if faults.isEmpty { return }
    faults.sort { $0.offset < $1.offset }
    let more = faults.count - Self.mostProblems
    if more > 0 {
      faults[Self.mostProblems] = Fault(.more(more), faults[Self.mostProblems].offset)
      faults.removeLast(more - 1)
    }
    let problems = faults.map { fault in
      SyntaxError.Problem(reason: fault.reason, position: lines.position(at: fault.offset, in: bytes))
    }
    throw SyntaxError(problems: problems)
  }

  /// Nobody mends more slips than these before reading the file again.
  private static let mostProblems = 100

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
    lines.position(at: min(max(offset, 0), bytes.count), in: bytes)
  }
}
