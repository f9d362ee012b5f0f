import AnnualReport
import Text

/// One round of printing: keeps where the terminal's cursor is while parts of a layout are printed.
struct LineDrawing {
  private let layout: LineLayout
  private let top: Int
  /// The first row below what is shown.
  private let bottom: Int
  private var place = LineLayout.Position()
  private(set) var output = ""

  init(layout: LineLayout, top: Int, height: Int) {
    self.layout = layout
    self.top = top
    bottom = layout.rowCount - top > height ? top + height : layout.rowCount
  }

  /// Prints all rows that are shown, over those that were.
  mutating func beginAgain(rowsAbove: Int?) {
    if let rowsAbove {
      if rowsAbove > 0 { output += "\u{1B}[\(rowsAbove)A" }
      output += "\r\u{1B}[J"
    }
    place = LineLayout.Position(row: top, column: 0)
    let first = layout.row(top)
    move(to: LineLayout.Position(row: top, column: first.column))
    write(from: first.start)
  }

  /// Prints what differs from an earlier layout that is on the screen.
  mutating func change(from old: LineLayout, cursor: LineLayout.Position) {
    place = cursor
    let visible = layout.row(top)
    let common = min(old.glyphs.count, layout.glyphs.count)
    var first = 0
    while first < common && old.glyphs[first] == layout.glyphs[first] { first += 1 }
    if first == old.glyphs.count && first == layout.glyphs.count { return }
    first = max(first, visible.start)
    let start = min(old.position(of: first), layout.position(of: first))
    guard start.row < bottom else { return }
    move(to: max(start, LineLayout.Position(row: top, column: visible.column)))
    // Clearing comes first: at the end of a full row some terminals would clear the last character.
    if place < old.end { output += "\u{1B}[J" }
    write(from: first)
  }

  /// Moves the cursor, by backspaces where it is near.
  mutating func move(to target: LineLayout.Position) {
    if target.row != place.row {
      let rows = target.row - place.row
      output += rows > 0 ? "\u{1B}[\(rows)B\r" : "\u{1B}[\(-rows)A\r"
      place.column = 0
    }
    let columns = target.column - place.column
    if columns > 0 {
      output += "\u{1B}[\(columns)C"
    } else if target.column == 0 && columns < 0 {
      output += "\r"
    } else {
      output += String(repeating: "\u{8}", count: -columns)
    }
    place = target
  }

  /// What is printed of a character: not the marks before its first letter, nor a mark by itself.
  ///
  /// They have no room of their own; the terminal would draw them on the character before, where they are never erased.
  private static func printed(_ glyph: Character) -> Substring.UnicodeScalarView {
    String(glyph).unicodeScalars.drop { $0.value >= 0x300 && DisplayWidth.of($0) == 0 }
  }

  /// What of a character of several wide parts still fits into the row that it begins in.
  private func fitting(_ glyph: Character, at index: Int) -> Substring.UnicodeScalarView {
    var free = layout.width - layout.position(of: index).column
    return Self.printed(glyph).prefix {
      free -= DisplayWidth.of($0)
      return free >= 0
    }
  }

  private mutating func write(from start: Int) {
    let isCut = bottom < layout.rowCount
    var end = isCut && bottom < layout.rows.count ? layout.rows[bottom].start : layout.glyphs.count
    // A line break at the bottom of the window would scroll it.
    let endsWithBreak = isCut && end > start && layout.glyphs[end - 1] == "\n"
    if endsWithBreak { end -= 1 }
    guard start < end else { return }
    for index in start..<end {
      let glyph = layout.glyphs[index]
      switch glyph {
      case "\n":
        if index > start && layout.isPushed(index) { output += " \r" }
        output += "\r\n"
      case "\t": output += " "
      default:
        let reachesBelow = isCut && index == end - 1 && layout.row(bottom).column > 0
        output.unicodeScalars.append(
          contentsOf: reachesBelow ? fitting(glyph, at: index) : Self.printed(glyph))
      }
    }
    if isCut {
      output += endsWithBreak && layout.isPushed(end) ? " \r" : "\r"
      place = LineLayout.Position(row: bottom - 1, column: 0)
    } else {
      // Makes the terminal go to the next row, where the next character will stand.
      if layout.endsFull { output += " \r" }
      place = layout.end
    }
  }
}
