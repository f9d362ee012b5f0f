import YAMLSubset

/// What an answers file says about one table, and what it names without a figure.
struct TableStatements: Sendable {
  /// In the order of the form's cells.
  private(set) var all: [Statement] = []
  /// The cells that the file names, with or without a figure behind them; `其余` covers none of these.
  private(set) var named: Set<Int> = []
  /// The cells that the file names with nothing behind them: left for later.
  private(set) var left: Set<Int> = []
  /// The rows that the file names.
  private(set) var rows: Set<String> = []
  /// Whether the file says anything in place of the table, or has braces for it.
  private(set) var isBegun = false
  /// Whether the file names the table, or each of its rows, with nothing behind it: left for later as a whole.
  private(set) var isLeft = false

  /// Reads the part of a file about a table.
  init(of table: Table, in file: AnswersFile) {
    let part = file.document.root[table.id]
    let entries = part?.kind == .map ? part : nil
    var kinds: [Source: Statement.Kind] = [:]
    if let rest = entries?[Vocabulary.rest] { kinds[Source(rest.start)] = .rest(.table) }
    for row in table.rows {
      guard let node = entries?[row.id] else { continue }
      rows.insert(row.id)
      if node.isEmpty {
        left.formUnion(row.cells)
      } else if node.kind == .map {
        if let rest = node[Vocabulary.rest] { kinds[Source(rest.start)] = .rest(.row(row.id)) }
        for (cell, column) in zip(row.cells, table.blocks[row.block].columnLeaves) {
          guard let value = node[column.id ?? ""] else { continue }
          named.insert(cell)
          if value.isEmpty { left.insert(cell) }
        }
      } else {
        named.formUnion(row.cells)
      }
    }
    named.formUnion(left)
    isLeft = part?.isEmpty ?? false || left.count == table.rows.reduce(0) { $0 + $1.cells.count }
    // Other fields of the section say nothing of the table.
    let isAbout = entries.map { $0.entries.isEmpty || !rows.isEmpty } ?? (part != nil)
    isBegun = isAbout && !isLeft
    all = Self.statements(of: table, in: file.answers, kinds)
  }

  /// The figures of a table; cells whose 0 stands at the same place share one statement.
  private static func statements(
    of table: Table, in answers: Answers, _ kinds: [Source: Statement.Kind]
  ) -> [Statement] {
    var places: [Source] = []
    var found: [Source: (cells: [Int], figure: Quantity)] = [:]
    for cell in table.rows.flatMap({ $0.cells }) {
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
