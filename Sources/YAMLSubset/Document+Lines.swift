// The lines of a document, for changing it.

extension Document {
  /// The line break of the file: that of its first line.
  var lineBreak: String {
    let end = bytes.firstIndex(of: Byte.lineFeed) ?? 0
    return end > 0 && bytes[end - 1] == Byte.carriageReturn ? "\r\n" : "\n"
  }

  /// Whether the node at `index` is a key of the map that holds it.
  func isKey(_ index: Int) -> Bool {
    var child = nodes[index].parent + 1
    var isKey = true
    while child < index {
      child = nodes[child].subtreeEnd
      isKey.toggle()
    }
    return isKey
  }

  /// The end of the last line of the node at `index`, before its break.
  func lastLineEnd(_ index: Int) -> Int {
    let leaf = nodes[nodes[index].subtreeEnd - 1]
    guard leaf.style == .literal || leaf.style == .folded else {
      return bytes.lineEnd(max(leaf.end, nodes[index].end))
    }
    guard leaf.end > 0, bytes[leaf.end - 1] == Byte.lineFeed else { return leaf.end }
    return leaf.end > 1 && bytes[leaf.end - 2] == Byte.carriageReturn ? leaf.end - 2 : leaf.end - 1
  }

  /// The start of the line after the node at `index`.
  func nextLine(_ index: Int) -> Int { bytes.pastBreak(lastLineEnd(index)) }

  /// The place behind the colon or dash of a block collection that begins on a line of its own.
  func opening(_ index: Int) -> Int? {
    let data = nodes[index]
    guard data.parent >= 0 else { return nil }
    if startsLine(data.start) == false { return nil }
    let parent = nodes[data.parent]
    if parent.kind == .map {
      return bytes.dropFirst(nodes[index - 1].end).firstIndex(of: Byte.colon).map { $0 + 1 }
    }
    guard index - 1 > data.parent else { return parent.start + 1 }
    // The dash is the next content after the item before.
    var line = bytes.pastBreak(lastLineEnd(previousChild(index)))
    while line < data.start {
      let content = bytes.skippingSpaces(line)
      if bytes[content] == Byte.dash { return content + 1 }
      line = bytes.pastBreak(bytes.lineEnd(line))
    }
    return nil
  }

  private func previousChild(_ index: Int) -> Int {
    var child = nodes[index].parent + 1
    while nodes[child].subtreeEnd < index { child = nodes[child].subtreeEnd }
    return child
  }

  /// Whether only blanks stand before `offset` on its line.
  func startsLine(_ offset: Int) -> Bool { lineStart(offset) != nil }

  /// The start of the line of `offset` if only blanks stand between.
  func lineStart(_ offset: Int) -> Int? {
    var index = offset
    while index > 0, bytes[index - 1] == Byte.space { index -= 1 }
    let isStart =
      index == 0 || bytes[index - 1] == Byte.lineFeed || (index == 3 && bytes.hasByteOrderMark)
    return isStart ? index : nil
  }

  /// Whether a block text of this content indentation that ends at `offset` would take lines after it as its own.
  ///
  /// These are comments, and lines of blanks, that are indented as far.
  func swallows(_ indent: Int, after offset: Int) -> Bool {
    var line = offset
    while line < bytes.count {
      let content = bytes.skippingSpaces(line)
      guard bytes.isLineEnd(content) else { return bytes[content] == Byte.hash && content - line >= indent }
      if content - line > indent { return true }
      line = bytes.pastBreak(content)
    }
    return false
  }
}
