/// What was said about figures of a table: one figure, or a 0 that stands for several cells.
struct Statement: Hashable, Sendable {
  /// How it stands in the file.
  enum Kind: Hashable, Sendable {
    /// The figure of one cell.
    case figure
    /// A 0 in place of a row or of the table.
    case zeros
    /// `其余: 0` of a row.
    case restOfRow
    /// `其余: 0` of the table.
    case restOfTable

    /// Whether it is written unasked where all its cells follow.
    var isRest: Bool {
      switch self {
      case .restOfRow, .restOfTable: true
      case .figure, .zeros: false
      }
    }
  }

  let kind: Kind
  /// Indices into the form's cells.
  let cells: [Int]
  let figure: Quantity
}
