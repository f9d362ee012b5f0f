import Mustache
import Text
import YAMLSubset

/// Text fields: their details one by one, then the whole text read back and confirmed.
extension Interview {
  /// The fewest characters that are taken for a text without a full stop.
  private static let shortestText = 10
  /// The fewest that take the place of another text.
  private static let shortestInPlace = 16

  /// Goes on with a text field: the next detail, the next gap, else the text is read back.
  mutating func askText(_ name: String, _ turn: Turn) -> Turn {
    var turn = turn
    guard let state = prose(name) else { return next(turn) }
    if isNothing(state) { return acceptText(name, "", turn) }
    if screen.field != name {
      turn.text += wording.name(.text(name)) + "\n" + asked(aboutField: name)
      screen.field = name
    }
    if let begun = state.begun {
      turn.say(ProseWording.begun)
      turn.text += indented(expanded(begun.joined(separator: "\n")))
      return askLine(name, begun, turn, isFirst: true)
    }
    if let undecided = state.undecided { return askReplacing(name, undecided, turn, isResumed: true) }
    if let detail = state.nextDetail(left: left) {
      if !screen.hasToldOfDetails {
        screen.hasToldOfDetails = true
        turn.say(ProseWording.howItIsMade)
      }
      return askDetail(name, DetailQuestion(key: detail.key), turn)
    }
    if let own = state.own, TextGaps.first(in: own, from: 0) != nil, !left.contains(name),
      state.openDetails.isEmpty
    {
      return askGap(name, from: 0, turn)
    }
    return readBack(name, turn)
  }

  /// Whether nothing of a text is needed, asked or said; then nothing is written.
  func isNothing(_ state: ProseState) -> Bool {
    state.field.isOptional && state.own == nil && !state.isNamed && state.nextDetail(left: left) == nil
      && state.made.map { $0.text.isEmpty } ?? false
  }

  /// Shows the text, what is still missing in it and what is doubled, and asks whether it is right.
  mutating func readBack(_ name: String, _ turn: Turn) -> Turn {
    guard let state = prose(name) else { return next(turn) }
    mode = .prose(name, .readBack)
    var turn = turn
    turn.text += shown(state)
    let ways = textWays(state)
    var lines: [String] = []
    if !ways.isEmpty {
      let hasGap = TextGaps.first(in: state.own ?? state.made?.text ?? "", from: 0) != nil
      let others = ways.filter { $0.number == TextWay.anew.number }
      var list = ways.filter { !others.contains($0) }.map { way in
        "\(way.number) \(way == .right && hasGap ? ProseWording.rightSoFar : ProseWording.label(way))"
      }
      if let way = others.first {
        list.append("\(way.number) \(others.count == 1 ? ProseWording.label(way) : ProseWording.otherWays)")
      }
      list.append(ProseWording.onEnter(isRight: ways.contains(.right)))
      // Of two texts it says which one is meant.
      let question = ProseWording.isRight(isOneOfTwo: ways.contains(.anew), hasGap: hasGap)
      lines += self.lines(of: list, after: ways.contains(.right) ? question : ProseWording.whichWay)
    }
    lines += additionLines(state)
    turn.put(lines.joined(separator: "\n"))
    return turn
  }

  private func shown(_ state: ProseState) -> String {
    var turn = Turn()
    func show(_ heading: String, _ text: String) {
      turn.say(heading)
      turn.text += indented(expanded(text))
    }
    let composed = state.made?.text ?? ""
    if let own = state.own {
      show(ProseWording.own, own)
      if !state.isAsMade && !composed.isEmpty { show(ProseWording.madeNow, composed) }
    } else if !composed.isEmpty {
      show(ProseWording.made, composed)
    }
    let open = state.openDetails.map { $0.name }
    if !open.isEmpty { turn.say(ProseWording.open(open)) }
    if state.own == nil, let cells = state.made?.openCells, !cells.isEmpty {
      turn.say(ProseWording.lacks(openFigures(of: cells), most: Self.mostNames))
    }
    for doubled in DoubledText(form).found(in: expanded(state.own ?? composed)) {
      turn.say(ProseWording.doubled(doubled))
    }
    if !SentenceList.isWhole(state.own ?? composed) { turn.say(ProseWording.noStop) }
    return turn.text
  }

  private static let mostNames = 3

  /// What is still to be asked before some cells are known; the cells themselves where nothing is.
  private func openFigures(of cells: [Int]) -> [String] {
    let tables = Set(cells.map { form.cells[$0].id.table })
    let open = plan.questions.filter { question in
      question.state != .answered && places.table(question.topic).map { tables.contains($0.id) } ?? false
    }
    return open.isEmpty ? cells.map { wording.name(.cell($0)) } : open.map { wording.name($0.topic) }
  }

