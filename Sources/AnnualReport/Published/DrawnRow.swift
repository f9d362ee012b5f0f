import Text

/// A row between drawn lines while it is read: its cells by the columns of the screen at which they begin.
struct DrawnRow {
  private var cells: [(column: Int, text: String)] = []
  private var line: Int?

  /// What stands beyond so many bars is left out; no form has as many columns.
  private static let mostCells = 64

  /// Adds a line of the row: what stands behind each bar belongs to the cell that begins there.
  mutating func add(_ line: TextLine) {
    self.line = self.line ?? line.number
    var column = 0
    var cell: Int?
    var text = ""
    for scalar in line.scalars {
      if "│┃║".unicodeScalars.contains(scalar) {
        if let cell { cells[cell].text += text.trimmed() }
        text = ""
        column += 1
        cell = index(of: column)
      } else {
        text.unicodeScalars.append(scalar)
        column += DisplayWidth.of(scalar)
      }
    }
    if let cell { cells[cell].text += text.trimmed() }
    // The bar at the right begins no cell.
    if let last = cells.last, last.column >= column - 1 { cells.removeLast() }
  }

  /// The place of the cell that begins at a column, a new one if there is none.
  private mutating func index(of column: Int) -> Int? {
    let place = cells.firstIndex { $0.column >= column } ?? cells.count
    guard place < cells.count || cells.count < Self.mostCells else { return nil }
    if place == cells.count || cells[place].column > column { cells.insert((column, ""), at: place) }
    return place
  }

  /// The cells of the row, nil where there is no text in it; the next row begins.
  mutating func take() -> [PublishedCell]? {
    defer { self = DrawnRow() }
    guard let line, cells.contains(where: { !$0.text.isEmpty }) else { return nil }
    return cells.map { PublishedCell(text: $0.text, source: .line(line)) }
  }
}
