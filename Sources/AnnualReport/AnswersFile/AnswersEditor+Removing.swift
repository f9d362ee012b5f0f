/// Answers that are taken away again.
extension AnswersEditor {
  /// Takes `其余` away from a table or from one of its rows, so that what it filled is open again.
  mutating func removeRest(of table: Table, row: Table.Row? = nil) {
    let path = [table.id] + (row.map { [$0.id] } ?? [])
    if root[path: path]?[Vocabulary.rest] != nil { apply(.removing(path, key: Vocabulary.rest)) }
  }

  /// Takes a text field out of the file, as if it had never been answered.
  mutating func remove(text name: String) {
    guard let field = form.fields.first(where: { $0.name == name }), root[field.section]?[field.id] != nil
    else {
      return
    }
    apply(.removing([field.section], key: field.id))
  }

  /// Takes a fact about the report out of the file, as if it had never been told.
  public mutating func remove(fact id: String) {
    if root[id] != nil { apply(.removing([], key: id)) }
  }

  /// Takes the name of a cell away where nothing stands behind it, or of its row where nothing stands behind that.
  mutating func forget(_ cell: Int) {
    guard let (table, row) = form.row(of: cell), let value = root[table.id]?[row.id] else { return }
    let column = form.cells[cell].id.column
    if value.isBlank {
      apply(.removing([table.id], key: row.id))
    } else if let entry = value[column], entry.isBlank {
      apply(.removing([table.id, row.id], key: column))
    }
  }

  /// Takes the figure of a cell away, and its row where that says nothing else.
  mutating func remove(_ cell: Int) {
    guard let (table, row) = form.row(of: cell), let value = root[table.id]?[row.id] else { return }
    let column = form.cells[cell].id.column
    if value.entries.allSatisfy({ $0.key == column }) { return remove(row, of: table) }
    if value[column] != nil { apply(.removing([table.id, row.id], key: column)) }
  }

  /// Takes a row away.
  mutating func remove(_ row: Table.Row, of table: Table) {
    if root[table.id]?[row.id] != nil { apply(.removing([table.id], key: row.id)) }
  }
}
