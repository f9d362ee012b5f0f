/// The interview as a state machine: a typed line goes in, what to save, print and ask comes out.
///
/// What was answered lies in the answers file, so that whoever is interrupted goes on where the file ends; what was to be asked
/// once more after a total had grown is forgotten then.
/// It does no input or output; the program saves before it prints, and prints before it asks.
public struct Interview: Sendable {
  /// The answers file as it is saved.
  public internal(set) var file: AnswersFile
  /// The file as it was last saved or read.
  var saved: AnswersFile
  /// The file of last year's report, or of what was noted down from it.
  public internal(set) var lastYearFile: AnswersFile?
  /// The name of the file in which answers about last year are noted down; another file is only read.
  let notesName: String

  /// The columns of the window, for tables and texts.
  public var width = TextRenderer.width

  /// What the county asks of its units besides the form; nil where that is not known.
  public var requirements: CountyRequirements?

  let editions: Editions
  let presentYear: Int
  var mode = Mode.topic
  /// The topic that is being asked; nil on the last page.
  var topic: Topic?
  var plan: Plan
  /// Reminders and errors that the clerk put off in this session; they stay in the list of problems.
  var deferred: Set<String> = []
  /// Whether there is an editor that a text can be written in.
  public var hasEditor = false
  /// The suggested texts of the edition.
  var suggestions: Suggestions
  /// Details, and texts with gaps, that the clerk left for later in this session.
  var left: Set<String> = []
  /// What stands on the screen already.
  var screen = ScreenState()
  /// How the questions are gone through in this session.
  var course = Plan.Course()
  /// The questions behind and before the present one.
  var steps = Steps()
  /// What the clerk chose to do out of turn, until the next answer.
  var detour = Detour()
  /// What is asked once more after a change, before anything else.
  var rechecks = Rechecks()
  /// What was before the last answer, where that changed an earlier one.
  var undo: Undo?
  /// The part of the report that the clerk chose to go on with, by its section; empty for facts about the report.
  var chosenSection: String?
  /// What was filled in by law, by its table; said at the next question about that.
  var saidByLaw: [String: String] = [:]

  /// The tables of which it was said in this session that there is something in them.
  var saidSome: Set<String> = []

  /// An answer that cannot be right beside the others, and was typed once.
  var insisted: Insisted?

  /// Starts from a draft, new or begun.
  ///
  /// - Parameters:
  ///   - file: The answers file.
  ///   - lastYear: The file of last year's report, or of what was noted down from it.
  ///   - notes: The name of the file in which answers about last year are noted down.
  ///   - editions: The editions to choose from.
  ///   - presentYear: The year in which the program runs.
  public init(
    _ file: AnswersFile, lastYear: AnswersFile?, notes: String = "上年", editions: Editions, presentYear: Int
  ) {
    self.file = file
    saved = file
    lastYearFile = lastYear
    notesName = notes
    self.editions = editions
    self.presentYear = presentYear
    suggestions = (try? file.answers.edition.readSuggestions()) ?? Suggestions([])
    plan = Plan(file, lastYear: lastYear, editions: editions)
  }

  /// The answers as they are saved.
  public var answers: Answers { file.answers }
  /// Last year's report, or what was noted down from it.
  public var lastYear: Answers? { lastYearFile?.answers }
  var form: Form { answers.form }
  var proposals: Proposals {
    Proposals(answers: answers, lastYear: lastYear, plan: plan, mending: detour.mending)
  }
  var places: TopicPlaces { TopicPlaces(answers: answers) }
  var wording: QuestionWording { QuestionWording(answers: answers, lastYear: lastYear) }

  /// The first turn: writes down what follows already, and asks the first open question.
  ///
  /// What was left for later in an earlier session is asked again.
  public mutating func begin() -> Turn {
    course.comesBack = true
    replan()
    return committed(next(Turn()))
  }

  /// The next turn after a typed line.
  ///
  /// What was copied from a table has tabs, which no answer keeps.
  public mutating func reply(_ line: String) -> Turn {
    committed(turn(after: String(line.map { $0 == "\t" ? " " : $0 })))
  }

  private mutating func turn(after line: String) -> Turn {
    let before = (insisted, topic)
    if let key = Keys(line) {
      let turn = command(key)
      if topic != before.1 { insisted = nil }
      return turn
    }
    // What is typed once more counts only right behind the first time.
    defer { if insisted == before.0 { insisted = nil } }
    switch mode {
    case .topic: return topic.map { answer($0, line) } ?? replyOnReviewPage(line)
    case .part(let number): return replyInPart(line, number)
    case .contents: return replyInContents(line)
    case .confirm(let cell, let quantity, _): return confirm(line, cell, quantity)
    case .conflict(let conflict): return choose(line, conflict)
    case .reason(let conflict, let finding): return explain(line, conflict, finding)
    case .prose(let name, let prose): return reply(line, name, prose)
    }
  }

