/// Where a text lists the parts of the report, they are those of the format.
struct PartsListedCheck: CheckKind {
  static let schema = CheckSchema(
    "parts-listed", needs: [("openers", .words), ("signs", .words), ("old", .words)])

  /// What a list of the parts begins with, and the words that tell that it is one.
  private let openers: [String]
  private let signs: [String]
  /// Parts that the format does not have any more.
  private let old: [String]

  init(_ settings: CheckSettings) {
    openers = settings.texts("openers")
    signs = settings.texts("signs")
    old = settings.texts("old")
  }

  var meaning: String { "说到报告由几个部分组成的，和格式规定的部分相符" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    let count = report.form.sections.count
    return report.prose.flatMap { written -> [Finding] in
      let text = written.text
      var lists = text.sentences(with: openers)
      for sign in signs {
        let having = text.sentences(with: [sign])
        for sentence in lists.indices { lists[sentence] = lists[sentence] && having[sentence] }
      }
      if !lists.contains(true) { return [] }
      let outdated = text.occurrences(of: old).filter { lists[text.sentence(at: $0.lowerBound)] }.map {
        check.finding(in: $0, of: written, report.places, "现行格式没有这一部分")
      }
      let wrong = text.figures.compactMap { figure -> Finding? in
        let unit = text.end(of: "个", at: figure.range.upperBound) ?? figure.range.upperBound
        guard let end = text.end(of: "部分", at: unit) ?? text.end(of: "大部分", at: unit),
          text.sentence(at: end - 1) >= 0, lists[text.sentence(at: end - 1)], figure.value != Quantity(count)
        else { return nil }
        return check.finding(
          in: figure.range.lowerBound..<end, of: written, report.places, "格式规定的是 \(count) 个部分")
      }
      return outdated + wrong
    }
  }
}
