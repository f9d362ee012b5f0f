import Text

/// The tables of an interview as they are shown in a window of some width; `·` where a cell is open.
struct TableView {
  let answers: Answers
  /// The columns of the window.
  let width: Int

  private var form: Form { answers.form }

  /// The tables one below the other.
  func text(_ tables: [Table]) -> String {
    let figures = form.cells.indices.map { answers.printed($0) ?? TableWording.open }
    return tables.map { text($0, figures) }.joined(separator: "\n") + TableWording.legend
  }

  /// The rows of a long table around one of them, which is marked; nil where the whole table fits a screen.
  func text(_ table: Table, around row: Table.Row) -> String? {
    let rows = table.rows.filter { !$0.isGroup }
    let place = rows.firstIndex { $0.id == row.id || $0.group == row.id } ?? 0
    guard rows.count > Self.mostRows else { return nil }
    let figures = form.cells.indices.map { answers.printed($0) ?? TableWording.open }
    let first = min(max(0, place - Self.rowsBefore), rows.count - Self.shownRows)
    var text = "  \(table.caption)\n"
    if first > 0 { text += TableWording.rowsBefore(first) }
    for near in rows[first..<first + Self.shownRows] {
      text += lines(of: near, in: table, figures, isMarked: near.id == row.id || near.group == row.id)
    }
    let rest = rows.count - first - Self.shownRows
    if rest > 0 { text += TableWording.rowsBehind(rest) }
    return text + TableWording.legendOfPart
  }

  /// A table of more rows does not fit a screen.
  private static let mostRows = 12
  private static let shownRows = 7
  private static let rowsBefore = 3

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
    return title + TableWording.tooNarrow(needs: drawing.width) + list(table, figures)
  }

  /// Each row with its figures below its label.
  private func list(_ table: Table, _ figures: [String]) -> String {
    var text = ""
    for row in table.rows where !row.isGroup { text += lines(of: row, in: table, figures) }
    return text
  }

  /// A row's label and, below it, its figures.
  private func lines(
    of row: Table.Row, in table: Table, _ figures: [String], isMarked: Bool = false
  ) -> String {
    var text = ""
    for (place, line) in LineBreaking.lines(row.heading.label, width: max(2, width - 2)).enumerated() {
      text += "\(isMarked && place == 0 ? "→ " : "  ")\(line)\n"
    }
    if let all = same(row, figures) { return text + "    \(all)\n" }
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
    return text + "    \(line)\n"
  }

  /// One word for a row of several cells that are all open, or all 0.
  private func same(_ row: Table.Row, _ figures: [String]) -> String? {
    let first = figures[row.cells.lowerBound]
    guard row.cells.count > 1, figures[row.cells].allSatisfy({ $0 == first }) else { return nil }
    return TableWording.all(first)
  }
}
