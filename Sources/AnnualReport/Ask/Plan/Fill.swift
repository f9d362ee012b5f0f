/// A 0 that nobody has to type, because it follows from what was said.
public enum Fill: Hashable, Sendable {
  /// All cells of a row that are not named are 0.
  case restOfRow(table: String, row: String)
  /// All rows of a table that are not named are 0.
  case restOfTable(String)
  /// Cells of a row that were left for later as empty values, and are 0 now like others that are not named.
  case left([Int])
  /// A row that a rule of the form fixes at 0.
  case fixedRow(table: String, row: String, rule: String)

  /// The table of a row that the form itself fixes, whatever was said; nil for what follows from that.
  var tableOfLaw: String? {
    switch self {
    case .fixedRow(let table, _, _): table
    case .restOfRow, .restOfTable, .left: nil
    }
  }
}
