extension Document {
  /// Takes an entry away from its map: its lines, or its part of a one-line map.
  ///
  /// A block map that loses its only entry becomes an empty value. Comments on the entry's own lines go with it.
  ///
  /// - Parameter entry: An entry of this document.
  /// - Returns: The change.
  public func removing(_ entry: Entry) -> Edit {
    let map = Node(document: self, index: entry.key.data.parent)
    let siblings = map.entries
    let place = siblings.firstIndex { $0.key.index == entry.key.index } ?? 0
    let next = place + 1 < siblings.count ? siblings[place + 1] : nil
    let start = entry.key.range.lowerBound
    if map.style == .flow {
      return removingFromFlow(entry, previous: place > 0 ? siblings[place - 1] : nil, next: next)
    }
    let after = nextLine(entry.value.index)
    guard let line = lineStart(start) else {
      // The entry stands behind a dash, which stays.
      if let next = next?.key.range.lowerBound, lineStart(next) == after { return Edit(start..<next, "") }
      return Edit(start..<lastLineEnd(entry.value.index), "")
    }
    return Edit(line..<endOfRemoval(entry.key.index, after), "")
  }

  private func removingFromFlow(_ entry: Entry, previous: Entry?, next: Entry?) -> Edit {
    let start = entry.key.range.lowerBound
    let end = entry.value.range.upperBound
    if let next { return Edit(start..<next.key.range.lowerBound, "") }
    if let previous { return Edit(previous.value.range.upperBound..<end, "") }
    let comma = bytes.skippingSpaces(end)
    return Edit(start..<(bytes[comma] == Byte.comma ? comma + 1 : end), "")
  }

  /// The end of the lines to remove; a block text before them must not swallow what comes after them.
  private func endOfRemoval(_ key: Int, _ after: Int) -> Int {
    let before = nodes[key - 1]
    guard before.style == .literal || before.style == .folded else { return after }
    let header = BlockHeader(bytes, at: before.start)
    let keeps = header.chomping == .keep
    // A text without a line takes the first one that is indented at all.
    let isOpen = header.indicator == 0 && BlockText(bytes, before).isBlank
    let indent = isOpen ? max(0, nodes[before.parent].indent) + 1 : before.indent
    var end = after
    var line = after
    while line < bytes.count {
      let content = bytes.skippingSpaces(line)
      let isBlank = bytes.isLineEnd(content)
      let isDeep = content - line > indent
      guard isBlank || (bytes[content] == Byte.hash && content - line >= indent) else { break }
      line = bytes.pastBreak(bytes.lineEnd(line))
      if !isBlank || keeps || isDeep { end = line }
    }
    return end
  }
}
