extension Document {
  /// Gives a value another text.
  ///
  /// The style is kept while it fits; line ends, indentation and comments of the line stay. An empty text becomes an
  /// empty value. For a block map or list its lines go, with the comments among them.
  ///
  /// - Parameters:
  ///   - node: A node of this document; a key is renamed.
  ///   - text: The new text; reading the result gives exactly this.
  /// - Returns: The change.
  public func replacing(_ node: Node, with text: String) -> Edit {
    let slot = Slot(node)
    if slot.isKey { return Edit(node.range, inlineKept(text, node.style) ?? Spelling.key(text)) }
    if slot.isFlow { return Edit(node.range, (slot.needsBlank ? " " : "") + flowSpelling(text, node)) }
    if node.record.parent < 0 { return replacingRoot(node, slot, inline(text, node.style, isRoot: true)) }
    if text.isEmpty, node.style != .singleQuoted, node.style != .doubleQuoted { return emptying(node, slot) }
    if let lines = lines(text, node, slot) { return replacing(slot, header: lines.header, body: lines.body) }
    return replacing(node, slot, inline(text, node.style, isRoot: false))
  }

  /// Gives a value another tree.
  ///
  /// - Parameters:
  ///   - node: A node of this document that is not a key.
  ///   - tree: The new value; in a one-line map or list it is written on one line.
  /// - Returns: The change.
  public func replacing(_ node: Node, with tree: Tree) -> Edit {
    if case .text(let text) = tree { return replacing(node, with: text) }
    let slot = Slot(node)
    let writer = Writer(
      lineBreak: lineBreak, allowsBlockText: !swallows(slot.indent + 3, after: nextLine(node.index)))
    if slot.isFlow { return Edit(node.range, (slot.needsBlank ? " " : "") + writer.flow(tree)) }
    let isRoot = node.record.parent < 0
    switch tree {
    case .map(let entries) where !entries.isEmpty && isRoot:
      return replacingRoot(node, slot, writer.lines(entries, 0))
    case .list(let items) where !items.isEmpty && isRoot:
      return replacingRoot(node, slot, writer.lines(items, 0))
    case .map(let entries) where !entries.isEmpty:
      return replacing(slot, header: "", body: dropBreak(writer.lines(entries, slot.indent + 2)))
    case .list(let items) where !items.isEmpty:
      return replacing(slot, header: "", body: dropBreak(writer.lines(items, slot.indent + 2)))
    case .text, .map, .flow, .list:
      return isRoot ? replacingRoot(node, slot, writer.flow(tree)) : replacing(node, slot, writer.flow(tree))
    }
  }

  private func dropBreak(_ lines: String) -> String {
    // "\r\n" is one Character.
    String(lines.dropLast())
  }

  private func flowSpelling(_ text: String, _ node: Node) -> String {
    if text.isEmpty, node.style != .plain || records[node.record.parent].kind == .list { return "\"\"" }
    if text.isEmpty { return "" }
    return inlineKept(text, node.style) ?? Spelling.scalar(text, in: .flow)
  }

  /// The text in the quotes it has now; nil for other styles.
  private func inlineKept(_ text: String, _ style: Node.Style) -> String? {
    switch style {
    case .singleQuoted: Spelling.singleQuoted(text)
    case .doubleQuoted: Spelling.doubleQuoted(text)
    case .plain, .literal, .folded, .block, .flow: nil
    }
  }

  /// The spelling of a text on one line of a block.
  private func inline(_ text: String, _ style: Node.Style, isRoot: Bool) -> String {
    if let kept = inlineKept(text, style) { return kept }
    let hasColon = text.unicodeScalars.contains { $0 == ":" || $0 == "：" }
    return Spelling.isPlain(text, flow: false) && !(isRoot && hasColon) ? text : Spelling.doubleQuoted(text)
  }

  /// The header and lines of a text that is to be a block text; nil if it is to stand on one line.
  private func lines(_ text: String, _ node: Node, _ slot: Slot) -> (header: String, body: String)? {
    if node.style == .doubleQuoted { return nil }
    let next = nextLine(node.index)
    let isBlock = node.style == .literal || node.style == .folded
    let kept = node.record.indent - slot.indent
    let step = isBlock && (1...9).contains(kept) ? kept : 2
    guard !swallows(slot.indent + step, after: next) else { return nil }
    // A `>` text of one line reads as a `|` text does.
    let isFolded = node.style == .folded && text.utf8.dropLast().allSatisfy { $0 != Byte.lineFeed }
    return Spelling.literal(
      text, slot.indent, step: step, lineBreak: lineBreak, indicator: isFolded ? ">" : "|")
  }

  /// A value whose lines follow what stays of its first line.
  private func replacing(_ slot: Slot, header: String, body: String) -> Edit {
    guard !header.isEmpty else {
      return replacing(Slot(slot, head: blankStart(slot.head)), lines: header, body: body)
    }
    return replacing(slot, lines: (slot.needsBlank ? " " : "") + header, body: body)
  }

  private func replacing(_ slot: Slot, lines header: String, body: String) -> Edit {
    let rest = String(decoding: bytes[slot.rest], as: UTF8.self)
    let hasBreak = slot.tail < bytes.count
    return Edit(slot.head..<slot.tail, header + rest + lineBreak + body + (hasBreak ? "" : lineBreak))
  }

  /// A value on one line.
  private func replacing(_ node: Node, _ slot: Slot, _ spelling: String) -> Edit {
    let lead = slot.needsBlank ? " " : ""
    switch node.style {
    case .plain, .singleQuoted, .doubleQuoted, .flow: return Edit(node.range, lead + spelling)
    case .literal, .folded, .block:
      return Edit(slot.head..<slot.tail, lead + spelling + String(decoding: bytes[slot.rest], as: UTF8.self))
    }
  }

  private func blankStart(_ offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] == Byte.space { start -= 1 }
    return start
  }

  private func emptying(_ node: Node, _ slot: Slot) -> Edit {
    let head = blankStart(slot.head)
    let edit = replacing(node, Slot(slot, head: head), "")
    return node.style == .block || node.style == .literal || node.style == .folded
      ? edit : Edit(head..<node.record.end, "")
  }

  private func replacingRoot(_ node: Node, _ slot: Slot, _ spelling: String) -> Edit {
    guard node.range.isEmpty, node.kind == .scalar else {
      guard spelling.hasSuffix(lineBreak) else { return replacing(node, slot, spelling) }
      // Lines begin at the margin; a comment of the old value's line goes before them.
      let start = min(bytes.span.skippingSpaces(slot.rest.lowerBound), slot.rest.upperBound)
      let comment = String(decoding: bytes[start..<slot.rest.upperBound], as: UTF8.self)
      let lines = (comment.isEmpty ? "" : comment + lineBreak) + spelling
      let hasBreak = slot.tail < bytes.count
      return Edit((lineStart(slot.head) ?? slot.head)..<slot.tail, hasBreak ? dropBreak(lines) : lines)
    }
    let isOpen = bytes.last.map { $0 != Byte.lineFeed } ?? false
    let lead = isOpen && !(bytes.count == 3 && bytes.span.hasByteOrderMark) ? lineBreak : ""
    let tail = spelling.hasSuffix(lineBreak) ? "" : lineBreak
    return Edit(bytes.count..<bytes.count, lead + spelling + tail)
  }
}

extension Slot {
  /// The same place, beginning elsewhere and without a blank.
  init(_ slot: Slot, head: Int) {
    isFlow = slot.isFlow
    isKey = slot.isKey
    indent = slot.indent
    self.head = head
    needsBlank = false
    rest = slot.rest
    tail = slot.tail
  }
}
