/// The place of a value in its lines, for changing it.
struct Slot {
  /// Whether the value stands in a one-line map or list.
  let isFlow: Bool
  /// Whether the value is a map's key.
  let isKey: Bool
  /// The column of the block collection that holds the value; -1 for the root.
  let indent: Int
  /// Where the value begins: behind the colon or dash for an empty value and for lines of their own.
  let head: Int
  /// Whether a blank must come between `head` and a value.
  let needsBlank: Bool
  /// What follows the value on its first line: blanks and a comment.
  let rest: Range<Int>
  /// The end of the value's last line, before its break.
  let tail: Int

  init(_ node: Node) {
    let document = node.document
    let record = node.record
    let source = document.bytes.span
    let parent = record.parent >= 0 ? document.records[record.parent] : nil
    isFlow = parent?.style == .flow
    isKey = parent?.kind == .map && document.isKey(node.index)
    indent = parent?.indent ?? -1
    tail = document.lastLineEnd(node.index)
    switch node.style {
    case .literal, .folded:
      head = record.start
      needsBlank = false
      rest = BlockHeader(source, at: head).end..<source.lineEnd(head)
    case .block:
      let opening = document.opening(node.index)
      head = opening ?? (parent == nil ? document.lineStart(record.start) : nil) ?? record.start
      needsBlank = opening != nil
      rest = head..<(opening.map { source.lineEnd($0) } ?? head)
    case .plain, .singleQuoted, .doubleQuoted, .flow:
      head = record.start
      // In a one-line map also a bracket or a value of a quoted key may touch its colon.
      let touches = isFlow && !isKey && parent?.kind == .map && document.bytes[record.start - 1] == Byte.colon
      needsBlank = touches || (record.start == record.end && parent != nil)
      rest = record.end..<max(record.end, source.lineEnd(record.end))
    }
  }
}

extension Document {
  /// The line break of the file: that of its first line.
  var lineBreak: String {
    let end = bytes.firstIndex(of: Byte.lineFeed) ?? 0
    return end > 0 && bytes[end - 1] == Byte.carriageReturn ? "\r\n" : "\n"
  }

  /// Whether the node at `index` is a key of the map that holds it.
  func isKey(_ index: Int) -> Bool {
    var child = records[index].parent + 1
    var isKey = true
    while child < index {
      child = records[child].after
      isKey.toggle()
    }
    return isKey
  }

  /// The end of the last line of the node at `index`, before its break.
  func lastLineEnd(_ index: Int) -> Int {
    let leaf = records[records[index].after - 1]
    let source = bytes.span
    guard leaf.style == .literal || leaf.style == .folded else {
      return source.lineEnd(max(leaf.end, records[index].end))
    }
    guard leaf.end > 0, bytes[leaf.end - 1] == Byte.lineFeed else { return leaf.end }
    return leaf.end > 1 && bytes[leaf.end - 2] == Byte.carriageReturn ? leaf.end - 2 : leaf.end - 1
  }

  /// The start of the line after the node at `index`.
  func nextLine(_ index: Int) -> Int { bytes.span.pastBreak(lastLineEnd(index)) }

  /// The place behind the colon or dash of a block collection that begins on a line of its own.
  func opening(_ index: Int) -> Int? {
    let record = records[index]
    guard record.parent >= 0 else { return nil }
    let source = bytes.span
    if startsLine(record.start) == false { return nil }
    let parent = records[record.parent]
    if parent.kind == .map { return source.pastColon(records[index - 1].end) }
    guard index - 1 > record.parent else { return parent.start + 1 }
    // The dash is the next content after the item before.
    var line = bytes.span.pastBreak(lastLineEnd(previousChild(index)))
    while line < record.start {
      let content = source.skippingSpaces(line)
      if source[content] == Byte.dash { return content + 1 }
      line = source.pastBreak(source.lineEnd(line))
    }
    return nil
  }

  private func previousChild(_ index: Int) -> Int {
    var child = records[index].parent + 1
    while records[child].after < index { child = records[child].after }
    return child
  }

  /// Whether only blanks stand before `offset` on its line.
  func startsLine(_ offset: Int) -> Bool { lineStart(offset) != nil }

  /// The start of the line of `offset` if only blanks stand between.
  func lineStart(_ offset: Int) -> Int? {
    var index = offset
    while index > 0, bytes[index - 1] == Byte.space { index -= 1 }
    let isStart =
      index == 0 || bytes[index - 1] == Byte.lineFeed || (index == 3 && bytes.span.hasByteOrderMark)
    return isStart ? index : nil
  }

  /// Whether a block text of this content indentation that ends at `offset` would take lines after it as its own.
  ///
  /// These are comments, and lines of blanks, that are indented as far.
  func swallows(_ indent: Int, after offset: Int) -> Bool {
    let source = bytes.span
    var line = offset
    while line < bytes.count {
      let content = source.skippingSpaces(line)
      guard source.isLineEnd(content) else { return source[content] == Byte.hash && content - line >= indent }
      if content - line > indent { return true }
      line = source.pastBreak(content)
    }
    return false
  }
}

extension Span<UInt8> {
  /// The index behind the first colon at or after `index`.
  func pastColon(_ index: Int) -> Int {
    var index = index
    while index < count, self[index] != Byte.colon { index += 1 }
    return index + 1
  }
}
