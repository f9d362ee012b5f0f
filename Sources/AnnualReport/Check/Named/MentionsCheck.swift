import Text

/// Each of the topics is spoken of, in the fields that are for them or elsewhere in some sections.
struct MentionsCheck: CheckKind {
  static let schema = CheckSchema(
    "mentions", needs: [("fields", .fields), ("topics", .wordLists)],
    takes: [("also-in", .sections), ("units", .words)])

  private let fields: [String]
  private let topics: [CheckSettings.WordList]
  private let sections: [String]
  /// What the names of those end on who have to speak of it; empty where all have to.
  private let units: Words

  init(_ settings: CheckSettings) {
    fields = settings.texts("fields")
    topics = settings.wordLists("topics")
    sections = settings.texts("also-in")
    units = settings.words("units")
  }

  var meaning: String { "说到\(topics.map { $0.name }.quoted)，换个说法也算" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    if let unit = report.answers.unit, !units.texts.isEmpty,
      !units.texts.contains(where: { unit.hasSuffix($0) })
    {
      return []
    }
    let others = report.form.sections.filter { sections.contains($0.id) }.flatMap { $0.fields }.map {
      $0.name
    }
    let texts = report.prose.filter { (fields + others).contains($0.field) }.map { $0.text }
    let missing = topics.filter { topic in
      !texts.contains { !$0.occurrences(of: topic.words, inNames: true).isEmpty }
    }.map { $0.name }
    if missing.isEmpty { return [] }
    return report.written(fields).map { place, passage in
      let notice = Finding.Notice(
        headline: "\(report.places.name(place))没有说到\(missing.quoted)",
        seen: "缺 " + missing.joined(separator: "、"))
      return check.finding(at: place, notice, position: passage.source)
    }
  }
}
