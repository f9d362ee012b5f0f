import Text

/// Renders a report as plain text: paragraphs filled to a width, tables whose columns align without lines.
///
/// A paragraph begins with two ideographic spaces and a broken line never does; what a line was broken at stays at its
/// end. So the lines of a paragraph, put together, are the paragraph again.
public struct TextRenderer: Sendable {
  /// The columns of a line.
  public static let width = TextTable.usualWidth

  private let tables: [(grid: Grid, table: TextTable, template: TableTemplate)]

  /// Draws tables that many reports share; others are drawn where they are met.
  public init(grids: [Grid] = []) {
    tables = grids.map { grid in
      let table = TextTable(grid)
      return (grid, table, table.template())
    }
  }

  /// The report as text with `\n` line ends and a final one.
  public func render(_ report: Report) -> String {
    String(decoding: output(of: report).bytes, as: UTF8.self)
  }

  /// The report as UTF-8 with `\n` line ends and a final one, and where it comes from.
  func output(of report: Report) -> OutputBuffer {
    var text = PlainTextWriter()
    if report.isDraft { text.centred(Report.draftMark) }
    text.title(report.title, break: report.titleBreak)
    text.line("")
    for paragraph in report.lead { text.filled(paragraph) }
    for section in report.sections {
      text.line("")
      text.line(section.heading)
      text.line("")
      for (number, block) in section.blocks.enumerated() {
        switch block {
        case .subheading(let heading): text.line(heading)
        case .paragraph(let paragraph): text.filled(paragraph)
        case .table(let grid):
          if number > 0 { text.line("") }
          if report.isDraft { text.line(report.name(of: grid)) }
          text.table(template(of: grid, for: report), report)
          if number + 1 < section.blocks.count { text.line("") }
        }
      }
    }
    text.line("")
    for line in report.signature { text.signature(line) }
    if let heading = report.notesHeading { text.notes(report.draftNotes ?? [], under: heading) }
    return text.output
  }

  /// The drawn table, drawn anew where figures of this report need more room than figures have.
  private func template(of grid: Grid, for report: Report) -> TableTemplate {
    if let known = tables.first(where: { $0.grid == grid }), known.table.hasRoom(for: report.printed) {
      return known.template
    }
    return TextTable(grid, figures: report.printed).template()
  }
}
