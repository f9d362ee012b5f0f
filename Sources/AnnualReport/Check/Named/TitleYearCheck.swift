/// Where a text announces this report, it is that of the report year, which is told once; so is that of its title.
struct TitleYearCheck: CheckKind {
  static let schema = CheckSchema(
    "title-year", needs: [("verbs", .words), ("lead-verbs", .words), ("titles", .words)],
    takes: [("silent", .words)])

  private let verbs: Words
  /// Words that announce the report in its lead, where hardly another one is spoken of.
  private let leadVerbs: Words
  private let titles: Words
  /// Words with which a sentence speaks of an earlier report.
  private let silent: Words

  init(_ settings: CheckSettings) {
    verbs = settings.words("verbs")
    leadVerbs = settings.words("lead-verbs")
    titles = settings.words("titles")
    silent = settings.words("silent")
  }

  var meaning: String { "标题和文字里公布、编制的是本年度的报告，年份只写一次" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let year = report.answers.year else { return [] }
    let title = report.title.flatMap { self.title($0, year, report, check) }
    return (title.map { [$0] } ?? [])
      + report.prose.flatMap { written -> [Finding] in
        let text = written.text
        let verbs = written.place == .lead ? leadVerbs : verbs
        let announced = ReportTitles(text: text, verbs: verbs, names: titles).found()
        if announced.isEmpty { return [] }
        let isSilent = text.sentences(with: silent)
        return announced.filter { !isSilent.contains(text.sentence(at: $0.digits.lowerBound)) }.compactMap {
          title in
          if title.year != year {
            return check.finding(in: title.range, of: written, report.places, Self.otherYear(year))
          }
          let isDouble = title.unitNames.contains { text.has(["\(year)年"], in: $0) }
          return isDouble ? check.finding(in: title.range, of: written, report.places, Self.twice) : nil
        }
      }
  }

  private static let twice = "年份写了两次"
  private static func otherYear(_ year: Int) -> String { "而报告的年度是 \(year)" }

  /// What is wrong with the years of the title, up to what is added in brackets.
  private func title(
    _ written: CheckedReport.WrittenText, _ year: Int, _ report: CheckedReport, _ check: NamedCheck
  ) -> Finding? {
    let text = written.text
    let end = text.scalars.firstIndex(of: 0xFF08) ?? text.scalars.count
    let years = text.years.filter { $0.start < end }
    let isOther = years.contains { $0.value != year }
    guard end > 0, isOther || years.count > 1 else { return nil }
    return check.finding(in: 0..<end, of: written, report.places, isOther ? Self.otherYear(year) : Self.twice)
  }
}
