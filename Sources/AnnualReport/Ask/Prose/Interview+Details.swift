import Mustache
import Text
import YAMLSubset

/// Questions about the details of a suggested text.
extension Interview {
  /// A question about a detail.
  struct DetailQuestion: Hashable, Sendable {
    let key: String
    /// The choice whose words are asked for.
    var choice: Int?
    /// The keys that are asked next, before anything else.
    var then: [String] = []
  }

  mutating func askDetail(_ name: String, _ question: DetailQuestion, _ turn: Turn) -> Turn {
    guard let detail = suggestions.detail(question.key), let state = prose(name) else {
      return askText(name, turn)
    }
    mode = .prose(name, .detail(question))
    var turn = turn
    if let piece = state.made?.piece(of: detail), question.choice == nil {
      turn.say(SentenceWording.lastYear)
      turn.text += indented(piece)
    }
    turn.prompt = prompt(detail, question.choice) + "\n> "
    return turn
  }

  private func prompt(_ detail: Detail, _ choice: Int?) -> String {
    var own: String?
    switch answers.details[detail.key] {
    case .later, nil: break
    case .some(let answer): own = "[\(detail.spelled(answer))]"
    }
    guard case .choice(let choices) = detail.kind else {
      return ([detail.question] + [own].compactMap { $0 }).joined(separator: " ")
    }
    if let choice { return choices[choice].label }
    let list = choices.enumerated().map { "\($0 + 1) \($1.label)" } + [own].compactMap { $0 }
    return lines(of: list, after: detail.question + "   ").joined(separator: "\n")
  }

  mutating func answerDetail(_ line: String, _ name: String, _ question: DetailQuestion) -> Turn {
    guard let detail = suggestions.detail(question.key), let state = prose(name) else { return ask(Turn()) }
    var turn = Turn()
    if line.trimmed() == ProseWording.ownWords { return askLine(name, [], turn, isFirst: true) }
    let isNeeded = state.made?.needs(detail) ?? false
    switch DetailEntry(line, detail, ofChoice: question.choice, isNeeded: isNeeded) {
    case .enter:
      // What was said already stays; without that it is open.
      switch answers.details[detail.key] {
      case .later, nil:
        left.insert(detail.key)
        // Where the question says that Enter means none, nothing is owed.
        if isNeeded || !state.field.isOptional { turn.say(SentenceWording.leftOpen(isNeeded: isNeeded)) }
        _ = save(.later, to: detail, state, &turn)
      case .dropped, .figure, .choice, .words: break
      }
    case .answer(let answer, let isEchoed):
      if let refusal = refusal(of: answer) { return askDetail(name, question, refused(refusal)) }
      if isEchoed { turn.say(echo(answer, detail)) }
      if answer == .later { left.insert(detail.key) }
      _ = save(answer, to: detail, state, &turn)
    case .words(let choice):
      return askDetail(name, DetailQuestion(key: question.key, choice: choice, then: question.then), turn)
    case .refused(let sentence): return askDetail(name, question, refused(sentence))
    }
    if let key = question.then.first {
      return askDetail(name, DetailQuestion(key: key, then: Array(question.then.dropFirst())), turn)
    }
    return askText(name, turn)
  }

  private func refused(_ sentence: String) -> Turn {
    var turn = Turn()
    turn.say(sentence)
    return turn
  }

  /// Why words cannot be taken: they name something that prose cannot name.
  private func refusal(of answer: DetailAnswer) -> String? {
    switch answer {
    case .words(let words), .choice(_, let words): return refusal(ofProse: words)
    case .later, .dropped, .figure: return nil
    }
  }

  /// Why a text cannot be taken.
  func refusal(ofProse text: String) -> String? {
    guard text.containsBytes(of: "{{") else { return nil }
    do throws(TemplateError) {
      let names = ProseNames(form: form, figures: answers.figures, about: answers.about)
      _ = try Template(text).expanded(names.word)
      return nil
    } catch {
      return ProseWording.unreadable(error.message)
    }
  }

  private func echo(_ answer: DetailAnswer, _ detail: Detail) -> String {
    switch answer {
    case .later: return SentenceWording.later
    case .dropped: return SentenceWording.dropped
    case .figure(let quantity):
      guard case .figure(let format) = detail.kind else { return "" }
      return SentenceWording.noted("\(quantity) \(format.unit)")
    case .choice, .words: return SentenceWording.noted(detail.spelled(answer))
    }
  }

  /// Writes an answer down; a confirmed text that has a gap for it gets it too.
  private mutating func save(
    _ answer: DetailAnswer, to detail: Detail, _ before: ProseState, _ turn: inout Turn
  ) -> Bool {
    let keys = suggestions.details.map { $0.key }
    let isSaved = save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(detail, to: answer, among: keys)
    }
    guard isSaved, let own = before.own, let made = prose(before.field.name)?.made else { return isSaved }
    var text = own
    if before.isAsMade {
      text = made.text + "\n"
    } else if own.containsBytes(of: TextGap.mark(detail.name)) {
      if let words = made.words(of: detail) {
        text = own.replacingFirst(TextGap.mark(detail.name), with: words)
      }
    } else {
      text = SentenceList.adding(
        made.sentences.filter { $0.details.contains(detail) }.map { $0.text }, to: own,
        in: made.sentences.map { $0.text }, before: before.made?.sentences.map { $0.text } ?? [])
    }
    if text == own { return true }
    return save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(before.field.name, to: text)
    }
  }

  /// Takes details back to not wanted, for a sentence that is struck out.
  mutating func strikeOut(_ details: [Detail], _ turn: inout Turn) {
    let keys = suggestions.details.map { $0.key }
    _ = save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      for detail in details { try editor.set(detail, to: .dropped, among: keys) }
    }
  }

  /// How a text field stands.
  func prose(_ name: String) -> ProseState? {
    ProseState(name, answers: answers, lastYear: lastYear, suggestions: suggestions)
  }
}

extension String {
  /// The text with the first occurrence of a piece replaced.
  func replacingFirst(_ piece: String, with words: String) -> String {
    let bytes = Array(utf8)
    let own = bytes.span
    guard let start = own.firstOffset(of: piece.utf8.span, in: 0..<own.count) else { return self }
    return String(decoding: bytes[..<start], as: UTF8.self) + words
      + String(decoding: bytes[(start + piece.utf8.count)...], as: UTF8.self)
  }
}
