/// What was said about figures of a table: one figure, or a 0 that stands for several cells.
struct Statement: Hashable, Sendable {
  /// How it stands in the file.
  enum Kind: Hashable, Sendable {
    /// The figure of one cell.
    case figure
    /// A 0 in place of a row or of the table.
    case zeros
    /// `其余: 0`.
    case rest(Rests.Scope)
  }

  let kind: Kind
  /// Indices into the form's cells.
  let cells: [Int]
  let figure: Quantity

  /// Where it stands in place of what is not named; nil where it is anything else.
  var rest: Rests.Scope? {
    switch kind {
    case .rest(let place): place
    case .figure, .zeros: nil
    }
  }
}
