/// What a question is about.
///
/// Every topic writes to one place of the answers file.
public enum Topic: Hashable, Sendable {
  /// A fact about the report.
  case about(String)
  /// A figure of last year's report that this year's rules need.
  case lastYear(Int)
  /// Whether there is anything at all to report in a table.
  case gate(table: String)
  /// A figure.
  case cell(Int)
  /// Whether a row is as last year's report or a reminder would have it; the cell is the row's first.
  case row(Int)
  /// Which row of a group the one case belongs to; the cell is the group's total.
  case rowOfGroup(total: Int)
  /// Which column the one case of a row belongs to; the cell is the row's total.
  case columnOfRow(total: Int)
  /// A text field.
  case text(String)
}
