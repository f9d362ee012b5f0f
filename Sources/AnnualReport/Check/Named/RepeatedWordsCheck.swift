/// No words stand twice in a row, and no whole paragraph twice.
struct RepeatedWordsCheck: CheckKind {
  static let schema = CheckSchema("repeated-words", needs: [("except", .words)], takes: [("inside", .words)])

  /// Words that are rightly doubled, or the beginnings of such.
  private let exceptions: Words
  /// Longer words in which a word is rightly doubled: 人民政府政府信息公开.
  private let longer: Words

  init(_ settings: CheckSettings) {
    exceptions = settings.words("except")
    longer = settings.words("inside")
  }

  /// How long repeated words are, in characters.
  private static let shortest = 2
  private static let longest = 16
  /// Shorter paragraphs may well be alike.
  private static let shortestParagraph = 40

  var meaning: String { "没有连着写了两遍的词，没有整段重复" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    var paragraphs: Set<UInt64> = []
    return report.prose.flatMap { written -> [Finding] in
      let text = written.text
      let words = repeated(in: text).map { range in
        check.finding(in: range, of: written, report.places, "连着写了两遍")
      }
      let copies = text.paragraphs.filter { $0.count >= Self.shortestParagraph }.filter { range in
        !paragraphs.insert(fingerprint(of: text.scalars[range])).inserted
      }
      return words + copies.map { check.finding(in: $0, of: written, report.places, "整段写了两遍") }
    }
  }

  /// A number that different paragraphs share by rare chance only.
  private func fingerprint(of paragraph: ArraySlice<UInt32>) -> UInt64 {
    paragraph.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Where words stand twice in a row, both of them.
  func repeated(in text: ProseText) -> [Range<Int>] {
    let right = text.occurrences(of: longer, inNames: true)
    return doubled(in: text).filter { range in !right.contains { $0.overlaps(range) } }
  }

  private func doubled(in text: ProseText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.scalars.count {
      let length = longest(in: text, at: index)
      if let length { found.append(index..<index + 2 * length) }
      index += length.map { 2 * $0 } ?? 1
    }
    return found
  }

  /// How long the longest words are that stand twice from a place on; nil where none do.
  private func longest(in text: ProseText, at start: Int) -> Int? {
    let first = text.scalars[start]
    var length = min(Self.longest, (text.scalars.count - start) / 2)
    while length >= Self.shortest {
      if text.scalars[start + length] == first, isRepeated(text, at: start, length: length) { return length }
      length -= 1
    }
    return nil
  }

  private func isRepeated(_ text: ProseText, at start: Int, length: Int) -> Bool {
    var han = 0
    var marks = 0
    for index in start..<start + length {
      let value = text.scalars[index]
      guard value == text.scalars[index + length], !text.isCovered[index + length] else { return false }
      switch value {
      case 0x4E00...0x9FFF: han += 1
      case 0x30...0x39: break
      case 0xFF0C where index > start: marks += 1
      default: return false
      }
    }
    // A figure with its unit is a word too.
    guard han >= 2 || han == 1 && marks == 0 && length >= 3 else { return false }
    let isOneCharacter = (start..<start + length).allSatisfy { text.scalars[$0] == text.scalars[start] }
    if isOneCharacter || text.isCovered[start] { return false }
    return !text.has(exceptions, in: start..<start + length)
  }
}
