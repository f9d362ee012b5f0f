import Text

/// What is said to a typed line that is no answer to its question, or that leaves it open.
enum AnswerWording {
  /// That one of several choices was expected, by its number.
  ///
  /// - Parameters:
  ///   - most: How many choices there are; they are numbered from 1.
  ///   - takesEnter: Whether Enter alone is an answer as well.
  /// - Returns: A sentence without its stop.
  static func wantsNumber(upTo most: Int, orEnter takesEnter: Bool = false) -> String {
    "请填 1 至 \(most) 的编号\(takesEnter ? "，或者直接回车" : "")"
  }

  /// Of a choice that cannot have the case, because the figures elsewhere leave none.
  static let usedUp = "别处的数已经用完，这一项只能是 0；请填列出来的编号"

  /// Of a question whether there is anything in a table.
  static let wantsCases = "请填“有”或者“没有”"

  /// Of a figure typed there: it says that there is something, and nothing else yet.
  static let hasCases = "记为 有。各有多少，接着分项填。"

  /// Of 没有 that was said twice where figures above 0 were there.
  static let cleared = "这张表里原来填的数，都改成了 0"
  /// Of 没有 where figures above 0 are there.
  static let wouldClear = "这张表里已经填了不是 0 的数。确实没有的，再填一次“没有”，这些数都改为 0；填错了的填“有”"

  /// Of 没有诉讼 where other cases in the same table are asked about as well.
  static func deniesPart(_ typed: String) -> String {
    "“\(typed.sanitized())”只说了其中一项。这里一起问：各项都没有的，填“没有”；有一项的就填“有”"
  }

  /// Of 没有处罚 where something else was asked for.
  static func deniesOther(_ typed: String, asked: String) -> String {
    "“\(typed.sanitized())”说的不是“\(asked)”：这一项没有的填 0，还不知道的直接回车"
  }

  /// The same of a question whether there is anything in a table.
  static func deniesOther(_ typed: String, than table: String) -> String {
    "“\(typed.sanitized())”说的不是“\(table)”：没有发生的填“没有”，有的填“有”，还不知道的直接回车"
  }

  /// Of a table in which there is nothing, though it was said that there is something.
  static let someButNone = "刚才填的是“有”，可是各项都是 0。确实没有的不用改；有的，用 < 回去填。"

  /// Of a question whether a row is as usual.
  static let wantsYesOrNo = "请填“是”或者“否”；也可以直接填数"

  static let leftForLater = "先空着，以后再补。输入 ! 看还缺什么。"
}
