import YAMLSubset

/// Figures that are asked from last year's report, where its file is not at hand.
extension Interview {
  mutating func answer(lastYear cell: Int, _ text: String) -> Turn {
    // It may say that there was none of it, or that there is no report.
    if TypedWords.isNone(text), TypedWords.plain(text) != "零" { return refuse(FigureWording.wantsLastZero) }
    if let (_, row) = form.row(of: cell), let figures = wholeRow(text, row, from: cell) {
      var turn = Turn()
      let first = figures.count < row.ownCells.count ? wording.name(.lastYear(cell)) : nil
      turn.say(FigureWording.noted(row: figures.map { $0.figure }, from: first))
      return note(figures.map { ($0.cell, $0.figure) }, turn)
    }
    switch TypedWords.figure(text, form.cells[cell].format) {
    case .exact(let quantity), .understood(let quantity): return note([(cell, quantity)])
    case .blank:
      // Without its total a row is not known.
      let isTotal = form.cells[cell].parts != nil
      let row = isTotal ? form.row(of: cell)?.row.cells.filter { isNoted($0) } : nil
      // Whoever clears what was noted wants to type it anew.
      return note((row ?? []).map { ($0, nil) } + [(cell, nil)], clears: isNoted(cell))
    case .converted, .refused: return refuse(FigureWording.wantsLastFigure)
    }
  }

  private func isNoted(_ cell: Int) -> Bool {
    lastYear?.quantity(form.cells[cell].id.description) != nil
  }

  /// Notes figures of last year's report down in a file of its own; none is noted as left open.
  ///
  /// A file that was only read, as the draft of last year beside this one, stays as it is: the notes begin with what it says.
  ///
  /// - Parameters:
  ///   - figures: The figures.
  ///   - turn: What is said so far.
  ///   - clears: Whether they are taken away, and the question is asked again.
  /// - Returns: The next turn.
  mutating func note(
    _ figures: [(cell: Int, figure: Quantity?)], _ turn: Turn = Turn(), clears: Bool = false
  ) -> Turn {
    let isNew = lastYearFile == nil
    let begun = editions.edition(for: (answers.year ?? presentYear) - 1)
    guard let edition = isNew ? begun : lastNotes?.answers.edition,
      let own = figures.first.flatMap({ edition.form.cell(named: form.cells[$0.cell].id.description) }),
      let (table, _) = edition.form.row(of: own)
    else { return next(turn) }
    var turn = turn
    do throws(SyntaxError) {
      guard let before = isNew ? notes(try Document([]), [edition]) : lastNotes else { return next(turn) }
      let known = TableState(table, in: before, earlier: plan.noted)
      var file = try before.edited { (editor: inout AnswersEditor) throws(SyntaxError) in
        if isNew, let year = edition.form.fact(.year)?.id, let unit = edition.form.fact(.unit)?.id {
          try editor.set(year, to: String((answers.year ?? presentYear) - 1))
          try editor.set(unit, to: answers.unit ?? "")
        }
        for (cell, figure) in figures {
          guard let own = edition.form.cell(named: form.cells[cell].id.description) else { continue }
          if clears { editor.remove(own) } else { try editor.answer(own, figure) }
        }
        // What was said of the rest of a row goes with the row.
        if clears, let row = edition.form.row(of: own)?.row { editor.removeRest(.row(row.id), of: table) }
      }
      file = try Self.settled(file, known)
      let state = TableState(table, in: file, earlier: [known])
      if state.inference.isContradicted && !known.inference.isContradicted {
        return refuse(refusal(of: own, in: state))
      }
      file = try file.written()
      take(lastYear: file)
      turn.saves.append(.lastYear(file.bytes))
    } catch {
      turn.say(FileWording.unwrittenLastYear(error))
    }
    detour.mending = nil
    return clears ? ask(turn) : next(turn)
  }

  private func refusal(of cell: Int, in state: TableState) -> String {
    let statement = state.statements.first { $0.cells == [cell] }
    return FigureWording.lastDisagrees(statement.flatMap { state.range(of: $0) })
  }

  /// A file of last year in which the rest of a row is 0 wherever that follows, and nowhere else.
  private static func settled(
    _ file: AnswersFile, _ before: TableState
  ) throws(SyntaxError) -> AnswersFile {
    let (table, outdated) = (before.table, before.outdatedRests(in: file))
    let opened = try file.edited { (editor: inout AnswersEditor) throws(SyntaxError) in
      for place in outdated { editor.removeRest(place, of: table) }
    }
    let state = TableState(table, in: opened, earlier: [before])
    return try opened.edited { (editor: inout AnswersEditor) throws(SyntaxError) in
      for case .row(let id) in Rests.writable(in: table, state.said, state.inference) {
        if let row = table.row(id) { try editor.fillRest(of: row, in: table) }
      }
    }
  }

  /// What is known of last year, as the notes that it becomes.
  private var lastNotes: AnswersFile? {
    guard let lastYearFile, lastYearFile.answers.file != notesName else { return lastYearFile }
    return notes(lastYearFile.document, editions.all)
  }

  private func notes(_ document: Document, _ editions: [Edition]) -> AnswersFile? {
    AnswersFile(document, named: notesName, editions: Editions(editions), presentYear: presentYear)
  }
}
