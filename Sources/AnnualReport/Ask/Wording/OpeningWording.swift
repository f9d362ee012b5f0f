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

  private static func proposed(_ answer: String?) -> String { answer.map { " [\($0)]" } ?? "" }
}
