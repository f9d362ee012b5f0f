import Text

/// What is asked and said about a text field as a whole.
enum ProseWording {
  // MARK: The text as it stands

  static let howItIsMade = "按答的情况成文。还不清楚的直接回车，以后再补；那一句不要的，填 -；\n  整段都想自己写的，写“\(ownWords)”。"

  static let begun = "上次写到这里："
  static let own = "现在的文字："
  static let made = "成文："
  static let madeNow = "按素材和现在的数重新成文是："

  /// Whether a text is right: one of two, one with gaps, or any other.
  static func isRight(isOneOfTwo: Bool, hasGap: Bool) -> String {
    isOneOfTwo ? "现在的文字对吗？ " : hasGap ? "先这样吗？ " : "对吗？ "
  }

  /// What Enter does, behind the choices.
  static func onEnter(isRight: Bool) -> String { isRight ? "[1]" : "[以后再补]" }

  static let additions = "还要补："

  /// Of details that are not known yet.
  static func open(_ details: [String]) -> String { "\(details.joined(separator: "、"))还没有填，先留【待填】。" }

  /// Of figures without which nothing can be made, a few of them named.
  static func lacks(_ names: [String], most: Int) -> String {
    let some = names.prefix(most).joined(separator: "、") + (names.count > most ? "等" : "")
    return "这一段要用的数还没有填齐（还空着：\(some)），填好以后再来成文。"
  }

  static func doubled(_ words: String) -> String { "! “\(words)”连着出现两次，请看一遍。" }

  static let noStop = "! 最后没有句号，请看是不是写完了。"

  /// What was expected where the typed line is none of the choices.
  ///
  /// - Parameters:
  ///   - choices: The numbers that can be typed.
  ///   - shortest: The fewest characters of a text in place of another one; nil where there is none yet.
  /// - Returns: A sentence without its stop.
  static func wants(_ choices: [String], shortest: Int?) -> String {
    let numbers = choices.count == 1 ? "编号 \(choices[0])" : "\(choices.joined(separator: "、")) 中的编号"
    return "请填 \(numbers)，或者直接写一整段\(shortest.map { "，\($0) 字以上" } ?? "")，以句号结尾"
  }

  // MARK: Ways to write it

  /// What is typed by whoever wants no sentences made.
  static let ownWords = "自己写"
  static let otherWays = "换一种写法"
  static let rightSoFar = "先这样，以后再补"
  static let whichWay = "怎么写？ "

  static func label(_ way: Interview.TextWay) -> String {
    switch way {
    case .right: "对"
    case .change: "改这段"
    case .own: ownWords
    case .lastYear: "照上年的文字改"
    case .editor: "用编辑器写"
    case .anew: "重新成文"
    }
  }

  static func wantsWay(upTo most: Int) -> String { "\(AnswerWording.wantsNumber(upTo: most))；直接回车不改了" }

  // MARK: The clerk's own text

  static let howToWrite = "请写，一行是一段；写完了，空着再按一次回车。写错了，单独一行输入 < 删去上一行\n"

  /// Of an own text that was ended without a word.
  static func nothingWritten(isOpen: Bool) -> String {
    isOpen ? "一个字也没有写，这一项还没有填" : "没有写新的，原来的文字没有动"
  }

  static func noParagraph(_ words: String) -> String { "只写“\(words)”不成一段，没有记下" }
  static func removed(_ line: String) -> String { "删去：\(line.isEmpty ? "（空行）" : line)" }
  static func noted(characters: Int) -> String { "已记下这一段，共 \(characters) 字。" }
  static let noEditor = "没有打开编辑器。可以设置环境变量 EDITOR，或者选“\(ownWords)”。"
  static let emptyEditor = "编辑器里没有文字，原来的没有动"
  static func unreadable(_ reason: String) -> String { "文字里的 {{ }} 读不懂：\(reason)" }

  // MARK: One text in the place of another

  static let earlier = "原来的："
  static let new = "新写的："
  static let anew = "重新成文："
  static let changed = "改过的："
  static let whetherToReplace = "用新写的代替原来的整段文字吗？ 1 代替   2 不代替   3 加在原来的后面"
  static let whetherToTakeWhole = "用它代替原来的整段文字吗？ 1 代替   2 不代替"
  static let adding: Set<String> = ["3", "加在后面", "加在原来的后面"]
  static let replacing: Set<String> = ["1", "代替"]
  static let notReplacing: Set<String> = ["2", "不代替"]
  static let keptEarlier = "没有代替，还是原来的文字"
  static let madeAnew = "已改用重新成文的文字"

  // MARK: Last year's text

  static func lastYear(_ number: Int, of count: Int) -> String { "上年的文字，第 \(number) 句，共 \(count) 句：" }
  /// What to do with a sentence of last year's.
  static func thisYear(_ use: LastYearSentence.Use) -> String {
    switch use {
    case .same: "今年怎么写？ 1 照写，数字改成今年的   2 改成：   3 不写"
    case .answered(_, saysMore: false): "今年怎么写？ 1 用今年的   2 改成：   3 不写"
    case .answered(_, saysMore: true): "今年怎么写？ 1 用今年的   2 改成：   3 不写   4 还是照写上年的，数字改成今年的"
    case .comparing: "今年怎么写？ 2 改成：   3 不写"
    case .added: "这一句写上吗？ 1 写上   2 改成：   3 不写"
    }
  }
  static func wantsThisYear(_ use: LastYearSentence.Use) -> String {
    let numbers =
      switch use {
      case .same, .added, .answered(_, saysMore: false): "1、2 或者 3"
      case .answered(_, saysMore: true): "1 至 4 的编号"
      case .comparing: "2 或者 3"
      }
    return "请填 \(numbers)；选 2 的，在 2 后面写今年的这一整句，例如 2 今年……"
  }
  /// Of a line of one's own text that has no word.
  static func noLine(_ typed: String) -> String {
    "“\(typed.sanitized())”不成一句，没有记下。这里一行写一段，写完直接回车，再选怎么写"
  }
  static let added = "今年答过、上年的文字里没有的："
  static let answered = "这件事今年已经答过，今年的是："
  /// What each choice does with a sentence of last year's.
  static let lastTextHelp =
    "上年的文字一句一句过，每句都要选：1 用这一句，里面的数字，表里有的换成今年表里的，别的接着逐个问；"
    + "这件事今年已经答过的，用今年答的。2 后面写上今年的整句。3 这一句今年不写。输入 < 回到前一句"
  static func compares(_ word: String) -> String {
    "句中有“\(word)”，说的是和前一年比，今年不一定是这样，请另写一句或者不写。"
  }
  /// What was answered already, for whoever is asked for a figure of the same text.
  static func known(_ figures: [String]) -> String { "这一段前面填过：\(figures.joined(separator: "，"))" }
  static func gap(_ what: String) -> String { "待填：\(what)（还不清楚的直接回车，以后再补）" }
}
