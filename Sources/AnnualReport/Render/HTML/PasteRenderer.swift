import Mustache

/// Renders what stands below the title of a report as a fragment of HTML, to be pasted into the editor of a web site.
///
/// Such editors throw away classes, style and ids; tables keep `border`, `align`, `width`, `colspan` and `rowspan`.
struct PasteRenderer {
  /// The fragment as UTF-8 with a mark that says so, since there is no head for it, and where it comes from.
  func output(of report: Report) -> OutputBuffer {
    var html = HTMLWriter(indent: "\u{3000}\u{3000}")
    html.mark("\u{FEFF}")
    if report.isDraft { html.element("p", Report.draftMark + "尚有未填或未核对的内容，不能作为正式报告发布") }
    html.text(of: report) { grid, html in
      if report.isDraft { html.element("p", report.name(of: grid), attributes: " align=\"center\"") }
      html.table(Self.template(of: grid), report, gap: Answers.shortGap)
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
        switch cell.content {
        case .figure(let index):
          open("td align=\"center\"", cell, to: &html)
          html.appendSlot(cell: index)
          html.append("</td>\n")
        case .text(let text), .corner(let text):
          write(text, "td", "center", cell, to: &html)
        case .banner(let text), .columnHeading(let text):
          write(text, "th", "center", cell, to: &html)
        case .rowHeading(let text):
          write(text, "th", "left", cell, to: &html)
        }
      }
      html.append("</tr>\n")
    }
    html.append("</table>\n")
    return html
  }

  private static func write(
    _ text: String, _ name: String, _ alignment: String, _ cell: Grid.Cell, to html: inout TableTemplate
  ) {
    open("\(name) align=\"\(alignment)\"", cell, to: &html)
    html.append("\(Escaping.escaped(text))</\(name)>\n")
  }

  private static func open(_ tag: String, _ cell: Grid.Cell, to html: inout TableTemplate) {
    html.append("<\(tag)")
    HTMLTable.appendSpans(of: cell, to: &html)
    html.append(">")
  }
}
