import Text
import YAMLSubset

/// A text that stands there gives way to another one only where the clerk says so.
extension Interview {
  /// Saves new lines beside the text that stands there, and asks which of the two holds.
  mutating func askReplacing(_ name: String, _ lines: [String], _ turn: Turn) -> Turn {
    var turn = turn
    keep(name, lines, before: TextGap.undecided, into: &turn)
    mode = .prose(name, .replacing(lines))
    turn.say(ProseWording.new)
    turn.text += indented(expanded(lines.joined(separator: "\n")))
    turn.put(ProseWording.whetherToReplace)
    return turn
  }

  mutating func answerReplacing(_ line: String, _ name: String, _ lines: [String]) -> Turn {
    let text = line.trimmed().halfWidth()
    if ProseWording.replacing.contains(text) || Vocabulary.yes.contains(text) {
      let text = lines.joined(separator: "\n")
      return text == prose(name)?.made?.text ? takeMade(name, text) : takeOwn(name, text + "\n")
    }
    if ProseWording.notReplacing.contains(text) || TypedWords.no.contains(text) {
      return keepEarlier(name)
    }
    var turn = Turn()
    turn.say(SentenceWording.wantsOneOrTwo)
    return askReplacing(name, lines, turn)
  }

  /// Takes the suggested text over, whose figures follow the tables as they are made to; one with gaps is looked at once more.
  private mutating func takeMade(_ name: String, _ text: String) -> Turn {
    var turn = Turn()
    turn.say(ProseWording.madeAnew)
    if TextGaps.first(in: text, from: 0) == nil { return acceptText(name, text + "\n", turn) }
    _ = save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(name, to: text + "\n")
    }
    return readBack(name, turn)
  }

  /// Takes the new lines away again.
  mutating func keepEarlier(_ name: String) -> Turn {
    var turn = Turn()
    turn.say(ProseWording.keptEarlier)
    keep(name, [], into: &turn)
    return readBack(name, turn)
  }
}
