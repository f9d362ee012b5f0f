import Text
import YAMLSubset

/// How figures are taken over: one, a whole row, or an amount in another unit that is confirmed first.
extension Interview {
  mutating func answer(cell: Int, _ text: String) -> Turn {
    if let (_, row) = form.row(of: cell), let figures = wholeRow(text, row) {
      // Whoever went back for it does not come to its single figures again.
      steps.ahead.removeAll { topic in figures.contains { .cell($0.cell) == topic } }
      var turn = Turn()
      turn.say(FigureWording.noted(row: figures.map { $0.figure }))
      return attempt(text, turn, cells: figures.map { $0.cell }) {
        (editor: inout AnswersEditor) throws(SyntaxError) in
        for (cell, quantity) in figures { try editor.set(cell, to: quantity.description) }
      }
    }
    if DeniedMatter(text)?.isOther(than: cell, in: form) ?? false {
      return refuse(AnswerWording.deniesOther(text, asked: wording.name(.cell(cell))))
    }
    let format = form.cells[cell].format
    switch TypedWords.figure(text, format) {
    case .exact(let quantity): return accept(cell, quantity, echo: false)
    case .understood(let quantity): return accept(cell, quantity, echo: true)
    case .converted(let quantity, let unit):
      return askToConfirm(cell, quantity, unit: unit, Turn())
    case .blank: return refuse(FigureWording.wantsFigure)
    case .refused where TypedWords.isAsLastYear(text):
      return refuse(
        FigureWording.sayAgain(lastYear?.quantity(form.cells[cell].id.description)?.description))
    case .refused(let refusal):
      let reason = FileProblem.Reason.refusedFigure(text, refusal, unit: format.unit)
      return refuse(FigureWording.refused(reason.sentence(place: ""), refusal))
    }
  }

  /// Asks whether a figure in another unit was meant.
  mutating func askToConfirm(_ cell: Int, _ quantity: Quantity, unit: String, _ turn: Turn) -> Turn {
    mode = .confirm(cell: cell, quantity, unit: unit)
    var turn = turn
    turn.put(FigureWording.isMeant(quantity, form.cells[cell].format, typedIn: unit))
    return turn
  }

  mutating func confirm(_ line: String, _ cell: Int, _ quantity: Quantity) -> Turn {
    let text = line.trimmed()
    if text.isEmpty || Vocabulary.yes.contains(TypedWords.plain(text)) {
      return accept(cell, quantity, echo: true)
    }
    // A new figure is an answer to the question itself.
    mode = .topic
    if text.halfWidth().contains(where: { ("0"..."9").contains($0) }) { return answer(.cell(cell), line) }
    return ask(Turn())
  }

  private mutating func accept(_ cell: Int, _ quantity: Quantity, echo: Bool) -> Turn {
    var turn = Turn()
    let format = form.cells[cell].format
    let other = FigureWording.inOtherUnit(quantity, format)
    if echo || other != nil { turn.say(FigureWording.noted(quantity, format, other)) }
    // Where there is no case after all, its row and class have none either.
    let row = quantity == .zero ? chosenBefore(cell).flatMap { form.row(of: $0)?.row.cells } : nil
    let cleared =
      row?.filter { $0 != cell && answers.figures[$0].isGiven && answers.figures[$0].quantity != .zero } ?? []
    return attempt(quantity.description, turn, cells: [cell]) {
      (editor: inout AnswersEditor) throws(SyntaxError) in
      for cell in cleared { editor.remove(cell) }
      try editor.answer(cell, quantity)
    }
  }

  /// Takes figures over; where they cannot be right beside the others, only when they are typed once more.
  private mutating func attempt(
    _ text: String, _ turn: Turn, cells: [Int],
    _ change: (inout AnswersEditor) throws(SyntaxError) -> Void
  ) -> Turn {
    guard let topic, let first = cells.first else { return ask(turn) }
    let (earlierFile, earlierPlan, earlierCourse) = (file, plan, course)
    let standing = standingUndo
    var turn = turn
    guard save(into: &turn, change) else { return ask(turn) }
    let isNew = plan.state(of: first)?.undisputed.isContradicted ?? false
    let wasContradicted = earlierPlan.state(of: first)?.undisputed.isContradicted ?? false
    let isFirstAnswer =
      detour.mending == nil && cells.contains { earlierFile.answers.figures[$0].quantity == nil }
    let typed = Insisted(topic: topic, text: text)
    if isNew && !wasContradicted && isFirstAnswer && insisted != typed {
      let sentence = refusal(of: cells, text)
      (file, plan, course) = (earlierFile, earlierPlan, earlierCourse)
      insisted = typed
      return refuse(sentence)
    }
    insisted = nil
    detour.mending = nil
    beforeChange = nil
    if !isFirstAnswer { remember((earlierFile, earlierCourse.disputed), standing) }
    if cells.count == 1 && !isFirstAnswer { askParts(of: first, &turn) }
    let stale = isFirstAnswer ? [] : ReportChanges.standing(earlierFile.answers, answers)
    if !stale.isEmpty {
      turn.say(ChangesWording.standing)
      for line in ChangesWording.lines(standing: stale) { turn.text += indented(line) }
    }
    return next(turn)
  }

