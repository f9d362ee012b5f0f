/// The one spelling of a figure's place everywhere: `表.行.列`.
public struct CellID: Hashable, Sendable, CustomStringConvertible {
  /// The table's id.
  public let table: String
  /// The row's or group's id.
  public let row: String
  /// The column's id.
  public let column: String

  /// The name as written in files, rules, findings and templates.
  public var description: String { "\(table).\(row).\(column)" }
}

/// A place of the form that holds one figure.
public struct Cell: Hashable, Sendable {
  /// Its name.
  public let id: CellID
  /// How its figure is written.
  public let format: FigureFormat
  /// The cells that it is the sum of, as indices into the form's cells; nil for a figure of its own.
  public let parts: [Int]?
  /// Whether it belongs to a group of rows, that is, need not be given.
  public let isGroup: Bool
  /// Whether it may stay unanswered.
  public let isOptional: Bool
}
