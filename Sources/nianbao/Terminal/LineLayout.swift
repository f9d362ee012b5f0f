import AnnualReport
import Text

/// Where each character of a prompt and its text stands on a screen of a given width.
///
/// It follows the terminal: a row is filled to its last column, a wide character that does not fit goes to the next row,
/// and the terminal itself breaks the row. A text that fills its last row ends at the beginning of the next one.
struct LineLayout {
  struct Position: Equatable, Comparable {
    var row = 0
    var column = 0

    static func < (one: Position, other: Position) -> Bool {
      (one.row, one.column) < (other.row, other.column)
    }
  }

  /// The first character that begins in a row, and its column: not 0 if the character before it reaches into the row.
  struct Row {
    var start: Int
    var column = 0
  }

  let width: Int
  private(set) var rows = [Row(start: 0)]
  private(set) var glyphs: [Character] = []
  private var column = 0
  /// An escape sequence in the prompt takes no room.
  private var escape: Escape?

  private enum Escape {
    case begun
    case parameters
  }

  init(width: Int) { self.width = width }

  /// Whether the last character fills its row.
  var endsFull: Bool { column == width }

  /// The number of rows, the empty one after a full row included.
  var rowCount: Int { rows.count + (endsFull ? 1 : 0) }

  /// A row, also the empty one after a full row.
  func row(_ number: Int) -> Row { number < rows.count ? rows[number] : Row(start: glyphs.count) }

  /// Where the text ends.
  var end: Position {
    endsFull ? Position(row: rows.count, column: 0) : Position(row: rows.count - 1, column: column)
  }

  /// Adds characters at the end.
  mutating func append(_ added: [Character]) {
    glyphs += added
    for index in glyphs.count - added.count..<glyphs.count { place(glyphs[index], index) }
  }

  /// Where a character stands, or where the one after the last would.
  func position(of index: Int) -> Position {
    guard index < glyphs.count else { return end }
    var low = 0
    var high = rows.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if rows[middle].start <= index { low = middle } else { high = middle }
    }
    var walk = LineLayout(width: .max)
    walk.column = rows[low].column
    for place in rows[low].start..<index { walk.place(glyphs[place], place) }
    return walk.column < width ? Position(row: low, column: walk.column) : Position(row: low + 1, column: 0)
  }

  /// Whether a line break begins a row of its own, because the row before it is full.
  func isPushed(_ index: Int) -> Bool {
    guard index > 0, glyphs[index] == "\n", glyphs[index - 1] != "\n" else { return false }
    return position(of: index).column == 0
  }

  private mutating func place(_ glyph: Character, _ index: Int) {
    if glyph == "\n" {
      if endsFull { rows.append(Row(start: index)) }
      rows.append(Row(start: index + 1))
      column = 0
      return
    }
    var isFirst = true
    for scalar in glyph.unicodeScalars {
      let taken = advance(scalar)
      if column + taken > width {
        rows.append(Row(start: isFirst ? index : index + 1))
        column = 0
      }
      column += taken
      isFirst = false
    }
    let last = rows.count - 1
    if rows[last].start == index + 1 { rows[last].column = column }
  }

  private mutating func advance(_ scalar: Unicode.Scalar) -> Int {
    switch escape {
    case .begun:
      escape = scalar == "[" ? .parameters : nil
      return 0
    case .parameters:
      if (0x40...0x7E).contains(scalar.value) { escape = nil }
      return 0
    case nil: break
    }
    if scalar == "\u{1B}" {
      escape = .begun
      return 0
    }
    return scalar == "\t" ? 1 : DisplayWidth.of(scalar)
  }
}
