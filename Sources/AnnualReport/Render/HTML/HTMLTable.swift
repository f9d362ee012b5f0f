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
      switch cell.content {
      case .figure(let index):
        open("td class=\"figure\"", cell, to: &html)
        html.appendSlot(cell: index)
        html.append("</td>\n")
      case .text(let text):
        open("td class=\"figure\"", cell, to: &html)
        html.append(Escaping.escaped(text))
        html.append("</td>\n")
      case .corner(let text):
        html.append("<td class=\"corner\"")
        Self.appendSpans(of: cell, to: &html)
        html.append(">\(Escaping.escaped(text))</td>\n")
      case .banner(let text):
        write(text, cell, "banner", scope: "colgroup", to: &html)
      case .columnHeading(let text):
        write(text, cell, "heading", scope: cell.columnSpan > 1 ? "colgroup" : "col", to: &html)
      case .rowHeading(let text):
        let scope = cell.rowSpan > 1 ? "rowgroup" : "row"
        write(text, cell, "row stub-\(cell.column)", scope: scope, to: &html)
      }
    }
    html.append("</tr>\n")
  }

  /// Writes a heading.
  private func write(
    _ text: String, _ cell: Grid.Cell, _ type: String, scope: String, to html: inout TableTemplate
  ) {
    open("th class=\"\(type)\" scope=\"\(scope)\"", cell, to: &html)
    html.append(Escaping.escaped(text))
    html.append("</th>\n")
  }

  // Piece by piece: strings put together for every cell took 3 % of the instructions of one `fill`.
  private func open(_ tag: String, _ cell: Grid.Cell, to html: inout TableTemplate) {
    html.append("<")
    html.append(tag)
    if let number = cell.number {
      html.append(" id=\"")
      appendID(number, to: &html)
      html.append("\"")
    }
    Self.appendSpans(of: cell, to: &html)
    for (place, number) in cell.headings.enumerated() {
      html.append(place == 0 ? " headers=\"" : " ")
      appendID(number, to: &html)
    }
    html.append(cell.headings.isEmpty ? ">" : "\">")
  }

  /// Writes over how many columns and rows a cell goes.
  static func appendSpans(of cell: Grid.Cell, to html: inout TableTemplate) {
    html.append(span("colspan", cell.columnSpan))
    html.append(span("rowspan", cell.rowSpan))
  }

  static func span(_ name: String, _ count: Int) -> String {
    count > 1 ? " \(name)=\"\(count)\"" : ""
  }

  private func appendID(_ number: Int, to html: inout TableTemplate) {
    html.append(grid.table)
    html.append("-")
    html.append(String(number))
  }
}
