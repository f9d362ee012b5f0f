import Mustache

/// Draws a grid as a table whose figures name the headings that they belong to.
struct HTMLTable {
  let grid: Grid
  let name: String
  /// Whether its name is shown, because no heading above it says the same.
  var showsName = false

  /// The most rows that a printed sheet may hold; a table of more need not begin on one of its own.
  private static let mostRowsOfSheet = 34

  /// The table with a slot for each figure.
  func template() -> TableTemplate {
    var html = TableTemplate()
    let frame =
      "frame" + (grid.rows.count > Self.mostRowsOfSheet ? " long" : "")
      + (grid.hasNarrowColumns ? " wide" : "")
    let caption = Escaping.escaped(name)
    html.append("<div class=\"\(frame)\" role=\"region\" tabindex=\"0\" aria-label=\"\(caption)\">\n")
    html.append("<table class=\"columns-\(grid.width)\">\n")
    html.append("<caption\(showsName ? "" : " class=\"unseen\"")>\(caption)</caption>\n")
    html.append("<colgroup>\n" + String(repeating: "<col>\n", count: grid.width) + "</colgroup>\n")
    if grid.headingRows > 0 {
      html.append("<thead>\n")
      for row in grid.rows.prefix(grid.headingRows) { write(row, to: &html) }
      html.append("</thead>\n")
    }
    html.append("<tbody>\n")
    for row in grid.rows.dropFirst(grid.headingRows) { write(row, to: &html) }
    html.append("</tbody>\n</table>\n</div>\n")
    return html
  }

  private func write(_ row: [Grid.Cell], to html: inout TableTemplate) {
    html.append("<tr>\n")
    for cell in row {
      let spans = Self.span("colspan", cell.columnSpan) + Self.span("rowspan", cell.rowSpan)
      switch cell.content {
      case .figure(let index):
        html.append("<td class=\"figure\"\(spans)\(headers(cell))>")
        html.appendSlot(cell: index)
        html.append("</td>\n")
      case .text(let text):
        html.append("<td class=\"figure\"\(spans)\(headers(cell))>\(Escaping.escaped(text))</td>\n")
      case .corner(let text):
        html.append("<td class=\"corner\"\(spans)>\(Escaping.escaped(text))</td>\n")
      case .banner(let text):
        html.append(heading(cell, text, "banner", scope: "colgroup", spans))
      case .columnHeading(let text):
        html.append(heading(cell, text, "heading", scope: cell.columnSpan > 1 ? "colgroup" : "col", spans))
      case .rowHeading(let text):
        let scope = cell.rowSpan > 1 ? "rowgroup" : "row"
        html.append(heading(cell, text, "row stub-\(cell.column)", scope: scope, spans))
      }
    }
    html.append("</tr>\n")
  }

  private func heading(
    _ cell: Grid.Cell, _ text: String, _ type: String, scope: String, _ spans: String
  ) -> String {
    let mark = cell.number.map { " id=\"\(id($0))\"" } ?? ""
    return
      "<th class=\"\(type)\" scope=\"\(scope)\"\(mark)\(spans)\(headers(cell))>\(Escaping.escaped(text))</th>\n"
  }

  static func span(_ name: String, _ count: Int) -> String {
    count > 1 ? " \(name)=\"\(count)\"" : ""
  }

  private func headers(_ cell: Grid.Cell) -> String {
    var text = ""
    for number in cell.headings { text += (text.isEmpty ? " headers=\"" : " ") + id(number) }
    return text.isEmpty ? "" : text + "\""
  }

  private func id(_ number: Int) -> String { "\(grid.table)-\(number)" }
}