  // MARK: Going on

  /// Asks about what does not agree, else the first open question, else shows the last page.
  mutating func next(_ turn: Turn) -> Turn {
    var turn = turn
    let part = detour.part
    detour.part = nil
    settle(into: &turn)
    if let again = nextRecheck(into: &turn) {
      // Back from any figure of a row that is typed anew leads to the ways.
      if let topic, detour.way == nil { steps.back.append(topic) }
      topic = again
      return ask(turn)
    }
    detour.way = nil
    if let conflict = conflict() { return ask(about: conflict, turn) }
    let answered = topic
    topic = following(into: &turn)
    // Whoever opened an answer from the list of its part finds that list again, where nothing is open.
    if topic == nil, let part, part.isOfList, part.topic == answered {
      turn.text += finishedTable(nil)
      return showPart(part.number, turn)
    }
    if let answered, answered != topic {
      if steps.back.last != answered { steps.back.append(answered) }
      turn.text += readBack(leaving: answered, for: topic)
    }
    return ask(turn)
  }

  /// The next turn after a list or a draft was written, or not, as the program has told.
  public mutating func wrote(_ note: String) -> Turn {
    var turn = Turn()
    turn.text = note
    return committed(again(turn))
  }

  /// Asks `topic` again or anew.
  mutating func ask(_ turn: Turn) -> Turn {
    var turn = turn
    mode = .topic
    guard let topic else { return reviewPage(turn) }
    if case .text(let name) = topic, prose(name).map(isNothing) ?? false { return acceptText(name, "", turn) }
    let heading = wording.heading(topic)
    if heading != screen.heading {
      turn.text += finishedTable(topic) + HeadingWording.line(located(heading)) + asked(aboutHeading: heading)
      screen.heading = heading
      screen.row = nil
    }
    screen.table = places.table(topic)
    turn.text += screen.table.flatMap { saidByLaw.removeValue(forKey: $0.id) } ?? ""
    if case .text(let name) = topic { return askText(name, turn) }
    screen.field = nil
    turn.put(question(topic))
    return turn
  }

  /// A heading with the step that it is, and about how many questions there are still under it.
  private func located(_ heading: String) -> String {
    if course.isCorrecting { return heading }
    var headings: [String] = []
    var open = 0
    for question in plan.questions {
      let own = wording.heading(question.topic)
      if !headings.contains(own) { headings.append(own) }
      if own == heading && plan.isOpen(question) { open += 1 }
    }
    guard let step = headings.firstIndex(of: heading) else { return heading }
    return HeadingWording.step(step + 1, of: headings.count, heading, open: open)
  }

  private mutating func question(_ topic: Topic) -> String {
    let row = places.row(topic)
    let isSameRow = row != nil && row == screen.row
    screen.row = row
    let proposals = proposals
    let proposal = proposals.proposal(for: topic)
    var question = wording.question(
      topic, plan: plan, isSameRow: isSameRow, origin: proposals.origin(of: topic))
    if let proposal { question += " [\(proposal)]" }
    return question
  }

  /// What holds in the table that was just finished; nothing on the way back.
  private mutating func finishedTable(_ next: Topic?) -> String {
    defer { screen.table = nil }
    guard let lastTable = screen.table, next == firstOpen() else { return "" }
    return finished(lastTable)
  }

  /// Leaves the questions for the last page, whose next question shows its heading again.
  mutating func leaveQuestions() -> String {
    screen.heading = ""
    screen.row = nil
    screen.field = nil
    return finishedTable(nil)
  }

  /// Asks about something else than the open question.
  mutating func choose(_ other: Topic) {
    mode = .topic
    topic = other
    steps.ahead = []
    rechecks.pause()
    detour = Detour(part: detour.part)
    screen.row = nil
  }

  /// Plans anew after something that the plan depends on has changed.
  mutating func replan() {
    plan = Plan(file, lastYear: lastYearFile, editions: editions, course: course, earlier: plan)
    for state in plan.tables { course.disputed[state.table.id] = state.disputed }
  }

  /// The findings of the answers as they are.
  public func review() -> Review { Checker(lastYear: lastYear).review(answers) }
}
