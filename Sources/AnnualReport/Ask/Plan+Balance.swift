/// The table whose balance decides the questions: what came in is asked first and then shared out.
extension Plan {
  /// One thing that can become of what came in.
  private enum Outcome {
    case row(Table.Row)
    case group(Table.Row, [Table.Row])
  }

  mutating func askBalance(_ rule: Rule, of table: Table) -> Bool {
    guard let sides = RelationText(rule.text) else { return true }
    for operand in sides.left {
      guard let row = table.row(operand.name) else { continue }
      if !askRow(row, of: table) { return false }
    }
    var shares = Shares(self, rows: sides.left.compactMap { table.row($0.name) })
    let outcomes = sides.right.compactMap { table.row($0.name) }.flatMap { self.outcomes(of: $0, in: table) }
    for (number, outcome) in outcomes.enumerated() {
      if shares.total <= .zero { break }
      if !ask(outcome, isLast: number == outcomes.count - 1, of: table, &shares) { return false }
    }
    if shares.total > .zero, file.hasKey([table.id, Vocabulary.rest]) { unsettle(.table(table.id)) }
    return close(table)
  }

  /// A total stands for what it sums up: single rows, and groups with their rows.
  private func outcomes(of row: Table.Row, in table: Table) -> [Outcome] {
    guard let first = row.cells.first, let parts = form.cells[first].parts, !row.isGroup else {
      return [.row(row)]
    }
    let rows = table.rows.filter { other in parts.contains(other.cells.lowerBound) }
    var outcomes: [Outcome] = []
    for part in rows {
      if let group = part.group.flatMap({ table.row($0) }) {
        if case .group(let before, _) = outcomes.last, before == group { continue }
        outcomes.append(.group(group, rows.filter { $0.group == group.id }))
      } else {
        outcomes.append(.row(part))
      }
    }
    return outcomes
  }

  private mutating func ask(_ outcome: Outcome, isLast: Bool, of table: Table, _ shares: inout Shares) -> Bool
  {
    switch outcome {
    case .row(let row):
      guard let total = totalCell(row) else { return true }
      let proposed = isLast ? shares.total : .zero
      guard
        let sum = reach(
          total, remaining: shares.total, proposed: proposed, byColumn: shares.byColumn)
      else { return false }
      return share(sum, of: row, in: table, &shares)
    case .group(let group, let rows):
      guard let total = totalCell(group) else { return true }
      guard
        let sum = reach(
          total, remaining: shares.total, proposed: .zero, byColumn: shares.byColumn)
      else { return false }
      return share(sum, among: rows, total: total, of: table, &shares)
    }
  }

  /// Shares a group's total out among its rows.
  private mutating func share(
    _ total: Quantity, among rows: [Table.Row], total cell: Int, of table: Table, _ shares: inout Shares
  ) -> Bool {
    var remaining = total
    let isOne = total == Quantity(1)
    if isOne {
      let isChosen = rows.contains {
        totalCell($0).map { (answers.figures[$0].quantity ?? .zero) > .zero } ?? false
      }
      if !reach(.rowOfGroup(total: cell), isAnswered: isChosen) { return false }
    }
    for row in rows where remaining > .zero {
      guard let rowTotal = totalCell(row) else { continue }
      var part = answers.figures[rowTotal].quantity
      if isOne && (part ?? .zero) <= .zero { continue }
      if !isOne && row == rows.last {
        guard part != nil else { return fill([.cell(rowTotal, remaining)]) }
      } else if !isOne {
        part = reach(rowTotal, remaining: remaining, proposed: .zero)
      }
      guard let part, share(part, of: row, in: table, &shares) else { return false }
      remaining = remaining.subtracting(part) ?? .zero
    }
    return true
  }

  /// Shares the total of an outcome out among the columns that still have something to share.
  private mutating func share(
    _ total: Quantity, of row: Table.Row, in table: Table, _ shares: inout Shares
  ) -> Bool {
    let cells = ownCells(row)
    let candidates = cells.indices.filter { shares.byColumn[$0] > .zero }
    if candidates.count == 1 || total >= shares.total {
      let follows = candidates.filter { answers.figures[cells[$0]] == .unanswered }.map { index in
        Fill.cell(cells[index], candidates.count == 1 ? total : shares.byColumn[index])
      }
      if !close(row, of: table, with: total > .zero ? follows : []) { return false }
    } else if total == Quantity(1) {
      let isChosen = cells.contains { (answers.figures[$0].quantity ?? .zero) > .zero }
      guard let cell = totalCell(row), reach(.columnOfRow(total: cell), isAnswered: isChosen),
        close(row, of: table)
      else { return false }
    } else if !share(total, among: candidates.map { cells[$0] }, of: row, in: table) {
      return false
    }
    let sum = cells.reduce(Quantity.zero) { $0.adding(answers.figures[$1].quantity ?? .zero) ?? $0 }
    if sum < total { unsettle(row, of: table) }
    shares.take(cells.map { answers.figures[$0].quantity ?? .zero })
    return true
  }

  /// Once everything is shared out, the rows that nobody named are 0.
  private mutating func close(_ table: Table) -> Bool {
    let open = table.rows.filter { !$0.isGroup && hasOpenCells($0) }
    // A total that was told stands, even where nothing should be left for it.
    for row in open {
      guard let total = totalCell(row), answers.figures[total].isGiven else { continue }
      guard let sum = answers.figures[total].quantity, share(sum, among: ownCells(row), of: row, in: table)
      else { return false }
    }
    // The rest of the table fills no row that the file has begun.
    let begun = open.filter { file.isBegun([table.id, $0.id]) }
    let rest: [Fill] = begun.count < open.count ? [.restOfTable(table.id)] : []
    return open.isEmpty ? true : fill(begun.map { .restOfRow(table: table.id, row: $0.id) } + rest)
  }

  /// What is still to be shared out, by column.
  private struct Shares {
    private(set) var byColumn: [Quantity]

    init(_ plan: Plan, rows: [Table.Row]) {
      let columns = rows.map { row in plan.ownCells(row).map { plan.answers.figures[$0].quantity ?? .zero } }
      byColumn = (columns.first ?? []).indices.map { index in
        columns.reduce(.zero) { $0.adding($1[index]) ?? $0 }
      }
    }

    var total: Quantity { byColumn.reduce(.zero) { $0.adding($1) ?? $0 } }

    mutating func take(_ parts: [Quantity]) {
      for (index, part) in parts.enumerated() where index < byColumn.count {
        byColumn[index] = byColumn[index].subtracting(part) ?? .zero
      }
    }
  }
}
