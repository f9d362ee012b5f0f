/// Another year where this report's is meant.
struct StaleYearCheck: CheckKind {
  static let schema = CheckSchema(
    "stale-year", needs: [("verbs", .words)],
    takes: [("silent", .words), ("plans", .words), ("except", .fields)])

  private let verbs: [String]
  private let silent: [String]
  private let plans: [String]
  private let exceptions: [String]

  init(_ settings: CheckSettings) {
    verbs = settings.texts("verbs")
    silent = settings.texts("silent")
    plans = settings.texts("plans")
    exceptions = settings.texts("except")
  }

  var meaning: String { "本年度做的事没有写成别的年份：年份之后是\(verbs.joined(separator: "、"))和数字的，或者截至别的年份年底的" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let year = report.answers.year else { return [] }
    let stale = StaleYears(year: year, verbs: verbs, silent: silent, plans: plans)
    let fields = report.form.fields.map { $0.name }.filter { !exceptions.contains($0) }
    return report.written(fields).flatMap { place, passage in
      stale.found(in: passage.expanded).map { hit in
        let text = String(decoding: Array(passage.expanded.utf8)[hit.range], as: UTF8.self)
        let headline =
          "\(report.places.name(place))写的是“\(shortened(text))”，\(hit.year) 不是本报告的年度"
        return check.finding(in: hit.range, of: passage, at: place, headline)
      }
    }
  }

  /// Both ends of what is too long to be quoted.
  private func shortened(_ text: String) -> String {
    text.count <= 20 ? text : "\(text.prefix(8))……\(text.suffix(8))"
  }
}
