/// Which `其余: 0` of a table were typed, and which stand there only because their cells follow.
///
/// Before an answer is taken, what follows counts as not written, so that it is inferred anew; what was typed stays, and what
/// contradicts it is shown. The file alone decides: those of rows follow from the figures that are named, that of the table
/// from these and from the typed ones of rows.
struct Rests: Hashable, Sendable {
  let typed: [Statement]
  let followed: [Statement]

  /// A place where `其余: 0` can stand.
  enum Place: Hashable, Sendable {
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
    var typed: [Statement] = []
    var followed: [Statement] = []
    let ofRows = statements.filter { $0.rest != nil && $0.rest != .table }
    for rests in [ofRows, statements.filter { $0.rest == .table }] where !rests.isEmpty {
      let inference = Inference(table, said)
      for rest in rests {
        if inference.figures(rest.cells, are: .zero) { followed.append(rest) } else { typed.append(rest) }
      }
      said += typed
    }
    self.typed = typed
    self.followed = followed
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
  static func writable(in table: Table, _ said: TableStatements, _ inference: Inference) -> [Place] {
    let rows = table.rows.filter { !$0.isGroup }
    let areZero = { (cells: [Int]) in
      let open = cells.filter { !said.named.contains($0) && !inference.isSaid($0) }
      return !open.isEmpty && inference.figures(open, are: .zero)
    }
    var places: [Place] = []
    for row in rows where said.rows.contains(row.id) && areZero(row.ownCells) { places.append(.row(row.id)) }
    if areZero(rows.filter { !said.rows.contains($0.id) }.flatMap({ $0.ownCells })) { places.append(.table) }
    return places
  }
}
