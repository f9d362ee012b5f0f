/// The period that the figures are of is the report year.
struct PeriodCheck: CheckKind {
  static let schema = CheckSchema("period", needs: [("words", .words)])

  /// What tells that the period of the figures follows: 统计期限.
  private let words: Words

  init(_ settings: CheckSettings) {
    words = settings.words("words")
  }

  var meaning: String { "统计期限是报告年度的1月1日至12月31日，年份没有多写数字" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let year = report.answers.year else { return [] }
    return report.prose.flatMap { written -> [Finding] in
      let text = written.text
      let told = text.occurrences(of: words)
      let other = text.years.filter { $0.value != year && isOfPeriod($0, told, in: text) }.map { other in
        check.finding(
          in: other.start..<other.start + 5, of: written, report.places, "而报告的年度是 \(year)")
      }
      return other
        + longYears(in: text).map { range in
          check.finding(in: range, of: written, report.places, "年份多写了数字")
        }
    }
  }

  private static let daysOfPeriod: Words = ["1月1日", "12月31日"]

  /// Whether a year stands behind what tells of the period in its sentence, or before with a day that begins or ends it.
  private func isOfPeriod(_ year: ProseText.Year, _ told: [Range<Int>], in text: ProseText) -> Bool {
    let next = told.firstPlace { $0.lowerBound >= year.start }
    if next > 0, text.sentence(at: told[next - 1].lowerBound) == year.sentence { return true }
    return next < told.count && text.sentence(at: told[next].lowerBound) == year.sentence
      && text.end(ofLongest: Self.daysOfPeriod, at: year.start + 5) != nil
  }

  /// 20255年, 202020年.
  private func longYears(in text: ProseText) -> [Range<Int>] {
    text.figures.compactMap { figure in
      let digits = figure.range.count
      guard !figure.isChinese, (5...6).contains(digits), figure.isExact, figure.decimals == 0,
        text.end(of: "20", at: figure.range.lowerBound) != nil,
        text.character(at: figure.range.upperBound) == "年"
      else { return nil }
      return figure.range.lowerBound..<figure.range.upperBound + 1
    }
  }
}
