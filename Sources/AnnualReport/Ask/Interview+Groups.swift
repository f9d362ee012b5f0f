/// What was answered for a row or a group is read back once it is whole, so that a slip from one row to the next is seen.
extension Interview {
  /// The figures of the row or group that a question belonged to, where the next question is about another one.
  ///
  /// - Parameters:
  ///   - answered: The question that was answered.
  ///   - next: The question that comes; nil on the last page.
  /// - Returns: One line; empty where nothing was shared out, or something of it is open.
  func readBack(leaving answered: Topic, for next: Topic?) -> String {
    guard let place = share(of: answered), next.flatMap({ share(of: $0) })?.row != place.row else {
      return ""
    }
    let (table, row) = place
    let rows = row.isGroup ? table.rows.filter { $0.group == row.id } : [row]
    guard let total = plan.total(of: row), let sum = quantity(total), sum > Quantity(1),
      // What only follows and is open was not said.
      rows.allSatisfy({ $0.cells.allSatisfy { answers.figures[$0].quantity != nil || quantity($0) == .zero } }
      )
    else { return "" }
    let parts =
      row.isGroup
      ? rows.map { (wording.shortLabel($0.heading), plan.total(of: $0).flatMap { quantity($0) }) }
      : zip(row.cells, table.blocks[row.block].columnLeaves).filter { !$1.isTotal }
        .map { ($1.label, quantity($0)) }
    // A sum that was put off because it is not that of its parts is not read back as if it were.
    if parts.map({ $0.1 }).sum != sum { return "" }
    let shared = parts.filter { $0.1 != .zero }.map { "\($0.0) \($0.1?.description ?? "")" }
    if shared.count < 2 { return "" }
    let unit = form.cells[total].format.unit
    let label = wording.shortLabel(row.heading)
    return "  \(FigureWording.shared(label, sum: "\(sum) \(unit)", among: shared))\n"
  }

  /// The group, or the row outside of one, that a question about a part of it belongs to.
  private func share(of topic: Topic) -> (table: Table, row: Table.Row)? {
    switch topic {
    case .cell(let cell), .rowOfGroup(let cell), .columnOfRow(let cell):
      guard let (table, row) = form.row(of: cell) else { return nil }
      return (table, row.group.flatMap { table.row($0) } ?? row)
    case .about, .lastYear, .gate, .row, .text: return nil
    }
  }

  /// The figure of a cell, also where it is the sum of others.
  private func quantity(_ cell: Int) -> Quantity? {
    answers.figures[cell].quantity ?? plan.state(of: cell)?.inference.figure(cell)
  }
}
