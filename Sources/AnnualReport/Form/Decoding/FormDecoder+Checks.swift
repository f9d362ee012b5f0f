import Text
import YAMLSubset

/// Named checks: the keys that all have, and the settings that the schema of the kind asks for.
extension FormDecoder {
  mutating func check(_ node: Node, _ schemas: [CheckSchema]) -> NamedCheck? {
    guard let kind = text("kind", of: node) else { return nil }
    guard let schema = schemas.first(where: { $0.kind == kind }) else {
      fail(.notOneOf(schemas.map { $0.kind }, found: kind), at: node["kind"] ?? node)
      return nil
    }
    allow(
      ["id", "kind", "severity", "source", "advice", "file-advice"] + schema.settings.map { $0.key }, in: node
    )
    let settings = settings(schema, of: node)
    guard let id = text("id", of: node), let severity: Severity = word("severity", of: node),
      let source = text("source", of: node), let advice = text("advice", of: node)
    else { return nil }
    return NamedCheck(
      id: id, kind: kind, severity: severity, settings: settings, source: source, advice: advice,
      fileAdvice: node["file-advice"] == nil ? nil : text("file-advice", of: node))
  }

  private mutating func settings(_ schema: CheckSchema, of node: Node) -> CheckSettings {
    var settings = CheckSettings()
    for setting in schema.settings {
      guard let value = node[setting.key] else {
        if setting.isNeeded { fail(.missing(key: setting.key), at: node) }
        continue
      }
      switch setting.shape {
      case .words: settings.values[setting.key] = .words(words(setting.key, of: node))
      case .wrongPhrases: settings.values[setting.key] = .wrongPhrases(wrongPhrases(value))
      case .claims: settings.values[setting.key] = .claims(optionalList(value).map { claim($0) })
      case .fields: settings.values[setting.key] = .texts(names(setting.key, of: node, among: fieldNames))
      case .sections: settings.values[setting.key] = .texts(names(setting.key, of: node, among: sectionNames))
      case .tables:
        settings.values[setting.key] = .texts(names(setting.key, of: node, among: Set(tables.map { $0.id })))
      case .rows:
        let known = tables.flatMap { table in table.rows.map { "\(table.id).\($0.id)" } }
        settings.values[setting.key] = .texts(names(setting.key, of: node, among: Set(known)))
      case .wordLists: settings.values[setting.key] = .wordLists(wordLists(value))
      case .cells: settings.values[setting.key] = .cells(cells(setting.key, of: node))
      case .text: settings.values[setting.key] = text(setting.key, of: node).map { .text($0) }
      case .number: settings.values[setting.key] = number(value, in: 1...1_000_000_000).map { .number($0) }
      }
    }
    return settings
  }

  private mutating func wordLists(_ node: Node) -> [CheckSettings.WordList] {
    if node.kind != .map { fail(.expected(.map), at: node) }
    return node.entries.map { entry in
      CheckSettings.WordList(name: entry.key.text ?? "", words: words(entry.value))
    }
  }

  private mutating func wrongPhrases(_ node: Node) -> [CheckSettings.WrongPhrase] {
    if node.kind != .map { fail(.expected(.map), at: node) }
    return node.entries.compactMap { entry in
      guard let wrong = entry.key.text, let right = entry.value.text else {
        fail(.expected(.text), at: entry.value)
        return nil
      }
      return CheckSettings.WrongPhrase(wrong: [wrong], right: right)
    }
  }

  /// Names that must be known; those that are not are reported.
  mutating func names(_ key: String, of node: Node, among known: Set<String>) -> [String] {
    let names = texts(key, of: node)
    for name in names where !known.contains(name) {
      fail(.unknownName(name, similar: Nearest.name(to: name, among: known.sorted())), at: node)
    }
    return names
  }

  private mutating func cells(_ key: String, of node: Node) -> [Int] {
    texts(key, of: node).compactMap { cell($0, at: node) }
  }

  /// The cell of a name; a name that no cell has is reported.
  mutating func cell(_ name: String, at node: Node) -> Int? {
    if let index = cellNames[name] { return index }
    fail(.unknownName(name, similar: Nearest.name(to: name, among: cellNames.names.sorted())), at: node)
    return nil
  }
}
