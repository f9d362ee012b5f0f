/// Where the topics of questions lie in the form, and to which of several cells an only case was given.
struct TopicPlaces {
  let answers: Answers

  private var form: Form { answers.form }

  // MARK: Places in the form

  /// The cell by which a topic has its place in a table; nil where it is about no figure.
  func cell(_ topic: Topic) -> Int? {
    switch topic {
    case .cell(let cell), .row(let cell), .lastYear(let cell), .rowOfGroup(let cell), .columnOfRow(let cell):
      cell
    case .about, .gate, .text: nil
    }
  }

  /// The row and the column that a cell stands in.
  func place(_ cell: Int) -> (row: Table.Row, column: Heading)? {
    guard let (table, row) = form.row(of: cell) else { return nil }
    return (row, table.blocks[row.block].columnLeaves[cell - row.cells.lowerBound])
  }

  /// The first cell of the row that a topic is about; nil where it is about something else.
  func row(_ topic: Topic) -> Int? {
    switch topic {
    case .cell(let cell), .row(let cell), .columnOfRow(let cell): form.row(of: cell)?.row.cells.lowerBound
    case .about, .lastYear, .gate, .rowOfGroup, .text: nil
    }
  }

  /// The table that a topic is about; nil for texts and facts about the report.
  func table(_ topic: Topic) -> Table? {
    if case .gate(let id) = topic { return form.table(id) }
    return cell(topic).flatMap { form.row(of: $0)?.table }
  }

  /// The section of the report that a topic belongs to; nil for facts about the report.
  func section(_ topic: Topic) -> Section? {
    switch topic {
    case .about: nil
    case .text(let name): form.sections.first { $0.fields.contains { $0.name == name } }
    case .gate(let table): section(ofTable: table)
    case .cell(let cell), .row(let cell), .lastYear(let cell), .rowOfGroup(let cell), .columnOfRow(let cell):
      section(ofTable: form.cells[cell].id.table)
    }
  }

  private func section(ofTable table: String) -> Section? { form.sections.first { $0.table == table } }

  /// The rows that a group's one case may belong to.
  func rows(ofGroup total: Int) -> [Table.Row] {
    guard let (table, group) = form.row(of: total) else { return [] }
    return table.rows.filter { $0.group == group.id }
  }

  /// The columns that a row's one case may belong to.
  func columns(ofRow total: Int) -> [Heading] {
    guard let (table, row) = form.row(of: total) else { return [] }
    return table.blocks[row.block].columnLeaves.filter { !$0.isTotal }
  }

  // MARK: What was answered there

  /// Whether a table has anything but 0, or is only begun.
  func hasCases(_ table: Table) -> Bool {
    table.rows.contains { row in row.cells.contains { answers.figures[$0].quantity != .zero && !row.isGroup }
    }
  }

  /// Which row of a group has the one case so far.
  func chosenRow(ofGroup total: Int) -> Int? { rows(ofGroup: total).firstIndex { hasFigure($0.cells) } }

  /// Whether a table has a figure above 0.
  func hasFigures(_ table: Table) -> Bool { table.rows.contains { hasFigure($0.cells) } }

  /// The table that a question about figures of this year belongs to.
  func tableOfFigure(_ topic: Topic) -> Table? {
    switch topic {
    case .about, .text, .lastYear: nil
    case .gate, .cell, .row, .rowOfGroup, .columnOfRow: table(topic)
    }
  }

  /// Which column of a row has the one case so far.
  func chosenColumn(ofRow total: Int) -> Int? {
    guard let (_, row) = form.row(of: total) else { return nil }
    let own = row.cells.filter { form.cells[$0].parts == nil }
    return own.firstIndex { hasFigure($0..<$0 + 1) }
  }

  private func hasFigure(_ cells: Range<Int>) -> Bool {
    cells.contains { (answers.figures[$0].quantity ?? .zero) > .zero }
  }

  /// The cells of a row that are typed, from its first one on; a sum that nobody gave is none.
  func typedCells(ofRow first: Int) -> [Int] {
    (form.row(of: first)?.row.cells ?? first..<first).filter { !answers.figures[$0].isComputed }
  }
}
