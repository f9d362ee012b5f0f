/// Breaks a paragraph into lines of a display width, by the habits of Chinese typesetting.
///
/// Breaks between Han characters and at blanks, keeps words and numbers whole where they fit, lets no line
/// begin with closing punctuation and none end with opening punctuation.
public enum LineBreaking {
  /// Breaks one paragraph into at least one line.
  ///
  /// - Parameters:
  ///   - text: A text without line breaks.
  ///   - width: The columns of a line; at least 2.
  ///   - indent: Columns that the first line leaves free.
  /// - Returns: The lines without their ends.
  public static func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = indent
    for piece in pieces(text) {
      let size = DisplayWidth.of(piece)
      if used + size > width, used > 0, !line.isEmpty {
        lines.append(withoutTrailingBlanks(line))
        line = ""
        used = 0
        if piece == " " { continue }
      }
      if size <= width {
        line += piece
        used += size
        continue
      }
      for character in piece {
        let size = DisplayWidth.of(String(character))
        if used + size > width, !line.isEmpty {
          lines.append(line)
          line = ""
          used = 0
        }
        line.append(character)
        used += size
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(withoutTrailingBlanks(line)) }
    return lines
  }

  /// The pieces that are never broken: a word, a number, a Han character with the punctuation that clings to it.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var previous: Character?
    for character in text {
      let joins =
        previous.map { before in
          closing.contains(character) || opening.contains(before) || (isWord(before) && isWord(character))
        } ?? false
      if joins, !pieces.isEmpty {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      previous = character
    }
    return pieces
  }

  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "〉", "”", "’", "】", "〕", "…", "—", "％", "%", ",", ".", ";",
    ":",
    "!", "?", ")", "]",
  ]
  private static let opening: Set<Character> = ["（", "《", "〈", "“", "‘", "【", "〔", "(", "["]

  private static func isWord(_ character: Character) -> Bool {
    character != " " && DisplayWidth.of(String(character)) <= 1
  }

  private static func withoutTrailingBlanks(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
