/// In which order the ways out of a conflict are offered.
extension Interview {
  /// The most ways that change something, but for those that change a figure above 0.
  static let mostWays = 12

  /// The ways that change something, of 0s only as many as a screen has room for.
  ///
  /// Figures above 0 and the likely cell come first, then what stands for several 0s, then 0s; a figure that is as last year's
  /// report has it comes last, and no other is recommended for it. What was just answered comes before all of them where it
  /// takes part.
  ///
  /// - Parameters:
  ///   - ways: The ways, those that would mend first.
  ///   - cells: The cells that take part.
  ///   - likely: The cell that is most likely wrong; nil where none is.
  /// - Returns: Each once.
  func inOrder(_ ways: [Way], of cells: Set<Int>, likely: Int?) -> [Way] {
    var once: [Way] = []
    for way in ways where !once.contains(where: { isSame($0, way) }) { once.append(way) }
    let ranks = once.map { rank($0, likely: likely) }
    let room = max(0, Self.mostWays - ranks.count { $0 != .zero })
    let inOrder = Rank.allCases.flatMap { rank in
      let own = zip(once, ranks).filter { $0.1 == rank }.map { $0.0 }
      return switch rank {
      case .aboveZero, .severalZeros: own
      case .zero: Array(own.prefix(room))
      case .asLastYear: own.map { withoutFigure($0) }
      }
    }
    return presentFirst(inOrder, of: cells)
  }

  private enum Rank: CaseIterable {
    case aboveZero, severalZeros, zero, asLastYear
  }

  private func rank(_ way: Way, likely: Int?) -> Rank {
    guard case .change(.cell(let cell), _) = way else { return .severalZeros }
    if cell == likely { return .aboveZero }
    if isAsLastYear(cell) { return .asLastYear }
    return answers.figures[cell].quantity == .zero ? .zero : .aboveZero
  }

  /// Whether a figure is what last year's report has of it.
  private func isAsLastYear(_ cell: Int) -> Bool {
    guard let now = answers.figures[cell].quantity,
      let usual = UsualFigures(answers, lastYear: lastYear).figure(cell)
    else { return false }
    return usual.figure == now && usual.origin.terms.allSatisfy { $0.isLastYear }
  }

  private func withoutFigure(_ way: Way) -> Way {
    if case .change(let topic, _) = way { .change(topic, nil) } else { way }
  }

  /// The ways with the change of what was just answered before all others, where that takes part.
  private func presentFirst(_ ways: [Way], of cells: Set<Int>) -> [Way] {
    guard let topic, let table = places.table(topic), cells.contains(where: { table.holds($0) }) else {
      return ways
    }
    switch topic {
    case .lastYear, .about, .text: return ways
    case .gate: break
    case .cell, .row, .rowOfGroup, .columnOfRow:
      let row = places.cell(topic).flatMap { form.row(of: $0)?.row.cells }
      guard let row, cells.contains(where: { row.contains($0) }) else { return ways }
    }
    let present = Way.change(topic, nil)
    let own = ways.first { isSame($0, present) } ?? present
    return [own] + ways.filter { !isSame($0, present) }
  }

  func isSame(_ one: Way, _ other: Way) -> Bool {
    if case .change(let topic, _) = one, case .change(let second, _) = other { return topic == second }
    return one == other
  }
}

extension Table {
  fileprivate func holds(_ cell: Int) -> Bool { rows.contains { $0.cells.contains(cell) } }
}
