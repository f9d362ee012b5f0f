/// Says what to print so that a terminal shows a prompt, a text and its cursor.
///
/// Only what changed is printed, with relative moves, so that a screen reader follows and what stands above stays. A text
/// that has more rows than the window is shown in part, around the cursor, and whole once it is finished.
struct LineView {
  private struct Painted {
    var layout: LineLayout
    /// The first row of the layout that is on the screen.
    var top: Int
    /// The character that the cursor stands before, and where.
    var index: Int
    var cursor: LineLayout.Position
  }

  private let prompt: [Character]
  private var width: Int
  private var height: Int
  private var painted: Painted?
  /// How far above the cursor the first row on the screen is, after a change of the window.
  private var rowsAbove: Int?

  /// Shows texts after a prompt of one line, which may hold colour sequences.
  init(prompt: String, width: Int, height: Int) {
    self.prompt = Array(prompt)
    self.width = width
    self.height = max(1, height)
  }

  /// What to print so that the screen shows this text with the cursor before one of its characters.
  mutating func paint(_ text: [Character], cursor: Int) -> String {
    var layout = LineLayout(width: width)
    layout.append(prompt)
    layout.append(text)
    let index = prompt.count + cursor
    let place = layout.position(of: index)
    let top = firstRow(of: layout, showing: place.row)
    var drawing = LineDrawing(layout: layout, top: top, height: height)
    if let old = painted, old.top == top {
      drawing.change(from: old.layout, cursor: old.cursor)
    } else {
      drawing.beginAgain(rowsAbove: painted.map { $0.cursor.row - $0.top } ?? rowsAbove)
    }
    drawing.move(to: place)
    painted = Painted(layout: layout, top: top, index: index, cursor: place)
    rowsAbove = nil
    return drawing.output
  }

  /// What to print when the text is done: the whole of it, and the cursor below.
  mutating func finish(_ text: [Character]) -> String {
    if let old = painted, old.layout.rowCount > height {
      rowsAbove = old.cursor.row - old.top
      painted = nil
    }
    height = .max
    let output = paint(text, cursor: text.count)
    // After a full row the cursor is below already.
    return painted?.layout.endsFull == true ? output : output + "\r\n"
  }

  /// The window has another size; paint again.
  ///
  /// Many terminals break the rows anew, others leave or cut them. Which it is cannot be known, so the smaller
  /// step up is taken: a remnant may stay, but nothing that was printed before is lost.
  mutating func resize(width: Int, height: Int) {
    if let old = painted {
      var layout = LineLayout(width: width)
      layout.append(old.layout.glyphs)
      let first = layout.position(of: old.layout.row(old.top).start)
      let anew = layout.position(of: old.index).row - first.row
      rowsAbove = min(old.cursor.row - old.top, anew, max(0, height - 1))
      painted = nil
    }
    self.width = width
    self.height = max(1, height)
  }

  /// What to print to go below the text, to paint it again there: somebody else may have written on the screen.
  mutating func leave() -> String {
    guard let old = painted else { return "\r\n" }
    let last = min(old.layout.rowCount, old.top + height) - 1
    painted = nil
    let below = last - old.cursor.row
    return (below > 0 ? "\u{1B}[\(below)B" : "") + "\r\n"
  }

  private func firstRow(of layout: LineLayout, showing row: Int) -> Int {
    guard layout.rowCount > height else { return 0 }
    var top = painted?.top ?? 0
    if row < top { top = row }
    if row >= top + height { top = row - height + 1 }
    return min(top, layout.rowCount - height)
  }
}
