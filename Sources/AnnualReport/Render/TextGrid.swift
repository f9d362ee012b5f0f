import Text

/// Draws a grid with box characters, aligned by display width.
struct TextGrid {
  private let grid: Grid
  private let widths: [Int]
  private let heights: [Int]
  /// Which cell covers each place, as row × width + column of its first place.
  private let owners: [[Int]]
  /// The figures by their place on the canvas.
  private var gaps: [Place: Gap] = [:]

  private struct Place: Hashable {
    let line: Int
    let column: Int
  }

  private struct Gap {
    let figure: Int
    let width: Int
  }

  /// Lays the grid out in at most `limit` columns, wider only where the figures themselves need it.
  ///
  /// - Parameters:
  ///   - grid: The table.
  ///   - need: The columns that the figures of each column need.
  ///   - limit: The columns of a line.
  init(_ grid: Grid, need: [Int], limit: Int) {
    self.grid = grid
    let layout = TextGridLayout(grid, need: need, limit: limit)
    widths = layout.widths
    heights = layout.heights
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

  /// The drawn table with a gap for each figure.
  mutating func stencil() -> Stencil {
    var canvas = blankCanvas()
    for (row, cells) in grid.rows.enumerated() {
      for cell in cells { write(cell, row: row, on: &canvas) }
    }
    var stencil = Stencil()
    for (number, line) in canvas.enumerated() {
      for (column, text) in line.enumerated() {
        if let gap = gaps[Place(line: number, column: column)] {
          stencil.appendGap(figure: gap.figure, width: gap.width)
        } else {
          stencil.append(text)
        }
      }
      stencil.append("\n")
    }
    return stencil
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

  /// Writes a cell: figures centred, headings from the left, both in the middle of the height.
  private mutating func write(_ cell: Grid.Cell, row: Int, on canvas: inout [[String]]) {
    let columns = cell.column..<cell.column + cell.columnSpan
    let width = columns.reduce(cell.columnSpan - 1) { $0 + widths[$1] }
    let top = 1 + (0..<row).reduce(row) { $0 + heights[$1] }
    let height = (row..<row + cell.rowSpan).reduce(cell.rowSpan - 1) { $0 + heights[$1] }
    let lines = cell.content.label.map { MeasuredText($0).balancedLines(width: width) } ?? [""]
    for (number, line) in lines.enumerated() {
      let place = top + max(0, (height - lines.count) / 2) + number
      if case .figure(let index) = cell.content {
        gaps[Place(line: place, column: 2 * cell.column + 1)] = Gap(figure: index, width: width)
      } else {
        let before = isCentred(cell) ? max(0, (width - DisplayWidth.of(line)) / 2) : 0
        let filled = String(repeating: " ", count: before) + line
        canvas[place][2 * cell.column + 1] = DisplayWidth.padded(filled, to: width)
      }
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
