/// The sentences of the interview's questions: where we are, what is asked, last year's figure, what is proposed.
struct QuestionWording {
  let answers: Answers
  let lastYear: Answers?

  private var form: Form { answers.form }

  /// The heading of the part of the report that a topic belongs to.
  func heading(_ topic: Topic) -> String {
    switch topic {
    case .about: return "报告信息"
    case .text(let name): return section(ofField: name)?.heading ?? ""
    case .gate(let table): return section(ofTable: table)?.heading ?? ""
    case .cell(let cell), .lastYear(let cell), .rowOfGroup(let cell), .columnOfRow(let cell):
      return section(ofTable: form.cells[cell].id.table)?.heading ?? ""
    }
  }

  /// The question itself, without the proposal.
  ///
  /// - Parameters:
  ///   - topic: What is asked.
  ///   - plan: The plan whose open topic it is, for what is still to be shared out; nil for a topic asked again.
  ///   - isSameRow: Whether the question before was about the same row, so that its label need not be repeated.
  ///   - origin: Where the proposal comes from.
  /// - Returns: One line, or several for a choice.
  func question(_ topic: Topic, plan: Plan?, isSameRow: Bool, origin: String?) -> String {
    switch topic {
    case .about(let id): return about(id)
    case .gate(let table): return form.interview.steps.first { $0.table == table }?.gate ?? ""
    case .cell(let cell): return figure(cell, plan, isSameRow: isSameRow, origin: origin)
    case .lastYear(let cell): return lastFigure(cell, plan)
    case .text(let name): return field(name)
    case .rowOfGroup(let total):
      return choice(rows(ofGroup: total).map(\.heading.label), ask: "\(rowLabel(total))这 1 件，是哪一项？")
    case .columnOfRow(let total):
      return choice(columns(ofRow: total).map(\.label), ask: "\(rowLabel(total))这 1 件，归哪一类？")
    }
  }

  /// What counts, who knows it, and the source.
  func help(_ topic: Topic) -> [String] {
    switch topic {
    case .about(let id): return form.about.first { $0.id == id }?.help.map { [$0] } ?? []
    case .text(let name):
      let section = section(ofField: name)
      let own = form.fields.first { $0.name == name }?.help ?? section?.help
      return [own, section.map { "依据：\($0.source)" }].compactMap(\.self)
    case .gate(let table):
      let found = form.table(table)
      return [found?.help, found.map { "依据：\($0.source)" }].compactMap(\.self)
    case .rowOfGroup(let total):
      return rows(ofGroup: total).compactMap { row in
        row.heading.help.map { "\(row.heading.label)：\($0)" }
      }
    case .cell(let cell), .lastYear(let cell), .columnOfRow(let cell): return help(cell)
    }
  }

  /// The name of a topic in the list of answers.
  func name(_ topic: Topic) -> String {
    switch topic {
    case .about(let id): return form.about.first { $0.id == id }?.label ?? id
    case .gate: return "有没有发生"
    case .text(let name):
      let field = form.fields.first { $0.name == name }
      return field?.heading ?? field?.id ?? name
    case .cell(let cell):
      guard let (row, column) = place(cell) else { return "" }
      return row.cells.count == 1 ? row.heading.label : "\(row.heading.label) \(column.label)"
    case .lastYear(let cell):
      guard let (row, column) = place(cell) else { return "" }
      return "上年报告 \(row.heading.label) \(column.label)"
    case .rowOfGroup(let total):
      return place(total).map { "\($0.row.heading.label) 是哪一项" } ?? ""
    case .columnOfRow(let total):
      return place(total).map { "\($0.row.heading.label) 是哪一类" } ?? ""
    }
  }

  /// The answer of a topic as it stands, in one line.
  func value(_ topic: Topic) -> String {
    switch topic {
    case .about(let id): return answers.about[id].map(\.text) ?? ""
    case .gate(let table):
      let cells = form.table(table)?.rows.flatMap { Array($0.cells) } ?? []
      return cells.contains { (answers.figures[$0].quantity ?? .zero) > .zero } ? "有" : "没有"
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
    case .cell(let cell), .columnOfRow(let cell): form.row(of: cell)?.row.cells.lowerBound
    case .about, .lastYear, .gate, .rowOfGroup, .text: nil
    }
  }

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
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 24 ? line.prefix(24) + "…" : line
  }

  private func place(_ cell: Int) -> (row: Table.Row, column: Heading)? {
    guard let (table, row) = form.row(of: cell) else { return nil }
    return (row, table.blocks[row.block].columnLeaves[cell - row.cells.lowerBound])
  }

  private func section(ofTable table: String) -> Section? { form.sections.first { $0.table == table } }

  private func section(ofField name: String) -> Section? {
    form.sections.first { $0.fields.contains { $0.name == name } }
  }
}

