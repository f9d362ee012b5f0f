/// Draws a report as plain text: paragraphs filled to a width, tables with box characters.
public struct TextRenderer: Sendable {
  /// The columns of a line.
  public let width: Int

  /// Draws to a line width; 98 columns fit every statutory table and a terminal of 100.
  public init(width: Int = 98) {
    self.width = width
  }

  /// The report as text with `\n` line ends and a final one.
  public func render(_ report: Report) -> String {
    var text = ""
    if report.draftNotes != nil { text += centred("【草稿】") }
    let isOneLine = DisplayWidth.of(report.title) <= width
    for part in isOneLine ? [report.title] : report.titleParts {
      for line in LineBreaking.lines(part, width: width) { text += centred(line) }
    }
    text += "\n"
    for paragraph in report.lead { text += filled(paragraph) }
    for section in report.sections {
      text += "\n\(section.heading)\n\n"
      for block in section.blocks { text += drawn(block, of: report) }
    }
    if !report.signature.isEmpty {
      text += "\n"
      for line in report.signature { text += aligned(line) }
    }
    if let notes = report.draftNotes { text += drawn(notes: notes) }
    return text
  }

  private func drawn(_ block: Report.Block, of report: Report) -> String {
    switch block {
    case .subheading(let heading): "\(heading)\n"
    case .paragraph(let paragraph): filled(paragraph)
    case .table(let grid): TextGrid(grid, figures: report.figures, limit: width).drawn()
    }
  }

  private func drawn(notes: [String]) -> String {
    var text = "\n【草稿】尚有问题\n\n"
    for note in notes { text += note + "\n" }
    return text
  }

  /// A paragraph with the indent of two characters.
  private func filled(_ paragraph: String) -> String {
    let lines = LineBreaking.lines(paragraph, width: width, indent: 4)
    return "    " + lines.joined(separator: "\n") + "\n"
  }

  private func centred(_ line: String) -> String {
    String(repeating: " ", count: max(0, (width - DisplayWidth.of(line)) / 2)) + line + "\n"
  }

  /// At the right, as signatures stand.
  private func aligned(_ line: String) -> String {
    String(repeating: " ", count: max(0, width - 4 - DisplayWidth.of(line))) + line + "\n"
  }
}
