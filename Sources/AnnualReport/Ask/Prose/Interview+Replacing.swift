import Text
import YAMLSubset

/// A text that stands there gives way to another one only where the clerk says so.
extension Interview {
  /// Saves new lines beside the text that stands there, and asks which of the two holds.
  ///
  /// - Parameters:
  ///   - name: The text field.
  ///   - lines: The new lines.
  ///   - turn: What was said so far.
  ///   - isResumed: Whether the other text is not on the screen any more.
  /// - Returns: The question.
  mutating func askReplacing(
    _ name: String, _ lines: [String], _ turn: Turn, isResumed: Bool = false
  ) -> Turn {
    var turn = turn
    let state = prose(name)
    if isResumed, let earlier = state?.earlier ?? state?.made?.text {
      turn.say(ProseWording.earlier)
      turn.text += indented(expanded(earlier))
    }
    let isChanged = state?.changed != nil
    keep(name, lines, before: isChanged ? TextGap.changed : TextGap.undecided, into: &turn)
    mode = .prose(name, .replacing(lines))
    turn.say(isMade(name, lines) ? ProseWording.anew : isChanged ? ProseWording.changed : ProseWording.new)
    turn.text += indented(expanded(lines.joined(separator: "\n")))
    turn.put(isWhole(name, lines) ? ProseWording.whetherToTakeWhole : ProseWording.whetherToReplace)
    return turn
  }

  mutating func answerReplacing(_ line: String, _ name: String, _ lines: [String]) -> Turn {
    let text = line.trimmed().halfWidth()
    if ProseWording.replacing.contains(text) || Vocabulary.yes.contains(text) {
      if isMade(name, lines) { return takeMade(name, lines.joined(separator: "\n")) }
      if let state = prose(name), state.changed != nil {
        let earlier = state.earlier ?? state.made?.text ?? ""
        return askFigure(name, questionsLeft(in: lines, after: earlier), Turn())
      }
      return takeOwn(name, lines.joined(separator: "\n") + "\n")
    }
    if ProseWording.notReplacing.contains(text) || TypedWords.no.contains(text) {
      return keepEarlier(name)
    }
    let isWhole = isWhole(name, lines)
    if !isWhole && ProseWording.adding.contains(text) { return add(lines, name) }
    var turn = Turn()
    turn.say(isWhole ? SentenceWording.wantsOneOrTwo : SentenceWording.wantsUpToThree)
    return askReplacing(name, lines, turn)
  }

  /// Whether lines are those of the suggested text.
  private func isMade(_ name: String, _ lines: [String]) -> Bool {
    lines.joined(separator: "\n") == prose(name)?.made?.text
  }

  /// Whether lines are the whole text as it is made or was changed, and no words of their own.
  private func isWhole(_ name: String, _ lines: [String]) -> Bool {
    isMade(name, lines) || prose(name)?.changed != nil
  }

  /// Takes new lines over behind the text that stands there: one in its last paragraph, several in paragraphs of their own.
  private mutating func add(_ lines: [String], _ name: String) -> Turn {
    let state = prose(name)
    let earlier = (state?.earlier ?? state?.made?.text ?? "").trimmed()
    let stop = SentenceList.isWhole(earlier) ? "" : "。"
    return takeOwn(
      name, earlier + stop + (lines.count > 1 ? "\n" : "") + lines.joined(separator: "\n") + "\n")
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

  /// Back to the new lines, which may be gone on with; a text that was made anew or changed is not of these.
  mutating func backToLines(_ name: String, _ lines: [String]) -> Turn {
    if isWhole(name, lines) { return keepEarlier(name) }
    var turn = Turn()
    keep(name, lines, into: &turn)
    return askText(name, turn)
  }

  /// Takes the new lines away again.
  mutating func keepEarlier(_ name: String) -> Turn {
    var turn = Turn()
    turn.say(ProseWording.keptEarlier)
    keep(name, [], into: &turn)
    return readBack(name, turn)
  }
}
