import Mustache
import YAMLSubset

/// Names in prose, and explanations.
extension AnswersReader {
  /// The text as a template, nil where it cannot be expanded; that is reported with its place in the file.
  mutating func prose(_ passage: Passage, place: Place) -> Template? {
    let template: Template
    do throws(TemplateError) {
      template = try Template(passage.text)
    } catch {
      let source = passage.source(ofWrittenLine: error.line, column: error.column)
      report(.name, .badProse(error.messageAmongNames), position: source, place: place)
      return nil
    }
    let wrong = template.tags.filter { $0.kind != .variable || !ProseNames.isKnown($0.name, in: form) }
    if wrong.isEmpty { return template }
    let bytes = Array(passage.text.utf8)
    let names = form.cellNames.names + form.aboutNames.names
    for tag in wrong {
      let source = passage.source(ofWritten: tag.range.lowerBound)
      if tag.kind == .variable {
        let similar = similar(to: tag.name, among: names)
        report(.name, .unknownName(tag.name, similar: similar), position: source, place: place)
      } else {
        let written = String(decoding: bytes[tag.range], as: UTF8.self)
        report(.name, .onlyNames(written), position: source, place: place)
      }
    }
    return nil
  }

  mutating func readExplanations(_ node: FileValue) {
    if node.isEmpty { return }
    let place = Place.key(Vocabulary.explanations, below: nil)
    let known = NameIndex(Vocabulary.explanationKeys)
    guard node.kind == .list else {
      return report(.wrongType, .expected(.list, found: node.valueShape), at: node, place: place)
    }
    for item in node.items {
      guard item.kind == .map else {
        report(.wrongType, .expected(.map, found: item.valueShape), at: item, place: place)
        continue
      }
      var texts = Vocabulary.explanationKeys.map { _ in "" }
      for (key, entry) in entries(of: item, known: known, place: place) {
        texts[key] = entry.value.text ?? ""
      }
      let missing = zip(Vocabulary.explanationKeys, texts).filter {
        $1.isEmpty || $1 == Explanation.placeholder
      }.map { $0.0 }
      if !missing.isEmpty {
        report(.explanation, .incompleteExplanation(missing), at: item, place: place)
      } else {
        explanations.append(
          Explanation(
            rule: texts[0], place: Place(texts[1], in: form) ?? .key(texts[1], below: nil), seen: texts[2],
            reason: texts[3],
            source: item.source))
      }
    }
  }
}
