import YAMLSubset

/// Answers to questions about figures, as they stand in the file.
extension AnswersEditor {
  /// Writes a figure that was asked for; nil leaves it for later, as an empty value.
  ///
  /// A row whose total is 0, or left for later, is written as a whole where nothing else is said of it. A zero that
  /// covered the other cells of the row does not go on doing so beside another total.
  mutating func answer(_ cell: Int, _ figure: Quantity?) throws(SyntaxError) {
    guard let (table, row) = form.row(of: cell) else { return }
    let isTotal = form.cells[cell].parts != nil
    let own = [form.cells[cell].id.column, Vocabulary.rest]
    let isBegun = root[table.id]?[row.id]?.entries.contains { !own.contains($0.key) } ?? false
    // A total of 0 says nothing of its parts where parts may be negative.
    let areZeros = figure == .zero && !row.ownCells.contains { form.cells[$0].format.isSigned }
    if isTotal, !isBegun, figure == nil || areZeros {
      try answer(row, of: table, figure)
    } else {
      let isWhole = root[table.id].map { $0.kind == .scalar } ?? false
      let wasZero = root[table.id]?[row.id].map { $0.kind == .scalar } ?? true
      try set(cell, to: figure?.description ?? "")
      if isTotal && wasZero { removeRest(.row(row.id), of: table) }
      if isTotal && isWhole { removeRest(.table, of: table) }
    }
  }

  /// Writes a row that is 0 as a whole, or is left for later.
  private mutating func answer(_ row: Table.Row, of table: Table, _ figure: Quantity?) throws(SyntaxError) {
    // Where a 0 stands in place of the table, this row has its 0 already.
    let zeros = table.rows.flatMap { $0.ownCells }
    if figure != nil, let section = root[table.id], section.kind == .scalar, isZero(section, zeros) { return }
    try set(row, of: table, to: .text(figure?.description ?? ""))
  }

  /// Says to which of several the only case belongs; what was said to have it before has none.
  ///
  /// - Parameters:
  ///   - chosen: The cell that has the case.
  ///   - cells: The cells that it was chosen from.
  ///   - figures: The figures as they are.
  ///   - isSumSaid: Whether the file says their sum, from which it follows that the others have none.
  /// - Throws: Where something else stands in the way of the entry.
  mutating func choose(
    _ chosen: Int, among cells: [Int], _ figures: [Figure], isSumSaid: Bool
  ) throws(SyntaxError) {
    for cell in cells where cell != chosen {
      guard let (table, row) = form.row(of: cell) else { continue }
      guard let figure = figures[cell].quantity, figure != .zero else {
        forget(cell)
        continue
      }
      if !isSumSaid {
        try answer(cell, .zero)
      } else if form.cells[cell].parts == nil {
        remove(cell)
        // What its row says of the rest was not said of this cell.
        removeRest(.row(row.id), of: table)
      } else {
        remove(row, of: table)
      }
    }
    try answer(chosen, Quantity(1))
  }

  /// Writes a row with its figures at once: as a 0 where all are, else its total and whatever is not 0.
  mutating func answer(
    _ row: Table.Row, of table: Table, usual figures: [(cell: Int, figure: Quantity)]
  ) throws(SyntaxError) {
    if figures.allSatisfy({ $0.figure == .zero }) { return try set(row, of: table, to: .text("0")) }
    let totals = figures.filter { form.cells[$0.cell].parts != nil }
    let others = figures.filter { form.cells[$0.cell].parts == nil }
    for (cell, figure) in totals + others where totals.isEmpty || figure != .zero {
      try set(cell, to: figure.description)
    }
  }

  /// Says that there is something in a table, or nothing, or leaves that for later.
  mutating func answer(_ table: Table, hasCases: Bool?) throws(SyntaxError) {
    let tree: Tree = hasCases.map { $0 ? .flow([]) : .text("0") } ?? .text("")
    if let row = table.rows.first, table.rows.count == 1 {
      try set(row, of: table, to: tree)
    } else {
      try set(table, to: tree)
    }
  }

  /// Writes down what follows from other answers.
  mutating func write(_ fill: Fill) throws(SyntaxError) {
    switch fill {
    case .restOfRow(let table, let row):
      if let (table, row) = place(table, row) { try fillRest(of: row, in: table) }
    case .left(let cells): for cell in cells { forget(cell) }
    case .restOfTable(let table):
      if let table = form.table(table) { try fillRest(of: table) }
    case .fixedRow(let table, let row, _):
      if let (table, row) = place(table, row) { try set(row, of: table, to: .text("0")) }
    }
  }

  /// Takes `其余` away, so that what it filled is open again.
  mutating func removeRest(_ place: Rests.Scope, of table: Table) {
    switch place {
    case .table: removeRest(of: table)
    case .row(let row): removeRest(of: table, row: table.row(row))
    }
  }

  private func place(_ table: String, _ row: String) -> (Table, Table.Row)? {
    guard let table = form.table(table), let row = table.row(row) else { return nil }
    return (table, row)
  }
}
