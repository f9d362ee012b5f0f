/// Finds sentences that report deeds of a year which is not this report's.
///
/// - Directly before a verb of reporting and a figure: `2024年共收到申请12件` in a 2025 report.
/// - At the head of a sentence that goes on to such a verb: `2024年，在县政府指导下，我镇公开信息84条`.
/// - As the end of the period: `截至2024年12月31日`.
/// - Directly before what was not done: `责任追究：2024年没有发生`, and more verbs with a figure: `2024年开展培训3次`.
///   Nothing is said of it where the next sentence goes on with this year.
///
/// Titles and document numbers are passed over; so are sentences that name the report year too, that compare, and clauses
/// that plan.
struct StaleYears {
  private let text: ProseText
  private let year: Int
  private let verbs: [Range<Int>]
  private let deeds: [Range<Int>]
  private let nothings: [Range<Int>]
  private let plans: [Range<Int>]
  /// The parts between 。！？； and breaks of lines.
  private let parts: [Range<Int>]
  /// Those with words by which another year is named on purpose, as comparisons do.
  private var silentParts: Set<Int> = []
  /// Those with words that make one of the lesser verbs right.
  private var doubtfulParts: Set<Int> = []

  struct Hit {
    let year: Int
    /// The characters from the year to the verb.
    let range: Range<Int>
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - year: The report year.
  ///   - words: What it is looked through for.
  init(_ text: ProseText, year: Int, words: StaleYearWords) {
    self.text = text
    self.year = year
    let isOtherYear = text.years.contains { $0.value != year && (year - 2...year + 1).contains($0.value) }
    verbs = isOtherYear ? text.occurrences(of: words.verbs) : []
    deeds = isOtherYear ? text.occurrences(of: words.deeds) : []
    nothings = isOtherYear ? text.occurrences(of: words.nothings) : []
    plans = isOtherYear ? text.occurrences(of: words.plans) : []
    parts = isOtherYear ? Self.parts(of: text) : []
    if isOtherYear {
      for word in text.occurrences(of: words.silent) { silentParts.insert(part(at: word.lowerBound)) }
      for word in text.occurrences(of: words.doubtful) { doubtfulParts.insert(part(at: word.lowerBound)) }
      for own in text.years where own.value == year { silentParts.insert(part(at: own.start)) }
    }
  }

  func found() -> [Hit] {
    if parts.isEmpty { return [] }
    return text.years.compactMap { other in
      let part = part(at: other.start)
      guard other.value != year, (year - 2...year + 1).contains(other.value), !silentParts.contains(part),
        let end = end(ofHitAt: other.start, in: parts[part], isPast: other.value < year)
      else { return nil }
      return Hit(year: other.value, range: (startOfPeriod(endingAt: other.start) ?? other.start)..<end)
    }
  }

  private static func parts(of text: ProseText) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for index in text.scalars.indices {
      switch text.character(at: index) {
      case "。", "！", "？", "；", "\n":
        parts.append(start..<index)
        start = index + 1
      default: continue
      }
    }
    return parts + [start..<text.scalars.count]
  }

  private func part(at index: Int) -> Int { parts.firstPlace { $0.upperBound >= index } }

  /// How many characters may stand between the year and the verb (`，我镇共`), and between verb and figure.
  private static let beforeVerb = 6
  private static let beforeFigure = 10

  /// The end of what makes the year at a place a wrong one; nil where it may be meant.
  private func end(ofHitAt start: Int, in part: Range<Int>, isPast: Bool) -> Int? {
    let behind = start + 5
    if isPast, startOfPeriod(endingAt: start) != nil {
      return text.end(ofLongest: Self.yearEnds, at: behind)
    }
    let stop = (behind..<min(behind + Self.beforeVerb + 1, part.upperBound)).first { index in
      text.isDigit(at: index) || text.character(at: index) == "《"
    }
    let near = min(stop ?? behind + Self.beforeVerb, behind + Self.beforeVerb)
    if let end = verbEnd(of: verbs, from: behind, upTo: near, in: part) { return end }
    if isHead(start, of: part), let comma = text.end(ofLongest: Self.headEnds, at: behind),
      let end = verbEnd(of: verbs, from: comma, upTo: part.upperBound, in: part)
    {
      return end
    }
    return lesserEnd(from: behind, upTo: near, in: part)
  }

  private static let periods: Words = ["截至", "截止", "截止到", "截至到", "截止至"]
  private static let yearEnds: Words = ["12月31日", "年底", "底", "末"]
  private static let headEnds: Words = ["，", "度，", "以来，", "全年，", "里，"]

  /// Whether nothing but marks and 在 stands before a year.
  private func isHead(_ start: Int, of part: Range<Int>) -> Bool {
    (part.lowerBound..<start).allSatisfy { index in
      guard let scalar = text.character(at: index) else { return false }
      return scalar == "在" || !scalar.properties.isAlphabetic && !text.isDigit(at: index)
    }
  }

  /// Where the words begin that make the year at a place the end of a period.
  private func startOfPeriod(endingAt start: Int) -> Int? {
    text.start(ofLongest: Self.periods, endingAt: start)
  }

  /// The end of a verb directly behind a year that is also said of earlier years, or of what was not done.
  ///
  /// Not of `2024年以来未发生` and `2024年作出的3件`.
  private func lesserEnd(from start: Int, upTo last: Int, in part: Range<Int>) -> Int? {
    let number = self.part(at: start)
    if doubtfulParts.contains(number) || goesOnWithThisYear(behind: number) { return nil }
    let end =
      verbEnd(of: deeds, from: start, upTo: last, in: part)
      ?? nothings.first {
        $0.lowerBound >= start && $0.lowerBound <= last && $0.upperBound <= part.upperBound
      }?
      .upperBound
    return end.flatMap { text.character(at: $0) == "的" ? nil : $0 }
  }

  /// Whether the part behind one begins with a year that is no other one, or has words of comparison.
  private func goesOnWithThisYear(behind number: Int) -> Bool {
    guard number + 1 < parts.count else { return false }
    return silentParts.contains(number + 1)
  }

  /// The end of the first verb in a stretch that a figure follows and that does not only plan.
  private func verbEnd(of verbs: [Range<Int>], from start: Int, upTo last: Int, in part: Range<Int>) -> Int? {
    let first = verbs.firstPlace { $0.lowerBound >= start }
    for verb in verbs[first...] {
      if verb.lowerBound > last || verb.upperBound > part.upperBound { return nil }
      if figureFollows(verb.upperBound, in: part), !isPlanned(verb.lowerBound, from: start) {
        return verb.upperBound
      }
    }
    return nil
  }

  /// Whether a word of planning stands before a verb in its clause, behind the year.
  private func isPlanned(_ verb: Int, from start: Int) -> Bool {
    let next = plans.firstPlace { $0.upperBound > verb }
    guard next > 0, plans[next - 1].lowerBound >= start else { return false }
    return !(plans[next - 1].upperBound..<verb).contains { text.character(at: $0) == "，" }
  }

  private func figureFollows(_ start: Int, in part: Range<Int>) -> Bool {
    var index = start
    let limit = min(start + Self.beforeFigure, part.upperBound)
    while index < limit {
      if let scalar = text.character(at: index), "，、《".unicodeScalars.contains(scalar) { return false }
      if text.isDigit(at: index) {
        while text.isDigit(at: index) { index += 1 }
        // Of a year, not of things.
        return text.character(at: index) != "年"
      }
      index += 1
    }
    return false
  }
}
