import Text

/// Renders a template by walking its steps, with its own stack in place of recursion.
struct Renderer {
  /// What to return to.
  private enum Frame {
    /// A section: the items still to come begin at `next`.
    case section(items: [Value], next: Int, body: Int)
    /// The place behind a partial, and what was in force there.
    case partial(template: Template, step: Int, indentation: [UInt8], name: String?)
  }

  var output: [UInt8] = []
  /// The values a name is looked up in, the innermost last.
  var contexts: [Value]
  let partials: [String: Template]
  private let escaping: Escaping

  /// The template being rendered; `name` is nil unless it is a partial.
  private(set) var template: Template
  private(set) var name: String?
  private var step = 0
  private var indentation: [UInt8] = []
  private var frames: [Frame] = []
  private var depth = 0
  private var rounds = 0
  /// In how many contexts names were looked up.
  var lookups = 0

  init(_ template: Template, _ value: Value, escaping: Escaping, partials: [String: Template]) {
    self.template = template
    self.escaping = escaping
    self.partials = partials
    contexts = [value]
  }

  /// Appends the rendering to `output`.
  mutating func run() throws(TemplateError) {
    output.reserveCapacity(output.count + template.source.count)
    repeat {
      while step < template.steps.count {
        let current = template.steps[step]
        step += 1
        switch current {
        case .literal(let range): appendLiteral(range)
        case .variable(let tag, let escaped): try appendVariable(tag, escaped: escaped)
        case .section(let tag, let next): try beginSection(tag, next: next)
        case .inverted(let tag, let next):
          if try value(of: tag).isTruthy { step = next }
        case .end: try endRound()
        case .partial(let tag, let range, let alone):
          try beginPartial(tag, indentation: alone ? indentation + template.source[range] : [])
        }
      }
    } while endPartial()
  }
}

extension Renderer {
  private mutating func appendVariable(_ tag: Int, escaped: Bool) throws(TemplateError) {
    let escaping = escaped ? escaping : .none
    switch try value(of: tag) {
    case .text(let text): escaping.append(text, to: &output)
    case .utf8(let bytes): escaping.append(bytes.span, to: &output)
    case .flag, .list, .record: throw error(.notText(template.tags[tag].name), at: tag)
    }
  }

  private mutating func beginSection(_ tag: Int, next: Int) throws(TemplateError) {
    let value = try value(of: tag)
    guard value.isTruthy else {
      step = next
      return
    }
    try countRound(at: tag)
    if case .list(let items) = value, let first = items.first {
      contexts.append(first)
      frames.append(.section(items: items, next: 1, body: step))
    } else {
      contexts.append(value)
      frames.append(.section(items: [], next: 0, body: step))
    }
  }

  /// Begins the next round of the innermost section, or leaves it.
  private mutating func endRound() throws(TemplateError) {
    contexts.removeLast()
    guard case .section(let items, let next, let body) = frames.removeLast(), next < items.count
    else { return }
    if case .section(let tag, _) = template.steps[body - 1] { try countRound(at: tag) }
    contexts.append(items[next])
    frames.append(.section(items: items, next: next + 1, body: body))
    step = body
  }

  private mutating func beginPartial(_ tag: Int, indentation inner: [UInt8]) throws(TemplateError) {
    let called = template.tags[tag].name
    guard let partial = partials[called] else {
      throw error(
        .unknownPartial(called, similar: Nearest.name(to: called, among: partials.keys.sorted())), at: tag)
    }
    guard depth < Template.deepestPartial else { throw error(.partialsTooDeep(called), at: tag) }
    try countRound(at: tag)
    frames.append(.partial(template: template, step: step, indentation: indentation, name: name))
    depth += 1
    template = partial
    name = called
    step = 0
    indentation = inner
  }

  /// Returns behind the partial that was rendered; false if it was the template itself.
  private mutating func endPartial() -> Bool {
    guard case .partial(let outer, let step, let indentation, let name) = frames.popLast()
    else { return false }
    template = outer
    self.step = step
    self.indentation = indentation
    self.name = name
    depth -= 1
    return true
  }

  private mutating func countRound(at tag: Int) throws(TemplateError) {
    rounds += 1
    guard rounds <= Template.mostRounds, output.count <= Template.largestResult else {
      throw error(.tooLarge, at: tag)
    }
  }

  private mutating func appendLiteral(_ range: Range<Int>) {
    guard !indentation.isEmpty else {
      output.append(contentsOf: template.source[range])
      return
    }
    var start = range.lowerBound
    while true {
      let end = template.source[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
      let line = start..<(end ?? range.upperBound)
      if template.source.isLineStart(start), !template.source.isBlankLine(line) {
        output.append(contentsOf: indentation)
      }
      output.append(contentsOf: template.source[line])
      start = line.upperBound
      if start == range.upperBound { return }
    }
  }
}

extension [UInt8] {
  /// Whether a line holds nothing but its line end; such a line is not indented.
  fileprivate func isBlankLine(_ line: Range<Int>) -> Bool {
    !line.isEmpty && self[line].allSatisfy { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }
}
