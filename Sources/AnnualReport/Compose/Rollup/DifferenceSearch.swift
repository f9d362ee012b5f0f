/// Looks for what the differences between the county's own report and the sum of its units may come from.
///
/// Whole vectors come first: what differs is held against all figures of a unit together, over the figures that are no
/// totals. Single figures only suggest. All causes of the first level that fits are named; where only one figure
/// differs, all levels are one, since a unit may have no other figure than that.
struct DifferenceSearch {
  private let sum: CountySum
  private let known: [KnownExcess]
  /// The cells that are no totals and that both sides have.
  private let cells: [Int]
  /// What the county reported more, one for each of the cells.
  private let differences: [Int64]

  init(_ sum: CountySum, county: [Quantity?]) {
    self.sum = sum
    known = sum.form.knownExcesses
    var cells: [Int] = []
    var differences: [Int64] = []
    for (index, cell) in sum.form.cells.enumerated() where cell.parts == nil && !cell.isGroup {
      guard let reported = county[index], let total = sum.sums[index].quantity,
        let difference = reported.subtracting(total)
      else { continue }
      cells.append(index)
      differences.append(difference.millionths)
    }
    self.cells = cells
    self.differences = differences
  }

  /// The figures that differ, as places among the cells.
  private var differing: [Int] { differences.indices.filter { differences[$0] != 0 } }

  /// What is said of the differences.
  var verdict: Differences.Verdict {
    let differing = differing
    if differing.isEmpty { return .equal }
    var levels = [wholeUnits, pairsOfUnits(differing)]
    if differing.count == 1 { levels = [wholeUnits + singleFigure(differing[0])] }
    if differing.count == 2 { levels.append(movedRow(differing)) }
    for causes in levels where !causes.isEmpty {
      if causes.count <= Differences.mostCauses { return .causes(causes) }
      let own = causes.filter { $0.isOfOwnFigure }
      return .tooMany(own, more: causes.count - own.count)
    }
    return .unclear(unitsWithAny(of: differing))
  }

  /// The figures of a unit, one for each of the cells; what is open counts nothing here.
  private func vector(_ figures: UnitFigures) -> [Int64] {
    cells.map { figures[$0]?.millionths ?? 0 }
  }

  private var wholeUnits: [Differences.Cause] {
    var causes: [Differences.Cause] = []
    for (number, unit) in sum.returns.enumerated() {
      let figures = vector(unit.figures)
      if figures.contains(where: { $0 != 0 }) {
        if zip(differences, figures).allSatisfy({ $0 == -$1 }) { causes.append(.leftOut([number])) }
        if differences == figures { causes.append(.countedTwice(number)) }
      }
      for old in unit.superseded {
        let before = vector(old.figures)
        if before != figures, zip(zip(before, figures), differences).allSatisfy({ $0.0 - $0.1 == $1 }) {
          causes.append(.superseded(number, date: old.date))
        }
      }
    }
    return causes
  }

  /// Two units that together make up the difference; of fewer than three figures that says nothing.
  private func pairsOfUnits(_ differing: [Int]) -> [Differences.Cause] {
    guard differing.count >= 3, differing.allSatisfy({ differences[$0] < 0 }) else { return [] }
    let candidates = sum.returns.indices.compactMap { number -> (number: Int, figures: [Int64])? in
      let figures = vector(sum.returns[number].figures)
      let fits = zip(figures, differences).allSatisfy { 0 <= $0 && $0 <= -$1 }
      return fits && figures.contains { $0 != 0 } ? (number, figures) : nil
    }
    var pairs: [Differences.Cause] = []
    for (place, one) in candidates.enumerated() {
      for other in candidates.dropFirst(place + 1)
      where zip(zip(one.figures, other.figures), differences).allSatisfy({ $0.0 + $0.1 == -$1 }) {
        pairs.append(.leftOut([one.number, other.number]))
      }
    }
    return pairs.count == 1 ? pairs : []
  }

