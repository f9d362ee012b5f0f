/// Draws a grid with box characters, aligned by display width.
struct TextGrid {
  private let grid: Grid
  private let texts: [[String]]
  private let widths: [Int]
  private let heights: [Int]
  /// Which cell covers each place, as row × width + column of its first place.
  private let owners: [[Int]]

  /// Lays the grid out in at most `limit` columns, wider only where the figures themselves need it.
  init(_ grid: Grid, figures: [String], limit: Int) {
    self.grid = grid
    texts = grid.rows.map { row in
      row.map { cell in
        switch cell.content {
        case .figure(let index): figures[index]
        case .banner(let text), .corner(let text), .columnHeading(let text), .rowHeading(let text): text
        }
      }
    }
    let layout = TextGridLayout(grid, texts: texts, limit: limit)
    widths = layout.widths
    heights = layout.heights()
    var owners = Array(repeating: Array(repeating: 0, count: grid.width), count: grid.rows.count)
    for (row, cells) in grid.rows.enumerated() {
      for cell in cells {
        for r in row..<row + cell.rowSpan {
          for c in cell.column..<cell.column + cell.columnSpan {
            owners[r][c] = row * grid.width + cell.column
          }
        }
      }
    }
    self.owners = owners
  }

  func drawn() -> String {
    var canvas = blankCanvas()
    for (row, cells) in grid.rows.enumerated() {
      for (number, cell) in cells.enumerated() { write(texts[row][number], cell, row: row, on: &canvas) }
    }
    return canvas.map { $0.joined() + "\n" }.joined()
  }

  // The canvas has one string for each border position and each column, in every line.

  private func blankCanvas() -> [[String]] {
    var canvas: [[String]] = []
    for row in 0...grid.rows.count {
      canvas.append(borderLine(above: row))
      guard row < grid.rows.count else { break }
      for _ in 0..<heights[row] {
        var line: [String] = []
        for column in 0...grid.width {
          line.append(isVerticalEdge(row, column) ? "│" : " ")
          if column < grid.width { line.append(String(repeating: " ", count: widths[column])) }
        }
        canvas.append(line)
      }
    }
    return canvas
  }

  private func borderLine(above row: Int) -> [String] {
    var line: [String] = []
    for column in 0...grid.width {
      line.append(
        Self.joint(
          up: isVerticalEdge(row - 1, column), down: isVerticalEdge(row, column),
          left: isHorizontalEdge(row, column - 1), right: isHorizontalEdge(row, column)))
      if column < grid.width {
        line.append(String(repeating: isHorizontalEdge(row, column) ? "─" : " ", count: widths[column]))
      }
    }
    return line
  }

  private func owner(_ row: Int, _ column: Int) -> Int? {
    owners.indices.contains(row) && owners[row].indices.contains(column) ? owners[row][column] : nil
  }

  /// Whether a line is drawn at the left of a place.
  private func isVerticalEdge(_ row: Int, _ column: Int) -> Bool {
    owner(row, column - 1) != owner(row, column)
  }

  /// Whether a line is drawn above a place.
  private func isHorizontalEdge(_ row: Int, _ column: Int) -> Bool {
    owner(row - 1, column) != owner(row, column)
  }

  /// Writes a text into its cell: figures centred, headings from the left, both in the middle of the height.
  private func write(_ text: String, _ cell: Grid.Cell, row: Int, on canvas: inout [[String]]) {
    let columns = cell.column..<cell.column + cell.columnSpan
    let width = columns.reduce(cell.columnSpan - 1) { $0 + widths[$1] }
    let top = 1 + (0..<row).reduce(row) { $0 + heights[$1] }
    let height = (row..<row + cell.rowSpan).reduce(cell.rowSpan - 1) { $0 + heights[$1] }
    let lines = LineBreaking.balanced(text, width: width)
    for (number, line) in lines.enumerated() {
      let place = top + max(0, (height - lines.count) / 2) + number
      let free = width - DisplayWidth.of(line)
      let before = isCentred(cell) ? free / 2 : 0
      let filled = String(repeating: " ", count: max(0, before)) + line
      canvas[place][2 * cell.column + 1] = DisplayWidth.padded(filled, to: width)
      for column in columns.dropFirst() {
        canvas[place][2 * column] = ""
        canvas[place][2 * column + 1] = ""
      }
    }
  }

  private func isCentred(_ cell: Grid.Cell) -> Bool {
    switch cell.content {
    case .figure, .banner, .columnHeading, .corner: true
    case .rowHeading: false
    }
  }

  private static func joint(up: Bool, down: Bool, left: Bool, right: Bool) -> String {
    switch (up, down, left, right) {
    case (true, true, true, true): "┼"
    case (true, true, true, false): "┤"
    case (true, true, false, true): "├"
    case (true, false, true, true): "┴"
    case (false, true, true, true): "┬"
    case (false, true, false, true): "┌"
    case (false, true, true, false): "┐"
    case (true, false, false, true): "└"
    case (true, false, true, false): "┘"
    case (true, _, false, false), (false, true, false, false): "│"
    case (false, false, true, _), (false, false, false, true): "─"
    case (false, false, false, false): " "
    }
  }
}
