/// Places of the form in the words of the form: what a clerk sees on the printed table.
struct PlaceWording {
  let form: Form

  /// A place by its statutory labels.
  func name(_ place: Place) -> String {
    switch place {
    case .cell(let cell): form.cell(named: cell.description).map(cellName) ?? "“\(cell)”"
    case .row(let id, _), .group(let id, _), .column(let id, _):
      form.table(id).map { "\(tableName($0))中\(lineName(place))" } ?? "“\(place.spelling)”"
    case .table(let id): form.table(id).map(tableName) ?? "“\(id)”"
    case .section(let id): section(id)
    case .text(let section, let field): text(section, field)
    case .fact(let id): "“\(form.about.first { $0.id == id }?.label ?? id)”"
    case .lead: "标题和导语"
    case .key(let key, let place?): "\(name(place))的“\(key)”"
    case .key(let key, nil): "“\(key)”"
    }
  }

  /// A section by its heading; one that is nothing but a table by the table's caption.
  private func section(_ id: String) -> String {
    guard let section = form.section(id) else { return "“\(id)”" }
    if section.fields.isEmpty, let table = form.table(id) { return tableName(table) }
    return "“\(section.heading)”"
  }

  private func text(_ id: String, _ field: String) -> String {
    let section = form.section(id)
    let heading = section?.fields.first { $0.id == field }?.heading ?? field
    return "“\(section?.heading ?? id)”中的“\(heading)”"
  }

  /// A row or column as “label”一行 or “label”一列, without its table; of another place its name.
  func lineName(_ place: Place) -> String {
    switch place {
    case .row(let id, let row), .group(let id, let row):
      "“\(form.table(id).map { rowLabel(row, in: $0) } ?? row)”一行"
    case .column(let id, let column):
      "“\(form.table(id).flatMap { columnLabel(column, in: $0) } ?? column)”一列"
    case .cell, .table, .section, .text, .fact, .lead, .key: name(place)
    }
  }

  /// A cell as “row”column, without its table.
  func cellName(_ cell: Int) -> String {
    "“\(rowName(cell))”\(columnName(cell))"
  }

  /// The column of a cell by its label.
  func columnName(_ cell: Int) -> String {
    guard let (table, row) = form.row(of: cell) else { return "" }
    return table.blocks[row.block].columnLeaves[cell - row.cells.lowerBound].label
  }

  /// The row of a cell by its label.
  func rowName(_ cell: Int) -> String { form.row(of: cell)?.row.heading.label ?? form.cells[cell].id.row }

  /// A table by its caption.
  func tableName(_ table: Table) -> String { "表“\(table.caption)”" }

  /// The label of a row by its id.
  func rowLabel(_ id: String, in table: Table) -> String { table.row(id)?.heading.label ?? id }

  /// The label of a column by its id; nil where the table has no such column.
  func columnLabel(_ id: String, in table: Table) -> String? {
    table.blocks.lazy.flatMap { $0.columnLeaves }.first { $0.id == id }?.label
  }
}
