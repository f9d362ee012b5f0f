/// Judges relations over the figures of this year's and last year's report.
struct RelationEvaluator {
  let answers: Answers
  /// Last year's report, where there is one.
  let lastYear: Answers?
  /// For each cell of this form, the cell of last year's form that has the same name; nil for forms that are alike.
  private let lastCells: [Int?]?

  init(_ answers: Answers, lastYear: Answers?) {
    self.answers = answers
    self.lastYear = lastYear
    if let lastYear, lastYear.form.edition != answers.form.edition {
      lastCells = answers.form.cells.map { lastYear.form.cell(named: $0.id.description) }
    } else {
      lastCells = nil
    }
  }

  private func lastCell(_ cell: Int) -> Int? { lastCells.map { $0[cell] } ?? cell }

  /// What stands in the cell of a term.
  enum TermValue {
    case figure(Figure)
    /// There is no report of last year.
    case noReport
    /// Last year's edition has no such cell.
    case noSuchCell
  }

  func value(of term: Relation.Term) -> TermValue {
    switch term {
    case .this(let cell): return .figure(answers.figures[cell])
    case .last(let cell):
      guard let lastYear else { return .noReport }
      guard let other = lastCell(cell) else { return .noSuchCell }
      return .figure(lastYear.figures[other])
    }
  }

  /// Judges one relation.
  func result(of relation: Relation) -> RelationResult {
    if let total = relation.defines {
      if answers.figures[total].isComputed { return .byDefinition }
      if answers.form.cells[total].isGroup && !answers.figures[total].isGiven { return .byDefinition }
    }
    if repeatsItself(relation) { return .byDefinition }
    let sides = (sum(relation.left), sum(relation.right))
    switch sides {
    case (.noSuchCell, _), (_, .noSuchCell): return .notApplicable
    case (.overflow, _), (_, .overflow): return .overflow
    case (.open, _), (_, .open): return .unjudged
    case (.sum(let left), .sum(let right)):
      let holds =
        switch relation.comparison {
        case .equal: left == right
        case .atMost: left <= right
        }
      return holds ? .holds : .fails(left: left, right: right)
    }
  }

  /// Whether it compares computed totals that come to the same given cells on both sides, so that it cannot fail.
  private func repeatsItself(_ relation: Relation) -> Bool {
    guard relation.comparison == .equal, relation.left.allSatisfy(isComputed),
      relation.right.allSatisfy(isComputed)
    else { return false }
    var counts = Array(repeating: 0, count: answers.figures.count)
    for term in relation.left { count(term.cell, by: 1, in: &counts) }
    for term in relation.right { count(term.cell, by: -1, in: &counts) }
    return counts.allSatisfy { $0 == 0 }
  }

  private func isComputed(_ term: Relation.Term) -> Bool {
    !term.isLastYear && answers.figures[term.cell].isComputed
  }

  /// Counts the given cells that a cell is the sum of.
  private func count(_ cell: Int, by amount: Int, in counts: inout [Int]) {
    guard answers.figures[cell].isComputed, let parts = answers.form.cells[cell].parts else {
      counts[cell] += amount
      return
    }
    for part in parts { count(part, by: amount, in: &counts) }
  }

  private enum Sum {
    case sum(Quantity)
    case open
    case noSuchCell
    case overflow
  }

  private func sum(_ terms: [Relation.Term]) -> Sum {
    var sum = Quantity.zero
    var isOpen = false
    for term in terms {
      switch value(of: term) {
      case .noSuchCell: return .noSuchCell
      case .noReport: isOpen = true
      case .figure(let figure):
        guard let quantity = figure.quantity, !isDoubtful(term) else {
          isOpen = true
          continue
        }
        guard let next = sum.adding(quantity) else { return .overflow }
        sum = next
      }
    }
    return isOpen ? .open : .sum(sum)
  }

  private func isDoubtful(_ term: Relation.Term) -> Bool {
    !answers.doubtful.isEmpty && !term.isLastYear && answers.doubtful.contains(term.cell)
  }

  /// Whether all figures of a row are last year's, and not 0.
  func isLastYears(_ row: Table.Row) -> Bool {
    var isZero = true
    for cell in row.cells {
      guard let now = answers.figures[cell].quantity, case .figure(let last) = value(of: .last(cell)),
        last.quantity == now
      else { return false }
      if now != .zero { isZero = false }
    }
    return !isZero
  }

  /// The cells of a relation with their figures and places, left side first.
  func contributions(of relation: Relation) -> [Finding.Contribution] {
    relation.left.map { contribution($0, isLeft: true) }
      + relation.right.map { contribution($0, isLeft: false) }
  }

  func contribution(_ term: Relation.Term, isLeft: Bool) -> Finding.Contribution {
    let source = term.isLastYear ? lastYear : answers
    let index = term.isLastYear ? lastCell(term.cell) : term.cell
    let figure = index.flatMap { source?.figures[$0] } ?? .unanswered
    return Finding.Contribution(
      cell: term.cell, isLastYear: term.isLastYear, isLeft: isLeft, quantity: figure.quantity,
      position: figure.source,
      file: term.isLastYear ? source?.file : nil)
  }
}
