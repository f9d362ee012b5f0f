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
  /// A key of the file that is no place of the report, below another place or by itself.
  indirect case key(String, below: Place?)
}
