import Text

extension Renderer {
  /// The most names that are compared for a suggestion, and the most dots in one of them.
  private static let mostNames = 5_000
  private static let mostDots = 8

  /// Looks up the name of a tag.
  mutating func value(of tag: Template.Tag) throws(TemplateError) -> Value {
    lookups += contexts.count
    guard lookups <= Template.mostLookups else { throw TemplateError(.tooManyLookups, at: tag) }
    guard let value = value(at: tag.path) else {
      let known = knownNames(printable: tag.kind == .variable || tag.kind == .unescaped)
      throw TemplateError(.unknownName(tag.name, similar: Nearest.name(to: tag.name, among: known)), at: tag)
    }
    return value
  }

  /// Looks up the first part of a name in the innermost context that has it, the others in what the first one names.
  private func value(at path: [String]) -> Value? {
    guard let key = path.first else { return contexts.last }
    for context in contexts.reversed() {
      guard var value = context[key] else { continue }
      for key in path.dropFirst() {
        guard let field = value[key] else { return nil }
        value = field
      }
      return value
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
