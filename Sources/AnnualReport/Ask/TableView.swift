import Text

/// The tables of an interview as they are shown in a window of some width; `·` where a cell is open.
struct TableView {
  let answers: Answers
  /// The columns of the window.
  let width: Int

  private var form: Form { answers.form }

  /// The tables one below the other.
  func text(_ tables: [Table]) -> String {
    let figures = form.cells.indices.map { answers.printed($0) ?? "·" }
    return tables.map { text($0, figures) }.joined(separator: "\n") + "  · 表示还没有填\n"
  }

  private func text(_ table: Table, _ figures: [String]) -> String {
    let title = "  \(table.caption)\n"
    if table.sentence != nil {
      let wording = QuestionWording(answers: answers, lastYear: nil)
      return title
        + table.rows.flatMap { Array($0.cells) }.map { "    \(wording.name(.cell($0)))：\(figures[$0])\n" }
        .joined()
    }
    guard let grid = form.grid(of: table.id) else { return title }
    let drawing = TextTable(grid, figures: figures.map { $0 })
    if drawing.width <= width { return title + drawing.text(figures) }
    return title + "  （窗口加宽到 \(drawing.width) 列，可以看整张表）\n" + list(table, figures)
  }

  /// Each row with its figures below its label.
  private func list(_ table: Table, _ figures: [String]) -> String {
    var text = ""
    for row in table.rows where !row.isGroup {
      for line in LineBreaking.lines(row.heading.label, width: max(2, width - 2)) { text += "  \(line)\n" }
      if let all = same(row, figures) {
        text += "    \(all)\n"
        continue
      }
      let columns = table.blocks[row.block].columnLeaves.map { $0.label }
      var line = ""
      for (label, cell) in zip(columns, row.cells) {
        let end = cell == row.cells.last ? "" : "，"
        let pair = "\(label) \(figures[cell])\(end)"
        if !line.isEmpty && DisplayWidth.of(line + pair) > width - 4 {
          text += "    \(line)\n"
          line = ""
        }
        line += pair
      }
      text += "    \(line)\n"
    }
    return text
  }

  /// One word for a row of several cells that are all open, or all 0.
  private func same(_ row: Table.Row, _ figures: [String]) -> String? {
    let first = figures[row.cells.lowerBound]
    guard row.cells.count > 1, figures[row.cells].allSatisfy({ $0 == first }) else { return nil }
    return first == "·" ? "都没有填" : first == "0" ? "都是 0" : nil
  }
}
