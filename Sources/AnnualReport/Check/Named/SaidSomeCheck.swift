/// What running text says to have happened, without a number, is not 0 in the tables.
struct SaidSomeCheck: CheckKind {
  static let schema = CheckSchema("said-some", needs: [("claims", .claims)])

  private let claims: [Claim]

  init(_ settings: CheckSettings) {
    claims = settings.claims("claims")
  }

  var meaning: String { "文字里说有\(claims.map { $0.name }.quoted)的，表里不是 0" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    check.findings(of: claims, in: report, isContradicted: { $0.allSatisfy { $0 == .zero } }) { _, text in
      { word, clause in
        // A number that follows says how many: other checks hold it to the tables.
        let next = text.figures.firstPlace { $0.range.lowerBound >= word.upperBound }
        let isCounted =
          next < text.figures.count && text.clause(at: text.figures[next].range.lowerBound) == clause
        return isCounted ? nil : word
      }
    }
  }
}
