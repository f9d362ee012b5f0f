import Text

/// Chooses the column widths of a drawn grid so that it stays within a limit and breaks labels where it hurts least.
///
/// It depends on the grid and on the columns that the figures need, so that one layout serves many reports.
struct TextGridLayout {
  /// The columns of each column of the grid.
  private(set) var widths: [Int]
  /// The lines of text of each row.
  private(set) var heights: [Int] = []

  private let grid: Grid
  private var labels: [Label] = []

  private static let narrowest = 4
  /// Headings of three Han characters are not broken.
  private static let shortHeading = 6

  /// A heading of the grid.
  private struct Label {
    let cell: Grid.Cell
    let row: Int
    let text: MeasuredText
  }

  /// The columns that the figures of each column need.
  ///
  /// Where unanswered cells alone make the table too wide, they are counted in their short form.
  static func need(of grid: Grid, figures: [String], widths: [Int], limit: Int) -> [Int] {
    let need = need(of: grid) { widths[$0] }
    if total(need) <= limit { return need }
    return self.need(of: grid) { Answers.isGap(figures[$0]) ? narrowest : widths[$0] }
  }

  private static func need(of grid: Grid, width: (Int) -> Int) -> [Int] {
    var need = Array(repeating: narrowest, count: grid.width)
    for figure in grid.figures where figure.columns.count == 1 {
      let column = figure.columns.lowerBound
      need[column] = max(need[column], width(figure.cell))
    }
    // A figure is never broken, so the last column that it covers takes what it lacks.
    for figure in grid.figures where figure.columns.count > 1 {
      let covered = need[figure.columns].reduce(figure.columns.count - 1, +)
      need[figure.columns.upperBound - 1] += max(0, width(figure.cell) - covered)
    }
    return need
  }

  init(_ grid: Grid, need: [Int], limit: Int) {
    self.grid = grid
    widths = need
    for (row, cells) in grid.rows.enumerated() {
      for cell in cells {
        if let text = cell.content.label {
          labels.append(Label(cell: cell, row: row, text: MeasuredText(text)))
        }
      }
    }
    let natural = naturalWidths()
    if Self.total(natural) <= limit { widths = natural } else { narrow(to: limit) }
    heights = measuredHeights()
  }

  /// What the table takes with its borders.
  private static func total(_ widths: [Int]) -> Int { widths.reduce(widths.count + 1, +) }

  /// The widths at which nothing is broken.
  private func naturalWidths() -> [Int] {
    var natural = widths
    for label in labels where label.cell.columnSpan == 1 {
      natural[label.cell.column] = max(natural[label.cell.column], label.text.width)
    }
    for label in labels where label.cell.columnSpan > 1 {
      let last = label.cell.column + label.cell.columnSpan - 1
      let width = natural[label.cell.column...last].reduce(label.cell.columnSpan - 1, +)
      natural[last] += max(0, label.text.width - width)
    }
    return natural
  }

  /// Gives each column what it cannot do without, then shares out what is left.
  private mutating func narrow(to limit: Int) {
    for column in widths.indices {
      widths[column] = texts(of: column).reduce(widths[column]) { width, text in
        max(width, text.width <= Self.shortHeading ? text.width : text.widestPiece)
      }
    }
    // Headings of row groups stand beside many rows, so two lines are enough for them;
    // the longest labels are those of the last heading column.
    for column in 0..<grid.stubColumns {
      let isLast = column == grid.stubColumns - 1
      let wanted = texts(of: column).map { isLast ? $0.width : Self.widthOfTwoLines($0) }.max() ?? 0
      let free = limit - Self.total(widths)
      widths[column] += max(0, min(wanted - widths[column], free))
    }
  }

  /// The labels that stand in one column alone.
  private func texts(of column: Int) -> [MeasuredText] {
    labels.filter { $0.cell.column == column && $0.cell.columnSpan == 1 }.map(\.text)
  }

  private static func widthOfTwoLines(_ text: MeasuredText) -> Int {
    var width = max(text.widestPiece, (text.width + 1) / 2)
    while text.lineCount(width: width) > 2 { width += 1 }
    return width
  }

  /// How many lines of text each row takes; labels of several rows come last and stretch the last of theirs.
  private func measuredHeights() -> [Int] {
    var heights = Array(repeating: 1, count: grid.rows.count)
    for label in labels where label.cell.rowSpan == 1 {
      heights[label.row] = max(heights[label.row], lines(label))
    }
    for label in labels where label.cell.rowSpan > 1 {
      let last = label.row + label.cell.rowSpan - 1
      let height = heights[label.row...last].reduce(label.cell.rowSpan - 1, +)
      heights[last] += max(0, lines(label) - height)
    }
    return heights
  }

  private func lines(_ label: Label) -> Int {
    let columns = label.cell.column..<label.cell.column + label.cell.columnSpan
    return label.text.lineCount(width: columns.reduce(columns.count - 1) { $0 + widths[$1] })
  }
}
