extension Renderer {
  /// The most names that are compared for a suggestion, and the most dots in one of them.
  private static let mostNames = 5_000
  private static let mostDots = 8

  /// Looks up the name of a tag.
  func value(of tag: Int) throws(TemplateError) -> Value {
    let name = template.tags[tag].name
    guard let value = value(named: name) else {
      let wanted = template.tags[tag].kind
      let known = knownNames(printable: wanted == .variable || wanted == .unescaped)
      throw error(.unknownName(name, similar: Nearest.name(to: name, among: known)), at: tag)
    }
    return value
  }

  /// Makes an error at a tag of the template being rendered.
  func error(_ reason: TemplateError.Reason, at tag: Int) -> TemplateError {
    let tag = template.tags[tag]
    return TemplateError(reason: reason, line: tag.line, column: tag.column, partial: name)
  }

  /// Looks up a name: its first part in the innermost context that has it, the others in what the first one names.
  private func value(named name: String) -> Value? {
    guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return found(name) }
    if name == "." { return contexts.last }
    guard var value = found(String(name[..<dot])) else { return nil }
    for part in name[name.utf8.index(after: dot)...].split(separator: ".", omittingEmptySubsequences: false) {
      guard case .record(let fields) = value, let field = fields[String(part)] else { return nil }
      value = field
    }
    return value
  }

  private func found(_ key: String) -> Value? {
    for context in contexts.reversed() {
      if case .record(let fields) = context, let value = fields[key] { return value }
    }
    return nil
  }

  /// The dotted names there are, innermost context first and sorted within each.
  private func knownNames(printable: Bool) -> [String] {
    var names: [String] = []
    for context in contexts.reversed() {
      var within: [String] = []
      collect(context, prefix: "", dots: 0, printable: printable, into: &within)
      names += within.sorted()
    }
    return names
  }

  private func collect(
    _ value: Value, prefix: String, dots: Int, printable: Bool, into names: inout [String]
  ) {
    guard case .record(let fields) = value, dots <= Self.mostDots else { return }
    for (key, field) in fields.sorted(by: { $0.key < $1.key }) where names.count < Self.mostNames {
      var isText = false
      if case .text = field { isText = true }
      if isText || !printable { names.append(prefix + key) }
      collect(field, prefix: prefix + key + ".", dots: dots + 1, printable: printable, into: &names)
    }
  }
}
