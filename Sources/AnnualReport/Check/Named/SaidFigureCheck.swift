import Mustache

/// A number in running text that speaks of a figure of the tables is that figure.
struct SaidFigureCheck: CheckKind {
  static let schema = CheckSchema("said-figure", needs: [("claims", .claims)])

  let claims: [Claim]

  init(_ settings: CheckSettings) {
    claims = settings.claims("claims")
  }

  /// Takes claims that another check has settled.
  init(claims: [Claim]) {
    self.claims = claims
  }

  var meaning: String { "文字里说到的\(claims.map { $0.name }.quoted)和表里的数相同" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    let reading = ClaimReading(report)
    return report.prose.flatMap { written -> [Finding] in
      statements(in: written, year: report.answers.year).compactMap { claim, statement in
        guard let figures = reading.figures(of: claim), !figures.contains(statement.figure.value) else {
          return nil
        }
        let bytes = written.text.bytes(of: statement.figure.range)
        let isTyped = !written.passage.names.contains { $0.expanded.overlaps(bytes) }
        let name = isTyped ? reading.name(of: claim) : nil
        return check.finding(
          in: statement.range, of: written, report.places, "而表中\(reading.words(claim))",
          cells: reading.cells(of: claim),
          fileAdvice: name.map { "把这个数写成 \($0)（连花括号），以后表改了，文字也跟着改" })
      }
    }
  }

  /// Every number with the claim that it answers; none that two claims with different words could mean.
  func statements(in written: CheckedReport.WrittenText, year: Int?) -> [(Claim, ClaimFinder.Said)] {
    statements(by: ClaimFinder(text: written.text, field: written.field, year: year))
  }

  /// The same of a text that is looked through already.
  func statements(by finder: ClaimFinder) -> [(Claim, ClaimFinder.Said)] {
    var found: [(Claim, ClaimFinder.Said)] = []
    var words: [Int: Range<Int>] = [:]
    var doubtful: Set<Int> = []
    for claim in claims {
      for statement in finder.statements(of: claim) {
        let place = statement.figure.range.lowerBound
        if let other = words[place] {
          if !other.overlaps(statement.word) { doubtful.insert(place) }
        } else {
          words[place] = statement.word
          found.append((claim, statement))
        }
      }
    }
    return found.filter { !doubtful.contains($0.1.figure.range.lowerBound) }
  }
}
