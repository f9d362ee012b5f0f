/// The way out of what is found of a fact about the report, or of a text that cannot stand.
extension Interview {
  /// What is asked again about a finding of a fact, or of a text that no reason makes right; nil where it is of something
  /// else, or of what is not there yet.
  func factOrText(_ finding: Finding) -> Topic? {
    if finding.isOpen || finding.explanation != nil { return nil }
    if let fact = form.about.first(where: { finding.place == .fact($0.id) }) {
      let topic = Topic.about(fact.id)
      return plan.question(topic) == nil || answers.about[fact.id]?.isEmpty ?? true ? nil : topic
    }
    guard finding.severity == .error, let field = form.fields.first(where: { Place($0) == finding.place }),
      let text = answers.texts[field.name], !text.isEmpty, TextGaps.first(in: text.text, from: 0) == nil
    else { return nil }
    return .text(field.name)
  }
}
