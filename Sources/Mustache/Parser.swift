import Text

/// Reads a source into nodes and tags, in one pass.
struct Parser {
  private let source: [UInt8]
  private(set) var tags: [Template.Tag] = []
  /// The nodes read so far of the innermost section that is open, or of the template.
  private var nodes: [Node] = []
  /// The sections that are open, outermost first, each with the nodes before it.
  private var sections: [(tag: Template.Tag, outer: [Node])] = []

  /// The next byte to read and its place; it only moves on, so that counting stays linear.
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// Reads the whole source.
  mutating func parse() throws(TemplateError) -> [Node] {
    while let start = source.firstOffset(of: TagContent.opening, from: offset) {
      try parseTag(at: start)
    }
    appendLiteral(to: source.count)
    if let (tag, _) = sections.last {
      throw TemplateError(reason: .unclosedSection(tag.name), line: tag.line, column: tag.column)
    }
    return nodes
  }

  private mutating func parseTag(at start: Int) throws(TemplateError) {
    let content = TagContent(of: source, at: start)
    // A tag alone on its line takes the line with it.
    let line = content.flatMap { $0.mayStandAlone ? source.lineHolding($0.range) : nil }
    appendLiteral(to: line?.lowerBound ?? start)
    advance(to: start)
    guard let content else { throw error(.unclosedTag) }
    switch content.sign {
    case nil: nodes.append(.variable(try tag(.variable, content)))
    case .triple, .ampersand: nodes.append(.variable(try tag(.unescaped, content)))
    case .section: try openSection(tag(.section, content))
    case .inverted: try openSection(tag(.inverted, content))
    case .closing: try closeSection(content.name)
    case .comment: _ = try tag(.comment, content)
    case .partial, .delimiters:
      throw error(.unsupportedTag(String(decoding: source[content.range], as: UTF8.self)))
    }
    advance(to: line?.upperBound ?? content.range.upperBound)
  }

  /// Adds a tag that stands at the place that is reached.
  private mutating func tag(
    _ kind: Template.Tag.Kind, _ content: TagContent
  ) throws(TemplateError) -> Template.Tag {
    if content.name.isEmpty && kind != .comment { throw error(.emptyName) }
    let tag = Template.Tag(kind: kind, name: content.name, line: line, column: column, range: content.range)
    tags.append(tag)
    return tag
  }

  private mutating func openSection(_ tag: Template.Tag) throws(TemplateError) {
    guard sections.count < Template.deepestSection else { throw error(.sectionsTooDeep) }
    sections.append((tag, outer: nodes))
    nodes = []
  }

  private mutating func closeSection(_ name: String) throws(TemplateError) {
    if name.isEmpty { throw error(.emptyName) }
    guard case (let tag, var outer)? = sections.popLast() else { throw error(.strayClosing(name)) }
    guard tag.name == name else {
      throw error(.mismatchedClosing(name, expected: tag.name, openedLine: tag.line))
    }
    outer.append(tag.kind == .inverted ? .inverted(tag, nodes) : .section(tag, nodes))
    nodes = outer
  }

  private mutating func appendLiteral(to end: Int) {
    if offset < end { nodes.append(.literal(offset..<end)) }
  }

  private func error(_ reason: TemplateError.Reason) -> TemplateError {
    TemplateError(reason: reason, line: line, column: column)
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

extension [UInt8] {
  /// The whole line or lines, with their line end, that hold a range and otherwise only blanks.
  ///
  /// - Returns: Their bytes; nil if something else stands before or behind the range.
  fileprivate func lineHolding(_ range: Range<Int>) -> Range<Int>? {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let start = self[..<range.lowerBound].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
    guard start == 0 || self[start - 1] == UInt8(ascii: "\n") else { return nil }
    guard var end = self[range.upperBound...].firstIndex(where: { !isBlank($0) }) else {
      return start..<count
    }
    if self[end] == UInt8(ascii: "\r"), end + 1 < count { end += 1 }
    return self[end] == UInt8(ascii: "\n") ? start..<end + 1 : nil
  }
}
