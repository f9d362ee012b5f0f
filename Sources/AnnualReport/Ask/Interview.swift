import YAMLSubset

/// The interview as a state machine: a typed line goes in, what to save, print and ask comes out.
///
/// All that it knows lies in the answers file, so that whoever is interrupted goes on where the file ends.
/// It does no input or output; the program saves before it prints, and prints before it asks.
public struct Interview: Sendable {
  /// The answers as they are saved.
  public private(set) var answers: Answers
  /// Last year's report, or what was noted down from it.
  public private(set) var lastYear: Answers?

  let editions: Editions
  let presentYear: Int
  var mode = Mode.topic
  /// The topic that is being asked; nil on the last page.
  var topic: Topic?
  private(set) var plan: Plan
  /// Reminders and errors that the clerk put off; they stay in the list of problems.
  var deferred: Set<String> = []
  /// The cell that the clerk chose to change, with the figure that would mend; until the next answer.
  var mending: Finding.Suspect?
  private var lastHeading = ""

  /// What the next typed line is taken for.
  enum Mode: Hashable, Sendable {
    /// The answer of `topic`, or on the last page a number.
    case topic
    /// Whether a figure in another unit was meant.
    case confirm(cell: Int, Quantity, unit: String)
    /// A choice what to do about a finding.
    case conflict(Conflict)
    /// The reason why a reminder is right.
    case reason(Conflict)
    /// How a text is to be written.
    case textMenu(String)
    /// The next gap of a suggested text.
    case gap(String, text: String, from: Int)
    /// The lines of the clerk's own text.
    case lines(String, [String])
  }

  /// Starts from a draft, new or begun.
  public init(_ answers: Answers, lastYear: Answers?, editions: Editions, presentYear: Int) {
    self.answers = answers
    self.lastYear = lastYear
    self.editions = editions
    self.presentYear = presentYear
    plan = Plan(answers, lastYear: lastYear)
  }

  var form: Form { answers.form }
  var proposals: Proposals { Proposals(answers: answers, lastYear: lastYear, plan: plan, mending: mending) }
  var wording: QuestionWording { QuestionWording(answers: answers, lastYear: lastYear) }

  /// The first turn: writes down what follows already, and asks the first open question.
  public mutating func begin() -> Turn {
    var turn = Turn()
    let before = answers.document.bytes
    settle(into: &turn)
    if answers.document.bytes != before { turn.saves.append(.draft(answers.document.bytes)) }
    let count = review().findings.count { $0.blocks && $0.sides != nil }
    if count > 0 { turn.text += "  还有 \(count) 处不符，输入 ! 查看\n" }
    return next(turn)
  }

  /// The next turn after a typed line.
  public mutating func reply(_ line: String) -> Turn {
    switch mode {
    case .topic:
      guard let topic else { return replyOnLastPage(line) }
      if let key = Keys(line) { return command(key) }
      return answer(topic, line)
    case .confirm(let cell, let quantity, _): return confirm(line, cell, quantity)
    case .conflict(let conflict):
      if let key = Keys(line) { return command(key) }
      return choose(line, conflict)
    case .reason(let conflict):
      if let key = Keys(line) { return command(key) }
      return explain(line, conflict)
    case .textMenu(let name):
      if let key = Keys(line) { return command(key) }
      return chooseText(line, name)
    case .gap(let name, let text, let from): return fillGap(line, name, text: text, from: from)
    case .lines(let name, let lines): return addLine(line, name, lines)
    }
  }

  // MARK: Going on

  /// Asks the first open question, or shows the last page.
  mutating func next(_ turn: Turn) -> Turn {
    topic = plan.open
    return ask(turn)
  }

  /// Asks `topic` again or anew.
  mutating func ask(_ turn: Turn) -> Turn {
    var turn = turn
    mode = .topic
    guard let topic else { return lastPage(turn) }
    let heading = wording.heading(topic)
    if heading != lastHeading {
      turn.text += finishedTable(before: topic) + "\n━━ \(heading) ━━\n"
      lastHeading = heading
    }
    if case .text(let name) = topic { return askText(name, turn) }
    turn.prompt = prompt(topic)
    return turn
  }

