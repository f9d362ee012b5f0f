/// Finds where a running text announces an annual report: `现公布石桥镇人民政府2025年度政府信息公开工作年度报告`.
struct ReportTitles {
  let text: ProseText
  /// What announces a report: 现公布.
  let verbs: Words
  /// What reports are called: 政府信息公开工作年度报告.
  let names: Words

  /// A report that is announced.
  struct Title {
    /// Its year, with the characters that say it.
    let year: Int
    let digits: Range<Int>
    /// What stands between the verb and the year: the name of who reports, where it is said.
    let name: Range<Int>
    /// From the verb to the end of what the report is called.
    let range: Range<Int>
  }

  /// How far a title may stand behind its verb.
  private static let reach = 44

  func found() -> [Title] {
    let announced = text.occurrences(of: verbs)
    if announced.isEmpty { return [] }
    return text.occurrences(of: names, inNames: true).compactMap { title in
      guard let (year, digits) = year(endingAt: title.lowerBound) else { return nil }
      let next = announced.firstPlace { $0.lowerBound >= digits.lowerBound }
      guard next > 0, case let verb = announced[next - 1], digits.lowerBound - verb.upperBound <= Self.reach,
        verb.upperBound <= digits.lowerBound,
        text.clause(at: verb.lowerBound) == text.clause(at: title.lowerBound)
      else { return nil }
      return Title(
        year: year, digits: digits, name: verb.upperBound..<digits.lowerBound,
        range: verb.lowerBound..<title.upperBound)
    }
  }

  /// The year that a title begins with: `2025年度政府信息公开…`.
  private func year(endingAt end: Int) -> (Int, Range<Int>)? {
    guard let last = text.start(ofLongest: ["年", "年度"], endingAt: end), !text.isDigit(at: last - 5) else {
      return nil
    }
    let digits = max(0, last - 4)..<last
    guard digits.count == 4, digits.allSatisfy({ text.isDigit(at: $0) }), let year = Int(text.string(digits))
    else { return nil }
    return (year, digits)
  }
}
