/// Figures that running text gives for a balance do balance, where the tables cannot tell.
struct SaidBalanceCheck: CheckKind {
  static let schema = CheckSchema("said-balance", needs: [("left", .words), ("right", .words)])

  private let left: [String]
  private let right: [String]

  init(_ settings: CheckSettings) {
    left = settings.words("left").texts
    right = settings.words("right").texts
  }

  var meaning: String { "文字里\((left + right).quoted)四条说到的数都有的，两边相等" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    report.prose.compactMap { written in
      // What was carried over is said least often, so that most texts are done with it.
      guard let other = said(right, in: written, report), let one = said(left, in: written, report),
        let first = one.first,
        let received = sum(one), let handled = sum(other), received != handled,
        // What was received may include what was carried over, or nothing of it may be told.
        first.figure.value != handled, first.figure.value != other.first?.figure.value
      else { return nil }
      let all = one + other
      let start = all.map { $0.range.lowerBound }.min() ?? 0
      let end = all.map { $0.range.upperBound }.max() ?? 0
      return check.finding(
        in: start..<end, of: written, report.places, "\(words(one, received))，\(words(other, handled))，两边不等")
    }
  }

  /// The first number in a text for each of some checks; nil where one is not said or contradicts its table.
  private func said(
    _ names: [String], in written: CheckedReport.WrittenText, _ report: CheckedReport
  ) -> [ClaimFinder.Said]? {
    var said: [ClaimFinder.Said] = []
    for name in names.reversed() {
      guard let check = report.form.checks.first(where: { $0.id == name }),
        let (claim, statement) = SaidFigureCheck(check.settings).statements(
          in: written, year: report.answers.year
        ).first
      else { return nil }
      let figures = ClaimReading(report).figures(of: claim)
      if let figures, !figures.contains(statement.figure.value) { return nil }
      said.append(statement)
    }
    return said.reversed()
  }

  private func sum(_ statements: [ClaimFinder.Said]) -> Quantity? { statements.map { $0.figure.value }.sum }

  private func words(_ statements: [ClaimFinder.Said], _ sum: Quantity) -> String {
    statements.map { "\($0.figure.value)" }.joined(separator: " + ") + " = \(sum)"
  }
}
