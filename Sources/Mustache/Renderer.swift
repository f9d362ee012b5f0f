/// Renders the nodes of a template.
///
/// Sections are as deep as `Template.deepestSection` at most, and so is the recursion.
struct Renderer {
  private(set) var output: [UInt8] = []
  /// The values that were printed.
  private(set) var printed: [Template.PrintedValue] = []
  private let source: [UInt8]
  private let escaping: Escaping
  /// The values a name is looked up in, the innermost last.
  var contexts: [Value]
  /// How often a section was rendered, and in how many contexts names were looked up.
  private var rounds = 0
  /// Which item of the innermost list is rendered.
  private var item: Int?
  var lookups = 0

  init(_ template: Template, _ value: Value, escaping: Escaping) {
    source = template.source
    self.escaping = escaping
    contexts = [value]
  }

  /// Appends the rendering of some nodes.
  mutating func render(_ nodes: [Node]) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .literal(let range): output += source[range]
      case .variable(let tag): try append(value(of: tag), tag)
      case .section(let tag, let nodes): try renderSection(nodes, value(of: tag), tag)
      case .inverted(let tag, let nodes): if try !value(of: tag).isTruthy { try render(nodes) }
      }
    }
  }

  private mutating func append(_ value: Value, _ tag: Template.Tag) throws(TemplateError) {
    let escaping = tag.kind == .unescaped ? .none : escaping
    let start = output.count
    switch value {
    case .text(let text): escaping.append(text, to: &output)
    case .utf8(let bytes): escaping.append(bytes.span, to: &output)
    case .flag, .list, .record: throw TemplateError(.notText(tag.name), at: tag)
    }
    printed.append(Template.PrintedValue(name: tag.name, item: item, range: start..<output.count))
  }

  private mutating func renderSection(
    _ nodes: [Node], _ value: Value, _ tag: Template.Tag
  ) throws(TemplateError) {
    guard value.isTruthy else { return }
    let list: [Value]? = if case .list(let items) = value { items } else { nil }
    let outer = item
    defer { item = outer }
    for (number, value) in (list ?? [value]).enumerated() {
      if list != nil { item = number }
      rounds += 1
      guard rounds <= Template.mostRounds, output.count <= Template.largestResult else {
        throw TemplateError(.tooLarge, at: tag)
      }
      contexts.append(value)
      try render(nodes)
      contexts.removeLast()
    }
  }
}

extension TemplateError {
  /// Makes an error at a tag.
  init(_ reason: Reason, at tag: Template.Tag) {
    self.init(reason: reason, line: tag.line, column: tag.column)
  }
}
