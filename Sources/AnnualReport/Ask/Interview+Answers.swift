import YAMLSubset

/// Answers to single questions.
extension Interview {
  mutating func answer(_ topic: Topic, _ line: String) -> Turn {
    let typed = trimmed(line)
    let proposal = proposals.proposal(for: topic)
    let text = typed.isEmpty ? proposal ?? "" : typed
    switch topic {
    case .about(let id): return answer(about: id, text)
    case .gate(let table): return answer(gate: table, text)
    case .cell(let cell): return answer(cell: cell, text)
    case .lastYear(let cell): return answer(lastYear: cell, text)
    case .rowOfGroup(let total):
      let rows = wording.rows(ofGroup: total)
      guard let number = Int(halfWidth(text)), rows.indices.contains(number - 1) else {
        return refuse("请填 1 至 \(rows.count) 的编号")
      }
      let totals = rows.map { row in row.cells.first { form.cells[$0].parts != nil } }
      let figures = answers.figures
      return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
        for (index, cell) in totals.enumerated() {
          guard let cell else { continue }
          let isOther = index != number - 1
          if isOther && (figures[cell].quantity ?? .zero) <= .zero { continue }
          try editor.set(cell, to: isOther ? "0" : "1")
        }
      }
    case .columnOfRow(let total):
      let columns = wording.columns(ofRow: total)
      guard let number = Int(halfWidth(text)), columns.indices.contains(number - 1) else {
        return refuse("请填 1 至 \(columns.count) 的编号")
      }
      let own = plan.row(of: total).map { plan.ownCells($0) } ?? []
      let figures = answers.figures
      return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
        for (index, cell) in own.enumerated() where index == number - 1 || figures[cell].quantity != nil {
          try editor.set(cell, to: index == number - 1 ? "1" : "0")
        }
      }
    case .text(let name): return chooseText(line, name)
    }
  }

  /// Stays on the question and says what was found and what is expected.
  mutating func refuse(_ sentence: String) -> Turn {
    var turn = Turn()
    turn.text = "  \(sentence)\n"
    return ask(turn)
  }

  private mutating func answer(about id: String, _ text: String) -> Turn {
    guard let fact = form.about.first(where: { $0.id == id }) else { return refuse("") }
    if text.isEmpty && !fact.isOptional { return refuse("这一项要填，不能空着") }
    if fact.kind == .year, text.utf8.count != 4 || Int(text) == nil { return refuse("请填四位数字的年度，例如 2025") }
    return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in try editor.set(id, to: text)
    }
  }

  private mutating func answer(gate id: String, _ text: String) -> Turn {
    guard let table = form.table(id), let cell = table.rows.first?.cells.first else { return refuse("") }
    let format = form.cells[cell].format
    let isNone = ["没有", "无", "否"].contains(text)
    switch isNone ? .exact(.zero) : format.reading(text) {
    case .exact(.zero), .understood(.zero):
      let rows = table.rows
      return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
        if rows.count == 1, let row = rows.first {
          try editor.set(row, of: table, to: .text("0"))
        } else {
          try editor.set(table, to: .text("0"))
        }
      }
    case .exact, .understood:
      return accept(Turn()) { (editor: inout AnswersEditor) throws(SyntaxError) in
        for row in table.rows where !row.isGroup { try editor.set(row, of: table, to: .text("")) }
      }
    case .blank, .converted, .refused: return refuse("请填件数，没有填 0")
    }
  }

  private mutating func answer(cell: Int, _ text: String) -> Turn {
    if let row = plan.row(of: cell), let figures = wholeRow(text, row) { return accept(row: figures) }
    let format = form.cells[cell].format
    switch format.reading(text) {
    case .exact(let quantity): return accept(cell, quantity, echo: false)
    case .understood(let quantity): return accept(cell, quantity, echo: true)
    case .converted(let quantity, let unit):
      mode = .confirm(cell: cell, quantity, unit: unit)
      var turn = Turn()
      turn.prompt = "“\(text)”合 \(quantity) \(format.unit)，对吗？ [是]\n> "
      return turn
    case .blank: return refuse("请填数字，没有发生填 0")
    case .refused(let refusal):
      let fact = Finding.Fact.refusedFigure(text, refusal, unit: format.unit)
      return refuse(FindingWording(form: form).fileHeadline(fact, place: ""))
    }
  }

  mutating func confirm(_ line: String, _ cell: Int, _ quantity: Quantity) -> Turn {
    let text = trimmed(line)
    if text.isEmpty || ["是", "对", "y", "yes"].contains(text.lowercased()) {
      return accept(cell, quantity, echo: true)
    }
    return ask(Turn())
  }

  private mutating func accept(_ cell: Int, _ quantity: Quantity, echo: Bool) -> Turn {
    // More than there is to share out can only be a slip here or in the total, and the total is one step back.
    if plan.open == .cell(cell), let remaining = plan.remaining, quantity > remaining {
      return refuse("只剩 \(remaining) 可分，这里填了 \(quantity)。填错了请重填；总数不对的，输入 < 回到前面改")
    }
    var turn = Turn()
    let format = form.cells[cell].format
    if echo { turn.text = "  记为 \(format.printed(quantity)) \(format.unit)\n" }
    // A total of 0 settles its row, so that the file says it in the shortest way.
    if let (table, row) = form.row(of: cell), quantity == .zero, form.cells[cell].parts != nil,
      isUntouched(row)
    {
      return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
        try editor.set(row, of: table, to: .text("0"))
      }
    }
    return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(cell, to: quantity.description)
    }
  }

  /// Whether no cell of the row holds anything but 0 or nothing.
  private func isUntouched(_ row: Table.Row) -> Bool {
    row.cells.allSatisfy { form.cells[$0].parts != nil || (answers.figures[$0].quantity ?? .zero) == .zero }
  }

  /// A whole row typed at once, with or without its total; nil where it is not one.
  private func wholeRow(_ text: String, _ row: Table.Row) -> [(Int, Quantity)]? {
    let words = halfWidth(text.replacingTabs()).split(separator: " ").map(String.init)
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
    turn.text = "  整行记为 \(figures.map(\.1.description).joined(separator: "、"))\n"
    return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      for (cell, quantity) in figures { try editor.set(cell, to: quantity.description) }
    }
  }

  private mutating func answer(lastYear cell: Int, _ text: String) -> Turn {
    switch form.cells[cell].format.reading(text) {
    case .exact(let quantity), .understood(let quantity):
      return acceptLastYear(cell, quantity.description, Turn())
    case .blank: return acceptLastYear(cell, "", Turn())
    case .converted, .refused: return refuse("请填数字；不知道的直接回车跳过")
    }
  }
}

extension Plan {
  func row(of cell: Int) -> Table.Row? { form.row(of: cell)?.row }
}

extension String {
  fileprivate func replacingTabs() -> String { String(map { $0 == "\t" ? " " : $0 }) }
}
