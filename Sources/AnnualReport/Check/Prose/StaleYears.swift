import Text

/// Finds last or next year directly before a verb of reporting and a figure (`2024年共收到申请12件` in a 2025 report).
///
/// Titles in 《》 and document numbers in 〔〕 are passed over; so is a year that only dates a document.
struct StaleYears {
  private let verbs: [String]
  private let years: [Int]

  init(verbs: [String], years: [Int]) {
    self.verbs = verbs
    self.years = years
  }

  struct Hit {
    let year: Int
    /// The bytes of the text from the year to the verb.
    let range: Range<Int>
  }

  /// How many characters may stand between the year and the verb (`，我镇共`), and between verb and figure.
  private static let beforeVerb = 6
  private static let beforeFigure = 10
  /// How many are told of one text; whoever mends these finds the next ones.
  private static let most = 100

  func found(in text: String) -> [Hit] {
    guard years.contains(where: { text.containsBytes(of: "\($0)年") }) else { return [] }
    let (characters, offsets) = outsideTitles(text)
    var hits: [Hit] = []
    for start in characters.indices where hits.count < Self.most {
      if start > 0, isDigit(characters[start - 1]) { continue }
      for year in years where matches(characters, start, "\(year)年") {
        if let end = verbEnd(characters, after: start + 5) {
          let last = offsets[end - 1] + characters[end - 1].utf8.count
          hits.append(Hit(year: year, range: offsets[start]..<last))
        }
      }
    }
    return hits
  }

  /// The end of the verb that follows within reach and is itself followed by a figure.
  private func verbEnd(_ text: [Character], after start: Int) -> Int? {
    for index in start...min(start + Self.beforeVerb, text.count) {
      for verb in verbs where matches(text, index, verb) {
        let end = index + verb.count
        return figureFollows(text, end) ? end : nil
      }
      if index < text.count, isDigit(text[index]) || "。；\n《".contains(text[index]) { return nil }
    }
    return nil
  }

  private func figureFollows(_ text: [Character], _ start: Int) -> Bool {
    for index in start..<min(start + Self.beforeFigure, text.count) {
      if isDigit(text[index]) { return true }
      if "。；，、\n《".contains(text[index]) { return false }
    }
    return false
  }

  private func matches(_ text: [Character], _ start: Int, _ word: String) -> Bool {
    text[start...].starts(with: word)
  }

  private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// The characters with what stands in title marks or number brackets cut out, the opening mark kept as a stop, and
  /// the byte of the text at which each of them stands.
  private func outsideTitles(_ text: String) -> (characters: [Character], offsets: [Int]) {
    var kept: (characters: [Character], offsets: [Int]) = ([], [])
    var depth = 0
    var offset = 0
    for character in text {
      switch character {
      case "《", "〔":
        if depth == 0 { kept.characters.append("《") }
        if depth == 0 { kept.offsets.append(offset) }
        depth += 1
      case "》", "〕": depth = max(0, depth - 1)
      default:
        if depth == 0 { kept.characters.append(character) }
        if depth == 0 { kept.offsets.append(offset) }
      }
      offset += character.utf8.count
    }
    return kept
  }
}
