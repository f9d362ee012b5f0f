import Mustache

/// Draws a grid as a table whose figures name the headings that they belong to.
struct HTMLGrid {
  let grid: Grid

  /// The most columns that a table may have for each to take more than two Han characters side by side.
  static let mostWideColumns = 4

  /// The most rows that a printed sheet may hold; a table of more need not begin on one of its own.
  private static let mostRowsOfSheet = 34

  /// The table with a gap for each figure.
  func stencil() -> Stencil {
    var html = HTMLText()
    write(to: &html)
    return html.stencil
  }

  private func write(to html: inout HTMLText) {
    let frame = grid.rows.count > Self.mostRowsOfSheet ? "frame long" : "frame"
    html.open(
      "div class=\"\(frame)\" role=\"region\" tabindex=\"0\" aria-label=\"\(Escaping.escaped(grid.caption))\""
    )
    html.open("table class=\"columns-\(grid.width)\"")
    html.element("caption", grid.caption)
    html.open("colgroup")
    for _ in 0..<grid.width { html.open("col") }
    html.close("colgroup")
    if grid.headingRows > 0 {
      html.open("thead")
      for row in grid.rows.prefix(grid.headingRows) { write(row, to: &html) }
      html.close("thead")
    }
    html.open("tbody")
    for row in grid.rows.dropFirst(grid.headingRows) { write(row, to: &html) }
    html.close("tbody")
    html.close("table")
    html.close("div")
  }

  private func write(_ row: [Grid.Cell], to html: inout HTMLText) {
    html.open("tr")
    for cell in row {
      var attributes = ""
      if cell.columnSpan > 1 { attributes += " colspan=\"\(cell.columnSpan)\"" }
      if cell.rowSpan > 1 { attributes += " rowspan=\"\(cell.rowSpan)\"" }
      switch cell.content {
      case .figure(let index):
        html.figure("td", index, attributes: " class=\"figure\"" + attributes + headers(cell))
      case .corner(let text):
        html.element("td", text, attributes: " class=\"corner\"" + attributes)
      case .banner(let text):
        html.element("th", text, attributes: " class=\"banner\"" + id(cell) + attributes)
      case .columnHeading(let text):
        html.element("th", text, attributes: " class=\"heading\"" + id(cell) + attributes + headers(cell))
      case .rowHeading(let text):
        html.element("th", text, attributes: " class=\"row\"" + id(cell) + attributes + headers(cell))
      }
    }
    html.close("tr")
  }

  private func id(_ cell: Grid.Cell) -> String {
    cell.number.map { " id=\"\(name($0))\"" } ?? ""
  }

  private func headers(_ cell: Grid.Cell) -> String {
    if cell.headings.isEmpty { return "" }
    return " headers=\"" + cell.headings.map(name).joined(separator: " ") + "\""
  }

  private func name(_ number: Int) -> String { "\(grid.table)-\(number)" }
}
