import YAMLSubset

/// Tables in their long and short forms.
extension AnswersReader {
  mutating func readTable(_ table: Table, _ node: FileValue) {
    switch node.kind {
    case .list:
      report(.wrongType, .expected(.map, found: .list), at: node, place: .table(table.id))
      fill(ownCells(of: table), with: .unreadable)
    case .scalar:
      readShorthand(node, for: ownCells(of: table), place: .table(table.id))
    case .map:
      var rest: FileValue?
      var isNamed = Array(repeating: false, count: table.rows.count)
      for (key, entry) in entries(of: node, known: table.keys, place: .table(table.id)) {
        if key < table.rows.count {
          begin(.row(table: table.id, row: table.rows[key].id), at: entry)
          readRow(table.rows[key], of: table, entry.value)
          isNamed[key] = true
        } else {
          rest = entry.value
        }
      }
      guard let rest else { return }
      let others = zip(table.rows, isNamed).filter { !$0.isGroup && !$1 }.flatMap { $0.0.ownCells }
      fillRest(others, of: ownCells(of: table), rest, below: .table(table.id))
    }
  }

  mutating func readRow(_ row: Table.Row, of table: Table, _ node: FileValue) {
    let place = Place(row, of: table)
    let own = row.ownCells
    switch node.kind {
    case .list:
      report(.wrongType, .expected(own.count == 1 ? .figure : .map, found: .list), at: node, place: place)
      fill(own.isEmpty ? Array(row.cells) : own, with: .unreadable)
    case .scalar:
      if let total = table.totalOfSums(row) {
        readCell(total, node)
      } else {
        readShorthand(node, for: own.isEmpty ? Array(row.cells) : own, place: place)
      }
    case .map: readColumns(of: row, in: table, node, place)
    }
  }

  private mutating func readColumns(of row: Table.Row, in table: Table, _ node: FileValue, _ place: Place) {
    var rest: FileValue?
    let keys = table.blocks[row.block].keys
    var named: Set<Int> = []
    var blank: Set<Int> = []
    for (key, entry) in entries(of: node, known: keys, place: place) {
      if key < row.cells.count {
        readCell(row.cells.lowerBound + key, entry.value)
        named.insert(key)
        if entry.value.isBlank { blank.insert(key) }
      } else {
        rest = entry.value
      }
    }
    if let rest, row.isGroup || row.ownCells.isEmpty {
      let columns = zip(row.cells, table.blocks[row.block].columnLeaves).filter { !$1.isTotal }.map { $0.0 }
      let others = columns.filter { !named.contains($0 - row.cells.lowerBound) }
      return restsOfSums.append(RestOfSums(place: place, node: rest, cells: others))
    }
    let others = row.ownCells.filter { !named.contains($0 - row.cells.lowerBound) }
    if let rest {
      fillRest(others, of: Array(row.cells), rest, below: place)
      return refuseUnsharedTotal(of: row, isShared: others.count < row.ownCells.count, at: node, place)
    }
    let columns = table.blocks[row.block].columnLeaves
    // What is left for later stands for nothing.
    if !others.isEmpty,
      let likeRest = named.subtracting(blank).sorted().first(where: { columns[$0].notRest != nil })
    {
      let reason = FileProblem.Reason.notRest(
        keys.names[likeRest], columns[likeRest].notRest ?? "",
        open: others.map { form.cells[$0].id.column })
      report(.figure, reason, severity: .hint, at: node, place: place)
    }
  }

  /// What stands for the rest of a row that is nothing but sums.
  struct RestOfSums {
    let place: Place
    let node: FileValue
    /// The cells of the row that are not named, its total apart.
    let cells: [Int]
  }

  /// Says of the rest of a row of sums that it means nothing; an error only where it would say what is not so.
  mutating func reportRestsOfSums() {
    for rest in restsOfSums {
      let isSo = rest.cells.allSatisfy { (figures[$0].quantity ?? .zero) == .zero }
      let severity: Severity = isSo && (rest.node.isEmpty || isZero(rest)) ? .hint : .error
      report(
        .figure, .restOfSums, severity: severity, at: rest.node,
        place: .key(Vocabulary.rest, below: rest.place))
    }
  }

  private func isZero(_ rest: RestOfSums) -> Bool {
    rest.node.text.map { form.isZero($0, in: rest.cells) } ?? false
  }

