/// Chooses the column widths of a drawn grid so that the table is as low as it can be within a limit.
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
  private static let step = 2

  /// A heading of the grid, with its number of lines at each width that was tried.
  private struct Label {
    let cell: Grid.Cell
    let row: Int
    let text: MeasuredText
    var counts: [Int: Int] = [:]

    mutating func lines(_ width: Int) -> Int {
      if let known = counts[width] { return known }
      let count = text.lineCount(width: width)
      counts[width] = count
      return count
    }
  }

  /// The columns that the figures of each column need.
  static func need(of grid: Grid, figures: [String]) -> [Int] {
    var need = Array(repeating: narrowest, count: grid.width)
    for cell in grid.rows.joined() where cell.columnSpan == 1 {
      if case .figure(let index) = cell.content {
        need[cell.column] = max(need[cell.column], DisplayWidth.of(figures[index]))
      }
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
    let borders = grid.width + 1
    if natural.reduce(borders, +) <= limit { widths = natural } else { widen(within: limit - borders) }
    heights = measuredHeights()
  }

  /// The widths at which no label of a single column is broken.
  private func naturalWidths() -> [Int] {
    var natural = widths
    for label in labels where label.cell.columnSpan == 1 {
      natural[label.cell.column] = max(natural[label.cell.column], label.text.width)
    }
    return natural
  }

  /// Widens whatever saves the most lines, as long as anything does.
  private mutating func widen(within limit: Int) {
    var lines = total()
    while widths.reduce(0, +) + Self.step <= limit {
      var best: (column: Int, lines: Int)?
      for column in widths.indices {
        widths[column] += Self.step
        let widened = total()
        widths[column] -= Self.step
        if widened < best?.lines ?? lines { best = (column, widened) }
      }
      if let best {
        widths[best.column] += Self.step
        lines = best.lines
      } else {
        guard widenStub() else { return }
        lines = total()
      }
    }
  }

  /// Widens the last heading column where that alone saves nothing yet but more may; the longest labels stand there.
  private mutating func widenStub() -> Bool {
    let column = max(0, grid.stubColumns - 1)
    let longest =
      labels.filter { $0.cell.column == column && $0.cell.columnSpan == 1 }.map(\.text.width).max() ?? 0
    if grid.stubColumns == 0 || widths[column] >= longest { return false }
    widths[column] += Self.step
    return true
  }

  /// How many lines of text the rows take together.
  private mutating func total() -> Int { measuredHeights().reduce(0, +) }

  /// How many lines of text each row takes; labels of several rows come last and stretch the last of theirs.
  private mutating func measuredHeights() -> [Int] {
    var heights = Array(repeating: 1, count: grid.rows.count)
    for index in labels.indices where labels[index].cell.rowSpan == 1 {
      let row = labels[index].row
      heights[row] = max(heights[row], lines(index))
    }
    for index in labels.indices where labels[index].cell.rowSpan > 1 {
      let first = labels[index].row
      let last = first + labels[index].cell.rowSpan - 1
      let height = heights[first...last].reduce(labels[index].cell.rowSpan - 1, +)
      heights[last] += max(0, lines(index) - height)
    }
    return heights
  }

  private mutating func lines(_ label: Int) -> Int {
    let cell = labels[label].cell
    let columns = cell.column..<cell.column + cell.columnSpan
    return labels[label].lines(columns.reduce(cell.columnSpan - 1) { $0 + widths[$1] })
  }
}