/// The questions of single kinds of topics.
extension QuestionWording {
  private func about(_ id: String) -> String {
    guard let fact = form.about.first(where: { $0.id == id }) else { return id }
    let example = fact.example.map { "，例：\($0)" } ?? ""
    return fact.isOptional
      ? "\(fact.label)（可不填，直接回车\(example)）"
      : "\(fact.label)\(example.isEmpty ? "" : "（\(example.dropFirst())）")"
  }

  private func figure(_ cell: Int, _ plan: Plan?, isSameRow: Bool, origin: String?) -> String {
    guard let (row, column) = place(cell) else { return "" }
    let unit = form.cells[cell].format.unit
    var hints: [String] = []
    if let origin {
      hints.append(origin)
    } else if let last = lastYear?.quantity(form.cells[cell].id.description) {
      hints.append("上年 \(last)")
    }
    if let remaining = plan?.remaining { hints.append("尚余 \(remaining)\(split(plan, row))") }
    let hasTotal = row.cells.contains { form.cells[$0].parts != nil }
    var name = isSameRow ? "  " : shortLabel(row.heading)
    if column.isTotal {
      name += "\(row.isGroup ? "，\(row.heading.leaves.count) 项合计" : "")，共几\(unit)？"
    } else if hasTotal {
      name += "\(isSameRow ? "其中" : "，其中")\(column.label)，几\(unit)？"
    } else {
      let label = withoutUnit(column.label)
      name += "\(isSameRow ? "" : "，")\(label)" + (label.contains(unit) ? "" : "（\(unit)）")
    }
    return hints.isEmpty ? name : "\(name)（\(hints.joined(separator: "；"))）"
  }

  /// What remains, by column, where more than one has something left.
  private func split(_ plan: Plan?, _ row: Table.Row) -> String {
    guard let plan, let table = form.tables.first(where: { $0.rows.contains(row) }) else { return "" }
    let columns = table.blocks[row.block].columnLeaves.filter { !$0.isTotal }
    let parts = zip(columns, plan.remainingByColumn).filter { $1 > .zero }.map { "\($0.label) \($1)" }
    return parts.count > 1 ? "，\(parts.joined(separator: "、"))" : ""
  }

  /// The label up to its explanation in brackets, which `?` shows whole; a number in brackets belongs to it.
  private func shortLabel(_ heading: Heading) -> String {
    let label = heading.label
    let start = label.hasPrefix("（") ? label.firstIndex(of: "）") ?? label.startIndex : label.startIndex
    guard let bracket = label[start...].firstIndex(of: "（") else { return label }
    return String(label[..<bracket])
  }

  private func rowLabel(_ cell: Int) -> String { place(cell).map { shortLabel($0.row.heading) } ?? "" }

  /// `（单位：万元）` is said as `（万元）`.
  private func withoutUnit(_ label: String) -> String {
    guard let range = label.firstRange(of: "单位：") else { return label }
    return String(label[..<range.lowerBound] + label[range.upperBound...])
  }

  private func lastFigure(_ cell: Int, _ plan: Plan?) -> String {
    guard let (row, column) = place(cell) else { return "" }
    let label = column.isTotal ? row.heading.label : "\(row.heading.label)”的“\(column.label)"
    let remaining = plan?.remaining.map { "（尚余 \($0)）" } ?? ""
    return "上年报告里，“\(label)”是多少？\(remaining)（没有上年报告的直接回车跳过）"
  }

  private func field(_ name: String) -> String {
    guard let field = form.fields.first(where: { $0.name == name }) else { return name }
    return field.heading ?? field.id
  }

  private func choice(_ labels: [String], ask: String) -> String {
    let list = labels.enumerated().map { number, label in
      label.hasPrefix("\(number + 1).") ? "  \(label)" : "  \(number + 1) \(label)"
    }.joined(separator: "\n")
    return "\(ask)填编号\n\(list)"
  }

  private func help(_ cell: Int) -> [String] {
    guard let (table, row) = form.row(of: cell), let (_, column) = place(cell) else { return [] }
    let block = table.blocks[row.block]
    let source = row.heading.source ?? column.source ?? block.source ?? table.source
    var lines = [row.heading.help, column.help.map { "\(column.label)：\($0)" }].compactMap(\.self)
    if shortLabel(row.heading) != row.heading.label { lines.insert("表上写作“\(row.heading.label)”。", at: 0) }
    if lines.isEmpty { lines = [table.help].compactMap(\.self) }
    return lines + ["依据：\(source)" + (source == table.source ? "" : "；\(table.source)")]
  }
}
