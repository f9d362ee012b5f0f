import Markup

/// Draws a grid as a table of WordprocessingML that fills the width of the text.
struct WordTable {
  let grid: Grid
  /// The name for programs that read the table aloud; it is not printed.
  let name: String

  /// The table with a slot for each figure.
  func template() -> TableTemplate {
    var xml = XMLWriter(isFragment: true)
    var slots: [(offset: Int, cell: Int)] = []
    let widths = columnWidths
    xml.start("w:tbl")
    properties(&xml)
    xml.start("w:tblGrid")
    for width in widths {
      xml.start("w:gridCol")
      xml.attribute("w:w", width)
      xml.end()
    }
    xml.end()
    for (number, cells) in rows.enumerated() {
      xml.start("w:tr")
      xml.start("w:trPr")
      xml.property("w:cantSplit")
      if number < grid.headingRows { xml.property("w:tblHeader") }
      xml.end()
      for cell in cells {
        write(cell, widths, isLast: number == grid.rows.count - 1, to: &xml) { figure, xml in
          slots.append((xml.openedCount(), figure))
        }
      }
      xml.end()
    }
    xml.end()
    return TableTemplate(xml.bytes, slots: slots)
  }

  // MARK: Rows

  /// A cell of a row; nothing stands in one that hangs down from above.
  struct DrawnCell {
    let column: Int
    let span: Int
    let content: Grid.Content?
    let isMerged: Bool
  }

  /// Each row with all its columns: a cell that reaches over several rows stands in every one of them.
  var rows: [[DrawnCell]] {
    var hanging: [(cell: Grid.Cell, rows: Int)?] = Array(repeating: nil, count: grid.width)
    var rows: [[DrawnCell]] = []
    for cells in grid.rows {
      var row: [DrawnCell] = []
      var column = 0
      while column < grid.width {
        let cell: Grid.Cell
        if let above = hanging[column], above.rows > 0 {
          cell = above.cell
          hanging[column] = (cell, above.rows - 1)
          row.append(DrawnCell(column: column, span: cell.columnSpan, content: nil, isMerged: true))
        } else if let begun = cells.first(where: { $0.column == column }) {
          cell = begun
          hanging[column] = (cell, cell.rowSpan - 1)
          row.append(
            DrawnCell(
              column: column, span: cell.columnSpan, content: cell.content, isMerged: cell.rowSpan > 1))
        } else {
          row.append(DrawnCell(column: column, span: 1, content: nil, isMerged: false))
          column += 1
          continue
        }
        column += cell.columnSpan
      }
      rows.append(row)
    }
    return rows
  }

  private func write(
    _ cell: DrawnCell, _ widths: [Int], isLast: Bool, to xml: inout XMLWriter,
    slot: (Int, inout XMLWriter) -> Void
  ) {
    xml.start("w:tc")
    xml.start("w:tcPr")
    xml.start("w:tcW")
    xml.attribute("w:w", widths[cell.column..<cell.column + cell.span].reduce(0, +))
    xml.attribute("w:type", "dxa")
    xml.end()
    if cell.span > 1 { xml.property("w:gridSpan", String(cell.span)) }
    if cell.isMerged {
      if cell.content == nil { xml.property("w:vMerge") } else { xml.property("w:vMerge", "restart") }
    }
    xml.property("w:vAlign", "center")
    xml.end()
    xml.start("w:p")
    xml.start("w:pPr")
    xml.property("w:pStyle", style(of: cell.content).id)
    if isLast { xml.property("w:keepNext", "0") }
    xml.end()
    if let content = cell.content {
      xml.start("w:r")
      xml.start("w:t")
      switch content {
      case .figure(let index): slot(index, &xml)
      case .text(let text): xml.text(text)
      case .banner(let text), .corner(let text), .columnHeading(let text), .rowHeading(let text):
        xml.text(text)
      }
      xml.end()
      xml.end()
    }
    xml.end()
    xml.end()
  }

  private func style(of content: Grid.Content?) -> WordStyle {
    switch content {
    case .banner: grid.hasNarrowColumns ? .smallBanner : .banner
    case .rowHeading: grid.hasNarrowColumns ? .smallLabel : .label
    case .corner, .columnHeading, .figure, .text, nil: grid.hasNarrowColumns ? .smallCell : .cell
    }
  }

  // MARK: Properties

  private func properties(_ xml: inout XMLWriter) {
    xml.start("w:tblPr")
    xml.width("w:tblW", WordPage.textWidth)
    // At the left it would hang out by the margin of its cells.
    xml.property("w:jc", "center")
    xml.start("w:tblBorders")
    xml.border("w:top")
    xml.border("w:left")
    xml.border("w:bottom")
    xml.border("w:right")
    xml.border("w:insideH")
    xml.border("w:insideV")
    xml.end()
    // Else every program chooses other widths.
    xml.start("w:tblLayout")
    xml.attribute("w:type", "fixed")
    xml.end()
    xml.start("w:tblCellMar")
    xml.width("w:top", Self.cellMargin.upright)
    xml.width("w:left", Self.cellMargin.across)
    xml.width("w:bottom", Self.cellMargin.upright)
    xml.width("w:right", Self.cellMargin.across)
    xml.end()
    xml.property("w:tblCaption", name)
    xml.end()
  }

  private static let cellMargin = (upright: 40, across: 28)

  /// How wide the columns are; together they fill the width of the text.
  private var columnWidths: [Int] {
    let labels: [Int] =
      switch grid.stubColumns {
      case 0: []
      case 1: [2478]
      case 2: [2222, 2822]
      // “（三）不予公开” on one line; five digits, each half as wide as it is high, in a figure's column.
      default: [1000, 1340, 2744] + Array(repeating: 400, count: grid.stubColumns - 3)
      }
    let figures = grid.width - labels.count
    let rest = WordPage.textWidth - labels.reduce(0, +)
    // The first of many columns stands alone beside a group, under a heading of three characters.
    let lead = grid.stubColumns > 2 ? 115 : 0
    let each = (rest - lead) / max(1, figures)
    var widths = labels + Array(repeating: each, count: figures)
    for column in widths.indices.suffix(rest - lead - each * figures) { widths[column] += 1 }
    if widths.count > labels.count { widths[labels.count] += lead }
    return widths
  }
}

extension XMLWriter {
  fileprivate mutating func width(_ name: StaticString, _ width: Int) {
    start(name)
    attribute("w:w", width)
    attribute("w:type", "dxa")
    end()
  }

  fileprivate mutating func border(_ name: StaticString) {
    start(name)
    attribute("w:val", "single")
    attribute("w:sz", 4)
    attribute("w:space", 0)
    attribute("w:color", "auto")
    end()
  }

  /// How many bytes there are once the element that was opened last can take its content.
  fileprivate mutating func openedCount() -> Int {
    text("")
    return bytes.count
  }
}
