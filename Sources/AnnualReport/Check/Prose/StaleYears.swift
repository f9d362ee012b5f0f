import Text

/// Finds another year where the report year is meant: what was done is told of a year that is not this report's.
///
/// - Directly before a verb of reporting and a figure: `2024年共收到申请12件` in a 2025 report.
/// - At the head of a sentence that goes on to such a verb: `2024年，在县政府指导下，我镇公开信息84条`.
/// - As the end of the period: `截至2024年12月31日`.
///
/// Titles in 《》 and document numbers in 〔〕 are passed over; so are sentences that name the report year too, that
/// compare, and clauses that plan.
struct StaleYears {
  let year: Int
  let verbs: [String]
  /// Words with which a sentence speaks of another year on purpose, as comparisons do.
  let silent: [String]
  /// Words with which a clause speaks of what is still to be done.
  let plans: [String]

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
  private static let sentenceEnds: Set<Character> = ["。", "！", "？", "；", "\n"]
  private static let clauseEnds: Set<Character> = ["。", "！", "？", "；", "\n", "，"]

  func found(in text: String) -> [Hit] {
    let years = (year - 2...year + 1).filter { $0 != year && text.containsBytes(of: "\($0)年") }
    if years.isEmpty { return [] }
    let kept = TextOutsideTitles(text)
    var hits: [Hit] = []
    var start = 0
    while start < kept.characters.count, hits.count < Self.most {
      let end =
        kept.characters[start...].firstIndex(where: Self.sentenceEnds.contains) ?? kept.characters.count
      hits += found(in: Sentence(characters: kept.characters[start..<end]), years: years).map { hit in
        Hit(year: hit.year, range: kept.bytes(of: hit.range))
      }
      start = end + 1
    }
    return hits
  }

  private func found(in sentence: Sentence, years: [Int]) -> [Hit] {
    if sentence.has("\(year)年") || silent.contains(where: sentence.has) { return [] }
    var hits: [Hit] = []
    for start in sentence.characters.indices {
      if start > sentence.characters.startIndex, isDigit(sentence.characters[start - 1]) { continue }
      for other in years where sentence.has("\(other)年", at: start) {
        guard let end = end(ofHitAt: start, in: sentence, isPast: other < year) else { continue }
        let first = sentence.start(ofPeriodEndingAt: start) ?? start
        hits.append(Hit(year: other, range: first..<end))
      }
    }
    return hits
  }

  /// The end of what makes the year at a place a wrong one; nil where it may be meant.
  private func end(ofHitAt start: Int, in sentence: Sentence, isPast: Bool) -> Int? {
    let behind = start + 5
    if isPast, sentence.start(ofPeriodEndingAt: start) != nil {
      return ["12月31日", "年底", "底", "末"].lazy.filter { sentence.has($0, at: behind) }.map {
        behind + $0.count
      }.first
    }
    if let end = verbEnd(sentence, from: behind, reach: Self.beforeVerb) { return end }
    guard sentence.isHead(start), let comma = sentence.comma(behind: behind) else { return nil }
    return verbEnd(sentence, from: comma + 1, reach: sentence.characters.count)
  }

  /// The end of the first verb within reach that a figure follows and that does not only plan.
  private func verbEnd(_ sentence: Sentence, from start: Int, reach: Int) -> Int? {
    let characters = sentence.characters
    var clause = start
    for index in start..<max(start, min(start + reach + 1, characters.endIndex)) {
      for verb in verbs where sentence.has(verb, at: index) {
        let end = index + verb.count
        if !figureFollows(sentence, end) { continue }
        let isPlanned = plans.contains { Sentence(characters: characters[clause..<index]).has($0) }
        if !isPlanned { return end }
      }
      if Self.clauseEnds.contains(characters[index]) { clause = index + 1 }
      let isNear = reach == Self.beforeVerb
      if isNear, isDigit(characters[index]) || characters[index] == "《" { return nil }
    }
    return nil
  }

  private func figureFollows(_ sentence: Sentence, _ start: Int) -> Bool {
    let characters = sentence.characters
    var index = start
    let limit = min(start + Self.beforeFigure, characters.endIndex)
    while index < limit {
      if "。；，、《".contains(characters[index]) { return false }
      if isDigit(characters[index]) {
        while index < characters.endIndex, isDigit(characters[index]) { index += 1 }
        // Of a year, not of things.
        return !sentence.has("年", at: index)
      }
      index += 1
    }
    return false
  }
}

private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

/// A sentence without its end mark.
private struct Sentence {
  let characters: ArraySlice<Character>

  func has(_ word: String, at start: Int) -> Bool {
    start <= characters.endIndex && characters[start...].starts(with: word)
  }

  func has(_ word: String) -> Bool { characters.indices.contains { has(word, at: $0) } }

  /// Whether nothing but marks and 在 stands before.
  func isHead(_ start: Int) -> Bool {
    characters[..<start].allSatisfy { $0 == "在" || !$0.isLetter && !$0.isNumber }
  }

  /// The comma right behind a year, or behind the word that makes it a period.
  func comma(behind start: Int) -> Int? {
    for word in ["，", "度，", "以来，", "全年，", "里，"] where has(word, at: start) {
      return start + word.count - 1
    }
    return nil
  }

  /// Where the words begin that make the year at a place the end of a period.
  func start(ofPeriodEndingAt start: Int) -> Int? {
    for word in ["截至", "截止", "截止到", "截至到", "截止至"] {
      let first = start - word.count
      if first >= characters.startIndex, has(word, at: first) { return first }
    }
    return nil
  }
}
