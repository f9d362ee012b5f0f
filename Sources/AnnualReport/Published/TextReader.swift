/// Reads a plain text into paragraphs and rows.
///
/// A text has its tables in one of many ways: a cell on each line behind a tab, tabs or bars between cells, drawn lines,
/// figures behind a label. Everything else is a paragraph for each line.
struct TextReader {
  private var items: [PublishedItem] = []
  private var drawn = DrawnRow()
  private var tables = 0
  private var isInTable = false
  private var hasBars = false
  private var hasDrawings = false
  /// The line before, where it is one of a paragraph that begins with two wide blanks.
  private var filled: TextLine?

  /// As many lines of one cell each make a text that consists of such.
  private static let fewestListed = 40

  /// Reads a text in UTF-8.
  static func document(_ bytes: [UInt8]) -> PublishedDocument {
    let lines = lines(bytes)
    if let items = ListedRows.items(lines, atLeast: fewestListed) { return PublishedDocument(items: items) }
    var reader = TextReader()
    reader.hasBars = TextLine.haveBars(lines)
    let drawn = lines.map { TextLine($0, number: 0).isDrawn }
    reader.hasDrawings = drawn.contains(true)
    for (index, line) in lines.enumerated() {
      reader.read(TextLine(line, number: index + 1), isDrawn: drawn[index])
    }
    reader.endDrawnRow()
    return PublishedDocument(items: reader.items)
  }

  /// The lines without their ends; a page's end is a line's end.
  private static func lines(_ bytes: [UInt8]) -> [[Unicode.Scalar]] {
    let text = String(
      decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
    var lines: [[Unicode.Scalar]] = [[]]
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{C}": lines.append([])
      default: lines[lines.count - 1].append(scalar)
      }
      previous = scalar
    }
    return lines
  }

  private mutating func read(_ line: TextLine, isDrawn: Bool) {
    if line.scalars.isEmpty {
      endDrawnRow()
      isInTable = false
      filled = nil
      return
    }
    if line.isPageNumber {
      isInTable = false
      filled = nil
      return
    }
    if isDrawn {
      if line.isRule { endDrawnRow() } else { drawn.add(line) }
      return
    }
    endDrawnRow()
    if line.isMarkdownRule { return }
    if line.scalars.contains("\t"), !line.text.isEmpty {
      if !isInTable { tables += 1 }
      isInTable = true
      append(line.cells(separatedBy: "\t"), .separated)
      return
    }
    isInTable = false
    let indent = line.indent(inDrawn: hasDrawings)
    let width = TextLine.filledWidth(inDrawn: hasDrawings)
    let isFilled = !indent.isEmpty || filled.map { line.continues($0, width: width) } ?? false
    filled = isFilled ? line : nil
    if isFilled, line.spacedCells.map({ $0.count < 6 }) ?? true {
      items.append(.paragraph(indent + line.withoutIndent, .line(line.number)))
      return
    }
    if line.scalars.contains("|") {
      if hasBars {
        let cells = line.withoutOuterBars.cells(separatedBy: "|")
        if cells.contains(where: { !$0.text.isEmpty }) { append(cells, .separated) }
        return
      }
      readText(line.withoutBars)
    } else {
      readText(line)
    }
  }

  private mutating func readText(_ line: TextLine) {
    if let cells = line.spacedCells {
      append(cells, .spaced)
      return
    }
    let text = line.withoutHeadingMarks
    if !text.isEmpty { items.append(.paragraph(text, .line(line.number))) }
  }

  private mutating func append(_ cells: [PublishedCell], _ layout: PublishedRow.Layout) {
    items.append(.row(PublishedRow(cells: cells, layout: layout, table: max(tables, 1))))
  }

  private mutating func endDrawnRow() {
    guard let cells = drawn.take() else { return }
    append(cells, .listed)
  }
}
