/// No number is missing before a unit, and no unit behind a number.
struct MissingFigureCheck: CheckKind {
  static let schema = CheckSchema(
    "missing-figure",
    needs: [
      ("verbs", .words), ("things", .words), ("units", .words), ("open", .words), ("words", .words),
    ])

  private let verbs: Words
  private let things: Words
  private let units: Words
  /// Clauses that are no sentence without a number.
  private let openClauses: Words
  /// Words that end on a unit: 头条, 信息链条, 依申请公开件.
  private let words: Words

  init(_ settings: CheckSettings) {
    verbs = settings.words("verbs")
    things = settings.words("things")
    units = settings.words("units")
    openClauses = settings.words("open")
    words = settings.words("words")
  }

  var meaning: String { "说到条数、件数的地方没有少写数字或者单位" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    report.prose.flatMap { written in
      gaps(in: written.text).map { range, said in
        check.finding(in: range, of: written, report.places, said)
      }
    }
  }

  private func gaps(in text: ProseText) -> [(Range<Int>, String)] {
    var found: [(Range<Int>, String)] = []
    for verb in text.occurrences(of: verbs) {
      let end = text.end(ofLongest: things, at: verb.upperBound)
      if let unit = text.end(ofLongest: units, at: end ?? verb.upperBound), isEnd(unit, text),
        text.start(ofLongest: words, endingAt: unit) == nil
      {
        found.append((verb.lowerBound..<unit, "少了数字"))
      }
      guard let end else { continue }
      var digits = end
      while text.isDigit(at: digits) { digits += 1 }
      if digits > end, isEnd(digits, text) { found.append((verb.lowerBound..<digits, "数字后面少了单位")) }
    }
    for clause in text.occurrences(of: openClauses)
    where isEnd(clause.upperBound, text) && isStart(clause.lowerBound, text) {
      found.append((clause, "这句话没有写完，少了件数"))
    }
    return found + items(in: text)
  }

  /// Items of a list without a number, between items that have one: `施工许可76条、企业资质条、公告12条`.
  private func items(in text: ProseText) -> [(Range<Int>, String)] {
    let ordered = text.figures.compactMap { text.end(of: $0, units: units) }
    let figureEnds = Set(ordered)
    return text.occurrences(of: units).compactMap { unit in
      guard isItemEnd(unit.upperBound, text), !figureEnds.contains(unit.upperBound) else { return nil }
      var start = unit.lowerBound
      while unit.lowerBound - start < 14, start > 0, let scalar = text.character(at: start - 1),
        !text.isDigit(at: start - 1), !"，；、。：（）\n".unicodeScalars.contains(scalar)
      {
        start -= 1
      }
      guard unit.lowerBound - start >= 3, text.character(at: start - 1) == "、",
        text.start(ofLongest: words, endingAt: unit.upperBound) == nil
      else { return nil }
      let next = ordered.firstPlace { $0 > unit.upperBound }
      guard next > 0, next < ordered.count, start - ordered[next - 1] <= 2,
        ordered[next] - unit.upperBound < 20, isItemEnd(ordered[next], text)
      else { return nil }
      return (start..<unit.upperBound, "前后各项都有数字，这一项没有")
    }
  }

  private func isEnd(_ index: Int, _ text: ProseText) -> Bool {
    guard let scalar = text.character(at: index) else { return true }
    return "，；。\n".unicodeScalars.contains(scalar)
  }

  private func isItemEnd(_ index: Int, _ text: ProseText) -> Bool {
    isEnd(index, text) || text.character(at: index) == "、"
  }

  private func isStart(_ index: Int, _ text: ProseText) -> Bool {
    guard let scalar = text.character(at: index - 1) else { return true }
    return "，；。：\n".unicodeScalars.contains(scalar)
  }
}
