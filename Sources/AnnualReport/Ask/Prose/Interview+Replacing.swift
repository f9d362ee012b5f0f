import Text
import YAMLSubset

/// A text that stands there gives way to another one only where the clerk says so.
extension Interview {
  /// Saves new lines beside the text that stands there, and asks which of the two holds.
  mutating func askReplacing(_ name: String, _ lines: [String], _ turn: Turn) -> Turn {
    var turn = turn
    keep(name, lines, before: TextGap.undecided, into: &turn)
    mode = .prose(name, .replacing(lines))
    turn.text += "  新写的：\n" + indented(expanded(lines.joined(separator: "\n")))
    turn.prompt = "用新写的代替原来的整段文字吗？ 1 代替   2 不代替\n> "
    return turn
  }

  mutating func answerReplacing(_ line: String, _ name: String, _ lines: [String]) -> Turn {
    let text = line.trimmed().halfWidth()
    if text == "1" || text == "代替" || Vocabulary.yes.contains(text) {
      let text = lines.joined(separator: "\n")
      return text == prose(name)?.made?.text ? takeMade(name, text) : takeOwn(name, text + "\n")
    }
    if ["2", "不代替"].contains(text) || TypedWords.no.contains(text) {
      return keepEarlier(name)
    }
    var turn = Turn()
    turn.text = "  请填 1 或 2\n"
    return askReplacing(name, lines, turn)
  }

  /// Takes the suggested text over, whose figures follow the tables as they are made to; one with gaps is looked at once more.
  private mutating func takeMade(_ name: String, _ text: String) -> Turn {
    var turn = Turn()
    turn.text = "  已改用重新成文的文字\n"
    if TextGaps.first(in: text, from: 0) == nil { return acceptText(name, text + "\n", turn) }
    _ = save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(name, to: text + "\n")
    }
    return readBack(name, turn)
  }

  /// Takes the new lines away again.
  mutating func keepEarlier(_ name: String) -> Turn {
    var turn = Turn()
    turn.text = "  没有代替，还是原来的文字\n"
    keep(name, [], into: &turn)
    return readBack(name, turn)
  }
}