  // MARK: The answer

  mutating func answerReadBack(_ line: String, _ name: String) -> Turn {
    guard let state = prose(name) else { return ask(Turn()) }
    let text = line.trimmed()
    let ways = textWays(state)
    if text.isEmpty {
      return ways.contains(.right) ? take(.right, state) : later(name)
    }
    if TypedWords.isLater(text) { return later(name) }
    // Of a paragraph about problems it may mean that there are none.
    let isOfProblems = state.suggestion?.details.contains { $0.asksForProblems } ?? false
    if TypedWords.agrees(text), ways.contains(.right), !(isOfProblems && text.containsBytes(of: "问题")) {
      return take(.right, state)
    }
    let plain = text.halfWidth()
    let meant = ways.filter { String($0.number) == plain || ProseWording.label($0) == plain }
    if let way = meant.first { return meant.count == 1 ? take(way, state) : askWay(name, Turn()) }
    return addition(text, state) ?? unknown(text, state)
  }

  /// Somebody who simply begins to write has chosen to write; a few words may be meant for something else, and a text that is
  /// there already is replaced only after a question.
  private mutating func unknown(_ text: String, _ state: ProseState) -> Turn {
    // A remark does not take the place of a whole text.
    let isOther = state.own != nil || state.made.map { !$0.text.isEmpty } ?? false
    let isLongEnough =
      isOther ? text.count >= Self.shortestInPlace && text.contains("。") : text.count >= Self.shortestText
    if isLongEnough, text.unicodeScalars.contains(where: { $0.value >= 0x3400 && $0.properties.isAlphabetic })
    {
      if !isOther { return takeOwn(state.field.name, text + "\n") }
      if let refusal = refusal(ofProse: text) {
        var turn = Turn()
        turn.say(refusal)
        turn.refusesText = true
        return readBack(state.field.name, turn)
      }
      return askReplacing(state.field.name, [text], Turn())
    }
    var choices: [String] = []
    for way in textWays(state) where choices.last != String(way.number) { choices.append(String(way.number)) }
    choices += additions(state).map { "+\($0.number)" }
    var turn = Turn()
    turn.say(ProseWording.wants(choices, shortest: isOther ? Self.shortestInPlace : nil))
    return readBack(state.field.name, turn)
  }

  mutating func take(_ way: TextWay, _ state: ProseState) -> Turn {
    let name = state.field.name
    switch way {
    case .right:
      if state.own != nil { return later(name) }
      return acceptText(name, (state.made?.text ?? "") + "\n", Turn())
    case .change: return askSentence(name, Turn())
    case .own: return askLine(name, [], Turn(), isFirst: true)
    case .lastYear: return askLastText(name, 0, taken: [], Turn())
    case .editor:
      var turn = Turn()
      mode = .prose(name, .editing)
      turn.request = .editor(state.own ?? state.made?.text ?? "")
      return turn
    case .anew:
      return askReplacing(name, [state.made?.text ?? ""], Turn())
    }
  }

  /// Leaves a text as it is, and goes on.
  mutating func later(_ name: String) -> Turn {
    pass(name)
    replan()
    return next(Turn())
  }

  /// Takes a text over that needs no further look.
  mutating func acceptText(_ name: String, _ text: String, _ turn: Turn) -> Turn {
    pass(name)
    return accept(turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(name, to: text)
    }
  }

  /// In this session the field is not come back to by itself.
  private mutating func pass(_ name: String) {
    course.passed.insert(name)
    screen.field = nil
  }

  // MARK: Showing

  /// A list with its choices whole, in as many lines as the window asks for.
  func lines(of choices: [String], after head: String) -> [String] {
    var lines = [head]
    for (number, choice) in choices.enumerated() {
      let gap = number == 0 ? "" : "   "
      let next = lines[lines.count - 1] + gap + choice
      if number > 0 && DisplayWidth.of(next) > width - 1 {
        lines.append("  " + choice)
      } else {
        lines[lines.count - 1] = next
      }
    }
    return lines
  }

  func indented(_ text: String) -> String {
    text.split { $0.isNewline }.flatMap {
      LineBreaking.lines($0.trimmed(), width: max(2, min(72, width - 4)))
    }
    .map { "    \($0)\n" }.joined()
  }

  /// The text with its figures, as it would be printed now.
  func expanded(_ text: String) -> String {
    let names = ProseNames(form: form, figures: answers.figures, about: answers.about)
    return (try? Template(text).expanded(names.word)) ?? text
  }
}
