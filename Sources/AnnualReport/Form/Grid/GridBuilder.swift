/// Lays out a table of the form: heading trees become merged cells.
struct GridBuilder {
  private let table: Table
  private let stub: Int
  private let width: Int
  private var rows: [[Grid.Cell]] = []
  private var nextNumber = 0

  /// Lays out one table.
  static func grid(of table: Table) -> Grid {
    var builder = GridBuilder(table)
    if table.isStrip { builder.addStrips() } else { builder.addBlocks() }
    let isRepeated = table.blocks.count == 1 && table.blocks[0].banner == nil
    let figureRows = builder.rows.count { row in row.contains { $0.content.label == nil } }
    return Grid(
      caption: table.caption, table: table.id, width: builder.width,
      rows: builder.rows.map { $0.sorted { $0.column < $1.column } },
      headingRows: isRepeated ? builder.rows.count - figureRows : 0, stubColumns: builder.stub,
      unbroken: table.unbroken)
  }

  private init(_ table: Table) {
    self.table = table
    let columns = table.blocks.map { $0.columnLeaves.count }.max() ?? 0
    stub = table.isStrip ? 0 : table.blocks.flatMap { $0.rows }.map { $0.depth }.max() ?? 0
    width = table.isStrip ? columns * table.rows.count { !$0.isGroup } : stub + columns
  }

  private mutating func add(
    _ content: Grid.Content, row: Int, column: Int, columns: Int, rows count: Int, under headings: [Int] = []
  ) -> Int {
    while rows.count < row + count { rows.append([]) }
    var number: Int?
    if content.label != nil {
      number = nextNumber
      nextNumber += 1
    }
    rows[row].append(
      Grid.Cell(
        column: column, columnSpan: columns, rowSpan: count, content: content, number: number,
        headings: headings))
    return number ?? 0
  }

  // MARK: Row headings at the left, column headings at the top

  private mutating func addBlocks() {
    for (number, block) in table.blocks.enumerated() {
      var banner: [Int] = []
      if let text = block.banner {
        banner = [add(.banner(text), row: rows.count, column: 0, columns: width, rows: 1)]
      }
      let top = rows.count
      let depth = block.columns.map { $0.depth }.max() ?? 1
      if let corner = block.corner {
        _ = add(.corner(corner), row: top, column: 0, columns: stub, rows: depth, under: banner)
      }
      var columns: [Column] = []
      addColumnHeadings(
        block.columns, row: top, bottom: top + depth, lastSpan: lastSpan(of: block), path: banner,
        into: &columns)
      var row = top + depth
      let figures = table.rows.filter { $0.block == number && !$0.isGroup }
      addRows(block.rows, depth: 0, row: &row, path: [], figures: figures, columns: columns)
    }
  }

  /// A column of figures: where it begins, how many columns it covers, the headings above it.
  private struct Column {
    let start: Int
    let span: Int
    let path: [Int]
  }

  /// The last column of a narrow block covers the rest of the width.
  private func lastSpan(of block: Table.Block) -> Int { width - stub - block.columnLeaves.count + 1 }

  private mutating func addColumnHeadings(
    _ headings: [Heading], row: Int, bottom: Int, lastSpan: Int, path: [Int], into columns: inout [Column]
  ) {
    for heading in headings {
      let start = stub + columns.count
      let isLast = start + lastSpan == width
      let span = heading.isLeaf ? (isLast ? lastSpan : 1) : heading.leaves.count
      let number = add(
        .columnHeading(heading.label), row: row, column: start, columns: span,
        rows: heading.isLeaf ? bottom - row : 1,
        under: path)
      if heading.isLeaf {
        columns.append(Column(start: start, span: span, path: path + [number]))
      } else {
        addColumnHeadings(
          heading.children, row: row + 1, bottom: bottom, lastSpan: lastSpan, path: path + [number],
          into: &columns)
      }
    }
  }

  private mutating func addRows(
    _ headings: [Heading], depth: Int, row: inout Int, path: [Int], figures: [Table.Row], columns: [Column]
  ) {
    for heading in headings {
      let number = add(
        .rowHeading(heading.label), row: row, column: depth, columns: heading.isLeaf ? stub - depth : 1,
        rows: heading.leaves.count, under: path)
      guard heading.isLeaf else {
        addRows(
          heading.children, depth: depth + 1, row: &row, path: path + [number], figures: figures,
          columns: columns)
        continue
      }
      if let cells = figures.first(where: { $0.id == heading.id })?.cells {
        for (cell, column) in zip(cells, columns) {
          _ = add(
            .figure(cell), row: row, column: column.start, columns: column.span, rows: 1,
            under: column.path + path + [number])
        }
      }
      row += 1
    }
  }

  // MARK: Row headings above the column headings, one row of figures

  private mutating func addStrips() {
    for (number, block) in table.blocks.enumerated() {
      let bottom = (block.rows.map { $0.depth }.max() ?? 1) + 1
      var column = 0
      let figures = table.rows.filter { $0.block == number && !$0.isGroup }
      addStrip(block.rows, block: block, row: 0, bottom: bottom, column: &column, path: [], figures: figures)
    }
  }

  private mutating func addStrip(
    _ headings: [Heading], block: Table.Block, row: Int, bottom: Int, column: inout Int, path: [Int],
    figures: [Table.Row]
  ) {
    let columns = block.columnLeaves
    for heading in headings {
      let number = add(
        .columnHeading(heading.label), row: row, column: column,
        columns: heading.leaves.count * columns.count, rows: 1,
        under: path)
      guard heading.isLeaf else {
        addStrip(
          heading.children, block: block, row: row + 1, bottom: bottom, column: &column,
          path: path + [number],
          figures: figures)
        continue
      }
      let cells = figures.first { $0.id == heading.id }?.cells
      for (offset, leaf) in columns.enumerated() {
        let below = add(
          .columnHeading(leaf.label), row: row + 1, column: column + offset, columns: 1,
          rows: bottom - row - 1,
          under: path + [number])
        if let cells {
          _ = add(
            .figure(cells.lowerBound + offset), row: bottom, column: column + offset, columns: 1, rows: 1,
            under: path + [number, below])
        }
      }
      column += columns.count
    }
  }
}
