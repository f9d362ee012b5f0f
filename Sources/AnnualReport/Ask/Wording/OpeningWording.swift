/// The words before there is a draft: what the program is, and the first two questions.
enum OpeningWording {
  /// What stands above the first question, in lines, with how long it takes and what is to be at hand; empty where the form
  /// does not say that.
  static func banner(_ opening: String) -> String {
    """
    nianbao 年报 · \(Vocabulary.report)填报助手
    \(opening.isEmpty ? "" : "\(opening)\n")每答一题立即保存。\(CommandWording.keys)


    """
  }

  /// Asks who reports, with the unit that Enter takes; the fact is nil where there is no form to take it from.
  static func unit(_ fact: AboutFact?, neighbour: String?) -> String {
    let example = fact?.example.map { "（例：\($0)）" } ?? ""
    return (fact?.label ?? "") + example + proposed(neighbour)
  }

  /// Asks on which year, with the one that Enter takes; the fact is nil where there is no form to take it from.
  static func year(_ fact: AboutFact?, proposal: Int?) -> String {
    (fact?.label ?? "") + proposed(proposal.map { String($0) })
  }

  /// Of a year that can be reported on and is not over.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - likely: The one that is most likely meant; nil where there is none.
  /// - Returns: A sentence.
  static func notOver(_ year: Int, likely: Int?) -> String {
    let usual = likely.map { "；今年编的是 \($0) 年度的报告" } ?? ""
    return "\(year) 年还没有结束\(usual)。确实要编 \(year) 年度的，再填一次 \(year)"
  }

  private static func proposed(_ answer: String?) -> String { answer.map { " [\($0)]" } ?? "" }
}
