import Text

/// Reads a source into steps and tags, in one pass.
struct Parser {
  let source: [UInt8]
  var steps: [Step] = []
  var tags: [Template.Tag] = []

  /// The next byte to read and its place; it only moves on, so that counting stays linear.
  var offset = 0
  var line = 1
  var column = 1

  /// The first byte that no step has yet.
  var pending = 0
  /// The delimiters in force.
  var open = Array("{{".utf8)
  var close = Array("}}".utf8)
  /// The sections that are open: their step, and their tag's index.
  var sections: [(step: Int, tag: Int)] = []

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// Reads the whole source.
  mutating func parse() throws(TemplateError) {
    while let start = source.firstOffset(of: open, from: offset) {
      advance(to: start)
      try parseTag()
    }
    appendLiteral(to: source.count)
    if let unclosed = sections.last {
      let tag = tags[unclosed.tag]
      throw TemplateError(reason: .unclosedSection(tag.name), line: tag.line, column: tag.column)
    }
  }
}

extension Parser {
  /// Reads the tag that begins here and moves behind it, or behind its line if it stands alone there.
  private mutating func parseTag() throws(TemplateError) {
    let mark = try parseMark()
    let tagLine = line
    let tagColumn = column
    let start = offset
    advance(to: mark.end)
    var end = mark.end
    var indentation = start..<start
    var alone = false
    if mark.kind.mayStandAlone, let whole = source.lineHolding(start..<mark.end) {
      appendLiteral(to: whole.lowerBound)
      indentation = whole.lowerBound..<start
      end = whole.upperBound
      alone = true
    } else {
      appendLiteral(to: start)
      // A line that begins with a tag is indented too when this source is a partial.
      if source.isLineStart(start) { steps.append(.literal(start..<start)) }
    }
    pending = end
    advance(to: end)

    if let kind = mark.kind.tagKind {
      tags.append(
        Template.Tag(kind: kind, name: mark.name, line: tagLine, column: tagColumn, range: start..<mark.end))
    }
    let tag = tags.count - 1
    let place = (line: tagLine, column: tagColumn)
    switch mark.kind {
    case .variable: steps.append(.variable(tag: tag, escaped: true))
    case .unescaped, .triple: steps.append(.variable(tag: tag, escaped: false))
    case .section, .inverted: try openSection(tag)
    case .closing: try closeSection(mark.name, at: place)
    case .partial: steps.append(.partial(tag: tag, indentation: indentation, alone: alone))
    case .comment: break
    case .delimiters: try changeDelimiters(mark.name, at: place)
    }
  }

  private mutating func openSection(_ tag: Int) throws(TemplateError) {
    guard sections.count < Template.deepestSection else {
      throw TemplateError(reason: .sectionsTooDeep, line: tags[tag].line, column: tags[tag].column)
    }
    sections.append((steps.count, tag))
    let inverted = tags[tag].kind == .inverted
    // Where it ends is filled in by its closing tag.
    steps.append(inverted ? .inverted(tag: tag, next: 0) : .section(tag: tag, next: 0))
  }

  private mutating func closeSection(
    _ name: String, at place: (line: Int, column: Int)
  ) throws(TemplateError) {
    guard let (step, tag) = sections.popLast() else {
      throw TemplateError(reason: .strayClosing(name), line: place.line, column: place.column)
    }
    let opening = tags[tag]
    guard opening.name == name else {
      throw TemplateError(
        reason: .mismatchedClosing(name, expected: opening.name, openedLine: opening.line),
        line: place.line, column: place.column)
    }
    if opening.kind == .inverted {
      steps[step] = .inverted(tag: tag, next: steps.count)
    } else {
      steps.append(.end)
      steps[step] = .section(tag: tag, next: steps.count)
    }
  }

  private mutating func changeDelimiters(
    _ words: String, at place: (line: Int, column: Int)
  ) throws(TemplateError) {
    let parts = words.utf8.split { $0.isBlank }
    guard parts.count == 2, !words.utf8.contains(UInt8(ascii: "=")),
      parts.allSatisfy({ $0.count <= Template.longestDelimiter })
    else {
      throw TemplateError(reason: .badDelimiters, line: place.line, column: place.column)
    }
    open = Array(parts[0])
    close = Array(parts[1])
  }

  private mutating func appendLiteral(to end: Int) {
    if pending < end { steps.append(.literal(pending..<end)) }
    pending = end
  }

  /// Moves on, counting lines and Unicode scalars.
  private mutating func advance(to end: Int) {
    for byte in source[offset..<end] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0b1100_0000 != 0b1000_0000 {
        column += 1
      }
    }
    offset = end
  }
}
