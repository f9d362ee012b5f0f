import YAMLSubset

/// Says what was written down because it follows.
struct FillWording {
  let form: Form

  func sentence(_ fill: Fill) -> String {
    let places = PlaceWording(form: form)
    switch fill {
    case .cell(let cell, let quantity): return "\(places.cellName(cell))记 \(quantity)。"
    case .restOfRow(let table, let row):
      let label = form.table(table)?.row(row)?.heading.label ?? row
      return "“\(label)”其余各列记 0。"
    case .restOfTable(let table):
      return "\(form.table(table).map(places.tableName) ?? table)没有问到的各行都记 0。"
    case .fixedRow(let table, let row, let rule):
      let label = form.table(table)?.row(row)?.heading.label ?? row
      let reason = form.rules.first { $0.id == rule }?.failure ?? ""
      return "\(label)：\(reason)，已记 0。"
    }
  }
}

extension AnswersEditor {
  /// Writes down what follows from other answers.
  mutating func write(_ fill: Fill) throws(SyntaxError) {
    switch fill {
    case .cell(let cell, let quantity): try set(cell, to: quantity.description)
    case .restOfRow(let table, let row):
      if let (table, row) = place(table, row) { try fillRest(of: row, in: table) }
    case .restOfTable(let table):
      if let table = form.table(table) { try fillRest(of: table) }
    case .fixedRow(let table, let row, _):
      if let (table, row) = place(table, row) { try set(row, of: table, to: .text("0")) }
    }
  }

  private func place(_ table: String, _ row: String) -> (Table, Table.Row)? {
    guard let table = form.table(table), let row = table.row(row) else { return nil }
    return (table, row)
  }
}
