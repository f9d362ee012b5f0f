/// The figures of one unit, one for each cell of the form; nil is unanswered, never 0.
///
/// Thousands of units are kept at once: this takes half the room of an array of optional quantities.
public struct UnitFigures: Hashable, Sendable {
  /// In millionths, as quantities count.
  private let millionths: [Int64]

  /// What stands for an unanswered figure, far below every quantity.
  private static let unanswered = Int64.min

  /// Keeps figures.
  init(_ figures: [Quantity?]) {
    millionths = figures.map { $0?.millionths ?? Self.unanswered }
  }

  /// Whether there are none, since nothing can be summed.
  var isEmpty: Bool { millionths.isEmpty }

  /// The figure of a cell; nil also where there are none.
  subscript(cell: Int) -> Quantity? {
    guard millionths.indices.contains(cell), millionths[cell] != Self.unanswered else { return nil }
    return Quantity(millionths: millionths[cell])
  }
}
