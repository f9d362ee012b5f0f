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
    check.findings(of: claims, in: report, isContradicted: { !$0.contains(.zero) }) { claim, text in
      let ends = text.occurrences(of: claim.after)
      return { word, clause in
        let place = ends.firstPlace { $0.lowerBound >= word.upperBound }
        guard place < ends.count, ends[place].lowerBound - word.upperBound <= claim.reach,
          text.clause(at: ends[place].lowerBound) == clause
        else { return nil }
        return word.lowerBound..<ends[place].upperBound
      }
    }
  }
}
