import Text

/// Lays a table out in plain text without lines between its cells: labels at the left, figures in columns.
///
/// The columns align wherever a Han character is as wide as two letters, in terminals as in Song fonts. Characters that
/// are narrow in one and wide in the other (`“ ” …`) never stand before a figure: it goes to a line of its own.
struct TextTable {
  /// The columns of a line, which only figures of more digits than any township has make longer.
  static let usualWidth = 80

  private let grid: Grid
  private let blocks: [TextTableBlock]
  /// The columns of the labels.
  private let labelWidth: Int
  /// The columns of a column of figures.
  private let unit: Int

  /// The labels take at least so much, and more only where few figures stand beside long labels.
  private static let narrowestLabels = 24
  /// A column of figures takes a heading of six Han characters where there is room, and of two beside each other always.
  private static let units = 8...16
  /// What is between the headings of two columns at least; between figures one column will do.
  private static let gap = 2
  private static let indent = 2

  /// Lays out a grid.
  ///
  /// - Parameters:
  ///   - grid: The table.
  ///   - figures: What is to stand in its cells, for all of which there will be room.
  init(_ grid: Grid, figures: [String?] = []) {
    self.grid = grid
    blocks = TextTableBlock.blocks(of: grid)
    let columns = max(1, blocks.map { $0.width }.max() ?? 1)
    let room = (Self.usualWidth - Self.narrowestLabels) / columns
    unit = max(min(max(room, Self.units.lowerBound), Self.units.upperBound), Self.need(of: grid, figures))
    let labels = blocks.flatMap { $0.rows }.flatMap { row in
      row.labels.enumerated().map { Self.indent * $0 + DisplayWidth.of($1) }
    }
    labelWidth = max(
      Self.narrowestLabels, min(Self.usualWidth - columns * unit, labels.max() ?? 0))
  }

  /// Whether there is room for figures.
  func hasRoom(for figures: [String?]) -> Bool { Self.need(of: grid, figures) <= unit }

  /// The width of a column at which figures do not touch each other.
  private static func need(of grid: Grid, _ figures: [String?]) -> Int {
    var need = 0
    for cell in grid.rows.joined() {
      let figure: String? =
        switch cell.content {
        case .figure(let index): figures.indices.contains(index) ? figures[index] : nil
        case .text(let text): text
        case .banner, .corner, .columnHeading, .rowHeading: nil
        }
      guard let figure else { continue }
      need = max(need, (DisplayWidth.of(figure) + cell.columnSpan) / cell.columnSpan)
    }
    return need
  }

  /// The columns that the table takes.
  var width: Int { labelWidth + unit * (blocks.map { $0.width }.max() ?? 0) }

  /// The drawn table with a slot for each figure.
  func template() -> TableTemplate {
    var template = TableTemplate()
    for (number, block) in blocks.enumerated() {
      if number > 0 { template.append("\n") }
      for line in heading(of: block) { template.append(line + "\n") }
      var above: [String] = []
      for row in block.rows {
        write(row, of: block, above: above, to: &template)
        above = row.labels
      }
    }
    return template
  }

  /// The drawn table with its figures, by cell.
  func text(_ figures: [String]) -> String {
    var output = OutputBuffer()
    template().write(to: &output) { slot, output in
      output.append(Self.atRight(figures[slot.cell], width: slot.width))
    }
    return String(decoding: output.bytes, as: UTF8.self)
  }

  // MARK: Rows

  private func write(
    _ row: TextTableBlock.Row, of block: TextTableBlock, above: [String], to template: inout TableTemplate
  ) {
    let shared = zip(row.labels.dropLast(), above.dropLast()).prefix { $0 == $1 }.count
    var last = ""
    for (depth, label) in row.labels.enumerated().dropFirst(shared) {
      let indent = Self.indent * depth
      var lines = MeasuredText(label, unbroken: grid.unbroken).balancedLines(width: labelWidth - indent)
        .map { String(repeating: " ", count: indent) + $0 }
      if depth == row.labels.count - 1 { last = lines.removeLast() }
      for line in lines { template.append(line + "\n") }
    }
    if !Self.isEquallyWide(last) {
      template.append(last + "\n")
      last = ""
    }
    template.append(DisplayWidth.padded(last, to: labelWidth))
    for (content, column) in zip(row.contents, block.columns) {
      let width = column.extent.count * unit
      switch content {
      case .figure(let cell): template.appendSlot(cell: cell, width: width)
      case .text(let text): template.append(Self.atRight(text, width: width))
      case .banner, .corner, .columnHeading, .rowHeading: continue
      }
    }
    template.append("\n")
  }

  /// Whether every character takes the same columns in all fonts in which Han characters take two.
  private static func isEquallyWide(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.isASCII || DisplayWidth.of($0) == 2 }
  }

  // MARK: Headings

  /// The lines above the rows of a block.
  private func heading(of block: TextTableBlock) -> [String] {
    var lines: [String] = []
    if let banner = block.banner { lines.append(banner) }
    var corner = block.corner ?? ""
    if DisplayWidth.of(corner) > labelWidth {
      lines += MeasuredText(corner, unbroken: grid.unbroken).balancedLines(width: width)
      corner = ""
    }
    let depth = block.columns.map { $0.headings.count }.max() ?? 0
    for level in 0..<max(0, depth - 1) { lines += spanningLines(block.columns, level: level) }
    lines += columnLines(block.columns, corner: corner)
    lines.append(String(repeating: "-", count: width))
    return lines
  }

  /// Headings over several columns, with strokes as far as they reach.
  private func spanningLines(_ columns: [TextTableBlock.Column], level: Int) -> [String] {
    var spans: [(heading: TextTableBlock.Heading, extent: Range<Int>)] = []
    for column in columns where column.headings.count > level + 1 {
      let heading = column.headings[level]
      if let last = spans.last, last.heading == heading {
        spans[spans.count - 1].extent = last.extent.lowerBound..<column.extent.upperBound
      } else {
        spans.append((heading, column.extent))
      }
    }
    var line = ""
    for span in spans {
      let label = " \(span.heading.label) "
      let room = span.extent.count * unit - Self.gap - DisplayWidth.of(label)
      let strokes = String(repeating: "-", count: max(0, room / 2))
      let rest = String(repeating: "-", count: max(0, room - room / 2))
      line = DisplayWidth.padded(line, to: labelWidth + span.extent.lowerBound * unit + Self.gap)
      line += strokes + label + rest
    }
    return spans.isEmpty ? [] : [line]
  }

  /// The headings of the columns themselves, which end on one line.
  private func columnLines(_ columns: [TextTableBlock.Column], corner: String) -> [String] {
    let cells = columns.map { column -> (lines: [String], width: Int) in
      let width = column.extent.count * unit
      let label = MeasuredText(column.headings.last?.label ?? "", unbroken: grid.unbroken)
      let room = width - Self.gap
      // Most words have two characters, so that a heading is broken into an even number of them.
      return (label.balancedLines(width: label.width <= room ? room : room / 4 * 4), width)
    }
    let height = cells.map { $0.lines.count }.max() ?? 0
    return (0..<height).map { number in
      var line = number == height - 1 ? corner : ""
      var edge = labelWidth
      for cell in cells {
        edge += cell.width
        let index = number - (height - cell.lines.count)
        if index < 0 { continue }
        line = DisplayWidth.padded(line, to: edge - DisplayWidth.of(cell.lines[index])) + cell.lines[index]
      }
      return line
    }
  }

  private static func atRight(_ text: String, width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.of(text))) + text
  }
}
