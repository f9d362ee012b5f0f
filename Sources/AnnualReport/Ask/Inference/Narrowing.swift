/// Bounds of cells, narrowed by relations: each cell has what the others of a sum leave room for.
struct Narrowing {
  private(set) var bounds: [Bounds]
  /// Millionths between two neighbouring figures of each cell.
  private let steps: [Int64]
  /// Whether some cell has no figure left, or some sum cannot come out.
  private(set) var isContradicted: Bool

  /// What contradicts itself can creep on one figure at a time; the search for a completion finds that out.
  private static let mostRounds = 60

  init(_ bounds: [Bounds], steps: [Int64]) {
    self.bounds = bounds
    self.steps = steps
    isContradicted = bounds.contains { $0.isEmpty }
  }

  /// Narrows until nothing changes.
  mutating func narrow(by relations: [LinearRelation]) {
    var hasChanged = true
    var rounds = 0
    while hasChanged && !isContradicted && rounds < Self.mostRounds {
      hasChanged = false
      rounds += 1
      for relation in relations where narrow(by: relation) { hasChanged = true }
    }
    if relations.contains(where: { fallsBetween($0) }) { isContradicted = true }
  }

  /// Whether a sum falls between two that its open cells can make, as 0.3 of whole numbers.
  private func fallsBetween(_ relation: LinearRelation) -> Bool {
    if relation.isAtMost { return false }
    var known: Int128 = 0
    var grain: Int128 = 0
    for term in relation.terms {
      if let only = bounds[term.cell].only {
        known += Int128(only) * Int128(term.factor)
      } else {
        grain = grain.commonDivisor(with: Int128(steps[term.cell]) * Int128(term.factor))
      }
    }
    return grain != 0 && known % grain != 0
  }

  private mutating func narrow(by relation: LinearRelation) -> Bool {
    var least: Int128 = 0
    var largest: Int128 = 0
    for term in relation.terms {
      let limits = limits(term)
      least += limits.least
      largest += limits.most
    }
    if least > 0 || (largest < 0 && !relation.isAtMost) {
      isContradicted = true
      return false
    }
    var hasChanged = false
    for term in relation.terms {
      let limits = limits(term)
      if keep(term, atMost: limits.least - least) { hasChanged = true }
      if !relation.isAtMost, keep(term, atLeast: limits.most - largest) { hasChanged = true }
    }
    return hasChanged
  }

  /// The least and the most that a term can contribute.
  private func limits(_ term: LinearRelation.Term) -> (least: Int128, most: Int128) {
    let factor = Int128(term.factor)
    let ends = (Int128(bounds[term.cell].lower) * factor, Int128(bounds[term.cell].upper) * factor)
    return factor > 0 ? (ends.0, ends.1) : (ends.1, ends.0)
  }

  private mutating func keep(_ term: LinearRelation.Term, atMost sum: Int128) -> Bool {
    let factor = Int128(term.factor)
    return factor > 0 ? lower(term.cell, to: sum, by: factor) : raise(term.cell, to: -sum, by: -factor)
  }

  private mutating func keep(_ term: LinearRelation.Term, atLeast sum: Int128) -> Bool {
    let factor = Int128(term.factor)
    return factor > 0 ? raise(term.cell, to: sum, by: factor) : lower(term.cell, to: -sum, by: -factor)
  }

  /// `factor` times the cell is at least `sum`.
  private mutating func raise(_ cell: Int, to sum: Int128, by factor: Int128) -> Bool {
    if sum <= Int128(bounds[cell].lower) * factor { return false }
    let isNew = bounds[cell].raise(to: sum.roundedUp(to: factor * Int128(steps[cell])) / factor)
    if bounds[cell].isEmpty { isContradicted = true }
    return isNew
  }

  /// `factor` times the cell is at most `sum`.
  private mutating func lower(_ cell: Int, to sum: Int128, by factor: Int128) -> Bool {
    if sum >= Int128(bounds[cell].upper) * factor { return false }
    let isNew = bounds[cell].lower(to: sum.roundedDown(to: factor * Int128(steps[cell])) / factor)
    if bounds[cell].isEmpty { isContradicted = true }
    return isNew
  }
}

extension Int128 {
  /// The largest multiple of a step that is not above the number.
  func roundedDown(to step: Int128) -> Int128 {
    let rest = self % step
    return rest == 0 ? self : self - rest - (rest < 0 ? step : 0)
  }

  /// The greatest number that divides both; that of 0 and another is the other.
  fileprivate func commonDivisor(with other: Int128) -> Int128 {
    var (one, other) = (magnitude, other.magnitude)
    while other != 0 { (one, other) = (other, one % other) }
    return Int128(one)
  }

  /// The smallest multiple of a step that is not below the number.
  func roundedUp(to step: Int128) -> Int128 { -(-self).roundedDown(to: step) }
}
