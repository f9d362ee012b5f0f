/// What the tables say of a figure that running text speaks of.
struct ClaimReading {
  private let report: CheckedReport
  private var answers: Answers { report.answers }
  let places: PlaceWording

  init(_ report: CheckedReport) {
    self.report = report
    places = report.places
  }

  /// The figures that the text may say; nil where a cell is not answered, so that nothing can be judged.
  func figures(of claim: Claim) -> [Quantity]? {
    var figures: [Quantity] = []
    for reading in claim.readings {
      guard let sum = sum(reading) else { return nil }
      figures.append(sum)
    }
    return figures
  }

  private func sum(_ reading: Claim.Reading) -> Quantity? {
    var sum = Quantity.zero
    for term in reading.terms {
      guard let quantity = answers.figures[term.cell].quantity,
        let next = term.isSubtracted ? sum.subtracting(quantity) : sum.adding(quantity)
      else { return nil }
      sum = next
    }
    return sum
  }

  /// What the tables say, for a sentence: `“（七）总计”总计是 3`; of some readings only, where their numbers are given.
  func words(_ claim: Claim, _ numbers: [Int]? = nil) -> String {
    var seen: Set<Quantity> = []
    return claim.readings.enumerated().compactMap { number, reading -> String? in
      guard numbers?.contains(number) ?? true, let sum = sum(reading), seen.insert(sum).inserted else {
        return nil
      }
      var name = ""
      for (number, term) in reading.terms.enumerated() {
        name += number == 0 ? "" : term.isSubtracted ? "减" : "加"
        name += places.cellName(term.cell)
      }
      return "\(name)是 \(sum)"
    }.joined(separator: "，")
  }

  /// The cells of its readings, each once.
  func cells(of claim: Claim) -> [Finding.Contribution] {
    var cells: [Int] = []
    for term in claim.readings.flatMap({ $0.terms }) where !cells.contains(term.cell) {
      cells.append(term.cell)
    }
    return cells.map { report.contribution($0) }
  }

  /// The name that would keep text and table together; nil where no single cell says it.
  func name(of claim: Claim) -> String? {
    guard let reading = claim.readings.first, reading.terms.count == 1, let term = reading.terms.first else {
      return nil
    }
    return "{{\(answers.form.cells[term.cell].id)}}"
  }
}

extension NamedCheck {
  /// What texts say of claims, in words alone, that the tables contradict; nothing where a cell is not answered.
  ///
  /// `follows` finds the statement that begins with a word of a claim in a clause of a text; nil where it says no such
  /// thing. A word within a statement begins no other.
  func findings(
    of claims: [Claim], in report: CheckedReport, isContradicted: ([Quantity]) -> Bool,
    follows: (Claim, ProseText) -> (_ word: Range<Int>, _ clause: Int) -> Range<Int>?
  ) -> [Finding] {
    let reading = ClaimReading(report)
    return claims.flatMap { claim -> [Finding] in
      guard let figures = reading.figures(of: claim), isContradicted(figures) else { return [] }
      return report.prose.flatMap { written -> [Finding] in
        let text = written.text
        let words = text.occurrences(of: claim.before)
        if words.isEmpty { return [] }
        let guards = ClaimGuards(claim, in: text, field: written.field, year: report.answers.year)
        let statement = follows(claim, text)
        var end = 0
        return words.compactMap { word in
          guard word.lowerBound >= end, let clause = text.clause(at: word.lowerBound),
            guards.allow(at: word.lowerBound, clause: clause), let range = statement(word, clause)
          else { return nil }
          end = range.upperBound
          return finding(
            in: range, of: written, report.places, "而表中\(reading.words(claim))",
            cells: reading.cells(of: claim))
        }
      }
    }
  }
}
