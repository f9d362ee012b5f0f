/// How far a figure can go.
extension CompletionSearch {
  /// The least and the largest figure of a cell that can be written and that a completion has, after one was found; nil where
  /// that is not decided, and where all of them are too large to be written.
  mutating func range(of cell: Int) -> ClosedRange<Int64>? {
    guard let least = end(of: cell, up: false), let most = end(of: cell, up: true), least <= most
    else { return nil }
    return least...most
  }

  /// Halves what is in question until the last figure is found that a completion has.
  private mutating func end(of cell: Int, up: Bool) -> Int64? {
    let step = steps[cell]
    guard var known = Int64(exactly: completion[cell]) else { return nil }
    let longest = Quantity.firstTooLarge.millionths - step
    let end = up ? min(bounds[cell].upper, longest) : max(bounds[cell].lower, -longest)
    if up ? known > end : known < end { return end }
    // A sum may be limited between two figures that can be written.
    var limit = Int64(Int128(known) + (Int128(end) - Int128(known)) / Int128(step) * Int128(step))
    // Try the limit first: most can be reached.
    var tried = limit
    while known != limit {
      var beyond = bounds[cell]
      _ = beyond.raise(to: Int128(up ? tried : limit))
      _ = beyond.lower(to: Int128(up ? limit : tried))
      switch search(cell, within: beyond) {
      case .found: known = Int64(completion[cell])
      case .none: limit = up ? tried - step : tried + step
      case .undecided: return nil
      }
      // Halve the interval, rounding towards the limit.
      let half = (Int128(limit) - Int128(known)) / Int128(step) / 2
      tried = Int64(Int128(limit) - half * Int128(step))
    }
    return known
  }
}
