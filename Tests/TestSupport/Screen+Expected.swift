import AnnualReport
import Text

/// What a screen must show of a text that is being edited.
extension Screen {
  /// The rows of a prompt with its text, and where the cursor is.
  public struct Expected {
    /// The rows, as many as they are.
    public let rows: [String]
    /// The row of the cursor.
    public let row: Int
    /// The column of the cursor.
    public let column: Int

    /// Prints from the beginning, on a screen that is high enough.
    public init(prompt: String, text: [Character], cursor: Int, width: Int) {
      func shown(_ text: ArraySlice<Character>) -> Screen {
        let breaks = text.count { $0 == "\n" }
        let scalars = text.reduce(prompt.unicodeScalars.count) { $0 + $1.unicodeScalars.count }
        var screen = Screen(width: width, height: 8 + 2 * breaks + scalars * 4 / width)
        screen.show(prompt)
        for character in text {
          if screen.isPending && character == "\n" { screen.show(" \r") }
          // Marks without a letter before them have no room.
          let visible = character.unicodeScalars.drop { $0.value > 0x20 && DisplayWidth.of($0) == 0 }
          screen.show(
            character == "\n" ? "\r\n" : character == "\t" ? " " : String(String.UnicodeScalarView(visible)))
        }
        return screen
      }
      var whole = shown(text[...])
      if whole.isPending { whole.show(" \r") }
      var before = shown(text[..<cursor])
      if cursor < text.count, let next = text[cursor].unicodeScalars.first {
        let isWide = DisplayWidth.of(next) == 2
        if before.isPending || isWide && before.column == width - 1 { before.show("\r\n") }
      } else if before.isPending {
        before.show(" \r")
      }
      rows = Array(whole.rows[...whole.row])
      row = before.row
      column = before.column
    }
  }

  /// What is wrong with the screen; nil where it shows what it must, or the part of it around the cursor.
  public func difference(from expected: Expected) -> String? {
    guard surprises.isEmpty, column == expected.column else {
      return "cursor: \(column) for \(expected.column), \(surprises)"
    }
    let top = row - expected.row
    let hidden = max(0, -top)
    let shown = rows
    guard hidden <= expected.rows.count else { return "rows: \(shown)\n\(expected.rows)" }
    let wanted = expected.rows[hidden..<min(expected.rows.count, hidden + height)]
    let first = max(0, top)
    guard top >= 0 || expected.rows.count > height, first + wanted.count <= height,
      Array(shown[first..<first + wanted.count]) == Array(wanted),
      shown[(first + wanted.count)...].allSatisfy(\.isEmpty)
    else { return "rows: \(shown)\n\(expected.rows)" }
    return nil
  }
}
