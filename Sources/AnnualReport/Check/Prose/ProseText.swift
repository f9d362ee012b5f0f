import Text

/// A running text as the checks read it: digits and marks in one spelling, no blanks, split into clauses.
///
/// Titles in 《》, short quotations and addresses are covered: names carry numbers and words that say nothing of the
/// year. Every character keeps the bytes of the text that it was made from.
struct ProseText {
  /// The characters, as values of Unicode scalars.
  private(set) var scalars: [UInt32] = []
  /// The byte at which each begins, and the one at which it ends.
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  /// Whether each stands in a title, a quotation or an address.
  private(set) var isCovered: [Bool] = []
  /// The clause that each belongs to; -1 for breaks of lines.
  private(set) var clauseOf: [Int32] = []
  /// The parts between ，；。 and between brackets.
  private(set) var clauses: [Clause] = []
  /// The parts between 。！？ and breaks of lines.
  private(set) var sentences: [Range<Int>] = []
  /// The lines.
  private(set) var paragraphs: [Range<Int>] = []
  /// The numbers.
  private(set) var figures: [ProseFigure] = []
  /// The years, as `2025年`.
  private(set) var years: [Year] = []
  /// Where characters and pairs of them stand, so that words are found without reading the text again.
  private var index = PairIndex()

  /// A part of a sentence.
  struct Clause {
    let sentence: Int
    let paragraph: Int
    /// Whether it stands in brackets; then the clause around it goes on behind them.
    let isInBrackets: Bool
  }

  /// A year that the text names.
  struct Year {
    let value: Int
    /// The first of its digits.
    let start: Int
    let sentence: Int
  }

  init(_ text: String) {
    readCharacters(of: text)
    coverNames()
    splitClauses()
    index = PairIndex(scalars)
    figures = FigureScanner(self).figures()
    years = figures.compactMap { figure in
      guard figure.range.count == 4, !figure.isChinese, let value = figure.value.whole,
        (1900...2999).contains(value), character(at: figure.range.upperBound) == "年"
      else { return nil }
      return Year(
        value: value, start: figure.range.lowerBound, sentence: sentence(at: figure.range.lowerBound))
    }
  }

  // MARK: Where things stand

  /// The character at a place; nil behind the end.
  func character(at index: Int) -> Unicode.Scalar? {
    index >= 0 && index < scalars.count ? Unicode.Scalar(scalars[index]) : nil
  }

  /// The clause that a character belongs to; nil for a break of line.
  func clause(at index: Int) -> Int? { clauseOf[index] < 0 ? nil : Int(clauseOf[index]) }

  /// The sentence that a character belongs to.
  func sentence(at index: Int) -> Int { clause(at: index).map { clauses[$0].sentence } ?? -1 }

