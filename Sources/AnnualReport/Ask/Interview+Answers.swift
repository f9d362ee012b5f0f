import Text
import YAMLSubset

/// Answers to single questions.
extension Interview {
  mutating func answer(_ topic: Topic, _ line: String) -> Turn {
    let typed = line.trimmed()
    let proposal = proposals.proposal(for: topic)
    let text = typed.isEmpty ? proposal ?? "" : typed
    switch topic {
    case .about(let id): return answer(about: id, text)
    case .gate(let table): return answer(gate: table, text)
    case .cell(let cell): return answer(cell: cell, text)
    case .lastYear(let cell): return answer(lastYear: cell, text)
    case .rowOfGroup(let total):
      let rows = wording.rows(ofGroup: total)
      guard let number = Int(text.halfWidth()), rows.indices.contains(number &- 1) else {
        return refuse("请填 1 至 \(rows.count) 的编号")
      }
      let totals = rows.map { row in row.cells.first { form.cells[$0].parts != nil } }
      let figures = answers.figures
      return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
        for (index, cell) in totals.enumerated() {
          guard let cell else { continue }
          let isOther = index != number - 1
          if isOther && figures[cell].quantity.map({ $0 <= .zero }) ?? true { continue }
          try editor.set(cell, to: isOther ? "0" : "1")
        }
      }
    case .columnOfRow(let total):
      let columns = wording.columns(ofRow: total)
      guard let number = Int(text.halfWidth()), columns.indices.contains(number &- 1) else {
        return refuse("请填 1 至 \(columns.count) 的编号")
      }
      let own = plan.row(of: total).map { plan.ownCells($0) } ?? []
      let figures = answers.figures
      return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
        for (index, cell) in own.enumerated() where index == number - 1 || figures[cell].quantity != nil {
          try editor.set(cell, to: index == number - 1 ? "1" : "0")
        }
      }
    case .text(let name): return answerReadBack(line, name)
    }
  }

  /// Stays on the question and says what was found and what is expected.
  mutating func refuse(_ sentence: String) -> Turn {
    var turn = Turn()
    lastRow = nil
    turn.text = "  \(sentence)\n"
    return ask(turn)
  }

  private mutating func answer(about id: String, _ text: String) -> Turn {
    guard let fact = form.about.first(where: { $0.id == id }) else { return refuse("") }
    let saysNone = Vocabulary.blankMarks.contains(text.halfWidth()) || fact.kind.isNone(text)
    let isMark = saysNone && fact.isOptional
    let text = isMark ? "" : text
    if text.isEmpty && !fact.isOptional { return refuse("这一项要填，不能空着") }
    if fact.kind == .year, let sentence = refusal(ofYear: text.halfWidth()) { return refuse(sentence) }
    if !text.isEmpty, let refusal = fact.kind.refusal(of: text) {
      return refuse(refusal.sentence + (fact.isOptional ? "；没有的直接回车" : ""))
    }
    return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(id, to: fact.kind == .year ? text.halfWidth() : text)
    }
  }

  /// Why a year cannot be taken; another year is another draft with other tables.
  private func refusal(ofYear text: String) -> String? {
    let years = ReportYears(editions, presentYear: presentYear)
    guard let year = Vocabulary.year(text) else { return "请填四位数字的年度，例如 \(years.example)" }
    if let refusal = years.refusal(of: year) { return refusal }
    guard let own = answers.year, own != year, years.contains(own) else { return nil }
    return "这一份填的是 \(own) 年度。要填 \(year) 年度的，请输入 q 保存离开，再运行 nianbao ask --year \(year)"
  }

  private mutating func answer(gate id: String, _ text: String) -> Turn {
    guard let table = form.table(id), let cell = table.rows.first?.cells.first else { return refuse("") }
    let rows = table.rows.filter { !$0.isGroup }
    let isNone = Vocabulary.none.contains(text)
    switch isNone ? .exact(.zero) : form.cells[cell].format.reading(text) {
    case .exact(.zero), .understood(.zero):
      return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
        if rows.count == 1 {
          try editor.set(rows[0], of: table, to: .text("0"))
        } else {
          try editor.set(table, to: .text("0"))
        }
      }
    case .exact, .understood:
      // What was said already stays.
      let hasCases = rows.contains { row in
        row.cells.contains { (answers.figures[$0].quantity ?? .zero) > .zero }
      }
      if hasCases { return onward() }
      return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
        for row in rows { try editor.set(row, of: table, to: .text("")) }
      }
    case .blank, .converted, .refused: return refuse("请填件数，没有填 0")
    }
  }

  /// Goes on without a change.
  private mutating func onward() -> Turn {
    mending = nil
    return next(Turn())
  }

  private mutating func answer(cell: Int, _ text: String) -> Turn {
    if let row = plan.row(of: cell), let figures = wholeRow(text, row) { return accept(row: figures) }
    let format = form.cells[cell].format
    switch format.reading(text) {
    case .exact(let quantity): return accept(cell, quantity, echo: false)
    case .understood(let quantity): return accept(cell, quantity, echo: true)
    case .converted(let quantity, let unit):
      return askToConfirm(cell, quantity, unit: unit, Turn())
    case .blank: return refuse("请填数字，没有发生填 0")
    case .refused(let refusal):
      let reason = FileProblem.Reason.refusedFigure(text, refusal, unit: format.unit)
      return refuse(reason.sentence(place: ""))
    }
  }

  /// Asks whether a figure in another unit was meant.
  mutating func askToConfirm(_ cell: Int, _ quantity: Quantity, unit: String, _ turn: Turn) -> Turn {
    mode = .confirm(cell: cell, quantity, unit: unit)
    var turn = turn
    turn.prompt =
      "这一格的单位是\(form.cells[cell].format.unit)，所填以\(unit)为单位，合 \(quantity) \(form.cells[cell].format.unit)，对吗？ [是]\n> "
    return turn
  }

  mutating func confirm(_ line: String, _ cell: Int, _ quantity: Quantity) -> Turn {
    let text = line.trimmed()
    if text.isEmpty || Vocabulary.yes.contains(text.halfWidth().lowercased()) {
      return accept(cell, quantity, echo: true)
    }
    // A new figure is an answer to the question itself.
    mode = .topic
    if text.halfWidth().contains(where: { ("0"..."9").contains($0) }) { return answer(.cell(cell), line) }
    return ask(Turn())
  }

  private mutating func accept(_ cell: Int, _ quantity: Quantity, echo: Bool) -> Turn {
    // More than there is to share out can only be a slip here or in the total, and the total is one step back.
    if plan.open == .cell(cell), let remaining = plan.remaining, quantity > remaining,
      insisted != Insisted(cell: cell, quantity: quantity)
    {
      insisted = Insisted(cell: cell, quantity: quantity)
      return refuse("只剩 \(remaining) 可分，这里填了 \(quantity)。填错了请重填；确实是 \(quantity) 的，再填一次，接着改别的项或者总数")
    }
    insisted = nil
    var turn = Turn()
    let format = form.cells[cell].format
    if echo { turn.text = "  记为 \(format.printed(quantity)) \(format.unit)\n" }
    let place = form.row(of: cell)
    // A total of 0 settles its row, so that the file says it in the shortest way.
    if let (table, row) = place, quantity == .zero, form.cells[cell].parts != nil, !row.isGroup {
      return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
        try editor.set(row, of: table, to: .text("0"))
      }
    }
    let before = answers.figures[cell].quantity
    let isTooMuch = before != quantity && sharedOut(cell) > quantity
    if isTooMuch && quantity > .zero { turn.text += "  总数变了，原先分到各项的重新问。\n" }
    let figures = answers.figures
    return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      if isTooMuch, let (table, row) = place {
        if row.isGroup {
          for part in table.rows where part.group == row.id {
            let hasFigure = part.cells.contains { (figures[$0].quantity ?? .zero) > .zero }
            if hasFigure { try editor.set(part, of: table, to: .text(quantity == .zero ? "0" : "")) }
          }
        } else {
          try editor.set(row, of: table, to: .text(""))
        }
      }
      try editor.set(cell, to: quantity.description)
    }
  }

  /// How much of a total its parts have already, in its row or, for a group, in the totals of its rows.
  private func sharedOut(_ cell: Int) -> Quantity {
    (form.cells[cell].parts ?? []).reduce(.zero) { $0.adding(answers.figures[$1].quantity ?? .zero) ?? $0 }
  }

  /// A whole row typed at once, with or without its total; nil where it is not one.
  private func wholeRow(_ text: String, _ row: Table.Row) -> [(Int, Quantity)]? {
    let words = text.replacingTabs().halfWidth().split(separator: " ").map(String.init)
    let own = plan.ownCells(row)
    guard words.count > 1, words.count == own.count || words.count == row.cells.count else { return nil }
    let cells = words.count == own.count ? own : Array(row.cells)
    var figures: [(Int, Quantity)] = []
    for (word, cell) in zip(words, cells) {
      switch form.cells[cell].format.reading(word) {
      case .exact(let quantity), .understood(let quantity): figures.append((cell, quantity))
      case .blank, .converted, .refused: return nil
      }
    }
    return figures
  }

  private mutating func accept(row figures: [(Int, Quantity)]) -> Turn {
    var turn = Turn()
    turn.text = "  整行记为 \(figures.map { $0.1.description }.joined(separator: "、"))\n"
    return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      for (cell, quantity) in figures { try editor.set(cell, to: quantity.description) }
    }
  }
}

extension Plan {
  func row(of cell: Int) -> Table.Row? { form.row(of: cell)?.row }
}

extension String {
  fileprivate func replacingTabs() -> String { String(map { $0 == "\t" ? " " : $0 }) }
}
