/// What an interview is in the middle of.
extension Interview {
  /// A figure typed into a cell.
  struct Insisted: Hashable, Sendable {
    let cell: Int
    let quantity: Quantity
  }

  /// What the next typed line is taken for.
  enum Mode: Hashable, Sendable {
    /// The answer of `topic`, or on the last page a number.
    case topic
    /// Whether a figure in another unit was meant.
    case confirm(cell: Int, Quantity, unit: String)
    /// A choice what to do about a finding.
    case conflict(Conflict)
    /// The reason why a reminder is right.
    case reason(Conflict)
    /// What a text field is in the middle of.
    case prose(String, Prose)
  }
}
