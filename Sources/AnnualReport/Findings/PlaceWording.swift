/// Places of the form in the words of the form: what a clerk sees on the printed table.
struct PlaceWording {
  let form: Form

  /// A cell, row, column, table, text field, section or fact, by its statutory label.
  func name(_ place: String) -> String {
    if let cell = form.cell(named: place) { return cellName(cell) }
    if let fact = form.about.first(where: { $0.id == place }) { return "“\(fact.label)”" }
    if let field = form.fields.first(where: { $0.name == place }) { return fieldName(field) }
    let parts = place.split(separator: ".").map(String.init)
    if parts.count == 2, let table = form.table(parts[0]) {
      if let line = lineName(parts[1], in: table) { return "\(tableName(table))中\(line)" }
    }
    if parts.count > 1, parts.last == AnswersReader.restKey {
      return "\(name(parts.dropLast().joined(separator: ".")))的“\(AnswersReader.restKey)”"
    }
    if let section = form.section(place), !section.fields.isEmpty { return "“\(section.heading)”" }
    if let table = form.table(place) { return tableName(table) }
    if let section = form.section(place) { return "“\(section.heading)”" }
    return "“\(place)”"
  }

  /// A row or column as “label”一行 or “label”一列, without its table.
  func lineName(_ place: String) -> String {
    let parts = place.split(separator: ".").map(String.init)
    let line = parts.count == 2 ? form.table(parts[0]).flatMap { lineName(parts[1], in: $0) } : nil
    return line ?? "“\(place)”"
  }

  private func lineName(_ id: String, in table: Table) -> String? {
    if let row = table.row(id) { return "“\(row.heading.label)”一行" }
    return columnLabel(id, in: table).map { "“\($0)”一列" }
  }

  /// A cell as “row”column, without its table.
  func cellName(_ cell: Int) -> String {
    guard let (table, row) = form.row(of: cell) else { return "" }
    let column = table.blocks[row.block].columnLeaves[cell - row.cells.lowerBound]
    return "“\(row.heading.label)”\(column.label)"
  }

  /// A table by its caption.
  func tableName(_ table: Table) -> String { "表“\(table.caption)”" }

  /// The label of a row by its id.
  func rowLabel(_ id: String, in table: Table) -> String { table.row(id)?.heading.label ?? id }

  /// The label of a column by its id; nil where the table has no such column.
  func columnLabel(_ id: String, in table: Table) -> String? {
    table.blocks.lazy.flatMap(\.columnLeaves).first { $0.id == id }?.label
  }

  private func fieldName(_ field: Section.Field) -> String {
    let section = form.sections.first { $0.fields.contains(field) }
    let heading = field.heading.map { "“\($0)”" } ?? "“\(field.id)”"
    return "“\(section?.heading ?? "")”中的\(heading)"
  }
}
