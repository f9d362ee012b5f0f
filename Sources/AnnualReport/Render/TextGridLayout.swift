/// Chooses the column widths of a drawn grid so that it stays within a limit and breaks labels where it hurts least.
struct TextGridLayout {
  private let grid: Grid
  private let texts: [[String]]
  private(set) var widths: [Int]

  private static let narrowest = 4
  /// Headings of three Han characters, such as 自然人, are not broken.
  private static let shortHeading = 6

  init(_ grid: Grid, texts: [[String]], limit: Int) {
    self.grid = grid
    self.texts = texts
    widths = []
    widths = naturalWidths()
    if total <= limit { return }
    widths = narrowWidths()
    // Headings of row groups stand beside many rows; two lines are enough for them.
    for column in 0..<max(0, grid.stubColumns - 1) {
      let wanted = labels(of: column).map(Self.widthOfTwoLines).max() ?? 0
      widths[column] = max(widths[column], min(wanted, widths[column] + limit - total))
    }
    // The longest labels stand in the last heading column; it takes what is left.
    if let column = (0..<grid.stubColumns).last {
      let longest = labels(of: column).map(DisplayWidth.of).max() ?? 0
      widths[column] = max(widths[column], min(longest, widths[column] + limit - total))
    }
  }

  /// What the table takes with its borders.
  private var total: Int { widths.reduce(widths.count + 1, +) }

  /// The widths at which nothing is broken.
  private func naturalWidths() -> [Int] {
    var natural = narrowWidths()
    for column in natural.indices {
      natural[column] = labels(of: column).map(DisplayWidth.of).reduce(natural[column], max)
    }
    for (cells, texts) in zip(grid.rows, texts) {
      for (cell, text) in zip(cells, texts) where cell.columnSpan > 1 && cell.column >= grid.stubColumns {
        let last = cell.column + cell.columnSpan - 1
        let width = natural[cell.column...last].reduce(cell.columnSpan - 1, +)
        natural[last] += max(0, DisplayWidth.of(text) - width)
      }
    }
    return natural
  }

  /// The widths at which a figure, a word or a number in brackets is just not broken.
  private func narrowWidths() -> [Int] {
    (0..<grid.width).map { column in
      labels(of: column).map { text in
        let width = DisplayWidth.of(text)
        return width <= Self.shortHeading ? width : LineBreaking.widestPiece(text)
      }.reduce(Self.narrowest, max)
    }
  }

  /// What stands in the cells of one column alone.
  private func labels(of column: Int) -> [String] {
    zip(grid.rows, texts).flatMap { zip($0, $1) }
      .filter { $0.0.column == column && $0.0.columnSpan == 1 }.map { $0.1 }
  }

  private static func widthOfTwoLines(_ text: String) -> Int {
    var width = max(LineBreaking.widestPiece(text), (DisplayWidth.of(text) + 1) / 2)
    while LineBreaking.lines(text, width: width).count > 2 { width += 1 }
    return width
  }

  /// How many lines of text each row takes.
  func heights() -> [Int] {
    var heights = Array(repeating: 1, count: grid.rows.count)
    for (row, cells) in grid.rows.enumerated() {
      for (number, cell) in cells.enumerated() where cell.rowSpan == 1 {
        heights[row] = max(heights[row], lines(texts[row][number], cell))
      }
    }
    for (row, cells) in grid.rows.enumerated() {
      for (number, cell) in cells.enumerated() where cell.rowSpan > 1 {
        let last = row + cell.rowSpan - 1
        let height = heights[row...last].reduce(cell.rowSpan - 1, +)
        heights[last] += max(0, lines(texts[row][number], cell) - height)
      }
    }
    return heights
  }

  private func lines(_ text: String, _ cell: Grid.Cell) -> Int {
    let columns = cell.column..<cell.column + cell.columnSpan
    let width = columns.reduce(cell.columnSpan - 1) { $0 + widths[$1] }
    return LineBreaking.lines(text, width: width).count
  }
}
