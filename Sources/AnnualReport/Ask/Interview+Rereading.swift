public import YAMLSubset

/// What other programs and documents bring in while the interview runs.
extension Interview {
  /// Takes over a file that somebody changed meanwhile, as it is now.
  ///
  /// A text that an editor is to bring back is still waited for, unless that text was changed too.
  public mutating func reread(_ document: Document) -> Turn {
    var turn = Turn()
    let before = answers
    let question = presentQuestion
    take(document)
    if let edited, answers.texts[edited]?.text != before.texts[edited]?.text { mode = .topic }
    turn.say(FileWording.reread(isLineLost: isLineLost))
    if let changes = try? ReportChanges(from: before, to: answers) {
      for line in ChangesWording(changes).lines.prefix(Self.mostChanges) { turn.text += "    \(line)\n" }
    }
    return resumed(turn, question)
  }

  /// The question that stands there, and whether an answer to it stood in the file.
  private var presentQuestion: (topic: Topic, isAnswered: Bool)? {
    switch mode {
    case .topic, .confirm: topic.flatMap { plan.question($0) }.map { ($0.topic, $0.state == .answered) }
    case .conflict, .reason, .prose, .part, .contents: nil
    }
  }

  /// The text that an editor is to bring back; nil where none is waited for.
  private var edited: String? { if case .prose(let name, .editing) = mode { name } else { nil } }

  /// Whether a line was typed before a file was read anew.
  private var isLineLost: Bool { edited == nil }

  /// Goes on after something was read anew: with the question that stands there, unless it was answered meanwhile.
  private mutating func resumed(_ turn: Turn, _ before: (topic: Topic, isAnswered: Bool)?) -> Turn {
    var turn = turn
    detour.mending = nil
    if edited != nil { return committed(turn) }
    settle(into: &turn)
    let conflict = conflict()
    // What was chosen as a way out is no way where everything agrees.
    if conflict == nil, detour.way != nil {
      detour.way = nil
      rechecks.pause()
    }
    let isChecked = topic.map { $0 == rechecks.present?.topic && plan.question($0) != nil } ?? false
    if isChecked {
      screen.row = nil
      return committed(ask(turn))
    }
    let isOutOfTurn = topic != nil && topic == detour.way?.topic
    if let before, before.topic == topic, conflict == nil || isOutOfTurn,
      let question = plan.question(before.topic), question.state != .answered || before.isAnswered
    {
      screen.row = nil
      return committed(ask(turn))
    }
    return committed(next(turn))
  }

  /// The most changes of another program that are listed.
  private static let mostChanges = 10

  /// Takes another report for last year's, before answers of another unit or year are read.
  public mutating func replaceLastYear(with file: AnswersFile?) { lastYearFile = file }

  /// Takes over what another program wrote of last year, in the place of what was known.
  public mutating func reread(lastYear: AnswersFile) -> Turn {
    var turn = Turn()
    turn.say(FileWording.rereadLastYear(isLineLost: isLineLost))
    let question = presentQuestion
    take(lastYear: lastYear)
    return resumed(turn, question)
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
    let question = presentQuestion
    take(lastYear: lastYear)
    return resumed(turn, question)
  }

  private mutating func take(_ document: Document) {
    let read = AnswersFile(document, named: answers.file, editions: editions, presentYear: presentYear)
    undo = nil
    if let read {
      if read.answers.edition !== answers.edition {
        suggestions = (try? read.answers.edition.readSuggestions()) ?? Suggestions([])
        forgetQuestions()
      }
      (file, saved) = (read, read)
    }
    replan()
  }

  /// Forgets what is said in the cells of a form that is the form no more.
  private mutating func forgetQuestions() {
    if edited == nil { mode = .topic }
    topic = nil
    course = Plan.Course(comesBack: course.comesBack, isCorrecting: course.isCorrecting)
    (steps, detour, rechecks, screen) = (Steps(), Detour(), Rechecks(), ScreenState())
    (insisted, chosenSection) = (nil, nil)
    (deferred, left, saidSome, saidByLaw) = ([], [], [], [:])
  }

  /// Takes over what was noted down from last year's report.
  mutating func take(lastYear file: AnswersFile) {
    lastYearFile = file
    replan()
  }
}
