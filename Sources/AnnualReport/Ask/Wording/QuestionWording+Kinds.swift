import Text

/// The questions of single kinds of topics.
extension QuestionWording {
  func about(_ id: String) -> String {
    guard let fact = form.about.first(where: { $0.id == id }) else { return id }
    let example = fact.example.map { "，例：\($0)" } ?? ""
    return fact.isOptional
      ? "\(fact.label)（可不填，直接回车\(example)）"
      : "\(fact.label)\(example.isEmpty ? "" : "（\(example.dropFirst())）")"
  }

  func figure(_ cell: Int, _ plan: Plan, isSameRow: Bool, origin: String?) -> String {
    guard let (row, column) = places.place(cell) else { return "" }
    let unit = form.cells[cell].format.unit
    let hasTotal = row.cells.contains { form.cells[$0].parts != nil }
    var hints: [String] = []
    let (label, note) = Self.parted(column.label)
    if !hasTotal, note != nil || !label.containsBytes(of: unit) { hints.append(note ?? "单位：\(unit)") }
    if let origin {
      hints.append(origin)
    } else if let last = lastYear?.quantity(form.cells[cell].id.description), !isCarried(cell) {
      hints.append("上年 \(last)")
    }
    if answers.figures[cell].quantity == nil, let state = plan.state(of: cell),
      let limit = state.largest(cell)
    {
      hints.append("还有 \(limit)\(column.isTotal && limit > .zero ? split(state, row) : "")")
    }
    var name = isSameRow && !column.isTotal ? "  " : shortLabel(row.heading)
    if column.isTotal {
      name += "\(row.isGroup ? "，\(row.heading.leaves.count) 项合计" : "")，共几\(unit)？"
    } else if hasTotal {
      name += "\(isSameRow ? "其中" : "，其中")\(column.label)，几\(unit)？"
    } else {
      name += "\(isSameRow ? "" : "  ")\(label)"
    }
    return hints.isEmpty ? name : "\(name)（\(hints.joined(separator: "；"))）"
  }

  /// Whether a figure is held to another one of last year's report than the one of the same cell.
  private func isCarried(_ cell: Int) -> Bool {
    let terms = UsualFigures(answers, lastYear: lastYear).figure(cell)?.origin.terms ?? []
    return terms.contains { $0.isLastYear && $0.id != form.cells[cell].id }
  }

  /// The most that each column can be, where some can be above 0 and others cannot.
  private func split(_ state: TableState, _ row: Table.Row) -> String {
    let columns = zip(row.cells, state.table.blocks[row.block].columnLeaves).filter { !$1.isTotal }
    let limits = state.largest(columns.map { $0.0 })
    var parts: [String] = []
    for ((_, column), limit) in zip(columns, limits) {
      guard let limit else { return "" }
      if limit > .zero { parts.append("\(column.label) \(limit)") }
    }
    return parts.count > 1 && parts.count < columns.count ? "，各类最多：\(parts.joined(separator: "、"))" : ""
  }

  /// Whether a row is as last year's report or a reminder would have it, with the figures.
  func row(_ first: Int) -> String {
    guard let (table, row) = form.row(of: first) else { return "" }
    let usual = UsualFigures(answers, lastYear: lastYear)
    let columns = table.blocks[row.block].columnLeaves
    let found = zip(row.cells, columns).compactMap { cell, column in
      usual.figure(cell).map { (column: column, figure: $0.figure, origin: $0.origin) }
    }
    let isFromLastYear = found.contains { !$0.origin.terms.isEmpty }
    let label = shortLabel(row.heading)
    if found.allSatisfy({ $0.figure == .zero }) {
      return isFromLastYear ? "\(label)（上年报告各类都是 0）和上年一致吗？" : "\(label)，各格都是 0，对吗？"
    }
    let figures = found.filter { $0.figure != .zero || $0.column.isTotal }
    let parts = figures.map { "\($0.column.label) \($0.figure)" }.joined(separator: "、")
    return isFromLastYear ? "\(label)（上年报告：\(parts)）和上年一致吗？" : "\(label)（\(parts)）对吗？"
  }

  /// The label up to its explanation in brackets, which `?` shows whole; a number in brackets belongs to it.
  func shortLabel(_ heading: Heading) -> String {
    let label = heading.label
    let start = label.hasPrefix("（") ? label.firstIndex(of: "）") ?? label.startIndex : label.startIndex
    guard let bracket = label[start...].firstIndex(of: "（") else { return label }
    return String(label[..<bracket])
  }

  /// A label and the note on its unit that stands in brackets behind it.
  static func parted(_ label: String) -> (label: String, note: String?) {
    guard label.hasSuffix("）"), let start = label.lastIndex(of: "（"), label[start...].containsBytes(of: "单位")
    else {
      return (label, nil)
    }
    return (String(label[..<start]), String(label[start...].dropFirst().dropLast()))
  }

  func lastFigure(_ cell: Int, _ plan: Plan) -> String {
    guard let (row, column) = places.place(cell) else { return "" }
    let label = column.isTotal ? row.heading.label : "\(row.heading.label)”的“\(column.label)"
    let limit = plan.mostNoted(cell).map { "（还有 \($0)）" } ?? ""
    // Once for each table is enough.
    let first = plan.questions.first { question in
      if case .lastYear(let other) = question.topic {
        form.row(of: other)?.table.id == form.row(of: cell)?.table.id
      } else {
        false
      }
    }
    let isAnswered = lastYear?.quantity(form.cells[cell].id.description) != nil
    let note = first?.topic == .lastYear(cell) && !isAnswered ? "（没有上年报告的，直接回车跳过）" : ""
    return "上年报告里，“\(label)”是多少？\(limit)\(note)"
  }

  func field(_ name: String) -> String {
    guard let field = form.fields.first(where: { $0.name == name }) else { return name }
    return field.heading ?? field.id
  }

  /// A choice by number; what is not possible any more is not offered, and the others keep their numbers.
  func choice(_ labels: [String], _ isPossible: [Bool], ask: String) -> String {
    let list = zip(labels, isPossible).enumerated().filter { $1.1 }.map { number, choice in
      choice.0.hasPrefix("\(number + 1).") ? "  \(choice.0)" : "  \(number + 1) \(choice.0)"
    }.joined(separator: "\n")
    return "\(ask)填编号\n\(list)"
  }

  func help(_ cell: Int) -> [String] {
    guard let (table, row) = form.row(of: cell), let (_, column) = places.place(cell) else { return [] }
    let block = table.blocks[row.block]
    let source = row.heading.source ?? column.source ?? block.source ?? table.source
    var lines = [row.heading.help, column.help.map { "\(column.label)：\($0)" }].compactMap { $0 }
    if shortLabel(row.heading) != row.heading.label { lines.insert("表上写作“\(row.heading.label)”。", at: 0) }
    if lines.isEmpty { lines = [table.help].compactMap({ $0 }) }
    return lines + ["依据：\(source)" + (source == table.source ? "" : "；\(table.source)")]
  }
}
