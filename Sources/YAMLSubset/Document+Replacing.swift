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
    let placement = Placement(node)
    if placement.isKey { return Edit(node.range, inlineKept(text, node.style) ?? Spelling.key(text)) }
    if placement.isFlow {
      return Edit(node.range, (placement.needsBlank ? " " : "") + flowSpelling(text, node))
    }
    if node.data.parent < 0 { return replacingRoot(node, placement, inline(text, node.style, isRoot: true)) }
    if text.isEmpty, node.style != .singleQuoted, node.style != .doubleQuoted {
      return emptying(node, placement)
    }
    if let lines = lines(text, node, placement) {
      return replacing(placement, header: lines.header, body: lines.body)
    }
    return replacing(node, placement, inline(text, node.style, isRoot: false))
  }

  /// Gives a value another tree.
  ///
  /// - Parameters:
  ///   - node: A node of this document that is not a key.
  ///   - tree: The new value; in a one-line map or list it is written on one line.
  /// - Returns: The change.
  public func replacing(_ node: Node, with tree: Tree) -> Edit {
    if case .text(let text) = tree { return replacing(node, with: text) }
    let placement = Placement(node)
    let writer = Writer(
      lineBreak: lineBreak,
      allowsBlockText: !swallows(placement.parentIndent + 3, after: nextLine(node.index)))
    if placement.isFlow { return Edit(node.range, (placement.needsBlank ? " " : "") + writer.flow(tree)) }
    let isRoot = node.data.parent < 0
    switch tree {
    case .map(let entries) where !entries.isEmpty && isRoot:
      return replacingRoot(node, placement, writer.lines(entries, 0))
    case .list(let items) where !items.isEmpty && isRoot:
      return replacingRoot(node, placement, writer.lines(items, 0))
    case .map(let entries) where !entries.isEmpty:
      return replacing(
        placement, header: "", body: dropBreak(writer.lines(entries, placement.parentIndent + 2)))
    case .list(let items) where !items.isEmpty:
      return replacing(
        placement, header: "", body: dropBreak(writer.lines(items, placement.parentIndent + 2)))
    case .text, .map, .flow, .list:
      return isRoot
        ? replacingRoot(node, placement, writer.flow(tree)) : replacing(node, placement, writer.flow(tree))
    }
  }

  private func dropBreak(_ lines: String) -> String {
    // "\r\n" is one Character.
    String(lines.dropLast())
  }

  private func flowSpelling(_ text: String, _ node: Node) -> String {
    if text.isEmpty, node.style != .plain || nodes[node.data.parent].kind == .list { return "\"\"" }
    if text.isEmpty { return "" }
    // Quotes around nothing only say that there is a value.
    if node.text?.isEmpty ?? false { return Spelling.scalar(text, in: .flow) }
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
  private func lines(_ text: String, _ node: Node, _ placement: Placement) -> (header: String, body: String)?
  {
    if node.style == .doubleQuoted { return nil }
    let next = nextLine(node.index)
    let isBlock = node.style == .literal || node.style == .folded
    let kept = node.data.indent - placement.parentIndent
    let step = isBlock && (1...9).contains(kept) ? kept : 2
    guard !swallows(placement.parentIndent + step, after: next) else { return nil }
    // A `>` text of one line reads as a `|` text does.
    let isFolded = node.style == .folded && text.utf8.dropLast().allSatisfy { $0 != Byte.lineFeed }
    return Spelling.literal(
      text, placement.parentIndent, step: step, lineBreak: lineBreak, indicator: isFolded ? ">" : "|")
  }

  /// A value whose lines follow what stays of its first line.
  private func replacing(_ placement: Placement, header: String, body: String) -> Edit {
    guard !header.isEmpty else {
      return replacing(placement.beginning(at: blankStart(placement.start)), lines: header, body: body)
    }
    return replacing(placement, lines: (placement.needsBlank ? " " : "") + header, body: body)
  }

  private func replacing(_ placement: Placement, lines header: String, body: String) -> Edit {
    let rest = String(decoding: bytes[placement.trailing], as: UTF8.self)
    let hasBreak = placement.end < bytes.count
    return Edit(
      placement.start..<placement.end, header + rest + lineBreak + body + (hasBreak ? "" : lineBreak))
  }

  /// A value on one line.
  private func replacing(_ node: Node, _ placement: Placement, _ spelling: String) -> Edit {
    let lead = placement.needsBlank ? " " : ""
    switch node.style {
    case .plain, .singleQuoted, .doubleQuoted, .flow: return Edit(node.range, lead + spelling)
    case .literal, .folded, .block:
      return Edit(
        placement.start..<placement.end,
        lead + spelling + String(decoding: bytes[placement.trailing], as: UTF8.self))
    }
  }

  private func blankStart(_ offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] == Byte.space { start -= 1 }
    return start
  }

  private func emptying(_ node: Node, _ placement: Placement) -> Edit {
    let head = blankStart(placement.start)
    let edit = replacing(node, placement.beginning(at: head), "")
    return node.style == .block || node.style == .literal || node.style == .folded
      ? edit : Edit(head..<node.data.end, "")
  }

  private func replacingRoot(_ node: Node, _ placement: Placement, _ spelling: String) -> Edit {
    guard node.range.isEmpty, node.kind == .scalar else {
      guard spelling.hasSuffix(lineBreak) else { return replacing(node, placement, spelling) }
      // Lines begin at the margin; a comment of the old value's line goes before them.
      let start = min(bytes.skippingSpaces(placement.trailing.lowerBound), placement.trailing.upperBound)
      let comment = String(decoding: bytes[start..<placement.trailing.upperBound], as: UTF8.self)
      let lines = (comment.isEmpty ? "" : comment + lineBreak) + spelling
      let hasBreak = placement.end < bytes.count
      return Edit(
        (lineStart(placement.start) ?? placement.start)..<placement.end, hasBreak ? dropBreak(lines) : lines)
    }
    let isOpen = bytes.last.map { $0 != Byte.lineFeed } ?? false
    let lead = isOpen && !(bytes.count == 3 && bytes.hasByteOrderMark) ? lineBreak : ""
    let tail = spelling.hasSuffix(lineBreak) ? "" : lineBreak
    return Edit(bytes.count..<bytes.count, lead + spelling + tail)
  }
}
