/// Rows of a grid that stand under the same column headings.
struct TextTableBlock {
  /// The line across the table above them.
  var banner: String?
  /// The text of the corner.
  var corner: String?
  /// The columns of figures.
  let columns: [Column]
  var rows: [Row] = []

  /// A column of figures.
  struct Column: Equatable {
    /// Its headings from the outermost inwards; the number tells those of equal words apart.
    let headings: [Heading]
    /// The columns of the grid that it covers, counted from the first figure.
    let extent: Range<Int>
  }

  /// A heading of columns.
  struct Heading: Equatable {
    let number: Int
    let label: String
  }

  /// A row of figures.
  struct Row {
    /// Its headings from the outermost inwards.
    let labels: [String]
    /// What stands in its columns.
    let contents: [Grid.Content]
  }

  /// The columns of the grid that its figures take.
  var width: Int { columns.last?.extent.upperBound ?? 0 }

  /// Divides a grid; one whose row headings stand above the column headings becomes a block for each of them.
  static func blocks(of grid: Grid) -> [TextTableBlock] {
    var headings: [Int: Grid.Content] = [:]
    for cell in grid.rows.joined() {
      if let number = cell.number { headings[number] = cell.content }
    }
    let isStrip = grid.stubColumns == 0
    var blocks: [TextTableBlock] = []
    var corner: String?
    for cells in grid.rows {
      if let text = cornerText(cells, in: grid) { corner = text }
      let figures = cells.filter { $0.content.label == nil }.map { Placed($0, headings, isStrip: isStrip) }
      for run in runs(of: figures) {
        let start = isStrip ? run[0].column : grid.stubColumns
        let columns = run.map { figure in
          Column(
            headings: figure.columns,
            extent: figure.column - start..<figure.column + figure.span - start)
        }
        let last = blocks.last
        if isStrip || last?.columns != columns || last?.banner != run[0].banner {
          blocks.append(TextTableBlock(banner: run[0].banner, corner: corner, columns: columns))
        }
        blocks[blocks.count - 1].rows.append(
          Row(labels: run[0].rows.map { $0.label }, contents: run.map { $0.content }))
      }
    }
    return blocks
  }

  /// The words above the row headings.
  private static func cornerText(_ cells: [Grid.Cell], in grid: Grid) -> String? {
    let labels = cells.compactMap { cell -> String? in
      switch cell.content {
      case .corner(let text): text
      case .columnHeading(let text): cell.column < grid.stubColumns ? text : nil
      case .banner, .rowHeading, .figure, .text: nil
      }
    }
    return labels.isEmpty ? nil : labels.joined(separator: "、")
  }

  /// Figures next to each other that have the same row headings.
  private static func runs(of figures: [Placed]) -> [[Placed]] {
    var runs: [[Placed]] = []
    for figure in figures {
      if let last = runs.last?.last, last.rows == figure.rows {
        runs[runs.count - 1].append(figure)
      } else {
        runs.append([figure])
      }
    }
    return runs
  }

  /// A figure with its headings sorted out.
  private struct Placed {
    let content: Grid.Content
    let column: Int
    let span: Int
    var banner: String?
    var columns: [Heading] = []
    var rows: [Heading] = []

    init(_ cell: Grid.Cell, _ headings: [Int: Grid.Content], isStrip: Bool) {
      content = cell.content
      column = cell.column
      span = cell.columnSpan
      for number in cell.headings {
        switch headings[number] {
        case .banner(let text): banner = text
        case .columnHeading(let label): columns.append(Heading(number: number, label: label))
        case .rowHeading(let label): rows.append(Heading(number: number, label: label))
        case .corner, .figure, .text, nil: continue
        }
      }
      if isStrip, let leaf = columns.popLast() { (rows, columns) = (columns, [leaf]) }
    }
  }
}
