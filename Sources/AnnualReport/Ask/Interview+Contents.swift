import Text

/// The parts of the report for somebody who comes back: how much is open in each, and the way there.
extension Interview {
  /// The first turn of somebody who comes back to a begun draft: the list of parts, where more than one has something open.
  public mutating func resume() -> Turn {
    course.comesBack = true
    replan()
    var turn = Turn()
    settle(into: &turn)
    let open = Set(plan.questions.filter { plan.isOpen($0) }.map { section($0.topic) })
    // Where only the unit and the like were told, there is no part to choose yet.
    let isBegun = plan.questions.contains { $0.state == .answered && !section($0.topic).isEmpty }
    // Who reports, and on which year, comes before all else.
    let isNamed = if case .about? = plan.open?.topic { false } else { true }
    return committed(
      isBegun && isNamed && open.count > 1 && conflict() == nil ? contents(turn) : next(turn))
  }

  /// Shows the parts and asks where to go on.
  mutating func contents(_ turn: Turn) -> Turn {
    var turn = turn
    turn.text += leaveQuestions() + HeadingWording.line(HeadingWording.contents) + partLines()
    mode = .contents
    turn.put(PartsWording.whereToGoOn)
    return turn
  }

  /// A line for each part of the report, with its number and state.
  func partLines() -> String {
    let parts = self.parts()
    let counts = parts.map { part in
      let table = form.sections.first { $0.heading == part.heading }?.table.flatMap { form.table($0) }
      // What has open cells is not said to agree.
      return table.map { answers.isAnswered($0) ? held(in: $0.id).count : 0 } ?? 0
    }
    return PartsWording.lines(parts, held: counts)
  }

  mutating func replyInContents(_ line: String) -> Turn {
    let parts = self.parts()
    if line.trimmed().isEmpty {
      chosenSection = nil
      takeUpAgain()
      return leaveContents()
    }
    guard let number = TypedWords.choice(line, among: parts.map { $0.heading }) else {
      var turn = Turn()
      turn.say(AnswerWording.wantsNumber(upTo: parts.count, orEnter: true))
      return contents(turn)
    }
    takeUpAgain()
    rechecks.pause()
    // What is asked once more comes before what is open.
    let topics = parts[number].topics
    rechecks.resume { topics.contains($0) }
    var turn = Turn()
    if let again = nextRecheck(into: &turn) {
      (topic, chosenSection, steps) = (again, section(again), Steps())
      detour = Detour(part: detour.part)
      screen.row = nil
      return ask(turn)
    }
    let open = plan.questions.first { plan.isOpen($0) && parts[number].topics.contains($0.topic) }
    guard let open else { return showPart(number, Turn()) }
    choose(open.topic)
    chosenSection = section(open.topic)
    steps.back = []
    return ask(Turn())
  }

  /// Goes on from the contents; what is being asked once more is not passed over.
  mutating func leaveContents() -> Turn {
    if let present = rechecks.present, present.topic == topic { return ask(Turn()) }
    return next(Turn())
  }

  /// The next question: what belongs to the last one, then the way forward again after steps back, then the first open one.
  mutating func following(into turn: inout Turn) -> Topic? {
    steps.ahead.removeAll { $0 == topic || plan.question($0) == nil }
    if let recheck = resumedRecheck(into: &turn) { return recheck }
    if let own = ownNext() {
      // It is answered once.
      steps.ahead.removeAll { $0 == own }
      return own
    }
    if let last = steps.ahead.popLast() { return last }
    return firstOpen()
  }

  /// What there is in a table after it was said that there is something, and what is open of a row before other rows.
  private func ownNext() -> Topic? {
    let open = plan.questions.filter { plan.isOpen($0) && $0.topic != topic }.map { $0.topic }
    if case .gate(let table)? = topic, let own = open.first(where: { places.tableOfFigure($0)?.id == table })
    {
      return own
    }
    if let row = topic.flatMap({ places.row($0) }) {
      // In the order of the row, also where one was left for later before the way back.
      let topics = plan.topics
      let behind = topics.drop { $0 != topic }.dropFirst()
      let own = topics.first { other in
        places.row(other) == row
          && (open.contains(other) || steps.ahead.contains(other) && behind.contains(other))
      }
      if let own { return own }
    }
    return passedOver(among: open)
  }

  /// The first open question of the same table that stands before where the way forward leads.
  private func passedOver(among open: [Topic]) -> Topic? {
    let topics = plan.topics
    guard let topic, let ahead = steps.ahead.last, let table = places.tableOfFigure(topic),
      let here = topics.firstIndex(of: topic), let end = topics.firstIndex(of: ahead), here < end
    else { return nil }
    return topics[here..<end].first { open.contains($0) && places.tableOfFigure($0) == table }
  }

  /// The first open question: of the part that was chosen as long as it has one, then of all.
  func firstOpen() -> Topic? {
    let own = plan.questions.first { plan.isOpen($0) && section($0.topic) == chosenSection }
    return (own ?? plan.open)?.topic
  }

  /// The section of a topic; empty for facts about the report.
  func section(_ topic: Topic) -> String { places.section(topic)?.id ?? "" }
}
