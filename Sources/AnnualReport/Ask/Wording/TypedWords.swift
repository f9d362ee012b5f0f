import Text

/// Words that are understood wherever they can be meant, whatever is asked.
enum TypedWords {
  /// That there was nothing.
  static let none: Set<String> = ["没有", "无", "没", "否", "零", "没有发生", "无此情况", "没有了", "不存在", "不涉及"]
  /// That there was something.
  static let some: Set<String> = ["有", "是", "有的", "是的", "发生了", "y", "yes"]
  /// That it is not so.
  static let no: Set<String> = [
    "否", "不", "不是", "不是的", "不对", "不对的", "不行", "不一致", "不一样", "没有", "n", "no",
  ]
  /// That it is as it was.
  static let same: Set<String> = ["一致", "一样"]
  /// That a text is right as it is.
  private static let right: Set<String> = [
    "对", "对的", "没问题", "没有问题", "好", "好的", "可以", "可以的", "可以了", "不改", "不用改", "行", "ok", "嗯", "嗯嗯", "正确", "没错",
    "同意",
    "没有意见", "无意见", "就这样", "就这样吧", "这样就行", "这样就可以",
  ]
  /// What may stand beside a yes.
  private static let polite: Set<String> = ["谢谢", "辛苦了", "麻烦了"]
  /// That the clerk does not know it now.
  private static let later: Set<String> = [
    "跳过", "不知道", "不清楚", "不确定", "不晓得", "再说", "待定", "待填", "待核", "待核实",
    "先空着", "空着", "没报上来", "没有报上来", "没报来", "没信息", "没有信息", "没消息", "没有消息", "没统计", "没有统计", "未统计", "没查", "没有查",
    "没填", "不详",
  ]

  /// That something is as it was last year, which is no answer by itself.
  private static let unchanged: Set<String> = [
    "一样", "相同", "照旧", "同前", "不变", "没变", "没有变", "没变化", "没有变化",
  ]
  /// What is to be done as it was.
  private static let doneAsBefore: Set<String> = ["写", "填", "抄", "来", "报"]
  /// What stands before these.
  private static let lastYear = [
    "参照", "按照", "仍", "还是", "还", "就", "照着", "照", "按", "跟", "和", "与", "同", "去年", "上年", "上一年", "上年度", "的", "也",
    "报告",
  ]

