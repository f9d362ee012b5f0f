/// Looks for a completion: one figure for each cell within its bounds, so that every relation holds.
///
/// Relations are solved for as many cells as they allow; a solved cell outside its bounds changes places with one that can still
/// move its way, and where there is none, there is no completion (Dutertre and de Moura, A Fast Linear-Arithmetic Solver for
/// DPLL(T), 2006; the smallest index first, so that it ends). Where a figure comes out between two that can be written, its
/// bounds are split there.
struct CompletionSearch {
  enum Outcome: Hashable {
    case found
    /// There is no completion because of the bounds of these cells.
    case none(because: Set<Int>)
    /// It was not found out within reasonable time.
    case undecided
  }

  /// The cells, then what each relation comes to.
  private(set) var tableau: Tableau
  private(set) var bounds: [Bounds]
  /// Figures of a cell are that far apart.
  let steps: [Int64]
  /// What every variable is in the completion that was found last.
  private(set) var completion: [Int128] = []
  private var exchanges = 0
  private var splits = 0

  /// The statutory tables need at most some hundred exchanges, and no split.
  private static let mostExchanges = 20_000
  private static let mostSplits = 200

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - relations: Sums of cells.
  ///   - bounds: What each cell can be.
  ///   - steps: How far two neighbouring figures of each cell are apart.
  ///   - knowsWhy: Whether cells with only one figure take part, so that they can be named as reasons.
  init(_ relations: [LinearRelation], bounds: [Bounds], steps: [Int64], knowsWhy: Bool = false) {
    self.bounds = bounds
    self.steps = steps
    let atMost = relations.filter { $0.isAtMost }
    let sums = atMost + relations.filter { !$0.isAtMost }
    tableau = Tableau(
      values: bounds.map { $0.nearestToZero } + sums.map { _ in 0 }, width: bounds.count + atMost.count)
    for (number, relation) in sums.enumerated() {
      var terms: [(variable: Int, factor: Int64)] = []
      var constant: Int128 = 0
      for term in relation.terms {
        if !knowsWhy, let only = bounds[term.cell].only {
          constant += Int128(term.factor) * Int128(only)
        } else {
          terms.append((term.cell, term.factor))
        }
      }
      tableau.define(bounds.count + number, as: terms, constant: constant)
    }
    for row in atMost.count..<sums.count where !tableau.isLost {
      let others = tableau.variables(inRow: row)
      let unit = others.last { tableau.factor(row, $0).magnitude == 1 }
      if let other = unit ?? others.last { tableau.exchange(row, with: other, value: 0) }
    }
  }

  /// Looks for a completion.
  mutating func search() -> Outcome {
    exchanges = 0
    splits = 0
    return exchange()
  }

  /// Looks for a completion in which a cell has a figure within other bounds; without one, the last completion stays.
  mutating func search(_ cell: Int, within other: Bounds) -> Outcome {
    let own = bounds[cell]
    limit(cell, to: other)
    let outcome = search()
    bounds[cell] = own
    if outcome != .found && !tableau.isLost {
      for variable in completion.indices where tableau.rowOf[variable] == nil {
        tableau.move(variable, to: completion[variable])
      }
    }
    return outcome
  }

  private mutating func exchange() -> Outcome {
    while !tableau.isLost && exchanges < Self.mostExchanges {
      guard let (row, value) = outside() else { return split() }
      let rises = tableau.rows[row].product < value * Int128(tableau.rows[row].divisor)
      guard let other = movable(in: row, rises: rises) else {
        let cells = tableau.variables(inRow: row) + [tableau.rows[row].variable]
        return .none(because: Set(cells.filter(bounds.indices.contains)))
      }
      exchanges += 1
      tableau.exchange(row, with: other, value: value)
    }
    return .undecided
  }

  /// The first variable of a row that can move so that the row rises, or falls.
  private func movable(in row: Int, rises: Bool) -> Int? {
    for variable in 0..<tableau.width {
      let factor = tableau.factor(row, variable)
      if factor != 0 && canMove(variable, up: (factor > 0) == rises) { return variable }
    }
    return nil
  }

  /// The row of the first variable outside its bounds, and the bound that it should be at.
  private func outside() -> (row: Int, value: Int128)? {
    var found: (row: Int, value: Int128)?
    var first = Int.max
    for (number, row) in tableau.rows.enumerated() where row.variable < first {
      guard let value = nearest(row) else { continue }
      found = (number, value)
      first = row.variable
    }
    return found
  }

  /// The bound that a solved variable is beyond.
  private func nearest(_ row: Tableau.Row) -> Int128? {
    guard row.variable < bounds.count else {
      return row.product > 0 || (row.product < 0 && row.variable >= tableau.width) ? 0 : nil
    }
    let own = bounds[row.variable]
    if row.product < Int128(own.lower) * Int128(row.divisor) { return Int128(own.lower) }
    return row.product > Int128(own.upper) * Int128(row.divisor) ? Int128(own.upper) : nil
  }

  private func canMove(_ variable: Int, up: Bool) -> Bool {
    let value = tableau.values[variable]
    guard variable < bounds.count else { return !up || value < 0 }
    return up ? value < Int128(bounds[variable].upper) : value > Int128(bounds[variable].lower)
  }

  /// Takes the figures as a completion, or splits the bounds of the first one that cannot be written.
  private mutating func split() -> Outcome {
    guard let (cell, below) = unwritable() else {
      completion = tableau.values
      for row in tableau.rows { completion[row.variable] = row.product / Int128(row.divisor) }
      return .found
    }
    splits += 1
    if splits > Self.mostSplits { return .undecided }
    let own = bounds[cell]
    defer { bounds[cell] = own }
    var (lower, upper) = (own, own)
    _ = lower.lower(to: below)
    _ = upper.raise(to: below + Int128(steps[cell]))
    var reasons: Set<Int> = []
    for half in [lower, upper] where !half.isEmpty {
      limit(cell, to: half)
      switch exchange() {
      case .found: return .found
      case .none(let because): reasons.formUnion(because)
      case .undecided: return .undecided
      }
    }
    return .none(because: reasons)
  }

  /// The first cell whose figure cannot be written, and the figure below it that can.
  private func unwritable() -> (cell: Int, below: Int128)? {
    for row in tableau.rows where row.variable < bounds.count {
      let step = Int128(row.divisor) * Int128(steps[row.variable])
      if step == 1 { continue }
      let below = row.product.roundedDown(to: step)
      if below != row.product { return (row.variable, below / Int128(row.divisor)) }
    }
    return nil
  }

  /// Gives a cell other bounds, and a figure within them where it is no sum.
  private mutating func limit(_ cell: Int, to other: Bounds) {
    bounds[cell] = other
    if tableau.rowOf[cell] != nil { return }
    let value = min(max(tableau.values[cell], Int128(other.lower)), Int128(other.upper))
    tableau.move(cell, to: value)
  }
}
