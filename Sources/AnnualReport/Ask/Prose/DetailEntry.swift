import Text

/// What a line typed at the question about a detail means.
enum DetailEntry: Hashable {
  /// Enter.
  case enter
  /// An answer, and whether it is shown how it was understood.
  case answer(DetailAnswer, isEchoed: Bool)
  /// A choice whose words are still to be typed.
  case words(ofChoice: Int)
  /// No answer; what is expected.
  case refused(String)

  /// That there was nothing of what was asked for.
  private static let nothing: Set<String> = [
    "没有", "无", "暂无", "没", "没有了", "没了", "没啥", "没什么", "没有什么", "暂时没有",
  ]
  /// That there was nothing wrong, where it is asked what was.
  private static let nothingWrong: Set<String> = [
    "没有问题", "没问题", "无问题", "没啥问题", "没什么问题", "没有什么问题", "没有大问题", "没有明显问题", "没有发现问题", "没发现问题",
    "未发现问题", "暂未发现问题", "暂无问题", "不存在问题", "无明显问题",
  ]

  /// That nothing was done, of which no report can tell as of something that was.
  private static let undone: Set<String> = [
    "没改", "没有改", "没改进", "没有改进", "没整改", "没有整改", "没做", "没有做", "没动", "没有动", "没采取", "没有采取", "没开展", "没有开展",
    "没措施", "没有措施", "无措施", "没采取措施", "没有采取措施", "没有具体措施", "还没有", "还没", "没办", "没有办",
  ]
  private static let beforeUndone = ["目前", "现在", "暂时", "我们", "还", "都", "也", "什么都", "啥都", "一直"]

  /// Whether words only say that there was nothing, or that nothing was done.
  private static func isNothing(_ text: String) -> Bool {
    let sayings = nothing.union(nothingWrong).union(undone)
    let plain = TypedWords.plain(text)[...]
    let bare = TypedWords.bare(plain, leads: beforeUndone, endings: "了呢啊吧", sayings: sayings)
    return sayings.contains(String(bare))
  }

  /// Whether words deny what a question asks for, by its name or in general.
  private static func denies(_ text: String, _ detail: Detail) -> Bool {
    guard TypedWords.isNone(text) else { return false }
    guard let denied = DeniedMatter(text) else { return detail.lastYear == nil }
    guard case .words = detail.kind else { return denied.isOf(detail) }
    // That something is lacking can be a problem, and nothing else.
    return !detail.asksForProblems || detail.name.hasSuffix(denied.words.suffix(2))
  }

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: The line as typed.
  ///   - detail: What was asked.
  ///   - choice: The choice whose words were asked for.
  ///   - isNeeded: Whether its sentence has a gap where it is open.
  init(_ line: String, _ detail: Detail, ofChoice choice: Int?, isNeeded: Bool) {
    let text = line.trimmed()
    if text.isEmpty {
      self = .enter
    } else if text.halfWidth() == Detail.droppedMark {
      self = .answer(.dropped, isEchoed: true)
    } else if TypedWords.isLater(text) {
      self = .answer(.later, isEchoed: true)
    } else if let choice {
      // Whoever repeats the number of the choice does not mean it.
      self.init(words: Self.words(text, ofChoice: choice, detail), ofChoice: choice, detail)
    } else {
      switch detail.kind {
      case .figure where Self.nothing.contains(TypedWords.plain(text)):
        self = .answer(.figure(.zero), isEchoed: true)
      case .figure where !(DeniedMatter(text)?.isOf(detail) ?? true):
        self.init(detail.reading(text), detail)
      case .figure(let format):
        if case .understood(let quantity) = TypedWords.figure(text, format) {
          self = .answer(.figure(quantity), isEchoed: true)
        } else {
          self.init(detail.reading(text), detail)
        }
      case .words where Self.isNothing(text) || Self.denies(text, detail):
        self =
          isNeeded
          ? .refused(SentenceWording.onlyNone(text))
          : .answer(.dropped, isEchoed: true)
      case .words where text.allSatisfy({ $0.isNumber || $0.isPunctuation }):
        self = .refused(SentenceWording.onlyNumbers)
      case .words where TypedWords.some.contains(TypedWords.plain(text)):
        self = .refused(SentenceWording.onlyNone(text))
      case .words where TypedWords.isTalk(text): self = .refused(SentenceWording.noTalk(text))
      case .words:
        // A typed `一是`, `（一）` is dropped: the sentence numbers itself.
        let words = LabelText.withoutNumeral(text).withASCIIDigits()
        self = .answer(.words(words), isEchoed: words != text)
      case .choice(let choices): self.init(choice: text, choices, detail)
      }
    }
  }

