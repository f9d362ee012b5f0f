import AnnualReport
import Text

/// A small terminal: interprets what a program prints, as xterm would, and knows what the screen shows.
///
/// Whatever else is printed is kept in `surprises`.
public struct Screen {
  /// The columns.
  public private(set) var width: Int
  /// The rows.
  public private(set) var height: Int
  /// The row of the cursor, from 0.
  public private(set) var row = 0
  /// The column of the cursor, from 0.
  public private(set) var column = 0
  /// How often it rang.
  public private(set) var bells = 0
  /// What the editor has no business to print.
  public private(set) var surprises: [String] = []
  /// Whether pasted text is marked.
  public private(set) var takesPastes = false
  /// Rows that were scrolled off the top.
  public private(set) var scrolled: [String] = []
  private var cells: [[String]]
  /// A character was put into the last column; the next one wraps.
  public private(set) var isPending = false
  private var sequence: String?

  /// An empty one.
  public init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    cells = Array(repeating: Array(repeating: " ", count: width), count: height)
  }

  /// The rows of the screen without the blanks at their ends.
  public var rows: [String] { cells.map(Self.trimmed) }

  /// Takes what a program prints.
  public mutating func show(_ output: String) {
    for scalar in output.unicodeScalars { take(scalar) }
  }

  private static func trimmed(_ cells: [String]) -> String {
    var text = cells.joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if let begun = sequence {
      sequence = begun + String(scalar)
      if begun.isEmpty {
        if scalar != "[" { surprise("ESC \(scalar)") }
      } else if (0x40...0x7E).contains(scalar.value) {
        sequence = nil
        obey(String(begun.dropFirst()), scalar)
      }
      return
    }
    switch scalar {
    case "\u{1B}": sequence = ""
    case "\r": (column, isPending) = (0, false)
    case "\n": lineFeed()
    case "\u{8}": (column, isPending) = (max(0, column - 1), false)
    case "\u{7}": bells += 1
    default: scalar.value < 0x20 ? surprise("U+\(scalar.value)") : put(scalar)
    }
  }

  private mutating func surprise(_ what: String) {
    surprises.append(what)
    sequence = nil
  }

  private mutating func lineFeed() {
    isPending = false
    guard row == height - 1 else { return row += 1 }
    scrolled.append(Self.trimmed(cells.removeFirst()))
    cells.append(Array(repeating: " ", count: width))
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let taken = DisplayWidth.of(scalar)
    if taken == 0 {
      let last = isPending ? width - 1 : column - 1
      guard last >= 0 else { return }
      cells[row][cells[row][last].isEmpty ? last - 1 : last].unicodeScalars.append(scalar)
      return
    }
    if isPending || column + taken > width {
      lineFeed()
      column = 0
    }
    cells[row][column] = String(scalar)
    if taken == 2 { cells[row][column + 1] = "" }
    column += taken
    if column == width { (column, isPending) = (width - 1, true) }
  }

  private mutating func obey(_ parameters: String, _ final: Unicode.Scalar) {
    let count = max(1, Int(parameters) ?? 1)
    switch (parameters, final) {
    case (_, "A"): row = max(0, row - count)
    case (_, "B"): row = min(height - 1, row + count)
    case (_, "C"): column = min(width - 1, column + count)
    case ("", "J"):
      for place in column..<width { cells[row][place] = " " }
      for below in row + 1..<max(row + 1, height) { cells[below] = Array(repeating: " ", count: width) }
    case (_, "m"): return
    case ("?2004", "h"): takesPastes = true
    case ("?2004", "l"): takesPastes = false
    default: surprise("CSI \(parameters)\(final)")
    }
    isPending = false
  }
}
