import Text
import YAMLSubset

/// How figures are taken over: one, a whole row, or an amount in another unit that is confirmed first.
extension Interview {
  mutating func answer(cell: Int, _ text: String) -> Turn {
    if let (_, row) = form.row(of: cell), let figures = wholeRow(text, row, from: cell) {
      var turn = Turn()
      let first = figures.count < row.ownCells.count ? wording.name(.cell(cell)) : nil
      turn.say(FigureWording.noted(row: figures.map { $0.figure }, from: first))
      return attempt(text, turn, cells: figures.map { $0.cell }) {
        (editor: inout AnswersEditor) throws(SyntaxError) in
        for (cell, quantity) in figures { try editor.set(cell, to: quantity.description) }
      }
    }
    if let denied = DeniedMatter(text), !denied.isOf(cell, in: form) {
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
    case .refused where TypedWords.twoReadings(text) != nil:
      return refuse(TypedWords.twoReadings(text).map { FigureWording.mayBeTwo(text, $0) } ?? "")
    case .refused(.malformed) where isWrongCount(text, format, cell):
      return refuse(FigureWording.wantsRow(figureCount(text, format), of: ownColumns(of: cell)))
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
    if text.isEmpty || TypedWords.agrees(text) {
      return accept(cell, quantity, echo: true)
    }
    // A new figure is an answer to the question itself.
    mode = .topic
    if TypedWords.isNone(text) || TypedWords.no.contains(TypedWords.plain(text)) { return ask(Turn()) }
    switch TypedWords.figure(text, form.cells[cell].format) {
    case .exact, .understood, .converted: return answer(.cell(cell), line)
    case .blank, .refused: break
    }
    return text.contains { $0.isNumber } ? answer(.cell(cell), line) : ask(Turn())
  }

  private mutating func accept(_ cell: Int, _ quantity: Quantity, echo: Bool) -> Turn {
    var turn = Turn()
    let format = form.cells[cell].format
    let other = FigureWording.inOtherUnit(quantity, format)
    if echo || other != nil { turn.say(FigureWording.noted(quantity, format, other)) }
    // Where there is no case after all, its row and class have none either.
    let cleared = quantity == .zero ? chosenBefore(cell).flatMap { form.row(of: $0) } : nil
    return attempt(quantity.description, turn, cells: [cell]) {
      (editor: inout AnswersEditor) throws(SyntaxError) in
      if let (table, row) = cleared { editor.remove(row, of: table) }
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
    let (before, standing) = (presentState, standingUndo)
    var turn = turn
    guard save(into: &turn, change) else { return ask(turn) }
    let isNew = plan.state(of: first)?.undisputed.isContradicted ?? false
    let wasContradicted = earlierPlan.state(of: first)?.undisputed.isContradicted ?? false
    let isFirstAnswer =
      detour.mending == nil && cells.contains { earlierFile.answers.figures[$0].quantity == nil }
    // What is asked once more can be no more than what is shared out, either.
    let isDoubted = isFirstAnswer || rechecks.present.map { $0.isPart && $0.topic == topic } ?? false
    let typed = Insisted(topic: topic, text: text)
    if isNew && !wasContradicted && isDoubted && insisted != typed {
      let sentence = refusal(of: cells, text)
      (file, plan, course) = (earlierFile, earlierPlan, earlierCourse)
      insisted = typed
      return refuse(sentence)
    }
    insisted = nil
    detour.mending = nil
    undo = nil
    // What is asked once more is taken back together with the change that it is asked because of.
    if rechecks.present != nil, let change = rechecks.before {
      remember(change, standing)
    } else if !isFirstAnswer {
      remember(before, standing)
    }
    if !isFirstAnswer { recheck(after: cells, since: before) }
    if cells.count > 1 {
      // Whoever typed a whole row does not come to its single figures again.
      let typed = cells.map { Topic.cell($0) }
      steps.ahead.removeAll { typed.contains($0) }
      rechecks.leaveOut(typed)
    }
    for hint in newHints(of: cells, since: earlierFile) { turn.text += hint }
    let stale = isFirstAnswer ? [] : ReportChanges.standing(earlierFile.answers, answers)
    if !stale.isEmpty {
      turn.say(ChangesWording.standing)
      for line in ChangesWording.lines(standing: stale) { turn.text += indented(line) }
    }
    return next(turn)
  }

  /// What a changed figure makes worth a look, in whole lines; nothing of it has to be changed.
  private func newHints(of cells: [Int], since earlier: AnswersFile) -> [String] {
    let before = Checker(lastYear: lastYear).review(earlier.answers).findings.map { key($0) }
    let hints = review().findings.filter { finding in
      finding.severity == .hint && !before.contains(key(finding))
        && cells.contains { cell in
          finding.place == .cell(form.cells[cell].id)
            || finding.cells.contains { !$0.isLastYear && $0.cell == cell }
        }
    }
    return hints.map { ProblemsWording(form: form).lines($0, isMarked: false) }
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

  /// Whether a line is figures for a row, and not as many as that has.
  private func isWrongCount(_ text: String, _ format: FigureFormat, _ cell: Int) -> Bool {
    let count = figureCount(text, format)
    return count > 1 && count != ownColumns(of: cell).count
  }

  /// The columns of a row that are typed.
  private func ownColumns(of cell: Int) -> [String] {
    guard let (table, row) = form.row(of: cell) else { return [] }
    return zip(row.cells, table.blocks[row.block].columnLeaves).filter { row.ownCells.contains($0.0) }.map {
      $1.label
    }
  }

  /// How many figures a line is; 0 where something else stands between them.
  private func figureCount(_ text: String, _ format: FigureFormat) -> Int {
    let words = text.halfWidth().split { $0 == " " || $0 == "、" }.map { String($0) }
    let isFigures = words.allSatisfy { word in
      switch TypedWords.figure(word, format) {
      case .exact, .understood: true
      case .blank, .converted, .refused: false
      }
    }
    return isFigures ? words.count : 0
  }

  /// A whole row typed at once, with or without its total, or all of it from a column on; nil where it is not one.
  func wholeRow(_ text: String, _ row: Table.Row, from first: Int) -> [(cell: Int, figure: Quantity)]? {
    let words = text.halfWidth().split { $0 == " " || $0 == "、" }.map { String($0) }
    let own = row.ownCells
    let rest = own.filter { $0 >= first }
    let columns = [own, Array(row.cells), own.contains(first) ? rest : []]
    guard words.count > 1, let cells = columns.first(where: { $0.count == words.count }) else { return nil }
    var figures: [(cell: Int, figure: Quantity)] = []
    for (word, cell) in zip(words, cells) {
      // Of one word among others nobody can tell what it denies.
      if TypedWords.isNone(word), !TypedWords.none.contains(TypedWords.plain(word)) { return nil }
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