  /// The words of a choice, without its number where that is repeated before them: `2 合格`, `2合格`.
  private static func words(_ text: String, ofChoice choice: Int, _ detail: Detail) -> String {
    let number = String(choice + 1)
    guard text.halfWidth().hasPrefix(number), case .choice(let choices) = detail.kind else { return text }
    let rest = text.dropFirst(number.count)
    let isCounted = choices[choice].format != nil || rest.first.map { $0.isNumber || $0 == "." } ?? true
    return isCounted && rest.first != " " ? text : String(rest.drop { " 　、.．，,：:".contains($0) })
  }

  private init(words: String, ofChoice choice: Int, _ detail: Detail) {
    if case .choice(let choices) = detail.kind, choices[choice].format == nil,
      !words.isEmpty, words.allSatisfy({ $0.isNumber || $0.isPunctuation })
    {
      self = .refused(SentenceWording.onlyNumbers)
    } else if case .choice(let choices) = detail.kind, choices[choice].format == nil, !words.isEmpty,
      TypedWords.isAsLastYear(words)
    {
      self = .refused(SentenceWording.noTalk(words))
    } else if Self.undone.union(Self.nothing).contains(TypedWords.plain(words)) {
      self = .refused(SentenceWording.onlyNone(words))
    } else if TypedWords.isLater(words) {
      self = .answer(.later, isEchoed: true)
    } else {
      var plain = words.withASCIIDigits()
      if case .choice(let choices) = detail.kind, let format = choices[choice].format,
        case .understood(let figure) = TypedWords.figure(plain, format)
      {
        plain = figure.description
      }
      self.init(detail.reading(words: plain, ofChoice: choice), detail)
      if plain != words, case .answer(let answer, _) = self { self = .answer(answer, isEchoed: true) }
    }
  }

  private init(choice text: String, _ choices: [Detail.Choice], _ detail: Detail) {
    let digits = text.halfWidth().prefix { ("0"..."9").contains($0) }
    let rest = text.dropFirst(digits.count)
    let negative = choices.indices.filter { choices[$0].isNegative }
    // A number with its unit is no number of a choice: 1次 says how often it happened, and 0 that it did not.
    let counted = choices.firstIndex { choice in choice.format.map { rest.trimmed() == $0.unit } ?? false }
    if let counted, !digits.isEmpty {
      self.init(detail.reading(words: text, ofChoice: counted), detail)
      return
    }
    if Int(digits) == 0, rest.isEmpty, negative.count == 1 {
      self = .answer(.choice(negative[0], words: ""), isEchoed: true)
      return
    }
    if let number = Int(digits), (1...choices.count).contains(number), rest.first.map({ $0 != "年" }) ?? true {
      let words = rest.drop { " 　、.．，,：:".contains($0) }
      self.init(words: String(words), ofChoice: number - 1, detail)
      return
    }
    let plain = TypedWords.plain(text)
    // Of a matter of last year 没有了 may say that it is settled.
    let sayings = detail.lastYear == nil ? Self.nothing.union(Self.undone) : Self.undone.union(["没有", "没"])
    let isNo = sayings.contains(plain) || Self.denies(text, detail)
    if isNo, negative.count == 1 {
      self = .answer(.choice(negative[0], words: ""), isEchoed: true)
    } else {
      self.init(detail.reading(text), detail)
    }
  }

  private init(_ reading: Detail.Reading, _ detail: Detail) {
    switch reading {
    case .exact(let answer): self = .answer(answer, isEchoed: false)
    case .understood(let answer): self = .answer(answer, isEchoed: true)
    case .wordsMissing(let choice): self = .words(ofChoice: choice)
    case .refused(let text, let refusal, let unit):
      let reason = FileProblem.Reason.refusedFigure(text, refusal, unit: unit).sentence(place: "")
      self = .refused(SentenceWording.wantsFigure(reason))
    case .noChoice:
      guard case .choice(let choices) = detail.kind else {
        self = .refused("")
        return
      }
      let words = choices.firstIndex { $0.takesWords }.map { $0 + 1 }
      self = .refused(SentenceWording.wantsChoice(upTo: choices.count, withWords: words))
    }
  }
}