  /// Whether a typed text says that something is as it was last year: 跟去年一样, 同上年.
  static func isAsLastYear(_ text: String) -> Bool {
    let plain = plain(text)
    var rest = plain[...]
    while let word = lastYear.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(word.count) }
    if unchanged.contains(String(rest)) { return true }
    return plain.count > 1 && rest.count < plain.count
      && (rest.isEmpty || doneAsBefore.contains(String(rest)))
  }

  /// Whether a typed text is said to whoever asks, and is nothing that a report could say.
  static func isTalk(_ text: String) -> Bool {
    agrees(text) || isAsLastYear(text)
      || ["哦", "啊", "那个", "略", "同上", "见上", "见附件", "详见附件", "见附表", "见后", "待补充"].contains(plain(text))
      || text.allSatisfy { $0.isNumber || $0.isPunctuation || $0.isSymbol || $0.isWhitespace }
  }

  /// Whether a typed text says that something is right as it is.
  static func agrees(_ text: String) -> Bool {
    let words = plain(text).split { "，,、。 ".contains($0) }.map { String($0) }.filter { !polite.contains($0) }
    return !words.isEmpty && words.allSatisfy { right.contains($0) || Vocabulary.yes.contains($0) }
  }

  /// What stands before these words.
  private static let beforeLater = ["暂时", "目前", "现在", "我们", "我", "还", "先", "也", "暂"]
  /// What somebody says who has not thought of it yet, with nothing behind it but more of the same.
  private static let unthought = [
    "不知道", "不清楚", "不晓得", "不会", "没想好", "没有想好", "没想出", "没有想出", "想不好", "想不出", "没考虑好", "没有考虑好",
    "没想到", "没写", "没有写", "没写好", "没有写好",
  ]
  private static let moreUnthought = Set("怎么如何该要应写填说讲编啥什些哪点样来的好出呢啊吧了，")

  /// Another time, and what is to be done then.
  private static let anotherTime = [
    "以后", "之后", "过后", "明年", "来年", "下一年", "下次", "下回", "回头", "改天", "明天", "晚点", "稍后", "等会", "等一下", "到时候",
  ]
  private static let doneThen = ["说", "写", "填", "补", "定", "讲", "看", "看看", "弄", "报", "商量", "研究", "考虑"]

  /// Whether a typed text puts its answer off to another time, as 明年再说 does.
  private static func isPutOff(_ plain: Substring) -> Bool {
    guard let time = anotherTime.first(where: { plain.hasPrefix($0) }) else { return false }
    let rest = plain.dropFirst(time.count)
    return rest.hasPrefix("再") && doneThen.contains(String(rest.dropFirst()))
  }

  /// Whether a typed text says that the clerk does not know it now.
  static func isLater(_ text: String) -> Bool {
    var plain = plain(text)[...]
    if plain.hasPrefix("这个") { plain = plain.dropFirst(2).drop { $0 == "数" } }
    plain = bare(plain, leads: beforeLater, sayings: later)
    if let word = unthought.first(where: { plain.hasPrefix($0) }),
      plain.dropFirst(word.count).allSatisfy({ moreUnthought.contains($0) })
    {
      return true
    }
    plain = bare(plain, endings: "了呢吧", sayings: later)
    return later.contains(String(plain)) || isPutOff(plain)
  }

  /// What somebody says, without words that only lead to it, and marks of speech that only end it.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - leads: Words before it.
  ///   - endings: Characters behind it.
  ///   - sayings: What is understood as it is, whatever it begins or ends with.
  /// - Returns: What is left.
  static func bare(
    _ text: Substring, leads: [String] = [], endings: String = "", sayings: Set<String>
  ) -> Substring {
    var rest = text
    while rest.count > 1, !sayings.contains(String(rest)),
      let word = leads.first(where: { rest.hasPrefix($0) })
    {
      rest = rest.dropFirst(word.count)
    }
    while rest.count > 1, !sayings.contains(String(rest)), let last = rest.last, endings.contains(last) {
      rest = rest.dropLast()
    }
    return rest
  }

  /// Whether a typed text says in a few words that there was nothing, such as `没有制发`.
  static func isNone(_ text: String) -> Bool {
    let plain = plain(text)
    if none.contains(plain) { return true }
    // 没有一件 is none, 没有五件 may be four.
    let isCounted = plain.unicodeScalars.contains { scalar in
      scalar != "1" && scalar != "一" && (scalar.isASCIIDigit || ChineseNumeral.isPart(scalar))
    }
    return plain.hasPrefix("没有") && plain.count <= longestNone && !isCounted && !isLater(text)
  }

  private static let longestNone = 6

  /// A typed text as these words are written: without blanks, stops and full-width forms around it.
  static func plain(_ text: String) -> String {
    var plain = text.trimmed().halfWidth().lowercased()
    while let last = plain.last, last == "。" || last == "." || last == "!" { plain.removeLast() }
    return plain
  }

  /// The year that is meant: `2025`, `2025年度`, `２０２５`, `二〇二五年`; nil for anything else.
  static func year(_ text: String) -> Int? {
    let plain = plain(text)
    let ending = ["年度", "年"].first { plain.hasSuffix($0) } ?? ""
    return Vocabulary.year(ChineseNumeral.withDigits(String(plain.dropLast(ending.count))))
  }

  /// Which of several labelled choices is meant: by its number (`2`, `2.`, `第2项`), by its label, or by a part of only one
  /// label.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - labels: The choices.
  /// - Returns: The place of the choice; nil where it cannot be told.
  static func choice(_ text: String, among labels: [String]) -> Int? {
    var plain = plain(text)
    if plain.hasPrefix("第"), plain.hasSuffix("项") { plain = String(plain.dropFirst().dropLast()) }
    while let last = plain.last, last == "、" || last == ")" { plain.removeLast() }
    if let number = Int(plain) { return labels.indices.contains(number &- 1) ? number - 1 : nil }
    if let number = leadingNumber(plain), number.rest.isEmpty {
      return labels.indices.contains(number.number - 1) ? number.number - 1 : nil
    }
    if plain.isEmpty { return nil }
    let typed = Array(plain.utf8)
    let found = labels.indices.filter { index in
      let label = labels[index].halfWidth().lowercased()
      return label == plain || label.containsBytes(of: plain)
    }
    if let same = found.first(where: { labels[$0].halfWidth().lowercased() == plain }) { return same }
    return found.count == 1 && typed.count > 3 ? found[0] : nil
  }
}
