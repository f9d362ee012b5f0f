import YAMLSubset

/// Figures that are asked from last year's report, where its file is not at hand.
extension Interview {
  mutating func answer(lastYear cell: Int, _ text: String) -> Turn {
    switch form.cells[cell].format.reading(text) {
    case .exact(let quantity), .understood(let quantity): return note(cell, quantity)
    case .blank: return note(cell, nil)
    case .converted, .refused: return refuse("请填数字；不知道的直接回车跳过")
    }
  }

  /// Notes a figure of last year's report down in a file of its own; none is noted as left open.
  ///
  /// A file that was only read, as the draft of last year beside this one, stays as it is: the notes begin with what it says.
  private mutating func note(_ cell: Int, _ quantity: Quantity?) -> Turn {
    guard let edition = plan.lastEdition, let own = edition.form.cell(named: form.cells[cell].id.description),
      let (table, row) = edition.form.row(of: own)
    else { return next(Turn()) }
    var turn = Turn()
    do throws(SyntaxError) {
      let isNew = lastFile == nil
      guard var file = isNew ? notes(try Document([]), [edition]) : notes else { return next(turn) }
      file = try file.edited { (editor: inout AnswersEditor) throws(SyntaxError) in
        if isNew, let year = edition.form.fact(.year)?.id, let unit = edition.form.fact(.unit)?.id {
          try editor.set(year, to: String((answers.year ?? presentYear) - 1))
          try editor.set(unit, to: answers.unit ?? "")
        }
        if quantity == .zero, edition.form.cells[own].parts != nil {
          try editor.set(row, of: table, to: .text("0"))
        } else {
          try editor.set(own, to: quantity?.description ?? "")
        }
      }
      if isSharedOut(row, of: edition.form, in: file.answers.figures) {
        file = try file.edited { (editor: inout AnswersEditor) throws(SyntaxError) in
          try editor.fillRest(of: row, in: table)
        }
      }
      file = try file.written()
      take(lastYear: file)
      turn.saves.append(.lastYear(file.bytes))
    } catch {
      turn.text += "  这个数写不进文件：\(error.sentence)\n"
    }
    return next(turn)
  }

  /// What is known of last year, as the notes that it becomes.
  private var notes: AnswersFile? {
    guard let lastFile, lastFile.answers.file != notesName else { return lastFile }
    return notes(lastFile.document, editions.all)
  }

  private func notes(_ document: Document, _ editions: [Edition]) -> AnswersFile? {
    AnswersFile(document, named: notesName, editions: Editions(editions), presentYear: presentYear)
  }

  /// Whether the parts that are known make up the row's total.
  private func isSharedOut(_ row: Table.Row, of form: Form, in figures: [Figure]) -> Bool {
    guard let total = row.cells.first(where: { form.cells[$0].parts != nil }),
      let sum = figures[total].quantity, sum > .zero
    else { return false }
    let parts = row.cells.filter { $0 != total }
    return sum == parts.reduce(Quantity.zero) { $0.adding(figures[$1].quantity ?? .zero) ?? $0 }
      && parts.contains { figures[$0].quantity == nil }
  }
}
