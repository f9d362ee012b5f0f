/// The sentences of the interview's questions: where we are, what is asked, last year's figure, what is proposed.
struct QuestionWording {
  let answers: Answers
  let lastYear: Answers?

  var form: Form { answers.form }

  /// The heading of the part of the report that a topic belongs to.
  func heading(_ topic: Topic) -> String {
    switch topic {
    case .about(let id):
      return form.about.contains { $0.id == id && $0.isAskedLast } ? "联系方式和落款日期" : "报告信息"
    case .text(let name): return section(ofField: name)?.heading ?? ""
    case .gate(let table): return section(ofTable: table)?.heading ?? ""
    case .cell(let cell), .row(let cell), .lastYear(let cell), .rowOfGroup(let cell),
      .columnOfRow(let cell):
      return section(ofTable: form.cells[cell].id.table)?.heading ?? ""
    }
  }

  /// The id of the section of the report that a topic belongs to; nil for facts about the report.
  func section(_ topic: Topic) -> String? {
    switch topic {
    case .about: nil
    case .text(let name): section(ofField: name)?.id
    case .gate(let table): section(ofTable: table)?.id
    case .cell(let cell), .row(let cell), .lastYear(let cell), .rowOfGroup(let cell),
      .columnOfRow(let cell):
      section(ofTable: form.cells[cell].id.table)?.id
    }
  }

  /// The question itself, without the proposal.
  ///
  /// - Parameters:
  ///   - topic: What is asked.
  ///   - plan: The plan that asks it, for what is still to be shared out.
  ///   - isSameRow: Whether the question before was about the same row, so that its label need not be repeated.
  ///   - origin: Where the proposal comes from.
  /// - Returns: One line, or several for a choice.
  func question(_ topic: Topic, plan: Plan, isSameRow: Bool, origin: String?) -> String {
    switch topic {
    case .about(let id): return about(id)
    case .gate(let table):
      let gate = form.interview.steps.first { $0.table == table }?.gate ?? ""
      return "\(gate)（填“有”或者“没有”）"
    case .row(let first): return row(first)
    case .cell(let cell): return figure(cell, plan, isSameRow: isSameRow, origin: origin)
    case .lastYear(let cell): return lastFigure(cell, plan)
    case .text(let name): return field(name)
    case .rowOfGroup(let total):
      let rows = rows(ofGroup: total)
      let isPossible = rows.map { plan.total(of: $0).map(plan.canBeMore) ?? true }
      return choice(rows.map { $0.heading.label }, isPossible, ask: "\(rowLabel(total))这 1 件，是哪一项？")
    case .columnOfRow(let total):
      let isPossible = (form.row(of: total)?.row.ownCells ?? []).map(plan.canBeMore)
      return choice(columns(ofRow: total).map { $0.label }, isPossible, ask: "\(rowLabel(total))这 1 件，归哪一类？")
    }
  }

  /// What counts, who knows it, and the source.
  func help(_ topic: Topic) -> [String] {
    switch topic {
    case .about(let id): return form.about.first { $0.id == id }?.help.map { [$0] } ?? []
    case .text(let name):
      let section = section(ofField: name)
      let own = form.fields.first { $0.name == name }?.help ?? section?.help
      return [own, section.map { "依据：\($0.source)" }].compactMap { $0 }
    case .gate(let table):
      let found = form.table(table)
      return [found?.help, found.map { "依据：\($0.source)" }].compactMap { $0 }
    case .rowOfGroup(let total):
      return rows(ofGroup: total).compactMap { row in
        row.heading.help.map { "\(row.heading.label)：\($0)" }
      }
    case .cell(let cell), .row(let cell), .lastYear(let cell), .columnOfRow(let cell): return help(cell)
    }
  }

