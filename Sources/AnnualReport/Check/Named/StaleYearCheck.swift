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
    return report.written.flatMap { name, passage -> [Finding] in
      let hits = stale.found(in: passage.expanded)
      if hits.isEmpty || isException(name, in: report.form) { return [] }
      return hits.map { hit in
        let headline = "\(report.places.name(name))写的是“\(hit.text)”，\(hit.year) 不是本报告的年度"
        return check.finding(
          at: name, Finding.Notice(headline: headline, seen: hit.text),
          position: report.position(of: hit.text, in: passage))
      }
    }
  }

  /// Whether the check passes over the section of a text field.
  private func isException(_ field: String, in form: Form) -> Bool {
    form.sections.contains { section in
      exceptions.contains(section.id) && section.fields.contains { $0.name == field }
    }
  }
}
