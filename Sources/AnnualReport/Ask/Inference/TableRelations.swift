/// The 错误 relations of one table between cells of this year, as relations over its cells.
///
/// Cells are counted from the first of the table; figures are millionths of their unit.
struct TableRelations: Sendable {
  /// The cells of the table as indices into the form's cells.
  let cells: Range<Int>
  let relations: [LinearRelation]
  /// How far two neighbouring figures of each cell are apart.
  let steps: [Int64]
  /// Whether each cell is the sum of others.
  let isTotal: [Bool]
  /// What the format of each cell allows.
  private let formats: [Bounds]

  init(_ table: Table, of form: Form) {
    let first = table.rows.first?.cells.lowerBound ?? 0
    cells = first..<(table.rows.last?.cells.upperBound ?? first)
    steps = form.cells[cells].map { $0.format.step }
    isTotal = form.cells[cells].map { $0.parts != nil }
    formats = form.cells[cells].map { Bounds($0.format) }
    let rules = form.rules.filter { $0.table == table.id && $0.severity == .error }
    relations = rules.flatMap { $0.relations }.compactMap { LinearRelation($0, first: first) }
  }

  /// What each cell can be after what was said about it, whatever the relations say.
  func bounds(_ statements: [Statement]) -> [Bounds] {
    var bounds = formats
    for statement in statements {
      for cell in statement.cells where cells.contains(cell) {
        _ = bounds[cell - cells.lowerBound].raise(to: Int128(statement.figure.millionths))
        _ = bounds[cell - cells.lowerBound].lower(to: Int128(statement.figure.millionths))
      }
    }
    return bounds
  }

  /// Whether a relation by itself fixes a cell at 0.
  func isFixed(_ cell: Int) -> Bool {
    relations.contains { !$0.isAtMost && $0.terms.count == 1 && $0.terms[0].cell == cell - cells.lowerBound }
  }

  /// The higher, the better a statement says to the clerk what contradicts.
  func rank(_ statement: Statement) -> Int {
    guard statement.kind == .figure, let cell = statement.cells.first else { return 0 }
    return isTotal[cell - cells.lowerBound] ? 2 : 1
  }

  /// The search for a completion within bounds that the relations have narrowed, and what it comes to.
  func search(_ statements: [Statement]) -> (search: CompletionSearch, outcome: CompletionSearch.Outcome) {
    var narrowing = Narrowing(bounds(statements), steps: steps)
    narrowing.narrow(by: relations)
    if narrowing.isContradicted {
      return (CompletionSearch([], bounds: narrowing.bounds, steps: steps), .none(because: []))
    }
    var search = CompletionSearch(relations, bounds: narrowing.bounds, steps: steps)
    let outcome = search.search()
    return (search, outcome)
  }
}