  /// The bytes of the text that a range of characters was made from.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last, range.upperBound <= starts.count else { return 0..<0 }
    return Int(starts[range.lowerBound])..<Int(ends[last])
  }

  /// Whether some characters stand side by side in the text, without blanks between them.
  func isUnbroken(_ range: Range<Int>) -> Bool {
    range.dropLast().allSatisfy { ends[$0] == starts[$0 + 1] }
  }

  /// Some characters as text.
  func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for index in range.clamped(to: scalars.indices) {
      if let scalar = Unicode.Scalar(scalars[index]) { text.append(scalar) }
    }
    return String(text)
  }

  // MARK: Words

  /// Where some words stand, in the order of the text; of words that lie in each other the longest counts.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - inNames: Whether those in titles and quotations count too.
  /// - Returns: The characters of each of them.
  func occurrences(of words: Words, inNames: Bool = false) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var first = 0
    for end in words.ends {
      var place = index.first(of: words.scalars, first..<end)
      while place >= 0 {
        if isSame(words.scalars, first..<end, at: place), inNames || !isCovered[place] {
          found.append(place..<place + end - first)
        }
        place = index.next(after: place, isOne: end - first == 1)
      }
      first = end
    }
    if found.count < 2 { return found }
    var last = 0
    return found.sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }.filter { hit in
      defer { last = max(last, hit.upperBound) }
      return hit.upperBound > last
    }
  }

  private func isSame(_ word: [UInt32], _ range: Range<Int>, at start: Int) -> Bool {
    guard start + range.count <= scalars.count else { return false }
    for place in range {
      let (one, other) = (word[place], scalars[start + place - range.lowerBound])
      if one != other && PairIndex.folded(one) != PairIndex.folded(other) { return false }
    }
    return true
  }

  /// The end of a word that begins at a place; nil where another one does.
  func end(of word: String, at start: Int) -> Int? {
    var place = start
    for scalar in word.unicodeScalars {
      guard place >= 0, place < scalars.count, scalars[place] == scalar.value else { return nil }
      place += 1
    }
    return place
  }

  /// The end of the longest of some words that begins at a place.
  func end(ofLongest words: Words, at start: Int) -> Int? {
    guard start >= 0, start < scalars.count else { return nil }
    var longest: Int?
    var first = 0
    for end in words.ends {
      if isSame(words.scalars, first..<end, at: start) { longest = max(longest ?? 0, start + end - first) }
      first = end
    }
    return longest
  }

  /// Whether one of some words stands in a range of characters, also in titles.
  func has(_ words: Words, in range: Range<Int>) -> Bool {
    for place in range {
      var first = 0
      for end in words.ends {
        if place + end - first <= range.upperBound, isSame(words.scalars, first..<end, at: place) {
          return true
        }
        first = end
      }
    }
    return false
  }

  /// The start of the longest of some words that ends at a place.
  func start(ofLongest words: Words, endingAt end: Int) -> Int? {
    var longest: Int?
    var first = 0
    for wordEnd in words.ends {
      let start = end - (wordEnd - first)
      if start >= 0, isSame(words.scalars, first..<wordEnd, at: start) {
        longest = min(longest ?? start, start)
      }
      first = wordEnd
    }
    return longest
  }

  /// The clauses in which one of some words stands.
  func clauses(with words: Words) -> Set<Int> {
    Set(occurrences(of: words).compactMap { clause(at: $0.lowerBound) })
  }

  /// The sentences in which one of some words stands.
  func sentences(with words: Words) -> Set<Int> {
    Set(occurrences(of: words).map { sentence(at: $0.lowerBound) }.filter { $0 >= 0 })
  }

  /// The year that a place of the text speaks of: the last one named before it in its sentence.
  func year(governing index: Int) -> Int? {
    let next = years.firstPlace { $0.start >= index }
    guard next > 0, years[next - 1].sentence == sentence(at: index) else { return nil }
    return years[next - 1].value
  }
}

/// How the text is taken apart.
extension ProseText {
  private mutating func readCharacters(of text: String) {
    var offset: Int32 = 0
    for scalar in text.unicodeScalars {
      let start = offset
      offset += Int32(scalar.utf8.count)
      let isBlank = scalar.isWhiteSpace && scalar != "\n" || scalar == "\u{FEFF}" || scalar == "\u{200B}"
      if isBlank { continue }
      scalars.append(Self.plain(scalar))
      starts.append(start)
      ends.append(offset)
    }
    dropGrouping()
    isCovered = [Bool](repeating: false, count: scalars.count)
  }

