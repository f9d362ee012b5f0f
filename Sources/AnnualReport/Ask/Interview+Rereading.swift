public import YAMLSubset

/// What other programs and documents bring in while the interview runs.
extension Interview {
  /// Takes over a file that somebody changed meanwhile, as it is now.
  ///
  /// A text that an editor is to bring back is still waited for, unless that text was changed too.
  public mutating func reread(_ document: Document) -> Turn {
    var turn = Turn()
    let before = answers
    take(document)
    if let edited, answers.texts[edited]?.text != before.texts[edited]?.text { mode = .topic }
    turn.say(FileWording.reread(isLineLost: isLineLost))
    if let changes = try? ReportChanges(from: before, to: answers) {
      for line in ChangesWording(changes).lines.prefix(Self.mostChanges) { turn.text += "    \(line)\n" }
    }
    return resumed(turn)
  }

  /// The text that an editor is to bring back; nil where none is waited for.
  private var edited: String? { if case .prose(let name, .editing) = mode { name } else { nil } }

  /// Whether a line was typed before a file was read anew.
  private var isLineLost: Bool { edited == nil }

  /// Goes on after something was read anew.
  private mutating func resumed(_ turn: Turn) -> Turn {
    detour.mending = nil
    return committed(edited == nil ? next(turn) : turn)
  }

  /// The most changes of another program that are listed.
  private static let mostChanges = 10

  /// Takes over what another program wrote of last year, in the place of what was known.
  public mutating func reread(lastYear: AnswersFile) -> Turn {
    var turn = Turn()
    turn.say(FileWording.rereadLastYear(isLineLost: isLineLost))
    take(lastYear: lastYear)
    return resumed(turn)
  }

  /// Takes over last year's report that was read from a document.
  ///
  /// - Parameters:
  ///   - lastYear: What was read.
  ///   - note: What to tell of it, in whole lines.
  /// - Returns: The next turn.
  public mutating func took(lastYear: AnswersFile, note: String) -> Turn {
    var turn = Turn()
    turn.text = note
    take(lastYear: lastYear)
    detour.mending = nil
    return committed(next(turn))
  }

  private mutating func take(_ document: Document) {
    let read = AnswersFile(document, named: answers.file, editions: editions, presentYear: presentYear)
    beforeChange = nil
    if let read {
      if read.answers.edition !== answers.edition {
        suggestions = (try? read.answers.edition.readSuggestions()) ?? Suggestions([])
      }
      (file, saved) = (read, read)
    }
    replan()
  }

  /// Takes over what was noted down from last year's report.
  mutating func take(lastYear file: AnswersFile) {
    lastYearFile = file
    replan()
  }
}