  /// Says of a total above 0 whose parts are all 0 by `其余` that its parts were not written; else each of the
  /// relations that they are in would say something of its own.
  private mutating func refuseUnsharedTotal(
    of row: Table.Row, isShared: Bool, at node: FileValue, _ place: Place
  ) {
    let totals = row.cells.filter { form.cells[$0].parts != nil }
    guard !isShared, let total = totals.first(where: { (figures[$0].quantity ?? .zero) > .zero }),
      let quantity = figures[total].quantity
    else { return }
    let reason = FileProblem.Reason.unsharedTotal(
      form.cells[total].id.column, quantity.description, row.ownCells.map { form.cells[$0].id.column })
    report(.figure, reason, at: node, place: place)
    doubtful.formUnion(row.ownCells)
  }

  /// A number in place of a map: 0 for all cells below, another number only where one cell lies below.
  private mutating func readShorthand(_ node: FileValue, for cells: [Int], place: @autoclosure () -> Place) {
    if node.isEmpty { return }
    if cells.count == 1, let only = cells.first { return readCell(only, node) }
    guard let text = node.text, let first = cells.first else { return }
    if form.isZero(text, in: cells) { return fill(cells, with: .given(.zero, node.source)) }
    if form.cells[first].format.reading(text) == .blank {
      return report(.figure, .blankMark(text), severity: .hint, at: node, place: place())
    }
    report(.figure, .standsForSeveral(text, names(below: place(), cells)), at: node, place: place())
    fill(cells, with: .unreadable)
  }

  /// What is to be named in place of a number that stands for several cells: columns of a row, or rows of a table.
  private func names(below place: Place, _ cells: [Int]) -> [String] {
    switch place {
    case .row, .group: cells.map { form.cells[$0].id.column }
    case .cell, .column, .table, .section, .text, .fact, .lead, .key: []
    }
  }

  /// Fills the cells that are not named with the 0 of `其余`.
  ///
  /// - Parameters:
  ///   - cells: The cells that are not named.
  ///   - all: All the cells that it could have stood for.
  ///   - node: What stands behind `其余`.
  ///   - place: The row or the table.
  private mutating func fillRest(_ cells: [Int], of all: [Int], _ node: FileValue, below place: Place) {
    if node.isEmpty { return }
    let key = Place.key(Vocabulary.rest, below: place)
    guard let text = node.text else {
      fill(cells, with: .unreadable)
      return report(.wrongType, .expected(.figure, found: node.valueShape), at: node, place: key)
    }
    if form.isZero(text, in: cells.isEmpty ? all : cells) {
      return fill(cells, with: .given(.zero, node.source))
    }
    fill(cells, with: .unreadable)
    report(.figure, .restNotZero(text), at: node, place: key)
  }

  mutating func fill(_ cells: [Int], with figure: Figure) {
    for cell in cells { figures[cell] = figure }
  }

  private mutating func readCell(_ cell: Int, _ node: FileValue) {
    let place = Place.cell(form.cells[cell].id)
    let format = form.cells[cell].format
    guard let text = node.text else {
      figures[cell] = .unreadable
      return report(.wrongType, .expected(.figure, found: node.valueShape), at: node, place: place)
    }
    switch format.reading(text) {
    case .exact(let quantity):
      figures[cell] = .given(quantity, node.source)
    case .understood(let quantity):
      figures[cell] = .given(quantity, node.source)
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
      let invisible = Self.invisible(in: text)
      if !invisible.isEmpty {
        return report(.figure, .invisible(invisible, in: text), at: node, place: place)
      }
      report(.figure, .refusedFigure(text, refusal, unit: format.unit), at: node, place: place)
    }
  }

  /// The cells of a table that shorthand may fill.
  func ownCells(of table: Table) -> [Int] { table.rows.flatMap { $0.isGroup ? [] : $0.ownCells } }
}

extension Table {
  /// For a row that is nothing but sums the cell that a number in place of its columns means; nil for every other row.
  func totalOfSums(_ row: Row) -> Int? {
    guard row.isGroup || row.ownCells.isEmpty else { return nil }
    return zip(row.cells, blocks[row.block].columnLeaves).first { $1.isTotal }?.0
  }
}

extension Form {
  /// Whether a text is the 0 of any of the cells, each with the units that it knows.
  func isZero(_ text: String, in cells: [Int]) -> Bool {
    cells.contains { cell in
      switch self.cells[cell].format.reading(text) {
      case .exact(.zero), .understood(.zero): true
      case .exact, .understood, .converted, .refused, .blank: false
      }
    }
  }
}
