extension Parser {
  /// Reads a block text under a `|` or `>`, which belongs to a collection at column `parent`.
  mutating func blockText(_ parent: Int) throws(Fault) {
    let start = at
    let header = BlockHeader(source, at: start)
    at = header.end
    guard source.isBlankOrEnd(at) else { throw Fault(.blockHeader(scalar(at)), at) }
    skipBlanks()
    if at < end, source[at] == Byte.hash { at = source.lineEnd(at) }
    guard source.isLineEnd(at) else { throw Fault(.blockHeader(scalar(at)), at) }
    if header.indicator > 0, parent < 0 { throw Fault(.indicatorAtRoot, start) }
    let first = source.pastBreak(at)
    let indent =
      header.indicator > 0
      ? parent + header.indicator : try contentIndent(first, atLeast: max(parent + 1, 1))
    let lines = try blockLines(first, indent, keeps: header.chomping == .keep)
    append(.scalar, style(source[start]), start, lines.end, indent: indent)
    lastIsText = false
    try enterLine(lines.next)
    if column > parent { throw unexpectedLine(below: parent) }
  }

  private func style(_ indicator: UInt8) -> Node.Style { indicator == Byte.greater ? .folded : .literal }

  /// The indentation of the first line that is not blank.
  private func contentIndent(_ first: Int, atLeast least: Int) throws(Fault) -> Int {
    var line = first
    var deepest = 0
    var deepLine = first
    while line < end {
      let content = source.skippingSpaces(line)
      let spaces = content - line
      if source.isLineEnd(content) {
        if spaces > deepest { (deepest, deepLine) = (spaces, line) }
        line = source.pastBreak(content)
        continue
      }
      guard spaces >= least else { break }
      if deepest > spaces { throw Fault(.deepBlankLine, deepLine) }
      return spaces
    }
    return max(least, deepest)
  }

  /// Where the value ends, and where the first line after the block text starts.
  private func blockLines(
    _ first: Int, _ indent: Int, keeps: Bool
  ) throws(Fault) -> (end: Int, next: Int) {
    var line = first
    var valueEnd = first
    while line < end {
      var content = line
      while content < end, content < line + indent, source[content] == Byte.space { content += 1 }
      if content == end {
        if keeps { throw Fault(.blankEnd, line) }
        return (valueEnd, end)
      }
      if source.isLineEnd(content) {
        line = source.pastBreak(content)
        if keeps { valueEnd = line }
        continue
      }
      guard content == line + indent else { break }
      // Readers disagree whether a last line of blanks alone has a line break.
      if source.skippingSpaces(content) == end { throw Fault(.blankEnd, content) }
      line = source.pastBreak(source.lineEnd(content))
      valueEnd = line
    }
    return (valueEnd, line)
  }
}