  private func prompt(_ topic: Topic) -> String {
    let remaining = plan.open == topic ? plan.remaining : nil
    var question = wording.question(topic, remaining: remaining)
    if let proposal = proposals.proposal(for: topic) {
      question += " [\(proposal)]"
    }
    return question + "\n> "
  }

  /// Forgets which heading was shown last, so that the next question shows its own.
  mutating func showHeadingAgain() { lastHeading = "" }

  // MARK: Changing the answers

  /// Takes a changed file over, writes down what follows from it, and says so.
  ///
  /// - Returns: The turn with what must be saved; the next question, or a choice about what does not agree.
  mutating func accept(_ turn: Turn, _ change: (inout AnswersEditor) throws(SyntaxError) -> Void) -> Turn {
    var turn = turn
    let before = answers
    var editor = AnswersEditor(answers.document, form: form)
    do throws(SyntaxError) {
      try change(&editor)
    } catch {
      turn.text += "  这个答案写不进文件：\(error.problems.first?.message ?? "")\n"
      return ask(turn)
    }
    take(editor.document)
    reopen(into: &turn)
    settle(into: &turn)
    if answers.document.bytes != before.document.bytes { turn.saves.append(.draft(answers.document.bytes)) }
    mending = nil
    if let conflict = conflict(since: before) { return ask(about: conflict, turn) }
    return next(turn)
  }

  /// Takes over what was noted down from last year's report.
  mutating func acceptLastYear(_ cell: Int, _ figure: String, _ turn: Turn) -> Turn {
    var turn = turn
    let name = form.fact(.unit)?.id ?? ""
    do throws(SyntaxError) {
      var document = try Document(lastYear?.document.bytes ?? [])
      if lastYear == nil, let yearKey = form.fact(.year)?.id {
        let year = String((answers.year ?? presentYear) - 1)
        document = try Document(document.applying([document.inserting(yearKey, year, into: document.root)]))
        let unit = document.inserting(name, answers.unit ?? "", into: document.root)
        document = try Document(document.applying([unit]))
      }
      // The names are those of this year's form, so that the rules that look back find them.
      var editor = AnswersEditor(document, form: form)
      try editor.set(cell, to: figure)
      lastYear = Answers.reading(
        editor.document, file: lastYear?.file ?? "上年", editions: Editions([answers.edition]),
        presentYear: presentYear)
      turn.saves.append(.lastYear(editor.document.bytes))
    } catch {
      turn.text += "  这个数写不进文件：\(error.problems.first?.message ?? "")\n"
    }
    plan = Plan(answers, lastYear: lastYear)
    return next(turn)
  }

  /// What no longer follows is open again, so that it is asked and not silently wrong.
  private mutating func reopen(into turn: inout Turn) {
    plan = Plan(answers, lastYear: lastYear)
    guard plan.fills.isEmpty, !plan.unsettled.isEmpty else { return }
    var editor = AnswersEditor(answers.document, form: form)
    for place in plan.unsettled {
      do throws(SyntaxError) {
        switch place {
        case .table(let id):
          if let table = form.table(id) { try editor.removeRest(of: table) }
        case .row(let id, let row):
          if let table = form.table(id) { try editor.removeRest(of: table, row: table.row(row)) }
        }
      } catch {
        return
      }
    }
    take(editor.document)
    turn.text += "  总数变了，原先随总数记 0 的各项重新问。\n"
  }

  /// Writes down what follows until nothing more does.
  private mutating func settle(into turn: inout Turn) {
    plan = Plan(answers, lastYear: lastYear)
    // Each round fills at least one cell, so there are at most as many rounds as cells.
    for _ in form.cells where !plan.fills.isEmpty {
      var editor = AnswersEditor(answers.document, form: form)
      for fill in plan.fills {
        do throws(SyntaxError) {
          try editor.write(fill)
        } catch {
          return
        }
        turn.text += "  " + FillWording(form: form).sentence(fill) + "\n"
      }
      take(editor.document)
      plan = Plan(answers, lastYear: lastYear)
    }
  }

  private mutating func take(_ document: Document) {
    let read = Answers.reading(document, file: answers.file, editions: editions, presentYear: presentYear)
    if let read { answers = read }
    plan = Plan(answers, lastYear: lastYear)
  }

  /// The findings of the answers as they are.
  public func review() -> Review { Checker(lastYear: lastYear).review(answers) }
}
