/// What is carried over is carried into the next year.
struct CarriedToCheck: CheckKind {
  static let schema = CheckSchema("carried-to", needs: [("words", .words), ("silent", .words)])

  private let words: [String]
  /// Words with which a clause speaks of what was carried over a year before.
  private let silent: [String]

  init(_ settings: CheckSettings) {
    words = settings.texts("words")
    silent = settings.texts("silent")
  }

  var meaning: String { "结转到的是下一年" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let year = report.answers.year else { return [] }
    return report.prose.flatMap { written -> [Finding] in
      let text = written.text
      let isSilent = text.sentences(with: silent + ["\(year - 1)年"])
      return text.occurrences(of: words.map { "\($0)\(year)年" }).compactMap { hit in
        let sentence = text.sentence(at: hit.lowerBound)
        guard sentence >= 0, !isSilent[sentence] else { return nil }
        return check.finding(
          in: hit, of: written, report.places, "而本报告是 \(year) 年度的，结转到的应当是 \(year + 1) 年")
      }
    }
  }
}