  /// Asks what a total is shared out among once more after it was changed, until that adds up to it.
  private mutating func askParts(of total: Int, _ turn: inout Turn) {
    guard let sum = answers.figures[total].quantity, sum > .zero, let parts = form.cells[total].parts else {
      return
    }
    let named = parts.filter { (plan.state(of: $0)?.isNamed($0) ?? false) && plan.question(.cell($0)) != nil }
    let known = named.map { answers.figures[$0].quantity }.sum ?? .zero
    // Where all parts were told, or make more already, the menu of what does not agree has them.
    let isOpen = parts.contains { answers.figures[$0].quantity == nil }
    if named.isEmpty || !isOpen || known >= sum { return }
    turn.say(FigureWording.partsAgain(known, of: sum))
    detour.retyped = named.map { Topic.cell($0) }
    detour.shared = total
    steps.ahead.removeAll { detour.retyped.contains($0) }
  }

  /// Whether what a total is shared out among adds up to it.
  func addsUp(_ total: Int) -> Bool {
    let parts = (form.cells[total].parts ?? []).map { answers.figures[$0].quantity ?? .zero }
    return parts.sum == answers.figures[total].quantity
  }

  /// The cell that was chosen for the one case of a total.
  private func chosenBefore(_ total: Int) -> Int? {
    if plan.question(.columnOfRow(total: total))?.state == .answered {
      return places.chosenColumn(ofRow: total).flatMap {
        form.row(of: total)?.row.ownCells.dropFirst($0).first
      }
    }
    guard plan.question(.rowOfGroup(total: total))?.state == .answered else { return nil }
    return places.chosenRow(ofGroup: total).flatMap { plan.total(of: places.rows(ofGroup: total)[$0]) }
  }

  /// Why figures cannot be right beside the others: what would be possible, as far as one figure decides.
  private func refusal(of cells: [Int], _ text: String) -> String {
    if cells.count > 1, let row = form.row(of: cells[0])?.row, let total = plan.total(of: row),
      let given = answers.figures[total].quantity,
      let sum = row.ownCells.map({ answers.figures[$0].quantity }).sum, sum != given
    {
      return FigureWording.otherTotal(sum, given)
    }
    guard cells.count == 1, let cell = cells.first, let state = plan.state(of: cell),
      let statement = state.statements.first(where: { $0.cells == [cell] })
        ?? state.statements.first(where: { $0.kind == .zeros && form.cells[cell].parts == $0.cells }),
      let figures = state.range(of: statement)
    else { return FigureWording.disagrees(text, nil) }
    return FigureWording.disagrees(text, figures)
  }

  /// A whole row typed at once, with or without its total; nil where it is not one.
  func wholeRow(_ text: String, _ row: Table.Row) -> [(cell: Int, figure: Quantity)]? {
    let words = text.halfWidth().split { $0 == " " || $0 == "、" }.map { String($0) }
    let own = row.ownCells
    guard words.count > 1, words.count == own.count || words.count == row.cells.count else { return nil }
    let cells = words.count == own.count ? own : Array(row.cells)
    var figures: [(cell: Int, figure: Quantity)] = []
    for (word, cell) in zip(words, cells) {
      switch TypedWords.figure(word, form.cells[cell].format) {
      case .exact(let quantity), .understood(let quantity): figures.append((cell, quantity))
      case .blank, .converted, .refused: return nil
      }
    }
    return figures
  }
}

extension Plan {
  /// The cell of a row, or a group, that sums up its columns.
  func total(of row: Table.Row) -> Int? { state(of: row.cells.lowerBound)?.total(of: row) }
}
