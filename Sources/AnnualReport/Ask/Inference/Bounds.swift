/// The least and the largest figure that a cell can have, in millionths of its unit.
///
/// Without any other limit it is that of what can be held at all.
struct Bounds: Hashable, Sendable {
  private(set) var lower: Int64
  private(set) var upper: Int64

  /// Exactly one figure.
  init(_ figure: Int64) {
    lower = figure
    upper = figure
  }

  /// All figures that a format allows.
  init(_ format: FigureFormat) {
    let step = format.step
    lower = format.isSigned ? (Int64.min / step) * step : 0
    upper = (Int64.max / step) * step
  }

  /// The only figure, where there is only one.
  var only: Int64? { lower == upper ? lower : nil }

  /// Whether there is no figure at all.
  var isEmpty: Bool { lower > upper }

  /// The figure within the bounds that is nearest to 0.
  var nearestToZero: Int64 { max(lower, min(upper, 0)) }

  /// Allows nothing below a figure; whether that is new.
  mutating func raise(to figure: Int128) -> Bool {
    if figure <= Int128(lower) { return false }
    if figure > Int128(upper) { self = .nothing } else { lower = Int64(figure) }
    return true
  }

  /// Allows nothing above a figure; whether that is new.
  mutating func lower(to figure: Int128) -> Bool {
    if figure >= Int128(upper) { return false }
    if figure < Int128(lower) { self = .nothing } else { upper = Int64(figure) }
    return true
  }

  private static let nothing: Bounds = {
    var bounds = Bounds(0)
    bounds.upper = -1
    return bounds
  }()
}
