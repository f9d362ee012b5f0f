/// Tables row by row: totals first where there are any, then the parts while something remains.
extension Plan {
  mutating func ask(_ table: Table, _ step: InterviewOrder.Step) -> Bool {
    if step.gate != nil {
      let cells = table.rows.flatMap { Array($0.cells) }
      let isBegun = table.rows.contains { file.hasKey([table.id, $0.id]) }
      let isAnswered = isBegun || cells.contains { answers.figures[$0] != .unanswered }
      if !reach(.gate(table: table.id), isAnswered: isAnswered) { return false }
    }
    if let id = step.balance, let rule = form.rules.first(where: { $0.id == id }) {
      return askBalance(rule, of: table)
    }
    for row in table.rows where !row.isGroup {
      if let rule = rule(fixing: row, of: table) {
        if hasOpenCells(row) { return fill([.fixedRow(table: table.id, row: row.id, rule: rule.id)]) }
        // What is only usual may be changed.
        for cell in row.cells where rule.severity != .error || answers.figures[cell].quantity == nil {
          if reach(cell) == nil { return false }
        }
      } else if !askRow(row, of: table) {
        return false
      }
    }
    return true
  }

  /// The rule that allows nothing but 0 in every cell of a row.
  private func rule(fixing row: Table.Row, of table: Table) -> Rule? {
    form.rules.first { rule in
      rule.table == table.id
        && ownCells(row).allSatisfy { cell in
          rule.relations.contains { $0.left == [.this(cell)] && $0.right.isEmpty && $0.comparison == .equal }
        }
    }
  }

  /// Whether the table was opened by a question whether there is anything at all.
  private func hasGate(_ table: Table) -> Bool {
    form.interview.steps.contains { $0.table == table.id && $0.gate != nil }
  }

  /// A row's total and then its parts; without a total every cell.
  mutating func askRow(_ row: Table.Row, of table: Table) -> Bool {
    guard let total = totalCell(row) else {
      for cell in row.cells where reach(cell) == nil { return false }
      return true
    }
    guard let sum = reach(total, proposed: hasGate(table) ? .zero : nil) else { return false }
    return share(sum, among: ownCells(row), of: row, in: table)
  }

  /// Shares a row's total out among its cells: asks while something remains, the last one follows.
  mutating func share(_ total: Quantity, among cells: [Int], of row: Table.Row, in table: Table) -> Bool {
    var remaining = total
    for cell in cells.dropLast() where remaining > .zero {
      guard let part = reach(cell, remaining: remaining, proposed: remaining) else { return false }
      remaining = remaining.subtracting(part) ?? .zero
    }
    if remaining > .zero, let last = cells.last {
      guard let given = answers.figures[last].quantity else {
        return close(row, of: table, with: [.cell(last, remaining)])
      }
      if given < remaining { unsettle(row, of: table) }
    }
    return close(row, of: table)
  }

  /// Once a row is shared out, what it does not name is 0.
  func hasOpenCells(_ row: Table.Row) -> Bool {
    ownCells(row).contains { answers.figures[$0] == .unanswered }
  }

  mutating func close(_ row: Table.Row, of table: Table, with follows: [Fill] = []) -> Bool {
    let open = ownCells(row).count { answers.figures[$0] == .unanswered }
    let rest: [Fill] = open > follows.count ? [.restOfRow(table: table.id, row: row.id)] : []
    return follows.isEmpty && rest.isEmpty ? true : fill(follows + rest)
  }

  mutating func unsettle(_ row: Table.Row, of table: Table) {
    if file.hasKey([table.id, row.id, Vocabulary.rest]) {
      unsettle(.row(table: table.id, row: row.id))
    }
  }

  /// Figures of last year that a rule of this table needs, where there is no report of last year to take them from.
  ///
  /// Only where one figure decides, not where several would have to be looked up for one.
  mutating func askLastYear(for table: Table) -> Bool {
    guard !isCorrecting, lastYear == nil || lastYear?.isPartial == true, let lastEdition else { return true }
    for rule in form.rules where rule.table == table.id && rule.looksBack {
      let cells = rule.relations.compactMap { relation -> Int? in
        let terms = (relation.left + relation.right).filter { $0.isLastYear }
        return terms.count == 1 ? terms[0].cell : nil
      }
      for row in rows(of: cells) where !askLastYear(row, cells, of: table, lastEdition) { return false }
    }
    return true
  }

  private func rows(of cells: [Int]) -> [Table.Row] {
    var rows: [Table.Row] = []
    for cell in cells {
      if let row = form.row(of: cell)?.row, !rows.contains(row) { rows.append(row) }
    }
    return rows
  }

  /// A row of last year: its total first, and the parts while something remains; without a total every cell.
  private mutating func askLastYear(
    _ row: Table.Row, _ cells: [Int], of table: Table, _ edition: Edition
  ) -> Bool {
    if rule(fixing: row, of: table) != nil { return true }
    let needed = row.cells.filter { cell in
      cells.contains(cell) && edition.form.cell(named: form.cells[cell].id.description) != nil
    }
    guard let total = needed.first(where: { form.cells[$0].parts != nil }) else {
      for cell in needed where !reachLastYear(cell) { return false }
      return true
    }
    if !reachLastYear(total) { return false }
    guard var remaining = lastQuantity(total) else { return true }
    for cell in needed where cell != total && remaining > .zero {
      if !reachLastYear(cell, remaining: remaining) { return false }
      guard let part = lastQuantity(cell) else { return true }
      remaining = remaining.subtracting(part) ?? .zero
    }
    return true
  }

  func lastQuantity(_ cell: Int) -> Quantity? { lastYear?.quantity(form.cells[cell].id.description) }

  private mutating func reachLastYear(_ cell: Int, remaining: Quantity? = nil) -> Bool {
    let name = form.cells[cell].id
    let isSkipped = lastFile?.hasKey([name.table, name.row, name.column]) ?? false
    let isAnswered = isSkipped || lastQuantity(cell) != nil
    return reach(.lastYear(cell), isAnswered: isAnswered, remaining: remaining, proposed: remaining)
  }
}
