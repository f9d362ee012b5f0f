import Text
import YAMLSubset

/// The commands that every question understands.
extension Interview {
  mutating func command(_ key: Keys) -> Turn {
    var turn = Turn()
    switch key {
    case .help:
      turn.text = helpText.map { "  \($0)\n" }.joined()
      turn.isHelp = true
      return again(turn)
    case .back: return back()
    case .table:
      turn.text = drawnTables(isWhole: screen.drawnFor != nil && screen.drawnFor == topic)
      screen.drawnFor = topic
      return again(turn)
    case .problems:
      turn.text = problems()
      return again(turn)
    case .contents:
      return contents(turn)
    case .list:
      let list = openList()
      if !list.canBeAskedFor {
        turn.say(CommandWording.nothingToAskFor)
        return again(turn)
      }
      turn.request = .list(
        OpenListWording(list: list).sheet(unit: answers.unit ?? "", year: answers.year))
      return turn
    case .draft:
      turn.request = .preview(review().findings)
      return turn
    case .quit:
      turn.request = .leave
      return turn
    }
  }

  /// What the present question asks for, who knows it, and the source.
  private var helpText: [String] {
    switch mode {
    case .conflict(let conflict), .reason(let conflict, _):
      return ConflictWording.help(conflict.subject)
    case .prose(_, .detail(let question)):
      let help = suggestions.detail(question.key)?.help
      return [help].compactMap { $0 } + (topic.map(asked) ?? []) + [CommandWording.detailHelp]
    case .prose(_, .lastText): return [ProseWording.lastTextHelp]
    case .contents: return [CommandWording.contentsHelp, CommandWording.keys]
    case .part: return [CommandWording.partHelp, CommandWording.keys]
    case .prose, .topic, .confirm:
      let help =
        topic.map { wording.help($0) + asked(about: $0) }
        ?? [CommandWording.lastPageHelp]
      return help.isEmpty ? [CommandWording.keys] : help
    }
  }

  /// Asks once more what was asked, whatever it was.
  mutating func again(_ turn: Turn) -> Turn {
    screen.row = nil
    switch mode {
    case .conflict(let conflict): return askWay(conflict, turn)
    case .reason(let conflict, let finding): return askReason(conflict, finding, turn)
    case .confirm(let cell, let quantity, let unit): return askToConfirm(cell, quantity, unit: unit, turn)
    case .prose(let name, let prose): return again(name, prose, turn)
    case .part(let number): return askInPart(number, turn)
    case .contents: return contents(turn)
    case .topic where topic == nil: return askOnReviewPage(turn)
    case .topic: return ask(turn)
    }
  }

  /// One question back; out of a choice or a text, back to its question.
  private mutating func back() -> Turn {
    switch mode {
    case .conflict:
      if topic == nil, let open = plan.open { topic = open.topic }
      return ask(Turn())
    case .reason(let conflict, _): return ask(about: conflict, Turn())
    case .confirm: return ask(Turn())
    case .prose(let name, .readBack):
      if let way = detour.way, way.topic == .text(name) { return back(to: way) }
      return back(name, .readBack)
    case .prose(let name, let prose): return back(name, prose)
    case .part: return reviewPage(Turn())
    case .contents: return leaveContents()
    case .topic:
      if let way = detour.way { return back(to: way) }
      // Out of a list, back to it.
      if let part = detour.part, part.topic == topic { return showPart(part.number, Turn()) }
      return previous(from: topic)
    }
  }

  /// Out of a way, back to the choice among them, before which the same question stands as before.
  mutating func back(to way: (topic: Topic, conflict: Conflict, from: Topic?)) -> Turn {
    detour = Detour(part: detour.part)
    rechecks.pause()
    topic = way.from
    return ask(about: way.conflict, Turn())
  }

  /// The question that was answered before; where nothing was in this session, the one before it in the plan.
  ///
  /// Whoever goes back comes forward the same way, question by question.
  mutating func previous(from current: Topic?) -> Turn {
    let topics = plan.topics
    var target: Topic?
    while target == nil, let last = steps.back.popLast() {
      if last != current { target = topics.contains(last) ? last : inRow(of: last, topics, but: current) }
    }
    if target == nil {
      let open = plan.open.flatMap { topics.firstIndex(of: $0.topic) }
      let place = current.flatMap { topics.firstIndex(of: $0) ?? open } ?? topics.count
      guard place > 0 else { return refuse(CommandWording.isFirst) }
      target = topics[place - 1]
      // Out of the part that was chosen from the contents, back to these.
      if let chosenSection, let target, section(target) != chosenSection { return contents(Turn()) }
    }
    rechecks.pause()
    if let current { steps.ahead.append(current) }
    topic = target
    detour.mending = nil
    screen.row = nil
    screen.field = nil
    return ask(Turn())
  }

