/// A table as it stands: what the file says about it, and what follows.
struct TableState: Sendable {
  let table: Table
  let relations: TableRelations
  let said: TableStatements
  let rests: Rests
  /// What was said and does not agree with all else, where that was put off; each only as long as it does not.
  let disputed: [Statement]
  /// What follows from all that is not disputed: it tells what to ask, and nothing is written of it while there is a dispute.
  let undisputed: Inference
  private let figures: [Figure]
  /// The edition whose table it is: another one has tables of the same names.
  private let edition: Edition

  /// Reads what a file says about a table, and infers what follows.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - file: The answers file.
  ///   - earlier: Tables for other answers; one of which the same was said is taken over.
  ///   - disputed: What was put off.
  init(
    _ table: Table, in file: AnswersFile, earlier: [TableState] = [], disputed: [Statement] = []
  ) {
    self.table = table
    figures = file.answers.figures
    edition = file.answers.edition
    said = TableStatements(of: table, in: file)
    let before = earlier.first { $0.table.id == table.id && $0.edition === file.answers.edition }
    relations = before?.relations ?? TableRelations(table, of: file.answers.form)
    rests = before?.rests.adding(to: before?.said.all ?? [], said.all) ?? Rests(relations, said.all)
    var undisputed = rests.inference
    var remaining: [Statement] = []
    if undisputed.isContradicted && !disputed.isEmpty {
      var others = Self.statements(said, rests, but: disputed)
      undisputed = Inference(relations, others)
      for statement in disputed where said.all.contains(statement) {
        let with = Inference(relations, others + [statement])
        if with.isContradicted {
          remaining.append(statement)
        } else {
          others.append(statement)
          undisputed = with
        }
      }
    }
    self.disputed = remaining
    self.undisputed = undisputed
  }

  /// What is left out of account where a contradiction is put off.
  ///
  /// What was just answered, where another figure there would mend it; else what takes part of its row, which may have been
  /// typed as a whole; else all that could be changed to mend it, of which those stay that cannot be right beside the others.
  ///
  /// - Parameter present: A cell of what was just answered.
  /// - Returns: The statements, none where nothing contradicts.
  func dispute(present: Int?) -> [Statement] {
    let row = present.flatMap { cell in table.rows.first { $0.cells.contains(cell) } }
    var others = statements
    var disputed: [Statement] = []
    while let contradiction = Contradiction(relations, others) {
      let mending = contradiction.mends.map { $0.statement }
      let own = mending.filter { statement in present.map { statement.cells.contains($0) } ?? false }
      let ofRow = contradiction.statements.filter { statement in
        row.map { statement.cells.contains(where: $0.cells.contains) } ?? false
      }
      // Another contradiction is told by itself.
      if !disputed.isEmpty && ofRow.isEmpty { break }
      let found = [own, ofRow, mending].first { !$0.isEmpty } ?? contradiction.statements
      disputed += found
      others.removeAll { found.contains($0) }
    }
    return disputed
  }

  /// What follows from all that was said; an `其余` that only follows says nothing.
  var inference: Inference { rests.inference }

  /// All that was said, without the `其余` that only follow, and without what is disputed.
  var statements: [Statement] { Self.statements(said, rests, but: disputed) }

  private static func statements(
    _ said: TableStatements, _ rests: Rests, but disputed: [Statement]
  ) -> [Statement] {
    said.all.filter { !rests.followed.contains($0) && !disputed.contains($0) }
  }

  /// What a figure said of a cell, or the 0 of its row, could be instead beside all else; nil where no other figure mends.
  func range(of statement: Statement) -> ClosedRange<Quantity>? {
    guard let first = statement.cells.first, let row = table.rows.first(where: { $0.cells.contains(first) })
    else { return nil }
    let isRow = statement.cells.allSatisfy { row.cells.contains($0) }
    let cell = statement.kind == .figure ? first : isRow ? total(of: row) ?? first : first
    var (search, outcome) = relations.search(statements.filter { $0 != statement })
    guard outcome == .found, let range = search.range(of: cell - relations.cells.lowerBound) else {
      return nil
    }
    return Quantity(millionths: range.lowerBound)...Quantity(millionths: range.upperBound)
  }

  /// The most that an open cell can be beside all that was said; nil where nothing limits it, or what was said contradicts.
  func largest(_ cell: Int) -> Quantity? { largest([cell])[0] }

  /// The most that each of some open cells can be.
  func largest(_ cells: [Int]) -> [Quantity?] {
    guard var search = undisputed.search else { return cells.map { _ in nil } }
    return cells.map { cell in
      let number = cell - relations.cells.lowerBound
      // What has no limit by the sums that it is in has none at all.
      guard undisputed.largest(cell) != nil, let range = search.range(of: number) else { return nil }
      let isLimited = range.upperBound < Quantity.firstTooLarge.millionths - relations.steps[number]
      return isLimited ? Quantity(millionths: range.upperBound) : nil
    }
  }

  /// The cell of a row, or a group, that sums up its columns.
  func total(of row: Table.Row) -> Int? {
    zip(row.cells, table.blocks[row.block].columnLeaves).first { $1.isTotal }?.0
  }

  /// The figure of a cell, said or following; while not everything can be right, as the file has it before all else.
  func figure(_ cell: Int) -> Quantity? {
    inference.isContradicted
      ? figures[cell].quantity ?? undisputed.figure(cell) : inference.figure(cell)
  }

  /// Whether the file has a figure, or all figures of which it is the sum.
  func isAnswered(_ cell: Int) -> Bool { figures[cell].quantity != nil }

  /// Whether the file says the figure of this one cell.
  func isNamed(_ cell: Int) -> Bool { said.all.contains { $0.kind == .figure && $0.cells == [cell] } }

  /// Whether a 0 stands in place of all these cells and no others.
  func isZero(_ cells: [Int]) -> Bool { said.all.contains { $0.kind == .zeros && $0.cells == cells } }

  /// Whether the law fixes all figures of a row, whatever was said.
  func isFixed(_ row: Table.Row) -> Bool {
    !row.ownCells.isEmpty && row.ownCells.allSatisfy { relations.isFixed($0) }
  }

  /// The places whose `其余: 0` only followed, and no longer does now that the file is another.
  ///
  /// - Parameter file: The file after an answer.
  /// - Returns: The rows, then the table.
  func outdatedRests(in file: AnswersFile) -> [Rests.Scope] {
    if rests.followed.isEmpty { return [] }
    let after = TableStatements(of: table, in: file)
    if after.all == said.all { return [] }
    let before = Set(said.all.compactMap { $0.rest })
    let followed = Set(rests.followed.compactMap { $0.rest })
    // Where a row is named that the rest of the table covered, its own rest takes over.
    let inQuestion = after.all.filter { statement in
      guard let place = statement.rest else { return false }
      return followed.contains(place) || (followed.contains(.table) && !before.contains(place))
    }
    if inQuestion.isEmpty { return [] }
    let now = Inference(relations, after.all.filter { !inQuestion.contains($0) })
    return inQuestion.filter { !now.figures($0.cells, are: .zero) }.compactMap { $0.rest }
  }
}
