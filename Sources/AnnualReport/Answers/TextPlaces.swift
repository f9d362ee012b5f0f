import YAMLSubset

/// The places in the file of the places in a decoded text.
///
/// Exact for `|` text and for one-line values without escapes; for folded text the start of the value.
struct TextPlaces {
  private let start: Position
  private let style: Node.Style
  /// For each line of a `|` text how far it is indented in the file; nil where that cannot be told.
  private var indents: [Int]?

  init(_ text: String, in node: Node, of document: Document) {
    start = node.start
    style = node.style
    guard style == .literal else { return }
    let raw = String(decoding: document.bytes[node.range], as: UTF8.self).unicodeScalars
    let lines = raw.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let decoded = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    indents = zip(lines, decoded).map { line, text in
      max(line.count - (line.last == "\r" ? 1 : 0) - text.count, 0)
    }
  }

  /// The place in the file of a place in the text.
  func position(line: Int, column: Int) -> Position {
    switch style {
    case .plain, .flow, .block: return Position(line: start.line, column: start.column + column - 1)
    case .singleQuoted, .doubleQuoted: return Position(line: start.line, column: start.column + column)
    case .folded: return start
    case .literal:
      guard let indents, indents.indices.contains(line - 1) else { return start }
      return Position(line: start.line + line, column: indents[line - 1] + column)
    }
  }
}
