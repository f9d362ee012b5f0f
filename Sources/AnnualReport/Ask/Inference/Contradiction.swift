/// What was said about a table and cannot all be right.
struct Contradiction: Hashable, Sendable {
  /// As few statements as contradict each other: without any one of them the others could be right.
  let statements: [Statement]
  /// Those of them with which, changed alone, the table could be completed.
  let mends: [Mend]

  /// A statement that mends everything where it is changed.
  struct Mend: Hashable, Sendable {
    let statement: Statement
    /// Between which figures it would have to be; nil for a 0 that stands for several cells.
    let figures: ClosedRange<Quantity>?
  }

  /// The contradiction in what was said; nil where there is none.
  init?(_ table: TableRelations, _ statements: [Statement]) {
    guard Self.isContradicted(table, statements) else { return nil }
    var few = Self.involved(table, statements)
    // A total is named rather than its parts, and what stands for several cells only where it is needed.
    for statement in few.sorted(by: { table.rank($0) < table.rank($1) }) {
      let others = few.filter { $0 != statement }
      if Self.isContradicted(table, others) { few = others }
    }
    self.statements = few
    mends = few.compactMap { statement in
      Self.mend(statement, table, others: statements.filter { $0 != statement })
    }
  }

  private static func isContradicted(_ table: TableRelations, _ statements: [Statement]) -> Bool {
    switch table.search(statements).outcome {
    case .none: true
    case .found, .undecided: false
    }
  }

  /// The statements that the search meets where it can go no further, and totals next to them.
  private static func involved(_ table: TableRelations, _ statements: [Statement]) -> [Statement] {
    var search = CompletionSearch(
      table.relations, bounds: table.bounds(statements), steps: table.steps, knowsWhy: true)
    guard case .none(let reasons) = search.search() else { return statements }
    var cells = reasons
    for relation in table.relations where relation.terms.contains(where: { reasons.contains($0.cell) }) {
      cells.formUnion(relation.terms.map { $0.cell }.filter { table.isTotal[$0] })
    }
    return statements.filter { $0.cells.contains { cells.contains($0 - table.cells.lowerBound) } }
  }

  /// What a statement would have to say; nil where changing it alone mends nothing.
  private static func mend(_ statement: Statement, _ table: TableRelations, others: [Statement]) -> Mend? {
    var (search, outcome) = table.search(others)
    guard outcome == .found else { return nil }
    guard statement.kind == .figure, let cell = statement.cells.first else {
      return Mend(statement: statement, figures: nil)
    }
    return search.range(of: cell - table.cells.lowerBound).map { range in
      Mend(
        statement: statement,
        figures: Quantity(millionths: range.lowerBound)...Quantity(millionths: range.upperBound))
    }
  }
}
