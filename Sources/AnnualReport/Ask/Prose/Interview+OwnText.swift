import Text
import YAMLSubset

/// The clerk's own text: typed line by line, written in an editor, with figures that may follow the tables.
extension Interview {
  /// Asks for the next line of the clerk's own text.
  mutating func askLine(_ name: String, _ lines: [String], _ turn: Turn, isFirst: Bool = false) -> Turn {
    mode = .prose(name, .lines(lines))
    var turn = turn
    turn.prompt = (isFirst ? ProseWording.howToWrite : "") + ". "
    return turn
  }

  mutating func addLine(_ line: String, _ name: String, _ lines: [String]) -> Turn {
    let typed = line.trimmed()
    if typed.isEmpty || typed == "." || typed == "。" {
      let text = lines.joined(separator: "\n")
      if text.trimmed().isEmpty {
        var turn = Turn()
        let isOpen = prose(name)?.own == nil
        turn.say(ProseWording.nothingWritten(isOpen: isOpen))
        return readBack(name, turn)
      }
      let isNone =
        TypedWords.none.contains(TypedWords.plain(text)) || Vocabulary.blankMarks.contains(text.trimmed())
      if isNone || TypedWords.isTalk(text) || TypedWords.isLater(text) {
        var turn = Turn()
        turn.say(ProseWording.noParagraph(text.trimmed()))
        keep(name, [], into: &turn)
        return readBack(name, turn)
      }
      // What stood there before gives way only after a question, also to lines that an interruption left behind.
      if prose(name)?.earlier != nil && refusal(ofProse: text) == nil {
        return askReplacing(name, lines, Turn())
      }
      return takeOwn(name, text + "\n")
    }
    if typed.contains(where: { $0.isNumber }), !typed.contains(where: { $0.isLetter }) {
      // A number that was meant for a choice is no paragraph.
      var turn = Turn()
      turn.say(ProseWording.noLine(typed))
      return askLine(name, lines, turn)
    }
    let added = line.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return keep(name, lines + added, Turn())
  }

  /// Takes the last line of the clerk's own text away; without one, back to the choice.
  mutating func removeLine(_ name: String, _ lines: [String]) -> Turn {
    guard let last = lines.last else { return readBack(name, Turn()) }
    var turn = Turn()
    turn.say(ProseWording.removed(expanded(last)))
    return keep(name, Array(lines.dropLast()), turn)
  }

  /// A paragraph that was ended is an answer: it is saved, with a mark that the text goes on.
  private mutating func keep(_ name: String, _ lines: [String], _ turn: Turn) -> Turn {
    var turn = turn
    keep(name, lines, into: &turn)
    return askLine(name, lines, turn)
  }

  /// Saves the lines of a text that goes on, and behind their mark the text that stood there, until it is ended.
  mutating func keep(
    _ name: String, _ lines: [String], before mark: String = TextGap.unfinished, into turn: inout Turn
  ) {
    let isNothing = lines.allSatisfy { $0.trimmed().isEmpty }
    if isNothing && answers.texts[name] == nil { return }
    let earlier = prose(name)?.earlier ?? ""
    if isNothing && earlier.isEmpty {
      _ = save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in editor.remove(text: name) }
      return
    }
    let text = isNothing ? earlier : (lines + [mark]).joined(separator: "\n") + "\n" + earlier
    _ = save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(name, to: text)
    }
  }

  /// The text that came back from an editor; nil where there was none to be had.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - wasOpened: Whether an editor was there; then the program has told already why nothing came of it.
  /// - Returns: The next turn.
  public mutating func edited(_ text: String?, wasOpened: Bool = false) -> Turn {
    committed(turn(afterEditing: text, wasOpened: wasOpened))
  }

  private mutating func turn(afterEditing text: String?, wasOpened: Bool) -> Turn {
    guard case .prose(let name, .editing) = mode else {
      // The text was changed elsewhere meanwhile.
      var turn = Turn()
      turn.refusesText = text != nil
      return again(turn)
    }
    if let text, !text.trimmed().isEmpty {
      return takeOwn(name, text.hasSuffix("\n") ? text : text + "\n")
    }
    var turn = Turn()
    if text == nil && wasOpened { return readBack(name, turn) }
    turn.say(text == nil ? ProseWording.noEditor : ProseWording.emptyEditor)
    return readBack(name, turn)
  }

  /// Takes the clerk's own text over, asks about its figures, and shows what is doubled in it.
  mutating func takeOwn(_ name: String, _ text: String) -> Turn {
    var turn = Turn()
    if let refusal = refusal(ofProse: text) {
      turn.say(refusal)
      turn.refusesText = true
      return readBack(name, turn)
    }
    turn.say(ProseWording.noted(characters: expanded(text).trimmed().count))
    let isSaved = save(into: &turn) { (editor: inout AnswersEditor) throws(SyntaxError) in
      try editor.set(name, to: text)
    }
    turn.refusesText = !isSaved
    return isSaved ? askFigure(name, Following(), turn) : readBack(name, turn)
  }
}
