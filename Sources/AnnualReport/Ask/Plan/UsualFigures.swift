/// Figures that a reminder or last year's report would have: they are proposed, and never taken unasked.
struct UsualFigures {
  private let answers: Answers
  private let evaluator: RelationEvaluator
  /// The equations that only remind, by the cells of this year in them.
  private var relations: [Int: [(relation: Relation, each: Rule.Each)]] = [:]

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
  func figure(_ cell: Int) -> (figure: Quantity, origin: String)? {
    for (relation, each) in relations[cell] ?? [] {
      if let found = solve(relation, for: cell, names: each) { return found }
    }
    return nil
  }

  private func solve(
    _ relation: Relation, for cell: Int, names: Rule.Each
  ) -> (figure: Quantity, origin: String)? {
    let form = answers.form
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
        (term.isLastYear && !isLastAlone ? "上年" : "") + (names == .row ? id.column : id.row)
        + " \(quantity)"
    }
    guard form.cells[cell].format.isSigned || !sum.isNegative else { return nil }
    return (sum, isLastAlone && !origin.isEmpty ? "上年报告：\(origin)" : origin)
  }
}
