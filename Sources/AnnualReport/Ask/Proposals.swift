/// What a question proposes: something said before, what last year's report asks for, or what remains.
struct Proposals {
  let answers: Answers
  let lastYear: Answers?
  let plan: Plan
  /// The figure that would mend what does not agree, where the clerk chose to change a cell.
  var mending: Finding.Suspect?

  var form: Form { answers.form }

  /// The proposal for a topic, as it would be typed; nil where only the clerk can know.
  func proposal(for topic: Topic) -> String? {
    switch topic {
    case .about(let id): about(id)
    case .cell(let cell): figure(cell).map(\.description)
    case .gate: "0"
    case .lastYear, .rowOfGroup, .columnOfRow, .text: nil
    }
  }

  private func about(_ id: String) -> String? {
    if let own = answers.about[id], !own.isEmpty { return own.text }
    if let last = lastYear?.about[id], !last.isEmpty { return last.text }
    guard let fact = form.about.first(where: { $0.id == id }), let unit = answers.unit else { return nil }
    let found = fact.proposals.compactMap { proposal -> (end: String.Index, answer: String)? in
      lastRange(of: proposal.word, in: unit).map { ($0, proposal.answer) }
    }
    return found.max { $0.end < $1.end }?.answer
  }

  private func lastRange(of word: String, in text: String) -> String.Index? {
    text.indices.last { text[$0...].hasPrefix(word) }
  }

  private func figure(_ cell: Int) -> Quantity? {
    if let mending, mending.cell == cell { return mending.mending }
    if let own = answers.figures[cell].quantity { return own }
    return solved(cell) ?? (plan.open == .cell(cell) ? plan.proposed : nil)
  }

  /// The figure with which an equation holds whose other cells are all known.
  private func solved(_ cell: Int) -> Quantity? {
    let ledger = Ledger(answers, lastYear: lastYear)
    for rule in form.rules where rule.looksBack {
      for relation in rule.relations where relation.comparison == .equal {
        guard (relation.left + relation.right).contains(.this(cell)) else { continue }
        var excess = Quantity.zero
        var sign: Int64 = 0
        var isKnown = true
        for (terms, side) in [(relation.left, Int64(1)), (relation.right, -1)] {
          for term in terms {
            if term == .this(cell) {
              sign += side
            } else if case .figure(let figure) = ledger.entry(term), let quantity = figure.quantity {
              excess = excess.adding(Quantity(millionths: side * quantity.millionths)) ?? excess
            } else {
              isKnown = false
            }
          }
        }
        guard isKnown, sign == 1 || sign == -1 else { continue }
        let figure = Quantity(millionths: -sign * excess.millionths)
        if form.cells[cell].format.isSigned || !figure.isNegative { return figure }
      }
    }
    return nil
  }
}