  /// One spelling of what an input method writes in two.
  private static func plain(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case "０"..."９": scalar.value - 0xFF10 + 0x30
    case "％": 0x25
    case "．": 0x2E
    case ";": 0xFF1B
    case ":": 0xFF1A
    case "(": 0xFF08
    case ")": 0xFF09
    case "!": 0xFF01
    case "?": 0xFF1F
    case "\r", "\u{2028}", "\u{2029}": 0x0A
    default: scalar.value
    }
  }

  /// Takes commas out of `1,234`; every other comma becomes the Chinese one.
  private mutating func dropGrouping() {
    var kept = 0
    for index in scalars.indices {
      var value = scalars[index]
      if value == 0x2C {
        let isGrouping =
          kept > 0 && isDigit(scalars[kept - 1]) && isDigit(at: index + 1) && isDigit(at: index + 2)
          && isDigit(at: index + 3) && !isDigit(at: index + 4)
        if isGrouping { continue }
        value = 0xFF0C
      }
      scalars[kept] = value
      starts[kept] = starts[index]
      ends[kept] = ends[index]
      kept += 1
    }
    scalars.removeLast(scalars.count - kept)
    starts.removeLast(starts.count - kept)
    ends.removeLast(ends.count - kept)
  }

  func isDigit(at index: Int) -> Bool { index >= 0 && index < scalars.count && isDigit(scalars[index]) }
  private func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  /// Longer quotations are running text themselves.
  private static let longestQuotation = 40

  private mutating func coverNames() {
    var opened: (index: Int, closing: UInt32)?
    var asciiStart: Int?
    for index in 0...scalars.count {
      let value = index < scalars.count ? scalars[index] : 0x0A
      if let start = opened {
        let isTooLong = start.closing == 0x201D && index - start.index > Self.longestQuotation
        if value == start.closing {
          for covered in start.index...index { isCovered[covered] = true }
          opened = nil
        } else if value == 0x0A || isTooLong {
          opened = nil
        }
      } else if value == 0x300A {
        opened = (index, 0x300B)
      } else if value == 0x201C {
        opened = (index, 0x201D)
      }
      // Addresses: letters and digits with points and strokes between them.
      if (0x21..<0x7F).contains(value), value != 0x25, value != 0x7B, value != 0x7D {
        if asciiStart == nil { asciiStart = index }
      } else if let start = asciiStart {
        let run = start..<index
        let hasLetter = run.contains { (0x41...0x5A).contains(scalars[$0] & ~0x20) }
        if hasLetter { for covered in run { isCovered[covered] = true } }
        asciiStart = nil
      }
    }
  }

  /// Longer brackets are not closed where they should be.
  private static let longestBrackets = 300

  private mutating func splitClauses() {
    clauseOf = [Int32](repeating: -1, count: scalars.count)
    var (sentenceStart, paragraphStart) = (0, 0)
    var stack: [(closing: Int, clause: Int)] = []
    var current = -1
    func open(_ text: inout ProseText, inBrackets: Bool) -> Int {
      text.clauses.append(
        Clause(
          sentence: text.sentences.count, paragraph: text.paragraphs.count, isInBrackets: inBrackets))
      return text.clauses.count - 1
    }
    for index in scalars.indices {
      let value = scalars[index]
      if value == 0x0A {
        if sentenceStart < index { sentences.append(sentenceStart..<index) }
        if paragraphStart < index { paragraphs.append(paragraphStart..<index) }
        (sentenceStart, paragraphStart, current) = (index + 1, index + 1, -1)
        stack = []
        continue
      }
      if let last = stack.last, last.closing == index { current = stack.removeLast().clause }
      if current < 0 { current = open(&self, inBrackets: !stack.isEmpty) }
      clauseOf[index] = Int32(current)
      switch value {
      case 0xFF08:
        if let closing = closingBracket(of: index) {
          stack.append((closing, current))
          current = -1
        }
      case 0xFF0C, 0xFF1B: current = -1
      // `57件、结转2件`, `7件和上年结转2件`, `41件：予以公开17件`: what follows a number is an item of its own.
      case 0x3001, 0xFF1A, 0x548C: if endsOnCount(before: index) { current = -1 }
      case 0x3002, 0xFF01, 0xFF1F:
        current = -1
        if stack.isEmpty {
          sentences.append(sentenceStart..<index + 1)
          sentenceStart = index + 1
        }
      default: break
      }
    }
    if sentenceStart < scalars.count { sentences.append(sentenceStart..<scalars.count) }
    if paragraphStart < scalars.count { paragraphs.append(paragraphStart..<scalars.count) }
  }

  /// Whether a number with its unit stands before a mark.
  private func endsOnCount(before index: Int) -> Bool {
    isDigit(at: index - 2) || isDigit(at: index - 3) || character(at: index - 1) == "）"
  }

  private func closingBracket(of opening: Int) -> Int? {
    var depth = 0
    for index in opening..<min(opening + Self.longestBrackets, scalars.count) {
      switch scalars[index] {
      case 0x0A: return nil
      case 0xFF08: depth += 1
      case 0xFF09:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }
}

extension Array {
  /// The first place, in a list in order, from which on something holds; the end where it never does.
  func firstPlace(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
