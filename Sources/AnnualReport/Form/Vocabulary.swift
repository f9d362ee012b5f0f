/// The words of an answers file that are the same for every form; none of them can be the id of something in a form.
public enum Vocabulary {
  /// What the law calls the report.
  public static let report = "政府信息公开工作年度报告"
  /// What stands for the rows or columns that are not named.
  static let rest = "其余"
  /// What explanations of reminders stand under.
  static let explanations = "说明"
  /// What stands before the first section of a report, as a place.
  static let lead = "导语"
  /// What the details of suggested texts stand under.
  public static let details = "素材"
  /// What stands for the words of a choice in its text.
  static let words = "内容"
  /// What stands for a piece of last year's report in the text of a choice.
  static let lastYear = "上年"
  /// Words with which a sentence compares its year with the one before.
  static let comparisonWords =
    ["同比"] + comparing.flatMap { word in [lastYear, "上一年", "去年"].map { word + $0 } }
  /// What stands before a year that another one is compared with.
  static let comparing = ["比", "较", "于", "与", "和"]
  /// Words by which running text speaks of another year.
  static let otherYearWords = [lastYear, "上一年", "去年", "前年", "历年", "同比"]
  /// The four keys of an explanation: rule, place, what was seen, reason.
  static let explanationKeys = ["检查", "位置", "所见", "原因"]
  /// What is written where there is no figure.
  static let blankMarks: Set<String> = ["/", "-", "--", "—", "——", "–", "―", "无"]
  /// The word that is proposed where something is asked that may be so.
  static let agreement = "是"
  /// Words that say that there is none of something.
  static let none: Set<String> = ["没有", "无", "否"]
  /// Answers that say yes, in lower case.
  public static let yes: Set<String> = ["是", "是的", "对", "对的", "好", "好的", "行", "可以", "y", "yes"]

  /// A year: four ASCII digits, nothing else; nil for any other text.
  public static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
