/// Looks for the one row or column of a table that, changed as a whole, mends all failing relations.
///
/// What goes wrong in real reports is seldom one figure: a column of totals is left at 0, a row is counted twice,
/// a row of last year's stays.
struct SuspectLines {
  let table: Table
  let equations: TableEquations
  let evaluator: RelationEvaluator

  private var form: Form { evaluator.answers.form }

  /// A line with the amounts by which its cells would change.
  private struct Hypothesis {
    let place: Place
    let slip: Finding.SuspectLine.Slip
    let changes: [Int: Int64]
  }

  /// The line, where there is exactly one that mends everything; else exactly one of 0 that mends most.
  func cause() -> SuspectSearch.Cause? {
    let hypotheses = columnsOfTotals() + rowsOfTotals() + rowsOfLastYear() + rowsToBeZero()
    let tried = hypotheses.map { (hypothesis: $0, effect: equations.effect(of: $0.changes)) }
    let mending = tried.filter { $0.effect.mendsAll && !mayBelongElsewhere($0.hypothesis) }
    if let first = mending.first {
      return Set(mending.map { $0.hypothesis.place }).count == 1 ? cause(first) : nil
    }
    let mendingMost = tried.filter { isZero($0.hypothesis) && mendsMost($0.effect) }
    return mendingMost.count == 1 ? cause(mendingMost[0]) : nil
  }

  private func cause(_ one: (hypothesis: Hypothesis, effect: TableEquations.Effect)) -> SuspectSearch.Cause? {
    let changed = one.hypothesis.changes.lazy.filter { $0.value != 0 }.map { $0.key }
    guard let cell = changed.min() else { return nil }
    let line = Finding.SuspectLine(place: one.hypothesis.place, slip: one.hypothesis.slip)
    return SuspectSearch.Cause(likely: .line(line), explains: one.effect.mended, cell: cell)
  }

  private func isZero(_ hypothesis: Hypothesis) -> Bool {
    switch hypothesis.slip {
    case .columnTotals(let isZero), .rowTotals(let isZero): isZero
    case .shouldBeZero, .lastYear: false
    }
  }

  /// More than half of at least three; what then fails must come from what fails now.
  private func mendsMost(_ effect: TableEquations.Effect) -> Bool {
    let failing = effect.mended.count + effect.unmended
    return failing >= 3 && effect.mended.count * 2 > failing && effect.broken <= effect.unmended
  }

  private func amount(_ cell: Int, to quantity: Quantity) -> Int64? {
    guard case .given(let now, _) = evaluator.answers.figures[cell] else { return nil }
    return quantity.subtracting(now)?.millionths
  }

  /// The sum of cells, some of which may be changed; nil where one is open.
  private func sum(_ cells: [Int], after changes: [Int: Int64] = [:]) -> Quantity? {
    var sum = Quantity.zero
    for cell in cells {
      guard let quantity = evaluator.answers.figures[cell].quantity, let next = sum.adding(quantity),
        let changed = next.adding(Quantity(millionths: changes[cell] ?? 0))
      else { return nil }
      sum = changed
    }
    return sum
  }

  /// Given totals of a line, each becoming the sum of its parts.
  private func totals(_ cells: [Int], place: Place, slip: (Bool) -> Finding.SuspectLine.Slip) -> Hypothesis? {
    var changes: [Int: Int64] = [:]
    for cell in cells {
      guard let parts = form.cells[cell].parts, let sum = sum(parts, after: changes),
        let amount = amount(cell, to: sum)
      else { continue }
      changes[cell] = amount
    }
    if changes.isEmpty { return nil }
    let isZero = changes.keys.allSatisfy { evaluator.answers.figures[$0].quantity == .zero }
    return Hypothesis(place: place, slip: slip(isZero), changes: changes)
  }

  private func columnsOfTotals() -> [Hypothesis] {
    let columns = table.blocks.flatMap { $0.columnLeaves.filter { $0.isTotal }.compactMap { $0.id } }
    return Set(columns).sorted().compactMap { column in
      let cells = table.rows.flatMap { row in row.cells.filter { form.cells[$0].id.column == column } }
      return totals(cells, place: .column(table: table.id, column: column)) { .columnTotals(isZero: $0) }
    }
  }

  private func rowsOfTotals() -> [Hypothesis] {
    table.rows.filter { $0.heading.isTotal }.compactMap { row in
      totals(Array(row.cells), place: Place(row, of: table)) { .rowTotals(isZero: $0) }
    }
  }

  /// The rows of figures that are neither totals nor groups, all of whose cells are answered.
  private var rows: [Table.Row] {
    table.rows.filter { row in
      !row.isGroup && !row.heading.isTotal
        && row.cells.allSatisfy { evaluator.answers.figures[$0].quantity != nil }
    }
  }

  private func rowsToBeZero() -> [Hypothesis] {
    rows.compactMap { row in
      var changes: [Int: Int64] = [:]
      for cell in row.cells { changes[cell] = amount(cell, to: .zero) }
      if changes.values.allSatisfy({ $0 == 0 }) { return nil }
      return Hypothesis(place: Place(row, of: table), slip: .shouldBeZero, changes: changes)
    }
  }

  /// Whether the figures of a row that should be 0 might as well be missing in another row.
  private func mayBelongElsewhere(_ hypothesis: Hypothesis) -> Bool {
    guard hypothesis.slip == .shouldBeZero, let cell = hypothesis.changes.keys.first,
      let own = rows.first(where: { $0.cells.contains(cell) })
    else { return false }
    return rows.contains { row in
      guard row.id != own.id, row.block == own.block else { return false }
      var changes: [Int: Int64] = [:]
      for (cell, other) in zip(own.cells, row.cells) where evaluator.answers.figures[other].isGiven {
        changes[other] = (evaluator.answers.figures[cell].quantity ?? .zero).millionths
      }
      return equations.effect(of: changes).mendsAll
    }
  }

  /// Rows that are last year's, figure by figure, and not 0, becoming what the other figures ask for.
  private func rowsOfLastYear() -> [Hypothesis] {
    rows.filter(evaluator.isLastYears).compactMap { row in
      var changes: [Int: Int64] = [:]
      for cell in row.ownCells where evaluator.answers.figures[cell].isGiven {
        let failing = equations.equations.lazy.filter { $0.isEqual && !$0.holds }
        let amount = failing.compactMap { $0.amount(for: cell) }.first ?? 0
        let mending = evaluator.answers.figures[cell].quantity?.adding(Quantity(millionths: amount))
        guard let mending, form.cells[cell].format.allows(mending) else { return nil }
        changes[cell] = amount
      }
      for cell in row.cells where !row.ownCells.contains(cell) {
        guard let parts = form.cells[cell].parts, let sum = sum(parts, after: changes) else { continue }
        changes[cell] = amount(cell, to: sum)
      }
      return Hypothesis(place: Place(row, of: table), slip: .lastYear, changes: changes)
    }
  }
}
