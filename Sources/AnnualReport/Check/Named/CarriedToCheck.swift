/// What is carried over is carried into the next year.
struct CarriedToCheck: CheckKind {
  static let schema = CheckSchema("carried-to", needs: [("words", .words), ("silent", .words)])

  private let words: Words
  /// Words with which a clause speaks of what was carried over a year before.
  private let silent: Words

  init(_ settings: CheckSettings) {
    words = settings.words("words")
    silent = settings.words("silent")
  }

  var meaning: String { "结转到的是下一年" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let year = report.answers.year else { return [] }
    return report.prose.flatMap { written -> [Finding] in
      let text = written.text
      let carried = text.occurrences(of: words)
      if carried.isEmpty { return [] }
      let silent = text.sentences(with: silent)
      return carried.compactMap { word in
        let sentence = text.sentence(at: word.lowerBound)
        guard let end = text.end(of: "\(year)年", at: word.upperBound), !silent.contains(sentence),
          !text.years.contains(where: { $0.sentence == sentence && $0.value == year - 1 })
        else { return nil }
        return check.finding(
          in: word.lowerBound..<end, of: written, report.places,
          "而本报告是 \(year) 年度的，结转到的应当是 \(year + 1) 年")
      }
    }
  }
}
