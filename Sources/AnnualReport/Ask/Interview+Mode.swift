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
    /// How a text is to be written.
    case textMenu(String)
    /// The next gap of a suggested text.
    case gap(String, text: String, from: Int)
    /// The lines of the clerk's own text.
    case lines(String, [String])
    /// The text that an editor brings back; where there is none, the other one is taken over.
    case editing(String, otherwise: String?)
  }
}
