import Text

/// What is asked and said about single sentences of a text, their details and their figures.
enum SentenceWording {
  // MARK: Sentences

  static let which = "改哪一句？填编号；不要哪一句，填 - 和编号（如 -2）；直接回车不改了"

  static func wantsSentence(upTo most: Int) -> String {
    "\(AnswerWording.wantsNumber(upTo: most))，前面加 - 是不要那一句"
  }

  static let onlyOne = "这一段只有这一句，不能去掉；要改写的填 1，整段另写的直接回车，再选“\(ProseWording.ownWords)”"
  static func newWords(_ number: Int) -> String { "第 \(number) 句改成（直接回车不改）" }
  static let tooShort = "请写完整的一句，不能只写编号和数字"
  static let unchanged = "这一句没有改，还是原来的"

  // MARK: Figures

  /// Whether a figure of a changed sentence is still the figure of its cell.
  static func isStill(_ figure: String, in clause: String, _ cell: String) -> String {
    "“\(clause)”里的“\(figure)”还是\(cell)吗？ 1 是，随表更新   2 不是   [2]"
  }

  /// Whether a figure is to follow the cell that it equals; the clause tells which one where it stands twice.
  static func mayFollow(_ figure: String, in clause: String?, _ cell: String) -> String {
    "文中\(clause.map { "“\($0)”里的" } ?? "")“\(figure)”与\(cell)相同，要不要随表更新？ 1 要   2 不要   [2]"
  }

  static let yesToFollow: Set<String> = ["1", "要"]
  static let noToFollow: Set<String> = ["2", "不要"]
  static let wantsOneOrTwo = "请填 1 或 2"
  static let wantsUpToThree = "请填 1、2 或者 3"

  static func noLongerFollow(_ cells: [String]) -> String {
    "这一句里，\(cells.joined(separator: "、"))不再随表更新；表里改了，这一句要自己改。"
  }

  // MARK: Details

  static let lastYear = "上年报告里写的："
  /// Of a detail that the text needs, or whose sentence is not made without it.
  static func leftOpen(isNeeded: Bool) -> String {
    isNeeded ? "先空着，记在“还缺什么”里。" : "先空着；填上以前，这一句先不写。"
  }

  static let later = "先空着，以后再补。"
  static let dropped = "不写这一句。"
  static func noted(_ answer: String) -> String { "记为 \(answer)" }

  static func onlyNone(_ words: String) -> String { "这一句不能只写“\(words)”：写具体的情况；\(otherwise)" }
  static func noTalk(_ words: String) -> String { "“\(words)”不能印进报告，请写具体的情况；\(otherwise)" }
  static let onlyNumbers = "请写具体的情况，不能只写数字；\(otherwise)"
  private static let otherwise = "还不清楚的直接回车，以后再补；不写这一句填 -"

  /// Why a figure was not understood, and that it may wait.
  static func wantsFigure(_ reason: String) -> String { "\(reason)；还不清楚的直接回车，以后再补" }

  /// That one of several choices was expected.
  ///
  /// - Parameters:
  ///   - most: How many there are.
  ///   - words: The first that takes words behind its number; nil where none does.
  /// - Returns: A sentence without its stop.
  static func wantsChoice(upTo most: Int, withWords words: Int?) -> String {
    AnswerWording.wantsNumber(upTo: most) + (words.map { "，内容写在编号后面，例如 \($0) ……" } ?? "")
  }

  /// The gap for a figure of a sentence of last year's.
  static func gap(lastYear figure: String, _ unit: String) -> String {
    "上年是\(figure)\(unit)，\(thisYear)\(unit)"
  }

  private static let thisYear = "今年是几"

  /// The unit of the figure that belongs into a gap; nil where words do.
  static func unit(ofGap what: String) -> String? {
    guard let place = what.byteRanges(of: thisYear).last else { return nil }
    return String(decoding: Array(what.utf8)[place.upperBound...], as: UTF8.self)
  }

  /// That a figure belongs into a gap.
  static func wantsFigure(of unit: String) -> String { "这里填数字，例如 12\(unit)；还不清楚的直接回车，以后再补" }
}
