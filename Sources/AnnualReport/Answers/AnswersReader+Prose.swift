import Mustache
import YAMLSubset

/// Names in prose, and explanations.
extension AnswersReader {
  /// The text as a template, nil where it cannot be expanded; that is reported with its place in the file.
  mutating func prose(_ text: String, _ node: Node, place: String) -> Template? {
    let template: Template
    do throws(TemplateError) {
      template = try Template(text)
    } catch {
      let places = TextPlaces(text, in: node, of: document)
      let position = places.position(line: error.line, column: error.column)
      report(.name, .badProse(error.message), position: position, place: place)
      return nil
    }
    let wrong = template.tags.filter { $0.kind != .variable || !ProseNames.isKnown($0.name, in: form) }
    if wrong.isEmpty { return template }
    let places = TextPlaces(text, in: node, of: document)
    let bytes = Array(text.utf8)
    for tag in wrong {
      let position = places.position(line: tag.line, column: tag.column)
      if tag.kind == .variable {
        let names = form.cells.lazy.map(\.id.description) + form.about.map(\.id)
        let fact = Finding.Fact.unknownName(tag.name, similar: similar(to: tag.name, among: names))
        report(.name, fact, position: position, place: place)
      } else {
        let written = String(decoding: bytes[tag.range], as: UTF8.self)
        report(.name, .onlyNames(written), position: position, place: place)
      }
    }
    return nil
  }

  /// The four keys of an explanation.
  static let explanationKeys = ["检查", "位置", "所见", "原因"]

  mutating func readExplanations(_ node: Node) {
    if node.isEmpty { return }
    guard node.kind == .list else {
      return report(.wrongType, .expected(.list, found: node.shape), at: node, place: Self.explanationsKey)
    }
    for item in node.items {
      guard item.kind == .map else {
        report(.wrongType, .expected(.map, found: item.shape), at: item, place: Self.explanationsKey)
        continue
      }
      var found: [String: String] = [:]
      for (key, value) in entries(of: item, known: Self.explanationKeys, place: Self.explanationsKey) {
        found[key] = value.text
      }
      let texts = Self.explanationKeys.map { found[$0] ?? "" }
      let missing = Self.explanationKeys.filter {
        (found[$0] ?? "").isEmpty || found[$0] == Explanation.placeholder
      }
      if !missing.isEmpty {
        report(.explanation, .incompleteExplanation(missing), at: item, place: Self.explanationsKey)
      } else {
        explanations.append(
          Explanation(
            rule: texts[0], place: texts[1], seen: texts[2], reason: texts[3], offset: item.range.lowerBound))
      }
    }
  }
}
