import Mustache
import Text
import YAMLSubset

/// Changing a text sentence by sentence.
extension Interview {
  mutating func askSentence(_ name: String, _ turn: Turn) -> Turn {
    guard let state = prose(name) else { return ask(turn) }
    mode = .prose(name, .sentences)
    var turn = turn
    for (number, sentence) in sentences(state).enumerated() {
      let lines = LineBreaking.lines(expanded(sentence).trimmed(), width: max(2, min(72, width - 8)))
      for (place, line) in lines.enumerated() {
        turn.text +=
          (place == 0 ? "  \(DisplayWidth.padded(String(number + 1), to: 4))" : "      ") + line + "\n"
      }
    }
    turn.put(([SentenceWording.which] + additionLines(state)).joined(separator: "\n"))
    return turn
  }

  private func sentences(_ state: ProseState) -> [String] {
    state.own.map { SentenceList($0).pieces } ?? state.made?.sentences.map { $0.text } ?? []
  }

  mutating func answerSentence(_ line: String, _ name: String) -> Turn {
    guard let state = prose(name) else { return ask(Turn()) }
    let text = line.halfWidth()
    if text.isEmpty {
      if let way = detour.way, way.topic == .text(name) { return back(to: way) }
      return readBack(name, Turn())
    }
    if let turn = addition(text, state) { return turn }
    let sentences = sentences(state)
    let isStruck = text.hasPrefix("-")
    guard let number = Int(isStruck ? text.dropFirst().trimmed() : text),
      sentences.indices.contains(number &- 1)
    else {
      // Where there is only one, whoever writes a sentence means that one, or another beside it.
      if sentences.count == 1 && text.hasSuffix("。") && refusal(ofProse: text) == nil {
        return askReplacing(name, [line.trimmed()], Turn())
      }
      var turn = Turn()
      turn.say(SentenceWording.wantsSentence(upTo: sentences.count))
      return askSentence(name, turn)
    }
    if isStruck && sentences.count == 1 && !state.field.isOptional {
      var turn = Turn()
      turn.say(SentenceWording.onlyOne)
      return askSentence(name, turn)
    }
    let made = state.own == nil || state.isAsMade ? state.made?.sentences ?? [] : []
    let details = made.count == sentences.count ? made[number - 1].details : []
    if !details.isEmpty {
      // What the sentence says is changed where it was said, so that both stay the same.
      if !isStruck {
        let keys = details.map { $0.key }
        return askDetail(name, DetailQuestion(key: keys[0], then: Array(keys.dropFirst())), Turn())
      }
      var turn = Turn()
      strikeOut(details, &turn)
      if state.isAsMade, let made = prose(name)?.made?.text {
        _ = save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
          try editor.set(name, to: made + "\n")
        }
      }
      return readBack(name, turn)
    }
    if !isStruck { return askWording(name, number - 1, Turn()) }
    var list = SentenceList(text: state)
    list.remove(number - 1)
    return take(name, list)
  }

  mutating func askWording(_ name: String, _ number: Int, _ turn: Turn) -> Turn {
    mode = .prose(name, .sentence(number))
    var turn = turn
    turn.put(SentenceWording.newWords(number + 1))
    return turn
  }

  /// The fewest characters of a sentence beside figures and stops.
  static let shortestSentence = 3

  mutating func answerWording(_ line: String, _ name: String, _ number: Int) -> Turn {
    guard let state = prose(name) else { return ask(Turn()) }
    let text = line.trimmed()
    var list = SentenceList(text: state)
    guard !text.isEmpty, list.pieces.indices.contains(number) else { return readBack(name, Turn()) }
    let isTooShort =
      text.count { !$0.isNumber && !$0.isPunctuation && !$0.isWhitespace } < Self.shortestSentence
    if let refusal = refusal(ofProse: text) ?? (isTooShort ? SentenceWording.tooShort : nil) {
      var turn = Turn()
      turn.say(refusal)
      return askWording(name, number, turn)
    }
    let (sentence, lost) = named(text, as: list.pieces[number])
    list.change(number, to: sentence)
    let pieces = list.pieces
    let bytes = { (pieces: ArraySlice<String>) in pieces.reduce(0) { $0 + $1.utf8.count } }
    let following = Following(
      changed: list.text.hasSuffix("\n") ? list.text : list.text + "\n", lost: lost,
      from: bytes(pieces[..<number]),
      behind: bytes(pieces[(number + 1)...]))
    var turn = Turn()
    // Whoever is interrupted while its figures are asked about finds it as a text to decide on.
    if following.asks(answers) { keep(name, following, into: &turn) }
    return askFigure(name, following, turn)
  }

  /// A sentence as it was typed, with the names that stood in it before wherever the words around them stayed too; and the
  /// cells of the other names, as often as they stood there.
  ///
  /// Figures that are equal tell nothing of what they count: only their words do.
  private func named(_ text: String, as sentence: String) -> (text: String, lost: [Int]) {
    let names = ProseNames(form: form, figures: answers.figures, about: answers.about)
    guard let before = try? Template(sentence).expansion(names.word) else { return (text, []) }
    var pieces = SentenceList(text).pieces
    // Others that were written beside it leave it as it is.
    if pieces.count > 1, let place = pieces.firstIndex(where: { $0.trimmed() == before.text.trimmed() }) {
      pieces[place] = sentence.trimmed()
      return (pieces.joined(), [])
    }
    let change = TextChange(from: before.text, to: text)
    // Of several sentences typed for one nobody knows which it became.
    let isOne = pieces.count <= 1
    var named = ""
    var place = 0
    var lost: [Int] = []
    for (name, isKept) in zip(before.names, change.keepingWords(before.names.map { $0.expanded })) {
      let stays =
        isOne && isKept && change.words(at: name.expanded) == change.oldWords(at: name.expanded)
      if stays, let part = change.part(from: place, upTo: name.expanded) {
        named += part.before + "{{\(name.name)}}"
        place = part.end
      } else if let cell = form.cell(named: name.name) {
        lost.append(cell)
      }
    }
    // A name that was typed stands for its cell.
    let typed =
      (try? Template(text).expansion(names.word))?.names.compactMap { form.cell(named: $0.name) } ?? []
    lost.removeAll { typed.contains($0) }
    return (named + change.rest(from: place), lost)
  }

  /// From now on the text in the file is the truth.
  private mutating func take(_ name: String, _ list: SentenceList) -> Turn {
    var turn = Turn()
    _ = save(name, list, into: &turn)
    return readBack(name, turn)
  }

  private mutating func save(_ name: String, _ list: SentenceList, into turn: inout Turn) -> Bool {
    let text = list.text.trimmed().isEmpty ? "" : list.text.hasSuffix("\n") ? list.text : list.text + "\n"
    return save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(name, to: text)
    }
  }
}

extension SentenceList {
  /// The sentences of a text field as it stands.
  fileprivate init(text state: ProseState) { self.init(state.own ?? state.made?.text ?? "") }
}
