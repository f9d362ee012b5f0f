/// The edition is the one that the report year asks for.
struct EditionYearCheck: CheckKind {
  static let schema = CheckSchema("edition-year")

  init(_ settings: CheckSettings) {}

  var meaning: String { "格式与报告年度相符" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    let edition = report.form.edition
    guard let year = report.answers.year, let key = report.form.fact(.edition)?.id,
      let expected = report.answers.expectedEdition, expected.name != edition
    else { return [] }
    let headline = "\(year) 年度报告应当用 \(expected.name) 格式，文件里写的是 \(edition) 格式"
    return [
      check.finding(
        at: .fact(key), .named(Finding.Notice(headline: headline, seen: edition)),
        position: report.answers.source(of: .fact(key)), source: expected.form.document)
    ]
  }
}
