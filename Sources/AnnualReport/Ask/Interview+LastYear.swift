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
  private mutating func note(_ cell: Int, _ quantity: Quantity?) -> Turn {
    guard let edition = plan.lastEdition, let own = edition.form.cell(named: form.cells[cell].id.description),
      let (table, row) = edition.form.row(of: own)
    else { return next(Turn()) }
    var turn = Turn()
    do throws(SyntaxError) {
      var editor = AnswersEditor(try Document(lastFile?.bytes ?? []), form: edition.form)
      if lastYear == nil, let year = edition.form.fact(.year)?.id, let unit = edition.form.fact(.unit)?.id {
        try editor.set(year, to: String((answers.year ?? presentYear) - 1))
        try editor.set(unit, to: answers.unit ?? "")
      }
      if quantity == .zero, edition.form.cells[own].parts != nil {
        try editor.set(row, of: table, to: .text("0"))
      } else {
        try editor.set(own, to: quantity?.description ?? "")
      }
      take(lastYear: editor.document)
      if isSharedOut(row, of: edition.form) {
        try editor.fillRest(of: row, in: table)
        take(lastYear: editor.document)
      }
      turn.saves.append(.lastYear(editor.document.bytes))
    } catch {
      turn.text += "  这个数写不进文件：\(error.sentence)\n"
    }
    return next(turn)
  }

  /// Whether the parts that are known make up the row's total.
  private func isSharedOut(_ row: Table.Row, of form: Form) -> Bool {
    guard let figures = lastYear?.figures,
      let total = row.cells.first(where: { form.cells[$0].parts != nil }),
      let sum = figures[total].quantity, sum > .zero
    else { return false }
    let parts = row.cells.filter { $0 != total }
    return sum == parts.reduce(Quantity.zero) { $0.adding(figures[$1].quantity ?? .zero) ?? $0 }
      && parts.contains { figures[$0].quantity == nil }
  }
}
