import Mustache

/// Renders what stands below the title of a report as a fragment of HTML, to be pasted into the editor of a web site.
///
/// Such editors throw away classes, style and ids; tables keep `border`, `align`, `width`, `colspan` and `rowspan`.
struct PasteRenderer {
  /// The fragment as UTF-8 with a mark that says so, since there is no head for it, and where it comes from.
  func output(of report: Report) -> OutputBuffer {
    var html = HTMLText(indent: "\u{3000}\u{3000}")
    html.mark("\u{FEFF}")
    if report.isDraft { html.element("p", Report.draftMark + "尚有未填或未核对的内容，不能作为正式报告发布") }
    for paragraph in report.lead { html.paragraph(paragraph) }
    for section in report.sections {
      html.element("h2", section.heading)
      for block in section.blocks {
        switch block {
        case .subheading(let heading): html.element("h3", heading)
        case .paragraph(let paragraph): html.paragraph(paragraph)
        case .table(let grid):
          if report.isDraft {
            html.element("p", report.name(of: grid), attributes: " align=\"center\"")
          }
          html.table(Self.template(of: grid), report, gap: Answers.shortGap)
        }
      }
    }
    for line in report.signature { html.paragraph(line, attributes: " align=\"right\"") }
    return html.output
  }

  private static func template(of grid: Grid) -> TableTemplate {
    var html = TableTemplate()
    html.append("<table border=\"1\" width=\"100%\">\n")
    for row in grid.rows {
      html.append("<tr>\n")
      for cell in row {
        let spans = HTMLTable.span("colspan", cell.columnSpan) + HTMLTable.span("rowspan", cell.rowSpan)
        switch cell.content {
        case .figure(let index):
          html.append("<td align=\"center\"\(spans)>")
          html.appendSlot(cell: index)
          html.append("</td>\n")
        case .text(let text), .corner(let text):
          html.append("<td align=\"center\"\(spans)>\(Escaping.escaped(text))</td>\n")
        case .banner(let text), .columnHeading(let text):
          html.append("<th align=\"center\"\(spans)>\(Escaping.escaped(text))</th>\n")
        case .rowHeading(let text):
          html.append("<th align=\"left\"\(spans)>\(Escaping.escaped(text))</th>\n")
        }
      }
      html.append("</tr>\n")
    }
    html.append("</table>\n")
    return html
  }
}
