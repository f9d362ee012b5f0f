import Mustache
import Text
import YAMLSubset

/// Last year's text, sentence by sentence: nothing of it is taken over without a yes, and no figure at all.
extension Interview {
  /// The sentences of last year's text that can be gone through, and behind them what was answered this year and none of them
  /// says; none of a field whose pieces are asked about anyway.
  func lastSentences(_ name: String) -> [LastYearSentence] {
    var sentences = sentencesOfLastYear(name)
    let added = prose(name)?.made?.answers(besides: sentences.map { $0.shown }) ?? []
    if sentences.isEmpty || added.isEmpty { return sentences }
    sentences[sentences.count - 1].endsParagraph = false
    return sentences
      + added.map { LastYearSentence(shown: expanded($0), asked: $0, endsParagraph: false, isAdded: true) }
  }

  private func sentencesOfLastYear(_ name: String) -> [LastYearSentence] {
    guard hasLastText(name), let lastYear else { return [] }
    let yearName = form.fact(.year).map { "{{\($0.id)}}" } ?? ""
    let names = ProseNames(form: lastYear.form, figures: lastYear.figures, about: lastYear.about)
    let text = LastYearTextWithNames(name, of: lastYear, for: form).text
    return LastYearSentence.all(in: text, year: lastYear.year, yearName: yearName) { piece in
      (try? Template(piece).expanded(names.word)) ?? piece
    }
  }

  /// Whether there is a text of last year's that can be gone through.
  func hasLastText(_ name: String) -> Bool {
    let isAsked = suggestions.details.contains { $0.lastYear?.field == name }
    return !isAsked && lastYear?.texts[name].map { !$0.isEmpty } ?? false
  }

  mutating func askLastText(_ name: String, _ number: Int, taken: [String], _ turn: Turn) -> Turn {
    let sentences = lastSentences(name)
    guard sentences.indices.contains(number) else {
      if taken.allSatisfy({ $0.isEmpty }) { return readBack(name, turn) }
      let paragraphs = Self.paragraphs(taken, sentences)
      let hasOther = prose(name).map { $0.earlier != nil } ?? false
      return hasOther ? askReplacing(name, paragraphs, turn) : takeLastText(name, paragraphs, turn)
    }
    mode = .prose(name, .lastText(number, taken: taken))
    var turn = turn
    let sentence = sentences[number]
    let count = sentences.count { !$0.isAdded }
    turn.say(sentence.isAdded ? ProseWording.added : ProseWording.lastYear(number + 1, of: count))
    turn.text += indented(sentence.shown)
    let use = use(of: number, sentences, name)
    switch use {
    case .answered(let answer, _):
      turn.say(ProseWording.answered)
      turn.text += indented(expanded(answer))
    case .comparing(let words): turn.say(ProseWording.compares(words))
    case .same, .added: break
    }
    turn.put(ProseWording.thisYear(use))
    return turn
  }

  /// What a sentence is good for this year.
  private func use(of number: Int, _ sentences: [LastYearSentence], _ name: String) -> LastYearSentence.Use {
    let sentence = sentences[number]
    if sentence.isAdded { return .added }
    if let answer = prose(name)?.made?.answer(to: sentence.shown, isFirst: number == 0) {
      // What compares with the year before is not taken over, whatever else it says.
      return .answered(answer.text, saysMore: !answer.isWhole && comparison(in: sentence.shown) == nil)
    }
    return comparison(in: sentence.shown).map { .comparing($0) } ?? .same
  }

