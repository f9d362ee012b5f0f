import Text

/// Draws a report as plain text: paragraphs filled to a width, tables with box characters.
///
/// Drawn tables are remembered, so that one renderer draws many reports fast.
public struct TextRenderer: Sendable {
  /// The columns of a line.
  public let width: Int
  /// The drawn tables by id, then by the columns that the figures need.
  private var tables: [String: [[Int]: Stencil]] = [:]

  /// The most layouts of one table that are remembered; unusually wide figures are rare.
  private static let mostLayouts = 32

  /// Draws to a line width; 98 columns fit every statutory table and a terminal of 100.
  public init(width: Int = 98) {
    self.width = width
  }

  /// The report as text with `\n` line ends and a final one.
  public func render(_ report: Report) -> String {
    var renderer = self
    return String(decoding: renderer.bytes(of: report), as: UTF8.self)
  }

  /// The report as UTF-8 with `\n` line ends and a final one.
  public mutating func bytes(of report: Report) -> [UInt8] {
    var text = PlainText(width: width)
    if report.draftNotes != nil { text.centred("【草稿】") }
    let widths = report.figures.map { DisplayWidth.of($0) }
    let isOneLine = DisplayWidth.of(report.title) <= width
    for part in isOneLine ? [report.title] : report.titleParts {
      for line in LineBreaking.lines(part, width: width) { text.centred(line) }
    }
    text.line("")
    for paragraph in report.lead { text.filled(paragraph) }
    for section in report.sections {
      text.line("")
      text.line(section.heading)
      text.line("")
      for block in section.blocks {
        switch block {
        case .subheading(let heading): text.line(heading)
        case .paragraph(let paragraph): text.filled(paragraph)
        case .table(let grid):
          text.table(drawn(grid, report.figures, widths), figures: report.figures, widths: widths)
        }
      }
    }
    if !report.signature.isEmpty {
      text.line("")
      for line in report.signature {
        for part in LineBreaking.lines(line, width: width - 4) { text.aligned(part) }
      }
    }
    if let notes = report.draftNotes { text.notes(notes) }
    return text.bytes
  }

  /// One table with its figures, as it stands in a report.
  func drawn(_ grid: Grid, figures: [String]) -> String {
    let widths = figures.map { DisplayWidth.of($0) }
    let need = TextGridLayout.need(of: grid, figures: figures, widths: widths, limit: width)
    var drawing = TextGrid(grid, need: need, limit: width)
    var text = PlainText(width: width)
    text.table(drawing.stencil(), figures: figures, widths: widths)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// The table with gaps for the figures, drawn anew only where these need other widths.
  private mutating func drawn(_ grid: Grid, _ figures: [String], _ widths: [Int]) -> Stencil {
    let need = TextGridLayout.need(of: grid, figures: figures, widths: widths, limit: width)
    if let known = tables[grid.table]?[need] { return known }
    if tables[grid.table]?.count ?? 0 >= Self.mostLayouts { tables[grid.table] = nil }
    var drawing = TextGrid(grid, need: need, limit: width)
    let stencil = drawing.stencil()
    tables[grid.table, default: [:]][need] = stencil
    return stencil
  }
}

/// Plain text under construction.
private struct PlainText {
  let width: Int
  private(set) var bytes: [UInt8] = []

  init(width: Int) {
    self.width = width
    bytes.reserveCapacity(1 << 15)
  }

  mutating func line(_ line: String) {
    bytes.append(contentsOf: line.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A paragraph with the indent of two characters.
  mutating func filled(_ paragraph: String) {
    blanks(4)
    let text = MeasuredText(paragraph)
    text.forEachLine(width: width, indent: 4) { line in
      bytes.append(contentsOf: text.bytes[line])
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  mutating func centred(_ line: String) {
    blanks((width - DisplayWidth.of(line)) / 2)
    self.line(line)
  }

  /// At the right, as signatures stand.
  mutating func aligned(_ line: String) {
    blanks(width - 4 - DisplayWidth.of(line))
    self.line(line)
  }

  mutating func table(_ stencil: Stencil, figures: [String], widths: [Int]) {
    stencil.write(to: &bytes) { gap, bytes in
      var figure = figures[gap.figure]
      var width = widths[gap.figure]
      if gap.width < width && Answers.isGap(figure) {
        figure = Answers.shortGap
        width = DisplayWidth.of(figure)
      }
      let free = max(0, gap.width - width)
      for _ in 0..<free / 2 { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: figure.utf8)
      for _ in free / 2..<free { bytes.append(UInt8(ascii: " ")) }
    }
  }

  mutating func notes(_ notes: [String]) {
    line("")
    line(notes.isEmpty ? "【草稿】没有发现问题" : "【草稿】尚有问题")
    line("")
    for note in notes {
      for line in note.split(separator: "\n", omittingEmptySubsequences: false) { indented(line) }
    }
  }

  /// A line broken with the indent that it has; what is to be pasted stays whole.
  private mutating func indented(_ line: Substring) {
    if FindingText.isToBePasted(line) { return self.line(String(line)) }
    let indent = line.prefix { $0 == " " }.count
    for part in LineBreaking.lines(String(line.dropFirst(indent)), width: width - indent) {
      blanks(indent)
      self.line(part)
    }
  }

  private mutating func blanks(_ count: Int) {
    for _ in 0..<max(0, count) { bytes.append(UInt8(ascii: " ")) }
  }
}
