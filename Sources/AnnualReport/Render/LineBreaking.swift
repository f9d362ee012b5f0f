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

  /// Breaks a label into no more lines than needed, of like length, rather after punctuation than elsewhere.
  static func balanced(_ text: String, width: Int) -> [String] {
    if DisplayWidth.of(text) <= width { return [text] }
    let pieces = pieces(text)
    let sizes = pieces.map(DisplayWidth.of)
    guard !text.contains(" "), sizes.allSatisfy({ $0 <= width }) else { return lines(text, width: width) }
    // For each beginning of the label the fewest lines, then the least cost, and where its last line starts.
    var best: [(lines: Int, cost: Int, start: Int)] = [(0, 0, 0)]
    for end in 1...pieces.count {
      var found = (lines: Int.max, cost: 0, start: 0)
      var size = 0
      for start in (0..<end).reversed() {
        size += sizes[start]
        if size > width { break }
        let isGood =
          start > 0 && (closing.contains(last(pieces[start - 1])) || opening.contains(first(pieces[start])))
        let cost = best[start].cost + (width - size) * (width - size) - (isGood ? width * width / 4 : 0)
        if (best[start].lines + 1, cost) < (found.lines, found.cost) {
          found = (best[start].lines + 1, cost, start)
        }
      }
      best.append(found)
    }
    var lines: [String] = []
    var end = pieces.count
    while end > 0 {
      lines.append(pieces[best[end].start..<end].joined())
      end = best[end].start
    }
    return lines.reversed()
  }

  /// The columns of the widest part that is never broken.
  static func widestPiece(_ text: String) -> Int { pieces(text).map(DisplayWidth.of).max() ?? 0 }

  private static func first(_ piece: String) -> Character { piece.first ?? " " }

  private static func last(_ piece: String) -> Character { piece.last ?? " " }

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
