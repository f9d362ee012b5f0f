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
      let told = text.sentences(with: words)
      let other = text.years.filter { told.contains($0.sentence) && $0.value != year }.map {
        other in
        check.finding(
          in: other.start..<other.start + 5, of: written, report.places, "而报告的年度是 \(year)")
      }
      return other
        + longYears(in: text).map { range in
          check.finding(in: range, of: written, report.places, "年份多写了数字")
        }
    }
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
