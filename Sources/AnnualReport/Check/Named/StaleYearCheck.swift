/// Another year where this report's is meant.
struct StaleYearCheck: CheckKind {
  static let schema = CheckSchema(
    "stale-year", needs: [("verbs", .words)],
    takes: [("silent", .words), ("plans", .words), ("except", .fields)])

  private let verbs: Words
  private let silent: Words
  private let plans: Words
  private let exceptions: [String]

  init(_ settings: CheckSettings) {
    verbs = settings.words("verbs")
    silent = settings.words("silent")
    plans = settings.words("plans")
    exceptions = settings.texts("except")
  }

  var meaning: String { "本年度做的事没有写成别的年份：年份之后是\(verbs.texts.joined(separator: "、"))和数字的，或者截至别的年份年底的" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let year = report.answers.year else { return [] }
    return report.prose.filter { !exceptions.contains($0.field) }.flatMap { written in
      StaleYears(written.text, year: year, verbs: verbs, silent: silent, plans: plans).found().map { hit in
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
