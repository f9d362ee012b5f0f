/// Figures that are asked once more, where a total was changed of which they have their share.
///
/// Otherwise only what is open would be asked, and the last of it be proposed for all that is left.
extension Interview {
  /// The next figure that is asked once more; nil where none is.
  mutating func nextRecheck(into turn: inout Turn) -> Topic? {
    var rechecks = rechecks
    defer { self.rechecks = rechecks }
    let next = rechecks.next(isReached: { isReached($0) }, isAsked: { plan.question($0) != nil })
    for end in next?.untold ?? [] { turn.say(note(of: end)) }
    return next?.topic
  }

  /// Why figures are asked once more.
  private func note(of end: Recheck.End) -> String {
    switch end {
    case .total(let total, let parts): FigureWording.partsAgain(sum(parts), of: sum([total]))
    case .balance(let left, let right): FigureWording.balanceAgain(sum(right), of: sum(left))
    }
  }

  /// The first figure of what was left off for something else, where the way leads back to it.
  mutating func resumedRecheck(into turn: inout Turn) -> Topic? {
    guard let topic = rechecks.paused.last?.topics.first else { return nil }
    if let ahead = steps.ahead.last {
      if ahead != topic { return nil }
      steps.ahead.removeLast()
    } else if let chosenSection, chosenSection != section(topic),
      firstOpen().map({ section($0) }) == chosenSection
    {
      return nil
    }
    rechecks.resume()
    return nextRecheck(into: &turn)
  }

  /// Whether nothing is left to be shared out, or not all can be right, which is asked about by itself.
  private func isReached(_ end: Recheck.End) -> Bool {
    switch end {
    case .total(let total, let parts): return sum(parts) >= sum([total])
    case .balance(let left, let right):
      let isContradicted = left.first.flatMap { plan.state(of: $0) }?.undisputed.isContradicted ?? false
      return isContradicted || sum(left) <= sum(right)
    }
  }

  /// The sum of figures, of which those that are open count as 0.
  private func sum(_ cells: [Int]) -> Quantity {
    cells.map { answers.figures[$0].quantity ?? .zero }.sum ?? .zero
  }

  /// Asks once more what a changed total is shared out among, and what became of what was received.
  ///
  /// Of figures that are not totals, the total of their row is meant, where it follows from them.
  ///
  /// - Parameters:
  ///   - cells: The figures of the answer: one, or those of a row.
  ///   - before: What was before it.
  mutating func recheck(after cells: [Int], since before: Undo) {
    let earlier = before.file.answers
    let isTyped = cells.count == 1 && form.cells[cells[0]].parts != nil
    let ofRow = cells.first.flatMap { form.row(of: $0)?.row }.flatMap { plan.total(of: $0) }
    guard let total = isTyped ? cells.first : ofRow,
      answers.figures[total].quantity != earlier.figures[total].quantity
    else { return }
    // While what became of everything is gone through, that is not begun anew.
    let isBalancing = rechecks.current.contains { if case .balance? = $0.end { true } else { false } }
    let found = [isBalancing ? nil : balance(of: total), isTyped ? parts(of: total) : nil].compactMap { $0 }
    if found.isEmpty { return }
    detour.way = nil
    rechecks.add(found, before: before)
    let topics = found.flatMap { $0.topics }
    steps.ahead.removeAll { topics.contains($0) }
  }

  /// The parts of a total that has grown beyond them, where some are open.
  private func parts(of total: Int) -> Recheck? {
    // What a group has is asked row by row.
    let isGroup = form.row(of: total)?.row.isGroup ?? false
    let parts =
      isGroup
      ? places.rows(ofGroup: total).compactMap { plan.total(of: $0) } : form.cells[total].parts ?? []
    let (told, known, whole) = (told(among: parts), sum(parts), sum([total]))
    // Where all parts were told, or make more already, the menu of what does not agree has them.
    guard !told.isEmpty, parts.contains(where: { answers.figures[$0].quantity == nil }), known < whole else {
      return nil
    }
    return Recheck(
      topics: told.map { .cell($0) }, end: .total(total, parts: parts))
  }

  /// What became of what was received, where there is more of that now and some of it is open.
  private func balance(of total: Int) -> Recheck? {
    guard let state = plan.state(of: total), !state.undisputed.isContradicted,
      let step = form.interview.steps.first(where: { $0.table == state.table.id }),
      let sides = TablePlan.sides(of: step, in: state.table, form)
    else { return nil }
    let totals = { (rows: [Table.Row]) in rows.compactMap { state.total(of: $0) } }
    let (left, right) = (totals(sides.left), totals(sides.right))
    let told = told(among: right.filter { $0 != total })
    guard (left + right).contains(total), !told.isEmpty, sum(left) > sum(right),
      right.contains(where: { answers.figures[$0].quantity == nil })
    else { return nil }
    return Recheck(
      topics: told.map { .cell($0) }, end: .balance(left: left, right: right))
  }

  /// Those of some cells whose own figure was told, or a 0 for their whole row, and can be asked for.
  private func told(among cells: [Int]) -> [Int] {
    cells.filter { cell in
      guard let state = plan.state(of: cell), plan.question(.cell(cell)) != nil else { return false }
      return state.isNamed(cell) || state.isZero(form.row(of: cell)?.row.ownCells ?? [])
    }
  }
}
