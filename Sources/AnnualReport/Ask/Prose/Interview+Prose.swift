import Text

/// What a line, a command and a step back mean in the middle of a text field.
extension Interview {
  /// What the next line is taken for in a text field.
  enum Prose: Hashable, Sendable {
    /// The answer to a question about a detail.
    case detail(DetailQuestion)
    /// Whether the text that is shown is right.
    case readBack
    /// Which sentence is to be changed.
    case sentences
    /// The new wording of a sentence.
    case sentence(Int)
    /// What belongs into the next gap of the text in the file.
    case gap(from: Int)
    /// The lines of the clerk's own text.
    case lines([String])
    /// Whether lines take the place of the text that stands there: typed ones, what came of last year's text, the text as it is
    /// made now, or the one with a sentence changed.
    case replacing([String])
    /// Whether a sentence of last year's holds this year too; with what was made of each before it, nothing of some.
    case lastText(Int, taken: [String])
    /// Whether a figure is to follow the tables.
    case figure(NamedFigure, Following)
    /// Which of the rarer ways to write the text.
    case ways
    /// The text that an editor brings back.
    case editing
  }

  /// The turn after a line.
  mutating func reply(_ line: String, _ name: String, _ prose: Prose) -> Turn {
    switch prose {
    case .detail(let question): answerDetail(line, name, question)
    case .readBack: answerReadBack(line, name)
    case .sentences: answerSentence(line, name)
    case .sentence(let number): answerWording(line, name, number)
    case .gap(let from): fillGap(line, name, from: from)
    case .lines(let lines): addLine(line, name, lines)
    case .replacing(let lines): answerReplacing(line, name, lines)
    case .lastText(let number, let taken): answerLastText(line, name, number, taken: taken)
    case .figure(let figure, let following): answerFigure(line, name, figure, following)
    case .ways: answerWay(line, name)
    case .editing: ask(Turn())
    }
  }

  /// Asks once more what was asked.
  mutating func again(_ name: String, _ prose: Prose, _ turn: Turn) -> Turn {
    switch prose {
    case .detail(let question): askDetail(name, question, turn)
    case .readBack, .editing: readBack(name, turn)
    case .sentences: askSentence(name, turn)
    case .sentence(let number): askWording(name, number, turn)
    case .gap(let from): askGap(name, from: from, turn)
    case .lines(let lines): askLine(name, lines, turn)
    case .replacing(let lines): askReplacing(name, lines, turn)
    case .lastText(let number, let taken): askLastText(name, number, taken: taken, turn)
    case .ways: askWay(name, turn)
    case .figure(_, let following): askFigure(name, following, turn)
    }
  }

  /// One question back: to the detail before, to the text that is shown, or out of the field.
  mutating func back(_ name: String, _ prose: Prose) -> Turn {
    switch prose {
    case .detail(let question):
      if question.choice != nil {
        return askDetail(name, DetailQuestion(key: question.key, then: question.then), Turn())
      }
      return previousDetail(name, before: question.key)
    case .readBack: return previousDetail(name, before: nil)
    case .lastText(let number, let taken): return backInLastText(name, number, taken: taken)
    case .figure: return backFromFigure(name)
    case .sentences, .sentence, .gap, .ways, .editing: return readBack(name, Turn())
    case .replacing(let lines): return backToLines(name, lines)
    case .lines(let lines): return removeLine(name, lines)
    }
  }

  /// The detail that was asked before another one, or before the text was read back; before the first one, what came before.
  private mutating func previousDetail(_ name: String, before key: String?) -> Turn {
    guard let state = prose(name), let suggestion = state.suggestion, state.own == nil || key != nil else {
      return previous(from: topic)
    }
    let asked = suggestion.details.filter { $0.list == nil && state.made?.asks($0) == true }.map { $0.key }
    // What is added, or changed in a text that is there, was chosen where that was shown.
    guard let place = key.map({ asked.firstIndex(of: $0) }) ?? asked.count, place > 0 || state.own == nil
    else {
      return readBack(name, Turn())
    }
    if place == 0 { return previous(from: topic) }
    return askDetail(name, DetailQuestion(key: asked[place - 1]), Turn())
  }
}
