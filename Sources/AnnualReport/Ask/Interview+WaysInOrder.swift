/// In which order the ways out of a conflict are offered.
extension Interview {
  /// The most ways that change something; those that change a figure above 0 are all offered.
  static let mostWays = 12

  /// The likely ways first, of 0s only as many as a screen has room for.
  ///
  /// What was just answered comes first where it takes part, behind the figures that would mend it where it is none of them.
  /// A figure that is as last year's report has it comes last, and no other is recommended for it.
  ///
  /// - Parameters:
  ///   - ways: The ways that change something, the likely one first.
  ///   - cells: The cells that take part.
  /// - Returns: Each once.
  func inOrder(_ ways: [Way], of cells: Set<Int>) -> [Way] {
    var inOrder: [Way] = []
    for way in ways where !inOrder.contains(where: { isSame($0, way) }) {
      inOrder.append(isAsLastYear(way) ? withoutFigure(way) : way)
    }
    let ranks = inOrder.map { rank($0) }
    inOrder = Rank.allCases.flatMap { rank in zip(inOrder, ranks).filter { $0.1 == rank }.map { $0.0 } }
    let above = ranks.count { $0 == .aboveZero }
    return presentFirst(Array(inOrder.prefix(max(Self.mostWays, above))), of: cells)
  }

  private enum Rank: CaseIterable {
    case aboveZero, other, zero, asLastYear
  }

  private func rank(_ way: Way) -> Rank {
    guard case .change(.cell(let cell), _) = way else { return .other }
    if isAsLastYear(way) { return .asLastYear }
    return answers.figures[cell].quantity == .zero ? .zero : .aboveZero
  }

  /// Whether a way would change a figure that is what last year's report has of it.
  private func isAsLastYear(_ way: Way) -> Bool {
    guard case .change(.cell(let cell), _) = way, let now = answers.figures[cell].quantity,
      let usual = UsualFigures(answers, lastYear: lastYear).figure(cell)
    else { return false }
    return usual.figure == now && usual.origin.terms.allSatisfy { $0.isLastYear }
  }

  private func withoutFigure(_ way: Way) -> Way {
    if case .change(let topic, _) = way { .change(topic, nil) } else { way }
  }

  /// The ways with the change of what was just answered before all that mend no better.
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
    let others = ways.filter { !isSame($0, present) }
    let better = mends(own) ? [] : others.filter { mends($0) }
    return better + [own] + others.filter { !better.contains($0) }
  }

  /// Whether it is known which figure would mend.
  private func mends(_ way: Way) -> Bool {
    if case .change(_, let figures) = way { figures != nil } else { false }
  }

  func isSame(_ one: Way, _ other: Way) -> Bool {
    if case .change(let topic, _) = one, case .change(let second, _) = other { return topic == second }
    return one == other
  }
}

extension Table {
  fileprivate func holds(_ cell: Int) -> Bool { rows.contains { $0.cells.contains(cell) } }
}
