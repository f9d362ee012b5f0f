import AnnualReport
import Text

/// Breaks lines that are too long for a window where they may be broken, which the terminal itself does anywhere.
///
/// A number that is broken reads as another one. What goes on keeps the indent of its line.
enum Folding {
  /// A text whose lines all fit a window, as far as they can be broken.
  ///
  /// - Parameters:
  ///   - text: Lines; colours in them take no room.
  ///   - width: The columns of the window; nil where it is none.
  /// - Returns: The text; only blanks are changed in it, and only in lines that are broken.
  static func folded(_ text: String, width: Int?) -> String {
    guard let width, width > 1 else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { folded(line: $0, width: width) }.joined(separator: "\n")
  }

  private static func folded(line: Substring, width: Int) -> String {
    let (plain, colors) = parted(line)
    if DisplayWidth.of(plain) <= width { return String(line) }
    let indent = String(plain.prefix { $0 == " " }.prefix(width / 3))
    let room = width - indent.utf8.count
    let standing = StandingPaths(narrowed(plain), width: room)
    let lines = LineBreaking.lines(standing.text, width: room, unbroken: keys(in: standing.text))
    let folded = lines.map { indent + $0.drop { $0 == " " } }.joined(separator: "\n")
    return painted(standing.restored(folded), colors)
  }

  /// Keys that are typed alone, each with the beginning of what it does: `p 先`.
  private static func keys(in text: String) -> [String] {
    let characters = Array(text)
    let isInWord = { (index: Int) in
      index >= 0 && characters[index].isASCII && characters[index] != " "
    }
    return characters.indices.dropLast(2).filter { index in
      isInWord(index) && !isInWord(index - 1) && characters[index + 1] == " " && characters[index + 2] != " "
    }.map { String(characters[$0...$0 + 2]) }
  }

  /// The text without its indent, and with two blanks at most where columns were apart.
  private static func narrowed(_ text: String) -> String {
    var result = ""
    var blanks = 0
    for character in text.drop(while: { $0 == " " }) {
      blanks = character == " " ? blanks + 1 : 0
      if blanks < 3 { result.append(character) }
    }
    return result
  }

  // MARK: Colours

  /// A sequence that changes the colour, and how many characters other than blanks stand before it.
  private struct Color {
    let sequence: String
    let place: Int
  }

  private static func parted(_ line: Substring) -> (plain: String, colors: [Color]) {
    var parts = line.split(separator: "\u{1B}", omittingEmptySubsequences: false)[...]
    var plain = String(parts.removeFirst())
    var colors: [Color] = []
    for part in parts {
      let end = part.firstIndex(of: "m").map { part.index(after: $0) } ?? part.endIndex
      let place = plain.count { !$0.isWhitespace }
      colors.append(Color(sequence: "\u{1B}" + part[..<end], place: place))
      plain += part[end...]
    }
    return (plain, colors)
  }

  private static func painted(_ text: String, _ colors: [Color]) -> String {
    if colors.isEmpty { return text }
    var colors = colors[...]
    var result = ""
    var count = 0
    for character in text {
      if !character.isWhitespace {
        while let color = colors.first, color.place == count {
          result += color.sequence
          colors.removeFirst()
        }
        count += 1
      }
      result.append(character)
    }
    return result + colors.map(\.sequence).joined()
  }
}
