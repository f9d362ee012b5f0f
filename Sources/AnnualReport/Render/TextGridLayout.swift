/// Chooses the column widths of a drawn grid so that the table is as low as it can be within a limit.
struct TextGridLayout {
  private let grid: Grid
  private let texts: [[String]]
  private(set) var widths: [Int]

  private static let narrowest = 4
  private static let step = 2

  init(_ grid: Grid, texts: [[String]], limit: Int) {
    self.grid = grid
    self.texts = texts
    widths = Array(repeating: Self.narrowest, count: grid.width)
    for (row, cells) in grid.rows.enumerated() {
      for (number, cell) in cells.enumerated() where cell.columnSpan == 1 {
        if case .figure = cell.content {
          widths[cell.column] = max(widths[cell.column], DisplayWidth.of(texts[row][number]))
        }
      }
    }
    widenForSpanningFigures()
    let borders = grid.width + 1
    let natural = naturalWidths()
    if natural.reduce(borders, +) <= limit {
      widths = natural
      return
    }
    var lines = total()
    // Widen whatever saves the most lines, as long as anything does.
    while widths.reduce(borders, +) + Self.step <= limit {
      var best: (column: Int, lines: Int)?
      for column in widths.indices {
        widths[column] += Self.step
        let widened = total()
        widths[column] -= Self.step
        if widened < best?.lines ?? lines { best = (column, widened) }
      }
      guard let best else {
        if !widenStub() { break }
        lines = total()
        continue
      }
      widths[best.column] += Self.step
      lines = best.lines
    }
  }

  /// A figure is never broken, so the last column that it covers takes what it lacks.
  private mutating func widenForSpanningFigures() {
    for (row, cells) in grid.rows.enumerated() {
      for (number, cell) in cells.enumerated() where cell.columnSpan > 1 && cell.content.label == nil {
        let columns = cell.column..<cell.column + cell.columnSpan
        let width = columns.reduce(cell.columnSpan - 1) { $0 + widths[$1] }
        widths[columns.upperBound - 1] += max(0, DisplayWidth.of(texts[row][number]) - width)
      }
    }
  }

  /// The widths at which no label of a single column is broken.
  private func naturalWidths() -> [Int] {
    var natural = widths
    for (row, cells) in grid.rows.enumerated() {
      for (number, cell) in cells.enumerated() where cell.columnSpan == 1 {
        natural[cell.column] = max(natural[cell.column], DisplayWidth.of(texts[row][number]))
      }
    }
    return natural
  }

  /// Widens the last heading column where that alone saves nothing yet but more may; the longest labels stand there.
  private mutating func widenStub() -> Bool {
    let column = max(0, grid.stubColumns - 1)
    let longest =
      zip(grid.rows, texts).flatMap { zip($0, $1) }
      .filter { $0.0.column == column && $0.0.columnSpan == 1 }.map { DisplayWidth.of($0.1) }.max() ?? 0
    if grid.stubColumns == 0 || widths[column] >= longest { return false }
    widths[column] += Self.step
    return true
  }

  /// How many lines of text the rows take together.
  private func total() -> Int { heights().reduce(0, +) }

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
    if case .figure = cell.content { return 1 }
    return LineBreaking.lines(text, width: width).count
  }
}
