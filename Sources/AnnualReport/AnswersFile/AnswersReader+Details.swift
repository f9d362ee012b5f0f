import YAMLSubset

/// The details of suggested texts.
extension AnswersReader {
  mutating func readDetails(_ node: FileValue) {
    if node.isEmpty { return }
    let place = Place.key(Vocabulary.details, below: nil)
    guard node.kind == .map else {
      return report(.wrongType, .expected(.map, found: node.valueShape), at: node, place: place)
    }
    // The built-in ones can be read, and those of a folder were read when it was opened.
    guard let suggestions = suggestedTexts ?? (try? edition.readSuggestions()) else { return }
    suggestedTexts = suggestions
    details = Details(suggestions.keys)
    for (key, entry) in entries(of: node, known: suggestions.keys, place: place) {
      let detail = suggestions.details[key]
      let place = Place.key(detail.key, below: place)
      guard let text = entry.value.text else {
        report(.wrongType, .expected(.text, found: entry.value.valueShape), at: entry.value, place: place)
        continue
      }
      if let answer = read(text, as: detail, at: entry.value, place) { details[detail.key] = answer }
    }
  }

  private mutating func read(
    _ text: String, as detail: Detail, at value: FileValue, _ place: Place
  ) -> DetailAnswer? {
    switch detail.reading(text) {
    case .exact(let answer): return answer
    case .understood(let answer):
      let spelled = detail.spelled(answer)
      report(.figure, .understoodAs(text, spelled), severity: .hint, at: value, place: place)
      return answer
    case .refused(let text, let refusal, let unit):
      report(.figure, .refusedFigure(text, refusal, unit: unit), at: value, place: place)
      return nil
    case .noChoice:
      guard case .choice(let choices) = detail.kind else { return nil }
      report(.wrongType, .noChoice(text, choices.map { $0.label }), at: value, place: place)
      return nil
    case .wordsMissing:
      report(.wrongType, .wordsMissing(text), at: value, place: place)
      return nil
    }
  }
}
