/// Which `其余: 0` of a table were typed, and which stand there only because their cells follow.
///
/// Before an answer is taken, what follows counts as not written, so that it is inferred anew; what was typed stays, and what
/// contradicts it is shown. The file alone decides: those of rows follow from the figures that are named, that of the table from
/// these and from the typed ones of rows.
struct Rests: Hashable, Sendable {
  let typed: [Statement]
  let followed: [Statement]

  /// Tells them apart.
  ///
  /// - Parameters:
  ///   - table: The relations of the table.
  ///   - statements: All that its part of the file says.
  init(_ table: TableRelations, _ statements: [Statement]) {
    var said = statements.filter { !$0.kind.isRest }
    var typed: [Statement] = []
    var followed: [Statement] = []
    for kind in [Statement.Kind.restOfRow, .restOfTable] {
      let rests = statements.filter { $0.kind == kind }
      if rests.isEmpty { continue }
      let inference = Inference(table, said)
      for rest in rests {
        if rest.cells.allSatisfy({ inference.figure($0) == .zero }) {
          followed.append(rest)
        } else {
          typed.append(rest)
        }
      }
      said += typed
    }
    self.typed = typed
    self.followed = followed
  }
}

extension Rests {
  /// A place whose `其余: 0` may be written.
  enum Place: Hashable, Sendable {
    case row(String)
    case table
  }

  /// The places where `其余: 0` may be written for what follows: where it covers something, and nothing but what follows as 0.
  ///
  /// That of the table covers the rows that the file does not name; that of a row the cells of a row that the file names.
  static func writable(in table: Table, _ said: TableStatements, _ inference: Inference) -> [Place] {
    let rows = table.rows.filter { !$0.isGroup }
    let open = { (cells: [Int]) in cells.filter { !said.named.contains($0) && !inference.isSaid($0) } }
    var places: [Place] = []
    for row in rows where said.rows.contains(row.id) && inference.areZero(open(row.ownCells)) {
      places.append(.row(row.id))
    }
    if inference.areZero(open(rows.filter { !said.rows.contains($0.id) }.flatMap(\.ownCells))) {
      places.append(.table)
    }
    return places
  }
}
