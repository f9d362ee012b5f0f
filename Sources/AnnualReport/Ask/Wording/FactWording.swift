/// What is said to answers about the report itself: its unit, its year, how the office can be reached.
enum FactWording {
  static let isNeeded = "这一项要填，不能空着"

  static let wantsUnit = "请写全称，和公章一致"

  /// That a year was expected, as one that can be reported on.
  static func wantsYear(as example: Int) -> String { "请填四位数字的年度，例如 \(example)" }

  /// Of a year that can be reported on, but not in the draft of another one.
  static func otherYear(_ year: Int, than own: Int) -> String {
    "这一份填的是 \(own) 年度。要填 \(year) 年度的，请输入 q 保存离开，再运行 nianbao ask --year \(year)"
  }

  /// Why a text cannot be what a fact asks for, and what to do where there is none.
  static func refused(_ refusal: FactRefusal, _ fact: AboutFact) -> String {
    refusal.sentence + (fact.isOptional ? "；没有的直接回车" : "")
  }

  /// What was noted, where more was understood than was typed.
  static func noted(_ text: String) -> String { "记为 \(text)" }

  /// Of a text that may be right and does not look so.
  static func unlikely(_ text: String, _ fact: AboutFact) -> String {
    let example = fact.example.map { "（例：\($0)）" } ?? ""
    return "“\(text)”不像\(fact.label)\(example)。\(onceMore)"
  }

  /// Of a name that may be a unit's and does not look so, before there is a draft.
  static func unlikelyUnit(_ name: String) -> String { "“\(name)”不像单位的全称。\(onceMore)" }

  private static let onceMore = "填错了请重填；确实是的，再填一次"
}
