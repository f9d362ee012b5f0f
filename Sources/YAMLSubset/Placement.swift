/// How a value is placed in its lines, for changing it.
struct Placement {
  /// Whether the value stands in a one-line map or list.
  let isFlow: Bool
  /// Whether the value is a map's key.
  let isKey: Bool
  /// The column of the block collection that holds the value; -1 for the root.
  let parentIndent: Int
  /// Where the value begins: behind the colon or dash for an empty value and for lines of their own.
  private(set) var start: Int
  /// Whether a blank must come between `start` and a value.
  private(set) var needsBlank: Bool
  /// What follows the value on its first line: blanks and a comment.
  let trailing: Range<Int>
  /// The end of the value's last line, before its break.
  let end: Int

  init(_ node: Node) {
    let document = node.document
    let data = node.data
    let source = document.bytes
    let parent = data.parent >= 0 ? document.nodes[data.parent] : nil
    isFlow = parent?.style == .flow
    isKey = parent?.kind == .map && document.isKey(node.index)
    parentIndent = parent?.indent ?? -1
    end = document.lastLineEnd(node.index)
    switch node.style {
    case .literal, .folded:
      start = data.start
      needsBlank = false
      trailing = BlockHeader(source, at: start).end..<source.lineEnd(start)
    case .block:
      let opening = document.opening(node.index)
      start = opening ?? (parent == nil ? document.lineStart(data.start) : nil) ?? data.start
      needsBlank = opening != nil
      trailing = start..<(opening.map { source.lineEnd($0) } ?? start)
    case .plain, .singleQuoted, .doubleQuoted, .flow:
      start = data.start
      // In a one-line map also a bracket or a value of a quoted key may touch its colon.
      let touches = isFlow && !isKey && parent?.kind == .map && document.bytes[data.start - 1] == Byte.colon
      needsBlank = touches || (data.start == data.end && parent != nil)
      trailing = data.end..<max(data.end, source.lineEnd(data.end))
    }
  }

  /// The same place, beginning elsewhere and without a blank.
  func beginning(at start: Int) -> Placement {
    var moved = self
    moved.start = start
    moved.needsBlank = false
    return moved
  }
}