  /// The name of a topic in the list of answers.
  func name(_ topic: Topic) -> String {
    switch topic {
    case .about(let id): return form.about.first { $0.id == id }?.label ?? id
    case .gate(let id): return "\(form.table(id)?.caption ?? id)，有没有"
    case .text(let name):
      let field = form.fields.first { $0.name == name }
      return field?.heading ?? field?.id ?? name
    case .cell(let cell):
      guard let (row, column) = place(cell) else { return "" }
      return row.cells.count == 1
        ? row.heading.label : "\(shortLabel(row.heading)) \(Self.parted(column.label).label)"
    case .row(let first): return rowName(first)
    case .lastYear(let cell):
      guard let (row, column) = place(cell) else { return "" }
      return "上年报告 \(row.heading.label) \(column.label)"
    case .rowOfGroup(let total):
      return place(total).map { "\(shortLabel($0.row.heading)) 是哪一项" } ?? ""
    case .columnOfRow(let total):
      return place(total).map { "\(shortLabel($0.row.heading)) 是哪一类" } ?? ""
    }
  }

  /// The answer of a topic as it stands, in one line.
  func value(_ topic: Topic) -> String {
    switch topic {
    case .about(let id): return answers.about[id].map { $0.text } ?? ""
    case .gate(let table): return form.table(table).map { hasCases($0) ? "有" : "没有" } ?? ""
    case .row: return ""
    case .cell(let cell): return answers.figures[cell].quantity?.description ?? ""
    case .lastYear(let cell):
      return lastYear?.quantity(form.cells[cell].id.description)?.description ?? "未填"
    case .text(let name): return Self.short(answers.texts[name]?.expanded ?? "")
    case .rowOfGroup(let total):
      return chosenRow(ofGroup: total).map { rows(ofGroup: total)[$0].heading.label } ?? ""
    case .columnOfRow(let total):
      return chosenColumn(ofRow: total).map { columns(ofRow: total)[$0].label } ?? ""
    }
  }

  /// The first cell of the row that a topic is about.
  func row(_ topic: Topic) -> Int? {
    switch topic {
    case .cell(let cell), .row(let cell), .columnOfRow(let cell): form.row(of: cell)?.row.cells.lowerBound
    case .about, .lastYear, .gate, .rowOfGroup, .text: nil
    }
  }

  /// The table that a topic is about.
  func table(_ topic: Topic) -> Table? {
    switch topic {
    case .cell(let cell), .row(let cell), .lastYear(let cell), .rowOfGroup(let cell),
      .columnOfRow(let cell):
      form.row(of: cell)?.table
    case .gate(let id): form.table(id)
    case .about, .text: nil
    }
  }

  /// Whether a table has anything but 0, or is only begun.
  func hasCases(_ table: Table) -> Bool {
    table.rows.contains { row in row.cells.contains { answers.figures[$0].quantity != .zero && !row.isGroup }
    }
  }

  /// The label of the row that a cell stands in.
  func rowName(_ cell: Int) -> String { rowLabel(cell) }

  /// Which row of a group has the one case so far.
  func chosenRow(ofGroup total: Int) -> Int? {
    rows(ofGroup: total).firstIndex { hasFigure($0.cells) }
  }

  /// Which column of a row has the one case so far.
  func chosenColumn(ofRow total: Int) -> Int? {
    guard let (_, row) = form.row(of: total) else { return nil }
    let own = row.cells.filter { form.cells[$0].parts == nil }
    return own.firstIndex { hasFigure($0..<$0 + 1) }
  }

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

  private func hasFigure(_ cells: Range<Int>) -> Bool {
    cells.contains { (answers.figures[$0].quantity ?? .zero) > .zero }
  }

  private static func short(_ text: String) -> String {
    let line = text.split { $0.isNewline }.joined(separator: " ")
    return line.count > 24 ? line.prefix(24) + "…" : line
  }

  func place(_ cell: Int) -> (row: Table.Row, column: Heading)? {
    guard let (table, row) = form.row(of: cell) else { return nil }
    return (row, table.blocks[row.block].columnLeaves[cell - row.cells.lowerBound])
  }

  private func rowLabel(_ cell: Int) -> String { place(cell).map { shortLabel($0.row.heading) } ?? "" }

  private func section(ofTable table: String) -> Section? { form.sections.first { $0.table == table } }

  private func section(ofField name: String) -> Section? {
    form.sections.first { $0.fields.contains { $0.name == name } }
  }
}
