import Text

/// The sentences of the interview's questions: where we are, what is asked, last year's figure, what is proposed.
struct QuestionWording {
  let answers: Answers
  let lastYear: Answers?

  var form: Form { answers.form }
  var places: TopicPlaces { TopicPlaces(answers: answers) }

  /// The heading of the part of the report that a topic belongs to.
  func heading(_ topic: Topic) -> String {
    switch topic {
    case .about(let id):
      return form.about.contains { $0.id == id && $0.isAskedLast }
        ? HeadingWording.contact : HeadingWording.report
    case .text, .gate, .cell, .row, .lastYear, .rowOfGroup, .columnOfRow:
      return places.section(topic)?.heading ?? ""
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
      let rows = places.rows(ofGroup: total)
      let isPossible = plan.canHaveCase(rows.compactMap { plan.total(of: $0) })
      return choice(rows.map { $0.heading.label }, isPossible, ask: "\(rowName(total))这 1 件，是哪一项？")
    case .columnOfRow(let total):
      let isPossible = plan.canHaveCase(form.row(of: total)?.row.ownCells ?? [])
      return choice(
        places.columns(ofRow: total).map { $0.label }, isPossible, ask: "\(rowName(total))这 1 件，归哪一类？")
    }
  }

  /// What counts, who knows it, and the source.
  func help(_ topic: Topic) -> [String] {
    switch topic {
    case .about(let id): return form.about.first { $0.id == id }?.help.map { [$0] } ?? []
    case .text(let name):
      let section = places.section(topic)
      let own = form.fields.first { $0.name == name }?.help ?? section?.help
      return [own, section.map { "依据：\($0.source)" }].compactMap { $0 }
    case .gate(let table):
      let found = form.table(table)
      return [found?.help, found.map { "依据：\($0.source)" }].compactMap { $0 }
    case .rowOfGroup(let total):
      return places.rows(ofGroup: total).compactMap { row in
        row.heading.help.map { "\(row.heading.label)：\($0)" }
      }
    case .columnOfRow(let total):
      let columns = places.columns(ofRow: total).compactMap { column in
        column.help.map { "\(column.label)：\($0)" }
      }
      return columns.isEmpty ? help(total) : columns
    case .lastYear(let cell):
      let isAnswered = lastYear?.quantity(form.cells[cell].id.description) != nil
      return [FigureWording.ofLastYear(isAnswered: isAnswered)] + help(cell).suffix(1)
    case .cell(let cell), .row(let cell): return help(cell)
    }
  }

  /// A question of the county's about what the form asks.
  static func required(_ question: String) -> String { "县里要求写明：\(question.sanitized())" }

  /// The name of a topic in the list of answers.
  func name(_ topic: Topic) -> String {
    switch topic {
    case .about(let id): return form.about.first { $0.id == id }?.label ?? id
    case .gate(let id): return "\(form.table(id)?.caption ?? id)，有没有"
    case .text(let name):
      let field = form.fields.first { $0.name == name }
      return field?.heading ?? field?.id ?? name
    case .cell(let cell):
      guard let (row, column) = places.place(cell) else { return "" }
      return row.cells.count == 1
        ? row.heading.label : "\(shortLabel(row.heading)) \(Self.parted(column.label).label)"
    case .row(let first): return rowName(first)
    case .lastYear(let cell):
      guard let (row, column) = places.place(cell) else { return "" }
      return "上年报告 \(row.heading.label) \(column.label)"
    case .rowOfGroup(let total):
      return places.place(total).map { "\(shortLabel($0.row.heading)) 是哪一项" } ?? ""
    case .columnOfRow(let total):
      return places.place(total).map { "\(shortLabel($0.row.heading)) 是哪一类" } ?? ""
    }
  }

  /// The answer of a topic as it stands, in one line.
  func value(_ topic: Topic) -> String {
    switch topic {
    case .about(let id): return answers.about[id].map { $0.text } ?? ""
    case .gate(let table): return form.table(table).map { places.hasCases($0) ? "有" : "没有" } ?? ""
    case .row: return ""
    case .cell(let cell): return answers.figures[cell].quantity?.description ?? ""
    case .lastYear(let cell):
      return lastYear?.quantity(form.cells[cell].id.description)?.description ?? "未填"
    case .text(let name): return Self.short(answers.texts[name]?.expanded ?? "")
    case .rowOfGroup(let total):
      return places.chosenRow(ofGroup: total).map { places.rows(ofGroup: total)[$0].heading.label } ?? ""
    case .columnOfRow(let total):
      return places.chosenColumn(ofRow: total).map { places.columns(ofRow: total)[$0].label } ?? ""
    }
  }

  /// The label of the row that a cell stands in.
  func rowName(_ cell: Int) -> String { places.place(cell).map { shortLabel($0.row.heading) } ?? "" }

  private static func short(_ text: String) -> String {
    let line = text.split { $0.isNewline }.joined(separator: " ")
    return line.count > 24 ? line.prefix(24) + "…" : line
  }
}