  /// Takes over what came of last year's text, and asks for what is still missing in it.
  mutating func takeLastText(_ name: String, _ paragraphs: [String], _ turn: Turn) -> Turn {
    var turn = turn
    let text = paragraphs.joined(separator: "\n") + "\n"
    _ = save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(name, to: text)
    }
    left.remove(name)
    return askText(name, turn)
  }

  /// What was taken over, in the paragraphs of last year's text.
  private static func paragraphs(_ taken: [String], _ sentences: [LastYearSentence]) -> [String] {
    var paragraphs = [""]
    for (words, sentence) in zip(taken, sentences) {
      paragraphs[paragraphs.count - 1] += words
      if sentence.endsParagraph { paragraphs.append("") }
    }
    return paragraphs.filter { !$0.isEmpty }
  }

  mutating func answerLastText(_ line: String, _ name: String, _ number: Int, taken: [String]) -> Turn {
    let text = line.trimmed()
    let sentences = lastSentences(name)
    let sentence = sentences[number]
    var turn = Turn()
    let choice = text.halfWidth()
    let plain = TypedWords.plain(text)
    if choice == "3" || TypedWords.none.contains(plain) || ["不写", "不要", "不用写", "不写了"].contains(plain) {
      return goOn(name, number, taken + [""])
    }
    let use = use(of: number, sentences, name)
    let isFirst = ["照写", "照写吧", "写上", "写上吧", "写上去", "用今年的", "就用今年的", "用这一句", "照抄"].contains(plain)
    if let own = use.words(of: sentence, choice: isFirst ? "1" : choice) {
      // What was taken over for another sentence is said once.
      let new = SentenceList(own).pieces.filter { piece in
        own == sentence.asked || !taken.contains { $0.containsBytes(of: piece) }
      }
      return goOn(name, number, taken + [new.joined()])
    }
    var words = text[...]
    var shortest = Self.shortestUnchosen
    if choice.hasPrefix("2"), choice.dropFirst().first.map({ !$0.isNumber }) ?? true {
      words = words.dropFirst().drop { " 　、.．：:".contains($0) }
      shortest = Self.shortestSentence
    }
    if words.count(where: { $0.isLetter }) < shortest || TypedWords.isTalk(String(words))
      || TypedWords.isLater(String(words))
    {
      turn.say(ProseWording.wantsThisYear(use))
      return askLastText(name, number, taken: taken, turn)
    }
    if let refusal = refusal(ofProse: String(words)) {
      turn.say(refusal)
      return askLastText(name, number, taken: taken, turn)
    }
    return goOn(name, number, taken + [String(words) + (words.hasSuffix("。") ? "" : "。")])
  }

  /// The fewest characters of a sentence that takes the place of another one without a choice.
  private static let shortestUnchosen = 8

  /// The word with which a sentence speaks of the year before it, which is another one this year; nil where none does.
  private func comparison(in sentence: String) -> String? {
    var text = sentence
    // 上年 in the name of a row is none.
    for row in form.tables.flatMap({ $0.rows }) { text = text.replacingBytes(of: row.id, with: "") }
    let years = (1...5).compactMap { ago in lastYear?.year.map { "\($0 - ago)年" } }
    let words = Vocabulary.comparisonWords + years.flatMap { year in Vocabulary.comparing.map { $0 + year } }
    return words.first { text.containsBytes(of: $0) }
  }

  /// Back to the sentence before, as if nothing had been said about it.
  mutating func backInLastText(_ name: String, _ number: Int, taken: [String]) -> Turn {
    if number == 0 { return readBack(name, Turn()) }
    return goOn(name, number - 2, Array(taken.dropLast()))
  }

  /// The next sentence; what was taken over of those before it, nothing of those left out, is in the file by then.
  private mutating func goOn(_ name: String, _ number: Int, _ taken: [String]) -> Turn {
    var turn = Turn()
    keep(name, taken.filter { !$0.isEmpty }, into: &turn)
    return askLastText(name, number + 1, taken: taken, turn)
  }

  // MARK: Gaps

  /// Asks what belongs into the next gap of the text in the file; without one it is read back.
  mutating func askGap(_ name: String, from: Int, _ turn: Turn) -> Turn {
    guard let own = answers.texts[name]?.text, let gap = TextGaps.first(in: own, from: from) else {
      left.insert(name)
      return readBack(name, turn)
    }
    mode = .prose(name, .gap(from: from))
    var turn = turn
    turn.text += indented(expanded(SentenceList.sentence(of: own, with: gap.start)))
    let known = figuresOfDetails(name)
    if !known.isEmpty { turn.say(ProseWording.known(known)) }
    turn.put(ProseWording.gap(gap.what))
    return turn
  }

  /// The figures that were told for the sentences of a field; what its own text wants may be among them.
  private func figuresOfDetails(_ name: String) -> [String] {
    (prose(name)?.suggestion?.details ?? []).compactMap { detail in
      guard case .figure(let format) = detail.kind, case .figure(let figure)? = answers.details[detail.key]
      else {
        return nil
      }
      return "\(detail.name) \(figure) \(format.unit)"
    }
  }

  mutating func fillGap(_ line: String, _ name: String, from: Int) -> Turn {
    guard let own = answers.texts[name]?.text, let gap = TextGaps.first(in: own, from: from) else {
      return readBack(name, Turn())
    }
    let typed = line.trimmed()
    if typed.isEmpty || TypedWords.isLater(typed) { return askGap(name, from: gap.end, Turn()) }
    var turn = Turn()
    let unit = SentenceWording.unit(ofGap: gap.what)
    let figure = unit == nil ? typed.withASCIIDigits() : GapFigure.words(typed, before: gap.rest(of: own))
    let isTalk = unit == nil && TypedWords.isTalk(typed) && !typed.contains { $0.isNumber }
    guard let figure, !isTalk else {
      turn.say(unit.map { SentenceWording.wantsFigure(of: $0) } ?? SentenceWording.noTalk(typed))
      return askGap(name, from: from, turn)
    }
    if let refusal = refusal(ofProse: typed) {
      turn.say(refusal)
      return askGap(name, from: from, turn)
    }
    let words = gap.words(figure, in: own)
    if words.isEmpty { return askGap(name, from: from, turn) }
    let filled = gap.filled(in: own, with: words)
    _ = save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(name, to: filled)
    }
    return askGap(name, from: gap.start + words.count, turn)
  }
}
