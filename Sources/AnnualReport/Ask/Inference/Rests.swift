/// Which `其余: 0` of a table were typed, and which stand there only because their cells follow.
///
/// Before an answer is taken, what follows counts as not written, so that it is inferred anew; what was typed stays, and what
/// contradicts it is shown. The file alone decides: those of rows follow from the figures that are named, that of the table
/// from these and from the typed ones of rows.
struct Rests: Sendable {
  let typed: [Statement]
  let followed: [Statement]
  /// What follows from all that was said; what only follows says nothing.
  let inference: Inference

  /// What a `其余: 0` stands for.
  enum Scope: Hashable, Sendable {
    case row(String)
    case table
  }

  /// Tells them apart.
  ///
  /// - Parameters:
  ///   - table: The relations of the table.
  ///   - statements: All that its part of the file says.
  init(_ table: TableRelations, _ statements: [Statement]) {
    var said = statements.filter { $0.rest == nil }
    var inference = Inference(table, said)
    var typed: [Statement] = []
    var followed: [Statement] = []
    let ofRows = statements.filter { $0.rest != nil && $0.rest != .table }
    for rests in [ofRows, statements.filter { $0.rest == .table }] {
      let own = rests.filter { !inference.figures($0.cells, are: .zero) }
      followed += rests.filter { !own.contains($0) }
      if own.isEmpty { continue }
      typed += own
      said += own
      inference = Inference(table, said)
    }
    self.typed = typed
    self.followed = followed
    self.inference = inference
  }

  /// The same with others that only follow.
  private init(_ rests: Rests, adding followed: [Statement]) {
    typed = rests.typed
    self.followed = rests.followed + followed
    inference = rests.inference
  }

  /// The same after some were written for what follows; nil where anything else is new or gone, or one does not follow.
  ///
  /// - Parameters:
  ///   - statements: All that was said when they were told apart.
  ///   - now: All that is said now.
  /// - Returns: How they are told apart now.
  func adding(to statements: [Statement], _ now: [Statement]) -> Rests? {
    let new = now.filter { !statements.contains($0) }
    guard new.count + statements.count == now.count,
      new.allSatisfy({ $0.rest != nil && inference.figures($0.cells, are: .zero) })
    else { return nil }
    return Rests(self, adding: new)
  }

  /// The places where `其余: 0` may be written for what follows: where it covers something, and nothing but what follows as 0.
  ///
  /// That of the table covers the rows that the file does not name; that of a row the cells of a row that the file begins.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - said: What the file says about it.
  ///   - inference: What follows from it.
  /// - Returns: The rows, then the table.
  static func writable(in table: Table, _ said: TableStatements, _ inference: Inference) -> [Scope] {
    let rows = table.rows.filter { !$0.isGroup }
    let areZero = { (cells: [Int]) in
      let open = cells.filter { !said.named.contains($0) && !inference.isSaid($0) }
      return !open.isEmpty && inference.figures(open, are: .zero)
    }
    var scopes: [Scope] = []
    for row in rows where said.rows.contains(row.id) && areZero(row.ownCells) { scopes.append(.row(row.id)) }
    if areZero(rows.filter { !said.rows.contains($0.id) }.flatMap({ $0.ownCells })) { scopes.append(.table) }
    return scopes
  }
}
