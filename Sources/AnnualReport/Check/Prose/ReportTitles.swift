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
    /// What stands between the verb and the year, and between the year and what the report is called.
    ///
    /// The name of who reports, where it is said.
    let unitNames: [Range<Int>]
    /// From the verb to the end of what the report is called.
    let range: Range<Int>
  }

  /// How far a title may stand behind its verb.
  private static let reach = 44
  /// How long a name may be between the year and what the report is called: `2025年度石桥镇人民政府政府信息公开年报`.
  private static let longestName = 16

  func found() -> [Title] {
    let announced = text.occurrences(of: verbs)
    if announced.isEmpty { return [] }
    return text.occurrences(of: names, inNames: true).compactMap { title in
      guard let (year, digits, end) = year(before: title.lowerBound) else { return nil }
      let next = announced.firstPlace { $0.lowerBound >= digits.lowerBound }
      guard next > 0, case let verb = announced[next - 1], digits.lowerBound - verb.upperBound <= Self.reach,
        verb.upperBound <= digits.lowerBound,
        text.clause(at: verb.lowerBound) == text.clause(at: title.lowerBound)
      else { return nil }
      return Title(
        year: year, digits: digits,
        unitNames: [verb.upperBound..<digits.lowerBound, end..<title.lowerBound],
        range: verb.lowerBound..<title.upperBound)
    }
  }

  /// The year that a title begins with, and where what follows it begins: `2025年度政府信息公开…`.
  ///
  /// Titles are read in 《》 too, where no years are told apart from other numbers.
  private func year(before title: Int) -> (Int, Range<Int>, Int)? {
    let nearest = max(0, title - Self.longestName)..<title
    let place = nearest.last { text.character(at: $0) == "年" && text.isDigit(at: $0 - 1) }
    guard let place, place >= 4, case let digits = place - 4..<place, !text.isDigit(at: place - 5),
      digits.allSatisfy({ text.isDigit(at: $0) }), let year = Int(text.string(digits)),
      !(place..<title).contains(where: { isStop(text.character(at: $0)) })
    else { return nil }
    return (year, digits, text.end(of: "年度", at: place) ?? place + 1)
  }

  /// Whether something else begins than the name of who reports.
  private func isStop(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case .some("0"..."9"), "，", "。", "；", "、", "：", "《", "》", "（", "）", "\n": true
    default: false
    }
  }
}
