import YAMLSubset

/// Says what was written down because it follows.
struct FillWording {
  let form: Form

  /// One sentence for each row or table.
  func sentences(_ fills: [Fill]) -> [String] {
    var sentences: [String] = []
    var row: String?
    for fill in fills {
      let own = label(fill)
      if let own, own == row, let last = sentences.popLast() {
        sentences.append(last.dropLast() + "，" + continuation(fill) + "。")
      } else {
        sentences.append(sentence(fill))
      }
      row = own
    }
    return sentences
  }

  /// The label of the row that a fill is about.
  private func label(_ fill: Fill) -> String? {
    switch fill {
    case .cell(let cell, _): form.row(of: cell)?.row.heading.label
    case .restOfRow(let table, let row): form.table(table)?.row(row)?.heading.label
    case .restOfTable, .fixedRow: nil
    }
  }

  private func continuation(_ fill: Fill) -> String {
    guard case .cell(let cell, let quantity) = fill, let (table, row) = form.row(of: cell) else {
      return "其余各列记 0"
    }
    return "\(table.blocks[row.block].columnLeaves[cell - row.cells.lowerBound].label)记 \(quantity)"
  }

  private func sentence(_ fill: Fill) -> String {
    let places = PlaceWording(form: form)
    switch fill {
    case .cell: return "“\(label(fill) ?? "")”\(continuation(fill))。"
    case .restOfRow(let table, let row):
      let label = form.table(table)?.row(row)?.heading.label ?? row
      return "“\(label)”其余各列都记 0。"
    case .restOfTable(let table):
      return "\(form.table(table).map(places.tableName) ?? table)没有问到的各行都记 0。"
    case .fixedRow(let table, let row, let rule):
      let label = form.table(table)?.row(row)?.heading.label ?? row
      let reason = form.rules.first { $0.id == rule }?.failure ?? ""
      return "“\(label)”：\(reason)，已记 0。"
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

  /// Takes away the `其余: 0` that no longer follows.
  mutating func reopen(_ place: Plan.Unsettled) {
    switch place {
    case .table(let id):
      if let table = form.table(id) { removeRest(of: table) }
    case .row(let id, let row):
      if let table = form.table(id) { removeRest(of: table, row: table.row(row)) }
    }
  }

  private func place(_ table: String, _ row: String) -> (Table, Table.Row)? {
    guard let table = form.table(table), let row = table.row(row) else { return nil }
    return (table, row)
  }
}
