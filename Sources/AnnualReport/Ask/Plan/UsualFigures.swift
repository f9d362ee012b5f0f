/// Figures that a reminder or last year's report would have: they are proposed, and never taken unasked.
struct UsualFigures {
  private let answers: Answers
  private let evaluator: RelationEvaluator
  /// The equations that only remind, by the cells of this year in them.
  private var relations: [Int: [(relation: Relation, each: Rule.Each)]] = [:]

  /// How a figure comes about: what was added up, and whether these are the cells of one row or of one column.
  struct Origin: Hashable, Sendable {
    /// A figure that was added or subtracted.
    struct Term: Hashable, Sendable {
      let id: CellID
      let isLastYear: Bool
      let isSubtracted: Bool
      let figure: Quantity
    }

    var terms: [Term]
    let names: Rule.Each
  }

  init(_ answers: Answers, lastYear: Answers?) {
    self.answers = answers
    evaluator = RelationEvaluator(answers, lastYear: lastYear)
    for rule in answers.form.rules where rule.severity != .error {
      for relation in rule.relations where relation.comparison == .equal {
        for term in relation.left + relation.right where !term.isLastYear {
          relations[term.cell, default: []].append((relation, rule.each))
        }
      }
    }
  }

  /// The figure with which a reminder holds whose other cells are all known, and how it comes about.
  func figure(_ cell: Int) -> (figure: Quantity, origin: Origin)? {
    for (relation, each) in relations[cell] ?? [] {
      if let found = solve(relation, for: cell, names: each) { return found }
    }
    return nil
  }

  private func solve(
    _ relation: Relation, for cell: Int, names: Rule.Each
  ) -> (figure: Quantity, origin: Origin)? {
    let sign: Int64 = relation.left.contains(.this(cell)) ? 1 : -1
    let terms = relation.right.map { ($0, sign) } + relation.left.map { ($0, -sign) }
    var sum = Quantity.zero
    var origin = Origin(terms: [], names: names)
    for (term, sign) in terms where term != .this(cell) {
      guard case .figure(let figure) = evaluator.value(of: term), let quantity = figure.quantity,
        let next = sum.adding(Quantity(millionths: sign * quantity.millionths))
      else { return nil }
      sum = next
      origin.terms.append(
        Origin.Term(
          id: answers.form.cells[term.cell].id, isLastYear: term.isLastYear, isSubtracted: sign < 0,
          figure: quantity))
    }
    guard answers.form.cells[cell].format.isSigned || !sum.isNegative else { return nil }
    return (sum, origin)
  }
}
