/// What the county asks besides the form, shown at the part of the report that it belongs to.
extension Interview {
  /// The county's questions about a text field, a line each.
  func asked(aboutField name: String) -> String {
    form.fields.first { $0.name == name }.map { asked(about: Place($0)) } ?? ""
  }

  /// The county's questions about the section of a heading, a line each.
  func asked(aboutHeading heading: String) -> String {
    form.sections.first { $0.heading == heading }.map { asked(about: .section($0.id)) } ?? ""
  }

  /// The county's questions about what a topic belongs to.
  func asked(about topic: Topic) -> [String] {
    var lines =
      form.sections.first { $0.heading == wording.heading(topic) }
      .map { requirements?.questions(about: .section($0.id)) ?? [] } ?? []
    if case .text(let name) = topic, let field = form.fields.first(where: { $0.name == name }) {
      lines += requirements?.questions(about: Place(field)) ?? []
    }
    return lines.map { QuestionWording.required($0) }
  }

  private func asked(about place: Place) -> String {
    (requirements?.questions(about: place) ?? []).map { "  \(QuestionWording.required($0))\n" }.joined()
  }
}
