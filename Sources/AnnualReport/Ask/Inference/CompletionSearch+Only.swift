/// Which figures are the same in every completion.
extension CompletionSearch {
  /// The cells that have the same figure in every completion, after one was found.
  ///
  /// Each is shown to be so by a search for another figure; a cell for which that is not decided is not among them.
  mutating func onlyFigures() -> [(cell: Int, figure: Int64)] {
    var isFree = cellsMovedByOneStep()
    let first = completion
    var found: [(cell: Int, figure: Int64)] = []
    for cell in bounds.indices where !isFree[cell] {
      guard let figure = Int64(exactly: first[cell]) else { continue }
      if bounds[cell].only == nil && hasOther(than: figure, cell) {
        for other in bounds.indices where completion[other] != first[other] { isFree[other] = true }
        isFree[cell] = true
      } else {
        found.append((cell, figure))
      }
    }
    return found.filter { !isFree[$0.cell] }
  }

  /// Whether a completion has, or may have, another figure in a cell.
  private mutating func hasOther(than figure: Int64, _ cell: Int) -> Bool {
    var (below, above) = (bounds[cell], bounds[cell])
    _ = below.lower(to: Int128(figure) - Int128(steps[cell]))
    _ = above.raise(to: Int128(figure) + Int128(steps[cell]))
    for other in [below, above] where !other.isEmpty {
      switch search(cell, within: other) {
      case .found, .undecided: return true
      case .none: continue
      }
    }
    return false
  }

  /// The cells that change where a single cell is moved by one step and the sums with it: a quick look before the searches.
  private func cellsMovedByOneStep() -> [Bool] {
    var isFree = bounds.map { _ in false }
    for cell in bounds.indices where tableau.rowOf[cell] == nil && bounds[cell].only == nil {
      let rows = tableau.rows.indices.filter { tableau.factor($0, cell) != 0 }
      for step in [steps[cell], -steps[cell]] where canMove(cell, by: step, with: rows) {
        isFree[cell] = true
        for row in rows where tableau.rows[row].variable < bounds.count {
          isFree[tableau.rows[row].variable] = true
        }
      }
    }
    return isFree
  }

  private func canMove(_ cell: Int, by step: Int64, with rows: [Int]) -> Bool {
    let value = tableau.values[cell] + Int128(step)
    if value < Int128(bounds[cell].lower) || value > Int128(bounds[cell].upper) { return false }
    return rows.allSatisfy { number in
      let row = tableau.rows[number]
      let product = row.product + Int128(tableau.factor(number, cell)) * Int128(step)
      guard row.variable < bounds.count else {
        return product <= 0 && row.variable < tableau.width || product == 0
      }
      guard row.divisor == 1, steps[row.variable] == steps[cell] else { return false }
      return product >= Int128(bounds[row.variable].lower) && product <= Int128(bounds[row.variable].upper)
    }
  }
}
