import Text

/// The tables of an interview as they are shown in a window of some width; `·` where a cell is open.
struct TableView {
  let answers: Answers
  /// The columns of the window.
  let width: Int

  private var form: Form { answers.form }

  /// The tables one below the other.
  func text(_ tables: [Table]) -> String {
    let figures = zip(answers.figures, form.cells).map { figure, cell in
      figure.quantity.map(cell.format.printed) ?? "·"
    }
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
    if let drawing = drawing(table, figures, width: width) { return title + drawing }
    return title + "  （窗口加宽到 \(neededWidth(table, figures)) 列，可以看整张表）\n" + list(table, figures)
  }

  /// The columns at which a table is drawn that does not fit.
  private func neededWidth(_ table: Table, _ figures: [String]) -> Int {
    let usual = TextRenderer().width
    for width in stride(from: width + 1, through: usual, by: 1)
    where drawing(table, figures, width: width) != nil {
      return width
    }
    // Figures are never broken, so very long ones make it wider than usual.
    let lines = TextRenderer().drawn(GridBuilder.grid(of: table), figures: figures).split(separator: "\n")
    return lines.map { DisplayWidth.of($0) }.max() ?? usual
  }

  /// A drawing is of no use where its labels become towers.
  private static let mostLinesOfRow = 4

  /// The table with its lines; nil where it does not fit.
  private func drawing(_ table: Table, _ figures: [String], width: Int) -> String? {
    let grid = GridBuilder.grid(of: table)
    let drawing = TextRenderer(width: min(width, TextRenderer().width)).drawn(grid, figures: figures)
    let lines = drawing.split(separator: "\n")
    let isTall = width < TextRenderer().width && lines.count > Self.mostLinesOfRow * grid.rows.count
    return isTall || lines.contains { DisplayWidth.of($0) > width } ? nil : drawing
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
      let columns = table.blocks[row.block].columnLeaves.map(\.label)
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
