import YAMLSubset

/// Tables in their long and short forms.
extension AnswersReader {
  mutating func readTable(_ table: Table, _ node: Node) {
    switch node.kind {
    case .list:
      report(.wrongType, .expected(.map, found: .list), at: node, place: table.id)
      fill(ownCells(of: table), with: .unreadable)
    case .scalar:
      readShorthand(node, for: ownCells(of: table), place: table.id)
    case .map:
      var rest: Node?
      var isNamed = Array(repeating: false, count: table.rows.count)
      for (key, entry) in entries(of: node, known: table.keys, place: table.id) {
        if key < table.rows.count {
          begin(.row(table: table.id, row: table.rows[key].id), at: entry.key)
          readRow(table.rows[key], of: table, entry.value)
          isNamed[key] = true
        } else {
          rest = entry.value
        }
      }
      guard let rest else { return }
      let others = zip(table.rows, isNamed).filter { !$0.isGroup && !$1 }
      fillRest(others.flatMap(\.0.ownCells), rest, place: "\(table.id).\(Self.restKey)")
    }
  }

  mutating func readRow(_ row: Table.Row, of table: Table, _ node: Node) {
    var place: String { "\(table.id).\(row.id)" }
    let own = row.ownCells
    switch node.kind {
    case .list:
      report(.wrongType, .expected(own.count == 1 ? .figure : .map, found: .list), at: node, place: place)
      fill(own, with: .unreadable)
    case .scalar:
      readShorthand(node, for: own, place: place)
    case .map:
      var rest: Node?
      let keys = table.blocks[row.block].keys
      var named: Set<Int> = []
      for (key, entry) in entries(of: node, known: keys, place: place) {
        if key < row.cells.count {
          readCell(row.cells.lowerBound + key, entry.value)
          named.insert(key)
        } else {
          rest = entry.value
        }
      }
      let others = own.filter { !named.contains($0 - row.cells.lowerBound) }
      if let rest { return fillRest(others, rest, place: "\(place).\(Self.restKey)") }
      let columns = table.blocks[row.block].columnLeaves
      if !others.isEmpty, let likeRest = named.sorted().first(where: { columns[$0].notRest != nil }) {
        let reason = FileProblem.Reason.notRest(
          keys.names[likeRest], columns[likeRest].notRest ?? "",
          open: others.map { form.cells[$0].id.column })
        report(.figure, reason, severity: .hint, at: node, place: place)
      }
    }
  }

  /// A number in place of a map: 0 for all cells below, another number only where one cell lies below.
  private mutating func readShorthand(
    _ node: Node, for cells: [Int], place: @autoclosure () -> String
  ) {
    if node.isEmpty { return }
    if cells.count == 1, let only = cells.first { return readCell(only, node) }
    guard let text = node.text, let format = cells.first.map({ form.cells[$0].format }) else { return }
    switch format.reading(text) {
    case .exact(.zero), .understood(.zero): fill(cells, with: .given(.zero, Source(node.start)))
    case .blank:
      report(.figure, .blankMark(text), severity: .hint, at: node, place: place())
    case .exact, .understood, .converted, .refused:
      report(.figure, .standsForSeveral(text, names(below: place(), cells)), at: node, place: place())
      fill(cells, with: .unreadable)
    }
  }

  /// What is to be named in place of a number that stands for several cells: columns of a row, or rows of a table.
  private func names(below place: String, _ cells: [Int]) -> [String] {
    form.table(place) == nil ? cells.map { form.cells[$0].id.column } : []
  }

  private mutating func fillRest(_ cells: [Int], _ node: Node, place: @autoclosure () -> String) {
    if node.isEmpty { return }
    guard let text = node.text else {
      fill(cells, with: .unreadable)
      return report(.wrongType, .expected(.figure, found: node.shape), at: node, place: place())
    }
    switch form.cells.first?.format.reading(text) {
    case .exact(.zero), .understood(.zero): fill(cells, with: .given(.zero, Source(node.start)))
    case .exact, .understood, .converted, .refused, .blank, nil:
      fill(cells, with: .unreadable)
      report(.figure, .restNotZero(text), at: node, place: place())
    }
  }

  mutating func fill(_ cells: [Int], with figure: Figure) {
    for cell in cells { figures[cell] = figure }
  }

  private mutating func readCell(_ cell: Int, _ node: Node) {
    var place: String { form.cells[cell].id.description }
    let format = form.cells[cell].format
    guard let text = node.text else {
      figures[cell] = .unreadable
      return report(.wrongType, .expected(.figure, found: node.shape), at: node, place: place)
    }
    switch format.reading(text) {
    case .exact(let quantity):
      figures[cell] = .given(quantity, Source(node.start))
    case .understood(let quantity):
      figures[cell] = .given(quantity, Source(node.start))
      let reason = FileProblem.Reason.understoodAs(text, quantity.description)
      report(.figure, reason, severity: .hint, at: node, place: place)
    case .blank:
      if !text.isEmpty { report(.figure, .blankMark(text), severity: .hint, at: node, place: place) }
    case .converted(let quantity, _):
      figures[cell] = .unreadable
      let reason = FileProblem.Reason.otherUnit(text, unit: format.unit, offered: quantity.description)
      report(.figure, reason, at: node, place: place)
    case .refused(let refusal):
      figures[cell] = .unreadable
      report(.figure, .refusedFigure(text, refusal, unit: format.unit), at: node, place: place)
    }
  }

  /// The cells of a table that shorthand may fill.
  func ownCells(of table: Table) -> [Int] { table.rows.flatMap { $0.isGroup ? [] : $0.ownCells } }

  /// Totals that were left out follow once all their parts are answered.
  mutating func computeTotals() {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (index, cell) in form.cells.enumerated() where figures[index] == .unanswered {
        guard let parts = cell.parts, let sum = sum(parts) else { continue }
        figures[index] = .computed(sum)
        isSettled = false
      }
    }
  }

  private func sum(_ cells: [Int]) -> Quantity? {
    var sum = Quantity.zero
    for cell in cells {
      guard let quantity = figures[cell].quantity, let next = sum.adding(quantity) else { return nil }
      sum = next
    }
    return sum
  }
}
