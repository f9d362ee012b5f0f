/// What running text says to have happened, without a number, is not 0 in the tables.
struct SaidSomeCheck: CheckKind {
  static let schema = CheckSchema("said-some", needs: [("claims", .claims)])

  private let claims: [Claim]

  init(_ settings: CheckSettings) {
    claims = settings.claims("claims")
  }

  var meaning: String { "文字里说有\(claims.map { $0.name }.quoted)的，表里不是 0" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    let reading = ClaimReading(report)
    return claims.flatMap { claim -> [Finding] in
      guard let figures = reading.figures(of: claim), figures.allSatisfy({ $0 == .zero }) else { return [] }
      return report.prose.flatMap { written in
        statements(of: claim, in: written, year: report.answers.year).map { range in
          check.finding(in: range, of: written, report.places, "而表中\(reading.words(claim))")
        }
      }
    }
  }

  /// Where a text says so, and no number that says how many follows.
  private func statements(
    of claim: Claim, in written: CheckedReport.WrittenText, year: Int?
  ) -> [Range<Int>] {
    let text = written.text
    let words = text.occurrences(of: claim.before)
    if words.isEmpty { return [] }
    let guards = ClaimGuards(claim, in: text, field: written.field, year: year)
    return words.filter { word in
      guard let clause = text.clause(at: word.lowerBound), guards.allow(at: word.lowerBound, clause: clause)
      else { return false }
      let next = text.figures.firstPlace { $0.range.lowerBound >= word.upperBound }
      return next == text.figures.count || text.clause(at: text.figures[next].range.lowerBound) != clause
    }
  }
}