  /// The first question about the row that was answered as a whole.
  private func inRow(of topic: Topic, _ topics: [Topic], but current: Topic?) -> Topic? {
    places.row(topic).flatMap { row in topics.first { places.row($0) == row && $0 != current } }
  }

  /// The tables that the present question is about, as far as they are filled; of a long one the rows around it, unless
  /// it is asked for once more.
  private func drawnTables(isWhole: Bool) -> String {
    let tables = tables(of: topic)
    if tables.isEmpty { return "  \(CommandWording.hasNoTable)\n" }
    let view = TableView(answers: answers, width: width)
    if !isWhole, tables.count == 1, let topic,
      let row = places.cell(topic).flatMap({ form.row(of: $0)?.row }),
      let part = view.text(tables[0], around: row)
    {
      return part + "  \(CommandWording.wholeTable)\n"
    }
    return view.text(tables)
  }

  private func tables(of topic: Topic?) -> [Table] {
    guard let topic else { return form.tables }
    guard case .text(let name) = topic else { return places.table(topic).map { [$0] } ?? [] }
    let own = places.section(topic)?.table
    let text = (prose(name)?.made?.text ?? "") + (answers.texts[name]?.text ?? "")
    return form.tables.filter { $0.id == own || text.containsBytes(of: "{{\($0.id).") }
  }

  /// What is wrong, and in one line what is open.
  func problems() -> String {
    let wording = ProblemsWording(form: form)
    var text = ""
    for finding in review().findings where !finding.isOpen && finding.explanation == nil {
      if finding.severity == .hint && finding.position == nil { continue }
      text += wording.lines(finding, isMarked: false)
    }
    for state in plan.tables where state.inference.isContradicted {
      if text.isEmpty || !state.disputed.isEmpty { text += wording.contradicted(state.table) }
      for statement in state.disputed { text += conflictWording.disputed(statement) }
    }
    let open = openList()
    if text.isEmpty { text = ProblemsWording.none(isOpen: open.count > 0) }
    text += OpenListWording(list: open).lines()
    // Nothing else of a table is asked until what does not agree was changed or put off.
    for state in plan.tables where state.undisputed.isContradicted && hasOpen(state.table) {
      text += wording.notListed(state.table)
    }
    return text
  }

  private func hasOpen(_ table: Table) -> Bool {
    table.rows.contains { row in
      !row.isGroup && row.cells.contains { answers.figures[$0].quantity == nil }
    }
  }

  /// What holds in a finished table, in one line.
  func finished(_ table: Table) -> String {
    let held = held(in: table.id)
    let isOpen = hasOpen(table)
    // What has open cells is not said to agree; what can only be 0 stays open while there is a dispute.
    let isDisputed = plan.tables.contains { $0.table.id == table.id && !$0.disputed.isEmpty }
    // What a text says does not make the table wrong.
    let isPutOff = review().findings.contains { finding in
      finding.sides != nil && deferred.contains(key(finding))
        && finding.cells.contains { cell in table.rows.contains { $0.cells.contains(cell.cell) } }
    }
    if isDisputed || isPutOff { return ProblemsWording.disputedTable }
    if isOpen {
      let open = plan.questions.filter { question in
        question.state != .answered && places.tableOfFigure(question.topic) == table
      }
      return ProblemsWording.unfinishedTable(open.map { wording.name($0.topic) })
    }
    let isEmpty = saidSome.contains(table.id) && !places.hasFigures(table)
    return ProblemsWording.held(held.names, count: held.count)
      + (isEmpty ? "  \(AnswerWording.someButNone)\n" : "")
  }

  /// The rules of a table that hold everywhere, and how many relations do.
  func held(in table: String) -> (names: [String], count: Int) {
    let evaluator = RelationEvaluator(answers, lastYear: lastYear)
    var count = 0
    var names: [String] = []
    for rule in form.rules where rule.table == table {
      let results = rule.relations.map { evaluator.result(of: $0) }
      let holding = results.count { $0 == .holds }
      let isBroken = results.contains { if case .fails = $0 { true } else { false } }
      count += holding
      if holding > 0 && !isBroken { names.append(rule.name) }
    }
    return (names, count)
  }
}
