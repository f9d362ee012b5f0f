import Text

/// The last page, one screen: what is wrong, what is open, and the parts of the report, each of which can be opened.
extension Interview {
  mutating func reviewPage(_ turn: Turn) -> Turn {
    var turn = turn
    for table in form.tables { turn.text += saidByLaw.removeValue(forKey: table.id) ?? "" }
    let heading = HeadingWording.review(unit: answers.unit, year: answers.year)
    turn.text += leaveQuestions() + HeadingWording.line(heading)
    let (review, open) = (review(), openList())
    turn.text += problems(review, open) + OpenListWording(list: open).lines(most: Self.mostNames)
    turn.text += outdatedTexts() + partLines()
    return askOnReviewPage(turn)
  }

  /// Texts that lack a sentence of those they were made of: figures that came later would bring it.
  private func outdatedTexts() -> String {
    var text = ""
    for field in form.fields {
      guard let state = prose(field.name), let own = state.own, let made = state.made, !state.isAsMade,
        made.openCells.isEmpty
      else { continue }
      let sentences = made.sentences.map { made.withoutLead($0.text) }
      let isMade = SentenceList(own).pieces.allSatisfy { piece in
        let piece = made.withoutLead(piece.trimmed())
        return sentences.contains(piece) || made.couldBeMade(piece)
      }
      let missing = sentences.first { !own.containsBytes(of: $0) && TextGaps.first(in: $0, from: 0) == nil }
      guard isMade, let missing else { continue }
      let name = wording.name(.text(field.name))
      text += ProblemsWording.missing(expanded(missing), in: name, addedBy: ProseWording.label(.anew))
    }
    return text
  }

  private static let mostProblems = 4
  private static let mostHints = 2
  private static let mostNames = 3

  /// What blocks, then what is only hinted at, without what is open.
  private func problems(_ review: Review, _ open: OpenList) -> String {
    let wording = ProblemsWording(form: form)
    let isListed = { (finding: Finding) in
      form.fields.contains { open.fields.contains($0.name) && Place($0) == finding.place }
    }
    let wrong = review.findings.filter { finding in
      finding.blocks && !(open.count > 0 && finding.isOpen) && !isListed(finding) && !waits(finding)
    }
    let hints = review.findings.filter { $0.severity == .hint && !$0.blocks && $0.position != nil }
    var text = waiting()
    for finding in wrong.prefix(Self.mostProblems) { text += wording.line(finding, isMarked: true) }
    for finding in hints.prefix(Self.mostHints) { text += wording.line(finding, isMarked: false) }
    let more = max(0, wrong.count - Self.mostProblems) + max(0, hints.count - Self.mostHints)
    return text + (more > 0 ? ProblemsWording.more(more) : "")
  }

  /// What nobody has answered yet.
  func openList() -> OpenList {
    OpenList(
      plan, wording: wording, details: { prose($0)?.openDetails.map { $0.name } ?? [] },
      later: { prose($0)?.laterDetails.map { $0.name } ?? [] })
  }

  mutating func askOnReviewPage(_ turn: Turn) -> Turn {
    mode = .topic
    topic = nil
    var turn = turn
    turn.put(PartsWording.whatNext(blocks: review().blocks, isCorrecting: course.isCorrecting))
    return turn
  }

  mutating func replyOnReviewPage(_ line: String) -> Turn {
    let text = line.halfWidth()
    if text.isEmpty { return finish() }
    let parts = parts()
    if let place = place(text, parts) { return open(place.part, place.number, parts, isOfList: false) }
    if let cell = form.cell(written: text) { return change(.cell(cell)) }
    guard let number = TypedWords.choice(text, among: parts.map { $0.heading }) else {
      var turn = Turn()
      turn.say(AnswerWording.wantsNumber(upTo: parts.count, orEnter: true))
      return askOnReviewPage(turn)
    }
    return showPart(number, Turn())
  }

  /// A part and the number of an answer in it, written as `2.5`.
  private func place(_ text: String, _ parts: [ReviewPage.Part]) -> (part: Int, number: Int)? {
    let pair = text.split(separator: ".", maxSplits: 1).map { Int($0) }
    guard pair.count == 2, let part = pair[0], let number = pair[1], parts.indices.contains(part &- 1) else {
      return nil
    }
    return (part - 1, number)
  }

  // MARK: One part

