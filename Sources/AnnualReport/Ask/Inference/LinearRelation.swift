/// Cells with factors whose sum is 0, or at most 0.
struct LinearRelation: Hashable, Sendable {
  struct Term: Hashable, Sendable {
    /// The cell, counted from the first of its table.
    let cell: Int
    let factor: Int64
  }

  /// Each cell once, with a factor that is not 0.
  let terms: [Term]
  /// Whether the sum may also be below 0.
  let isAtMost: Bool

  init(terms: [Term], isAtMost: Bool) {
    self.terms = terms
    self.isAtMost = isAtMost
  }

  /// The relation with all its cells on one side; nil where one of them is last year's.
  init?(_ relation: Relation, first: Int) {
    var terms: [Term] = []
    for (side, factor) in [(relation.left, Int64(1)), (relation.right, -1)] {
      for term in side {
        if term.isLastYear { return nil }
        let cell = term.cell - first
        let before = terms.firstIndex { $0.cell == cell }
        let known = before.map { terms.remove(at: $0).factor } ?? 0
        if known + factor != 0 { terms.append(Term(cell: cell, factor: known + factor)) }
      }
    }
    self.init(terms: terms, isAtMost: relation.comparison == .atMost)
  }
}