  private func singleFigure(_ place: Int) -> [Differences.Cause] {
    let cell = cells[place]
    guard let total = sum.sums[cell].quantity?.millionths else { return [] }
    let difference = differences[place]
    let reported = total + difference
    var causes: [Differences.Cause] = []
    if Self.areSwapped(reported, total) { causes.append(.swappedDigits(cell: cell)) }
    if reported != 0, total != 0, Self.isTenfold(reported, total) || Self.isTenfold(total, reported) {
      causes.append(.shiftedPoint(cell: cell))
    }
    let units = sum.returns.indices.filter {
      sum.returns[$0].figure(cell)?.millionths == Int64(clamping: difference.magnitude)
    }
    let id = sum.form.cells[cell].id
    if difference > 0, let note = known.first(where: { $0.table == id.table && $0.row == id.row }) {
      causes.append(.known(note.sentence))
    }
    // A unit that has no other figure is named as a whole already.
    let whole = wholeUnits
    let named = whole.flatMap { $0.wholeUnits }
    let others = units.filter { !named.contains($0) }
    if others.isEmpty || units.count > Differences.mostCauses { return causes }
    if difference < 0 {
      causes.append(.figureLeftOut(cell: cell, units: others))
    } else if causes.isEmpty && whole.isEmpty {
      // One figure alone is hardly added twice: that is said only where nothing else fits.
      causes.append(.figureTwice(cell: cell, units: others))
    }
    return causes
  }

  /// One figure too small and another of the same column too large by as much.
  private func movedRow(_ differing: [Int]) -> [Differences.Cause] {
    let (one, other) = (differing[0], differing[1])
    let (first, second) = (sum.form.cells[cells[one]].id, sum.form.cells[cells[other]].id)
    guard differences[one] == -differences[other], first.table == second.table, first.column == second.column
    else { return [] }
    let (from, to) = differences[one] < 0 ? (cells[one], cells[other]) : (cells[other], cells[one])
    let size = Int64(clamping: differences[one].magnitude)
    let units = sum.returns.indices.filter {
      sum.returns[$0].figure(from).map { $0.millionths >= size } ?? false
    }
    return [.movedRow(from: from, to: to, units: units)]
  }

  private func unitsWithAny(of differing: [Int]) -> [Int] {
    sum.returns.indices.filter { number in
      differing.contains { sum.returns[number].figure(cells[$0]).map { $0 != .zero } ?? false }
    }
  }

  private static func isTenfold(_ one: Int64, _ other: Int64) -> Bool {
    let (product, overflow) = other.multipliedReportingOverflow(by: 10)
    return !overflow && product == one
  }

  /// Whether two figures differ by two neighbouring digits that changed places, on one side of the decimal point.
  ///
  /// All decimals are compared: 458.271 is 458.2701 with its last digits in each other's place.
  private static func areSwapped(_ one: Int64, _ other: Int64) -> Bool {
    let digits = [one, other].map { Array(String($0).utf8) }
    guard digits[0].count == digits[1].count else { return false }
    let places = digits[0].indices.filter { digits[0][$0] != digits[1][$0] }
    return places.count == 2 && places[1] == places[0] + 1 && places[1] != digits[0].count - Quantity.decimals
      && digits[0][places[0]] == digits[1][places[1]] && digits[0][places[1]] == digits[1][places[0]]
  }
}

extension Differences.Cause {
  /// The units that it names by all their figures.
  fileprivate var wholeUnits: [Int] {
    switch self {
    case .leftOut(let units): units
    case .countedTwice(let unit), .superseded(let unit, _): [unit]
    case .swappedDigits, .shiftedPoint, .figureLeftOut, .figureTwice, .movedRow, .known: []
    }
  }

  /// Whether it is about how the county wrote its own figure, which no unit has to be asked about.
  fileprivate var isOfOwnFigure: Bool {
    switch self {
    case .swappedDigits, .shiftedPoint, .known: true
    case .leftOut, .countedTwice, .superseded, .figureLeftOut, .figureTwice, .movedRow: false
    }
  }
}

extension Differences {
  /// Holds the county's own report against the sum of its units.
  ///
  /// - Parameters:
  ///   - sum: What the units come to.
  ///   - county: What the county reported, one figure for each cell of the form.
  public init(of sum: CountySum, against county: [Quantity?]) {
    mismatches = sum.printedCells.compactMap { cell in
      guard let reported = county[cell], let total = sum.sums[cell].quantity,
        let difference = reported.subtracting(total), difference != .zero
      else { return nil }
      return Mismatch(cell: cell, county: reported, sum: total, difference: difference)
    }
    let missing = sum.returns.count { $0.state.rawValue <= UnitReturn.State.sentBack.rawValue }
    verdict =
      mismatches.isEmpty
      ? .equal : missing > 0 ? .units(missing: missing) : DifferenceSearch(sum, county: county).verdict
  }
}