  /// The answers of one part, each with its number.
  mutating func showPart(_ number: Int, _ turn: Turn) -> Turn {
    var turn = turn
    let part = parts()[number]
    turn.text += PartsWording.heading(part)
    for (place, topic) in part.topics.enumerated() {
      turn.text += PartsWording.answer(place + 1, wording.name(topic), shownValue(topic))
    }
    let table = form.sections.first { $0.heading == part.heading }?.table.flatMap { form.table($0) }
    if let row = table.flatMap({ unasked($0, part).first }) {
      turn.text += PartsWording.unlisted(like: row.id)
    }
    return askInPart(number, turn)
  }

  /// The rows of a table that nothing was asked about, because they can only be 0.
  private func unasked(_ table: Table, _ part: ReviewPage.Part) -> [Table.Row] {
    let asked = Set(part.topics.compactMap { places.row($0) })
    return table.rows.filter { row in
      !row.isGroup && !asked.contains(row.cells.lowerBound)
        && row.cells.allSatisfy { answers.figures[$0].quantity == .zero }
        && !(plan.state(of: row.cells.lowerBound)?.isFixed(row) ?? false)
    }
  }

  mutating func askInPart(_ number: Int, _ turn: Turn) -> Turn {
    mode = .part(number)
    topic = nil
    var turn = turn
    turn.put(PartsWording.whichAnswer)
    return turn
  }

  mutating func replyInPart(_ line: String, _ number: Int) -> Turn {
    let text = line.halfWidth()
    if text.isEmpty { return reviewPage(Turn()) }
    let parts = parts()
    if let place = Int(text) { return open(number, place, parts) }
    if let place = place(text, parts) { return open(place.part, place.number, parts) }
    let topics = parts[number].topics
    if let place = TypedWords.choice(text, among: topics.map { wording.name($0) }) {
      return open(number, place + 1, parts)
    }
    let rows =
      form.sections.first { $0.heading == parts[number].heading }?.table
      .flatMap { form.table($0) }?.rows ?? []
    let cell =
      row(text, of: rows).map { plan.total(of: $0) ?? $0.cells.lowerBound } ?? form.cell(written: text)
    if let cell {
      detour.part = (.cell(cell), number, true)
      return change(.cell(cell))
    }
    return open(number, 0, parts)
  }

  /// The row that is meant by its id, its label, or words of only one label.
  private func row(_ text: String, of rows: [Table.Row]) -> Table.Row? {
    let label = LabelText(text)
    if let row = rows.first(where: { $0.id == text || LabelText($0.heading.label).scalars == label.scalars })
    {
      return row
    }
    let found = rows.filter { $0.heading.label.containsBytes(of: text) }
    return found.count == 1 && text.count > 1 ? found[0] : nil
  }

  private mutating func open(_ part: Int, _ number: Int, _ parts: [ReviewPage.Part], isOfList: Bool = true)
    -> Turn
  {
    let topics = parts[part].topics
    guard topics.indices.contains(number &- 1) else {
      var turn = Turn()
      turn.say(AnswerWording.wantsNumber(upTo: topics.count, orEnter: true))
      return askInPart(part, turn)
    }
    detour.part = (topics[number - 1], part, isOfList)
    return change(topics[number - 1])
  }

  private mutating func change(_ other: Topic) -> Turn {
    choose(other)
    return ask(Turn())
  }

  func parts() -> [ReviewPage.Part] {
    ReviewPage(plan, places: places, review: review(), open: openList()).parts
  }

  /// An answer as it stands, with its unit; empty where there is none.
  private func shownValue(_ topic: Topic) -> String {
    let value = wording.value(topic)
    switch topic {
    case .cell(let cell): return value.isEmpty ? "" : "\(value) \(form.cells[cell].format.unit)"
    case .gate: return plan.question(topic)?.state == .answered ? value : ""
    case .text(let name):
      let isLeftOut = prose(name).map { $0.field.isOptional && $0.isNamed && $0.own == nil } ?? false
      return isLeftOut ? PartsWording.leftOut : value
    case .about, .row, .lastYear, .rowOfGroup, .columnOfRow: return value
    }
  }

  // MARK: The end

  /// Asks again, from now on, what was left for later in this session.
  mutating func takeUpAgain() {
    course.passed = []
    course.comesBack = true
    course.leftAgain = []
    left = []
    replan()
  }

  /// The report, or what stands against it: whatever was put off comes up again, one by one.
  private mutating func finish() -> Turn {
    var turn = Turn()
    guard review().blocks else {
      turn.request = .finish
      return turn
    }
    turn.text = PartsWording.blocked
    deferred = []
    course.disputed = [:]
    takeUpAgain()
    if conflict() == nil && plan.open == nil {
      turn.text += problems()
      return askOnReviewPage(turn)
    }
    return next(turn)
  }
}
