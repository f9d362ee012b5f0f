import YAMLSubset

/// What an answers file says about one table: its statements, and what it names without a figure.
struct TableStatements: Sendable {
  /// In the order of the form's cells.
  let all: [Statement]
  /// The cells that the file names, with or without a figure behind them; `其余` covers none of these.
  let named: Set<Int>
  /// The rows that the file names.
  let rows: Set<String>

  /// Reads the part of a file about a table.
  init(of table: Table, in file: AnswersFile) {
    let part = file.document.root[table.id]
    let entries = part?.kind == .map ? part : nil
    var kinds: [Source: Statement.Kind] = [:]
    if let rest = entries?[AnswersReader.restKey] { kinds[Source(rest.start)] = .restOfTable }
    var rows: Set<String> = []
    var named: Set<Int> = []
    for row in table.rows {
      guard let node = entries?[row.id] else { continue }
      rows.insert(row.id)
      guard node.kind == .map else {
        named.formUnion(row.ownCells)
        continue
      }
      if let rest = node[AnswersReader.restKey] { kinds[Source(rest.start)] = .restOfRow }
      for (cell, column) in zip(row.cells, table.blocks[row.block].columnLeaves)
      where node[column.id ?? ""] != nil {
        named.insert(cell)
      }
    }
    self.rows = rows
    self.named = named
    all = Self.statements(of: table, in: file.answers, kinds)
  }

  /// The figures of a table; cells whose 0 stands at the same place share one statement.
  private static func statements(
    of table: Table, in answers: Answers, _ kinds: [Source: Statement.Kind]
  ) -> [Statement] {
    var places: [Source] = []
    var found: [Source: (cells: [Int], figure: Quantity)] = [:]
    for cell in table.rows.flatMap(\.cells) {
      guard case .given(let figure, let place) = answers.figures[cell] else { continue }
      if found[place] == nil { places.append(place) }
      found[place, default: ([], figure)].cells.append(cell)
    }
    return places.compactMap { place in
      found[place].map { cells, figure in
        Statement(kind: kinds[place] ?? (cells.count == 1 ? .figure : .zeros), cells: cells, figure: figure)
      }
    }
  }
}
