/// Last or next year directly before a verb of reporting and a figure.
struct StaleYearCheck: CheckKind {
  static let schema = CheckSchema("stale-year", needs: [("verbs", .words)], takes: [("except", .sections)])

  private let verbs: [String]
  private let exceptions: [String]

  init(_ settings: CheckSettings) {
    verbs = settings.texts("verbs")
    exceptions = settings.texts("except")
  }

  var meaning: String { "上一年或下一年没有直接写在\(verbs.joined(separator: "、"))和数字前面" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let year = report.answers.year else { return [] }
    let stale = StaleYears(verbs: verbs, years: [year - 1, year + 1])
    return report.written.flatMap { place, passage -> [Finding] in
      if place.section.map(exceptions.contains) ?? false { return [] }
      return stale.found(in: passage.expanded).map { hit in
        let text = String(decoding: Array(passage.expanded.utf8)[hit.range], as: UTF8.self)
        let headline = "\(report.places.name(place))写的是“\(text)”，\(hit.year) 不是本报告的年度"
        return check.finding(in: hit.range, of: passage, at: place, headline)
      }
    }
  }
}
