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
    case .cell(let cell): figure(cell).map { $0.description }
    case .gate(let table): cases(table).description
    case .lastYear(let cell): plan.lastQuantity(cell)?.description
    case .rowOfGroup(let total): wording.chosenRow(ofGroup: total).map { String($0 + 1) }
    case .columnOfRow(let total): wording.chosenColumn(ofRow: total).map { String($0 + 1) }
    case .text: nil
    }
  }

  /// Where the proposal comes from, in a few words: the terms of the relation that gives it.
  func origin(of topic: Topic) -> String? {
    guard case .cell(let cell) = topic, mending?.cell != cell, answers.figures[cell].quantity == nil else {
      return nil
    }
    return solved(cell)?.origin
  }

  private var wording: QuestionWording { QuestionWording(answers: answers, lastYear: lastYear) }

  /// How many cases a table that was opened by one question has so far.
  private func cases(_ id: String) -> Quantity {
    guard let table = form.table(id) else { return .zero }
    let first = table.rows.filter { !$0.isGroup }.compactMap { plan.totalCell($0) ?? $0.cells.first }
    return first.reduce(.zero) { $0.adding(answers.figures[$1].quantity ?? .zero) ?? $0 }
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
    return solved(cell)?.figure ?? (plan.open == .cell(cell) ? plan.proposed : nil)
  }

  /// The figure with which an equation holds whose other cells are all known, and how it comes about.
  private func solved(_ cell: Int) -> (figure: Quantity, origin: String)? {
    let evaluator = RelationEvaluator(answers, lastYear: lastYear)
    for rule in form.rules where rule.looksBack {
      for relation in rule.relations where relation.comparison == .equal {
        guard (relation.left + relation.right).contains(.this(cell)) else { continue }
        if let found = solve(relation, for: cell, names: rule.each, evaluator) { return found }
      }
    }
    return nil
  }

  private func solve(
    _ relation: Relation, for cell: Int, names: Rule.Each, _ evaluator: RelationEvaluator
  ) -> (figure: Quantity, origin: String)? {
    let sign: Int64 = relation.left.contains(.this(cell)) ? 1 : -1
    let terms = relation.right.map { ($0, sign) } + relation.left.map { ($0, -sign) }
    var sum = Quantity.zero
    let isLastAlone = terms.allSatisfy { $0.0 == .this(cell) || $0.0.isLastYear }
    var origin = ""
    for (term, sign) in terms where term != .this(cell) {
      guard case .figure(let figure) = evaluator.value(of: term), let quantity = figure.quantity,
        let next = sum.adding(Quantity(millionths: sign * quantity.millionths))
      else { return nil }
      sum = next
      let id = form.cells[term.cell].id
      origin += origin.isEmpty ? (sign < 0 ? "−" : "") : sign < 0 ? " − " : " + "
      origin +=
        (term.isLastYear && !isLastAlone ? "上年" : "") + (names == .row ? id.column : id.row) + " \(quantity)"
    }
    return form.cells[cell].format.isSigned || !sum.isNegative
      ? (sum, isLastAlone ? "上年报告：\(origin)" : origin) : nil
  }
}
