/// What running text says not to have happened is 0 in the tables.
struct SaidNoneCheck: CheckKind {
  static let schema = CheckSchema("said-none", needs: [("claims", .claims)])

  private let claims: [Claim]

  init(_ settings: CheckSettings) {
    claims = settings.claims("claims")
  }

  var meaning: String {
    var names: [String] = []
    for claim in claims where !names.contains(claim.name) { names.append(claim.name) }
    return "文字里说没有\(names.quoted)的，表里是 0"
  }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    let reading = ClaimReading(report)
    return claims.flatMap { claim -> [Finding] in
      guard let figures = reading.figures(of: claim), !figures.contains(.zero) else { return [] }
      return report.prose.flatMap { written in
        statements(of: claim, in: written, year: report.answers.year).map { range in
          check.finding(in: range, of: written, report.places, "而表中\(reading.words(claim))")
        }
      }
    }
  }

  /// Where a text says that there was none: first a word of `before`, then within reach one of `after`.
  private func statements(
    of claim: Claim, in written: CheckedReport.WrittenText, year: Int?
  ) -> [Range<Int>] {
    let text = written.text
    let starts = text.occurrences(of: claim.before)
    if starts.isEmpty { return [] }
    let guards = ClaimGuards(claim, in: text, field: written.field, year: year)
    let ends = text.occurrences(of: claim.after)
    var found: [Range<Int>] = []
    for start in starts {
      guard let clause = text.clause(at: start.lowerBound),
        found.last.map({ $0.upperBound <= start.lowerBound }) ?? true,
        guards.allow(at: start.lowerBound, clause: clause)
      else { continue }
      let place = ends.firstPlace { $0.lowerBound >= start.upperBound }
      guard place < ends.count, ends[place].lowerBound - start.upperBound <= claim.reach,
        text.clause(at: ends[place].lowerBound) == clause
      else { continue }
      found.append(start.lowerBound..<ends[place].upperBound)
    }
    return found
  }
}
