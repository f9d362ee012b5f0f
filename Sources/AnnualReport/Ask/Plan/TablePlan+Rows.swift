/// Rows and groups: the total, then what it is shared out among.
extension TablePlan {
  /// A group's total, to which of its rows the only case belongs, and the rows.
  mutating func ask(_ group: Table.Row, _ rows: [Table.Row]) {
    guard let total = state.total(of: group) else { return }
    let totals = rows.compactMap { state.total(of: $0) }
    let sum = askTotal(total, sumOf: totals)
    let choice = choose(.rowOfGroup(total: total), sum, among: totals)
    let isShared = sum != nil && (choice.map { $0 == .answered } ?? true)
    for row in rows { ask(row, isAsked: isShared, isChosen: choice != nil) }
  }

  /// A row's total, to which column its only case belongs or how much each has; without a total each cell.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - isAsked: Whether it can be asked now; else only what is answered is listed.
  ///   - isChosen: Whether its total was told by a choice of rows.
  mutating func ask(_ row: Table.Row, isAsked: Bool = true, isChosen: Bool = false) {
    if isUsual(row) {
      add(.row(row.cells.lowerBound), isAsked ? .open : nil)
      return
    }
    guard let total = state.total(of: row) else {
      for cell in row.ownCells where !state.relations.isFixed(cell) { ask(cell, isAsked: isAsked) }
      return
    }
    let sum =
      isChosen && state.isNamed(total)
      ? state.figure(total) : askTotal(total, sumOf: row.ownCells, isAsked: isAsked)
    if choose(.columnOfRow(total: total), sum, among: row.ownCells, isAsked: isAsked) != nil { return }
    // Where nothing follows, because not everything can be right, a total of 0 is shared out among none.
    let isShared = sum.map { !state.inference.isContradicted || $0 != .zero } ?? false
    for cell in row.ownCells { ask(cell, isAsked: isAsked && isShared) }
  }

  /// A total, where it is not what its parts come to that were all said; what it is, if that is known.
  private mutating func askTotal(_ total: Int, sumOf parts: [Int], isAsked: Bool = true) -> Quantity? {
    if !parts.allSatisfy({ state.isAnswered($0) }) || state.isNamed(total) {
      ask(total, isAsked: isAsked)
    } else if state.isZero(parts) {
      add(.cell(total), .answered)
    }
    // One above 0 that only follows is shared out once it is confirmed.
    let figure = state.figure(total)
    return state.isAnswered(total) || figure == .zero ? figure : nil
  }

  private mutating func ask(_ cell: Int, isAsked: Bool) {
    let following = state.undisputed.following(cell)
    if state.isNamed(cell) {
      add(.cell(cell), .answered)
    } else if state.said.left.contains(cell) {
      add(.cell(cell), isAsked ? .later : nil, following)
    } else if !state.isAnswered(cell) && (following != .zero || state.said.named.contains(cell)) {
      add(.cell(cell), isAsked ? .open : nil, following)
    }
  }

  /// The choice to which of several the only case belongs, where there is one and it is not the only possible one.
  private mutating func choose(
    _ topic: Topic, _ sum: Quantity?, among parts: [Int], isAsked: Bool = true
  ) -> PlannedQuestion.State? {
    // While not everything can be right, each figure is asked and listed by itself: which one is wrong is not known.
    guard sum == Quantity(1), !state.inference.isContradicted,
      parts.allSatisfy({ form.cells[$0].format.decimals == 0 })
    else { return nil }
    if parts.contains(where: { state.isNamed($0) && state.figure($0) == sum }) {
      add(topic, .answered)
      return .answered
    }
    let candidates = parts.filter { !state.isAnswered($0) && state.undisputed.following($0) == nil }
    if candidates.count < 2 { return nil }
    let isLeft = candidates.contains { state.said.left.contains($0) }
    let choice: PlannedQuestion.State = isLeft ? .later : .open
    add(topic, isAsked ? choice : nil)
    return choice
  }

  /// Whether nothing is said of a row, and reminders or last year's report have a figure for each of its cells.
  private func isUsual(_ row: Table.Row) -> Bool {
    row.ownCells.count > 1 && !course.unusual.contains(row.cells.lowerBound)
      && row.cells.allSatisfy { cell in
        !state.isAnswered(cell) && !state.said.named.contains(cell)
          && state.undisputed.following(cell) == nil
      } && row.ownCells.allSatisfy { usual.figure($0) != nil }
  }
}
