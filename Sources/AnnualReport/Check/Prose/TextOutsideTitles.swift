/// The characters of a text without what stands in title marks or number brackets, which may name any year or figure.
struct TextOutsideTitles {
  /// The characters; of what is cut out, the opening mark is kept as a stop.
  private(set) var characters: [Character] = []
  /// The byte of the text at which each of them begins.
  private var offsets: [Int] = []

  init(_ text: String) {
    var depth = 0
    var offset = 0
    for character in text {
      switch character {
      case "《", "〔":
        if depth == 0 { keep("《", offset) }
        depth += 1
      case "》", "〕": depth = max(0, depth - 1)
      default: if depth == 0 { keep(character, offset) }
      }
      offset += character.utf8.count
    }
  }

  private mutating func keep(_ character: Character, _ offset: Int) {
    characters.append(character)
    offsets.append(offset)
  }

  /// The bytes of the text between the first and the last of some characters.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last else { return 0..<0 }
    return offsets[range.lowerBound]..<offsets[last] + characters[last].utf8.count
  }
}
