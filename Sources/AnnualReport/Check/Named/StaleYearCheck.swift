/// Another year where this report's is meant.
struct StaleYearCheck: CheckKind {
  static let schema = CheckSchema(
    "stale-year", needs: [("verbs", .words)],
    takes: [
      ("silent", .words), ("plans", .words), ("except", .fields), ("deeds", .words), ("nothings", .words),
      ("doubtful", .words), ("doubtful-in", .fields),
    ])

  private let words: StaleYearWords
  private let exceptions: [String]
  /// The fields in which only the surest verbs count.
  private let doubtfulFields: [String]

  init(_ settings: CheckSettings) {
    words = StaleYearWords(
      verbs: settings.words("verbs"), deeds: settings.words("deeds"), nothings: settings.words("nothings"),
      silent: settings.words("silent"), doubtful: settings.words("doubtful"), plans: settings.words("plans"))
    exceptions = settings.texts("except")
    doubtfulFields = settings.texts("doubtful-in")
  }

  var meaning: String { "本年度做的事没有写成别的年份：年份之后是\(words.verbs.texts.joined(separator: "、"))和数字的，或者截至别的年份年底的" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let year = report.answers.year else { return [] }
    return report.prose.filter { !exceptions.contains($0.field) }.flatMap { written in
      StaleYears(
        written.text, year: year, words: doubtfulFields.contains(written.field) ? words.surest : words
      ).found().map { hit in
        let bytes = written.text.bytes(of: hit.range)
        let quoted = shortened(written.passage.expanded.part(bytes))
        let headline = "\(report.places.name(written.place))写的是“\(quoted)”，\(hit.year) 不是本报告的年度"
        return check.finding(in: bytes, of: written.passage, at: written.place, headline)
      }
    }
  }

  /// Both ends of what is too long to be quoted.
  private func shortened(_ text: String) -> String {
    text.count <= 20 ? text : "\(text.prefix(8))……\(text.suffix(8))"
  }
}
