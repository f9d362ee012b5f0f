import Text

extension Renderer {
  /// The most names that are compared for a suggestion, and the most dots in one of them.
  private static let mostNames = 5_000
  private static let mostDots = 8

  /// Looks up the name of a tag.
  mutating func value(of tag: Int) throws(TemplateError) -> Value {
    lookups += contexts.count
    guard lookups <= Template.mostLookups else { throw error(.tooManyLookups, at: tag) }
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
    // Cut at bytes: cutting at Characters made a page of dotted Chinese names take 1.7 times as long.
    var rest = name[name.utf8.index(after: dot)...]
    while true {
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "."))
      let part = String(rest[..<(end ?? rest.endIndex)])
      guard case .record(let fields) = value, let field = fields[part] else { return nil }
      guard let end else { return field }
      value = field
      rest = rest[rest.utf8.index(after: end)...]
    }
  }

  private func found(_ key: String) -> Value? {
    for context in contexts.reversed() {
      if case .record(let fields) = context, let value = fields[key] { return value }
    }
    return nil
  }

  /// The dotted names that can be reached, innermost context first and sorted within each.
  private func knownNames(printable: Bool) -> [String] {
    var names: [String] = []
    var hidden: Set<String> = []
    for context in contexts.reversed() {
      guard case .record(let fields) = context else { continue }
      collect(fields.filter { !hidden.contains($0.key) }, printable: printable, into: &names)
      hidden.formUnion(fields.keys)
    }
    return names
  }

  private func collect(
    _ fields: [String: Value], prefix: String = "", dots: Int = 0, printable: Bool, into names: inout [String]
  ) {
    for (key, field) in fields.sorted(by: { $0.key < $1.key }) where names.count < Self.mostNames {
      // A dot divides names, so a key that holds one cannot be reached.
      guard !key.utf8.contains(UInt8(ascii: ".")) else { continue }
      switch field {
      case .text, .utf8: names.append(prefix + key)
      case .flag, .list: if !printable { names.append(prefix + key) }
      case .record(let inner):
        if !printable { names.append(prefix + key) }
        guard dots < Self.mostDots else { continue }
        collect(inner, prefix: prefix + key + ".", dots: dots + 1, printable: printable, into: &names)
      }
    }
  }
}
