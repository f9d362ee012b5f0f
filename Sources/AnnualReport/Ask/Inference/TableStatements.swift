import YAMLSubset

/// What an answers file says about one table, and what it names without a figure.
struct TableStatements: Hashable, Sendable {
  /// In the order of the form's cells.
  private(set) var all: [Statement] = []
  /// The cells that the file names, with or without a figure behind them; `其余` covers none of these.
  private(set) var named: Set<Int> = []
  /// The cells that the file names with nothing behind them, or with a mark such as `/`: left for later.
  private(set) var left: Set<Int> = []
  /// The cells among these that may be taken out of the file: there is nothing at all behind them.
  private(set) var empty: Set<Int> = []
  /// The rows that the file names with nothing behind them.
  private(set) var rowsLeft: Set<String> = []
  /// The rows that the file names.
  private(set) var rows: Set<String> = []
  /// Whether the file says anything in place of the table, or has braces for it.
  private(set) var isBegun = false
  /// Whether the file names the table, or each of its rows, with nothing behind it: left for later as a whole.
  private(set) var isLeft = false

  private let figures: [Figure]

  /// Reads the part of a file about a table.
  init(of table: Table, in file: AnswersFile) {
    figures = file.answers.figures
    let part = file.root[table.id]
    switch part?.kind {
    case .map?:
      for row in table.rows {
        guard let value = part?[row.id] else { continue }
        rows.insert(row.id)
        read(row, of: table, value)
      }
      if let rest = part?[Vocabulary.rest], !rest.isEmpty {
        let others = table.rows.filter { !$0.isGroup && !rows.contains($0.id) }.flatMap { $0.ownCells }
        say(.rest(.table), others)
      }
    case .scalar?: if let part, !part.isEmpty { readWhole(table) }
    case .list?, nil: break
    }
    all.sort { ($0.cells.first ?? 0) < ($1.cells.first ?? 0) }
    let isNothing = part.map { $0.kind == .scalar && all.isEmpty } ?? false
    isLeft = isNothing || left.count == table.rows.reduce(0) { $0 + $1.cells.count }
    // Other fields of the section say nothing of the table.
    let isAbout = part.map { $0.kind != .map || $0.entries.isEmpty || !rows.isEmpty } ?? false
    isBegun = isAbout && !isLeft
  }

  /// Something in place of the whole table.
  private mutating func readWhole(_ table: Table) {
    let own = table.rows.filter { !$0.isGroup }.flatMap { $0.ownCells }
    say(own.count == 1 ? .figure : .zeros, own)
  }

  private mutating func read(_ row: Table.Row, of table: Table, _ value: FileValue) {
    switch value.kind {
    case .map:
      var others: [Int] = []
      for (cell, column) in zip(row.cells, table.blocks[row.block].columnLeaves) {
        guard let entry = value[column.id ?? ""] else {
          if row.ownCells.contains(cell) { others.append(cell) }
          continue
        }
        named.insert(cell)
        if entry.isEmpty { empty.insert(cell) }
        if entry.isBlank { left.insert(cell) } else { say(.figure, [cell]) }
      }
      if let rest = value[Vocabulary.rest], !rest.isEmpty, !row.isGroup { say(.rest(.row(row.id)), others) }
    case .scalar, .list:
      named.formUnion(row.cells)
      if value.isEmpty {
        empty.formUnion(row.cells)
        rowsLeft.insert(row.id)
      }
      if value.isBlank { return left.formUnion(row.cells) }
      if let total = table.totalOfSums(row) { return say(.figure, [total]) }
      if row.cells.count == 1 { return say(.figure, Array(row.cells)) }
      say(row.ownCells.count == 1 ? .figure : .zeros, row.ownCells)
    }
  }

  /// Notes the figure that cells were given at one place; what could not be read says nothing.
  private mutating func say(_ kind: Statement.Kind, _ cells: [Int]) {
    let given = cells.filter { figures[$0].isGiven }
    guard let first = given.first, let figure = figures[first].quantity else { return }
    all.append(Statement(kind: kind, cells: given, figure: figure))
  }
}
