/// A place of a report, or a key of the file that its answers stand in.
public enum Place: Hashable, Sendable {
  /// A figure.
  case cell(CellID)
  /// A row of figures.
  case row(table: String, row: String)
  /// A group of rows, whose figures are their sums.
  case group(table: String, group: String)
  /// A column of figures.
  case column(table: String, column: String)
  /// A whole table.
  case table(String)
  /// A mandated part of the report.
  case section(String)
  /// A text that the clerk writes.
  case text(section: String, field: String)
  /// A fact about the report.
  case fact(String)
  /// The title of a published report and what it says before its first section.
  case lead
  /// A key of the file that is no place of the report, below another place or by itself.
  indirect case key(String, below: Place?)

  /// The place of a text field.
  init(_ field: Section.Field) {
    self = .text(section: field.section, field: field.id)
  }

  /// The row, or the group of rows.
  init(_ row: Table.Row, of table: Table) {
    self = row.isGroup ? .group(table: table.id, group: row.id) : .row(table: table.id, row: row.id)
  }

  /// What a relation is about.
  init(_ subject: Relation.Subject, of rule: Rule, in form: Form) {
    self =
      switch subject {
      case .row(let id): .row(table: rule.table, row: id)
      case .column(let id): .column(table: rule.table, column: id)
      case .cell(let cell): .cell(form.cells[cell].id)
      }
  }

  /// Whether a cell of the form lies in it, or is it.
  func contains(_ cell: CellID) -> Bool {
    switch self {
    case .cell(let own): own == cell
    case .row(let table, let row), .group(let table, let row): cell.table == table && cell.row == row
    case .column(let table, let column): cell.table == table && cell.column == column
    case .table(let table), .section(let table): cell.table == table
    case .text, .fact, .lead, .key: false
    }
  }

  /// The id of the section that it is in; nil for a fact, and for a key at the margin of the file.
  public var section: String? {
    switch self {
    case .cell(let cell): cell.table
    case .row(let table, _), .group(let table, _), .column(let table, _), .table(let table): table
    case .section(let id), .text(let id, _): id
    case .fact, .lead: nil
    case .key(_, let place): place?.section
    }
  }
}
