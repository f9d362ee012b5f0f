/// The ways out of what is found of a fact about the report, or of a text that cannot stand.
extension Interview {
  /// To answer it once more where it is asked, or to say why it is right.
  ///
  /// - Parameters:
  ///   - finding: What was found.
  ///   - explain: The way to a reason, where one would do.
  /// - Returns: The ways; nil where it is of something else, or of what is not there yet.
  func ways(outOfFactOrText finding: Finding, _ explain: [Way]) -> [Way]? {
    if finding.isOpen || finding.explanation != nil { return nil }
    if let fact = form.about.first(where: { finding.place == .fact($0.id) }) {
      if answers.about[fact.id]?.isEmpty ?? true { return nil }
      // The day of publication is told elsewhere.
      let change = plan.question(.about(fact.id)) == nil ? [] : [Way.change(.about(fact.id), nil)]
      return change + explain + [.putOff]
    }
    guard finding.severity == .error, let field = form.fields.first(where: { Place($0) == finding.place }),
      let text = answers.texts[field.name], !text.isEmpty, TextGaps.first(in: text.text, from: 0) == nil
    else { return nil }
    return [.change(.text(field.name), nil), .putOff]
  }
}
