/// Where a text announces this report, it is that of the report year, which is told once.
struct TitleYearCheck: CheckKind {
  static let schema = CheckSchema(
    "title-year", needs: [("verbs", .words), ("titles", .words)], takes: [("silent", .words)])

  private let verbs: Words
  private let titles: Words
  /// Words with which a sentence speaks of an earlier report.
  private let silent: Words

  init(_ settings: CheckSettings) {
    verbs = settings.words("verbs")
    titles = settings.words("titles")
    silent = settings.words("silent")
  }

  var meaning: String { "文字里公布、编制的是本年度的报告，年份只写一次" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let year = report.answers.year else { return [] }
    return report.prose.flatMap { written -> [Finding] in
      let text = written.text
      let announced = ReportTitles(text: text, verbs: verbs, names: titles).found()
      if announced.isEmpty { return [] }
      let isSilent = text.sentences(with: silent)
      return announced.filter { !isSilent.contains(text.sentence(at: $0.digits.lowerBound)) }.compactMap {
        title in
        if title.year != year {
          return check.finding(in: title.range, of: written, report.places, "而报告的年度是 \(year)")
        }
        let isDouble = text.has(["\(year)年"], in: title.name)
        return isDouble ? check.finding(in: title.range, of: written, report.places, "年份写了两次") : nil
      }
    }
  }
}
