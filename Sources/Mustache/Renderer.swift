/// Renders the nodes of a template.
///
/// Sections are as deep as `Template.deepestSection` at most, and so is the recursion.
struct Renderer {
  private(set) var output: [UInt8] = []
  private let source: [UInt8]
  private let escaping: Escaping
  /// The values a name is looked up in, the innermost last.
  var contexts: [Value]
  /// How often a section was rendered, and in how many contexts names were looked up.
  private var rounds = 0
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
    switch value {
    case .text(let text): escaping.append(text, to: &output)
    case .utf8(let bytes): escaping.append(bytes.span, to: &output)
    case .flag, .list, .record: throw TemplateError(.notText(tag.name), at: tag)
    }
  }

  private mutating func renderSection(
    _ nodes: [Node], _ value: Value, _ tag: Template.Tag
  ) throws(TemplateError) {
    guard value.isTruthy else { return }
    let items = if case .list(let items) = value { items } else { [value] }
    for item in items {
      rounds += 1
      guard rounds <= Template.mostRounds, output.count <= Template.largestResult else {
        throw TemplateError(.tooLarge, at: tag)
      }
      contexts.append(item)
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
