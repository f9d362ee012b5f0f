/// The questions of one report in order, as far as the answers given so far decide them.
///
/// A pure function of the files: whoever stops in the middle and comes back finds the same next question. Nothing is
/// filled that does not follow from what was said.
public struct Plan: Sendable {
  /// Every question that was, is or will be asked, in order; what other answers decide is not among them.
  private(set) var questions: [PlannedQuestion] = []
  /// What follows and is not in the file yet; it is written before anything else is asked.
  private(set) var fills: [Fill] = []
  /// The tables as they stand, in the order of the form.
  let tables: [TableState]
  /// The tables of last year as far as they were noted; none where last year's report is at hand, or nothing.
  let noted: [TableState]

  /// How the questions are gone through.
  struct Course: Hashable, Sendable {
    /// Text fields whose gaps are left for later.
    var passed: Set<String> = []
    /// Rows, by their first cells, of which the clerk said that they are not as usual.
    var unusual: Set<Int> = []
    /// Whether what was left for later is asked now.
    var comesBack = false
    /// What was left for later once more since then.
    var leftAgain: Set<Topic> = []
    /// What was said of a table, by its name, and does not agree with the rest of it, where that was put off: the rest is asked
    /// all the same.
    var disputed: [String: [Statement]] = [:]
    /// Whether what may stay empty is passed over, so that all topics can be chosen from.
    var isCorrecting = false
  }

  private let file: AnswersFile
  private let course: Course
  private var answers: Answers { file.answers }

  /// Plans the questions for answers as they are now.
  ///
  /// - Parameters:
  ///   - file: The answers file.
  ///   - lastYear: The file of last year's report, or of what was noted down from it.
  ///   - editions: The editions, one of which last year's report has where nothing is noted of it.
  ///   - course: How the questions are gone through.
  ///   - earlier: A plan for other answers; tables of which the same was said are not inferred anew.
  init(
    _ file: AnswersFile, lastYear: AnswersFile?, editions: Editions, course: Course = Course(),
    earlier: Plan? = nil
  ) {
    self.file = file
    self.course = course
    let form = file.answers.form
    tables = form.tables.map { table in
      TableState(
        table, in: file, earlier: earlier?.tables ?? [], disputed: course.disputed[table.id] ?? [])
    }
    let lastEdition = lastYear?.answers.edition ?? file.answers.year.flatMap { editions.edition(for: $0 - 1) }
    let isNoted = lastYear.map { $0.answers.isPartial } ?? true
    if let lastYear, isNoted {
      noted = lastYear.answers.form.tables.map {
        TableState($0, in: lastYear, earlier: earlier?.noted ?? [])
      }
    } else {
      noted = []
    }
    for fact in form.about where fact.isAsked && !fact.isAskedLast { ask(fact) }
    let usual = UsualFigures(answers, lastYear: lastYear?.answers)
    // What a section has of texts is asked together with its table.
    let isWithTexts = { (step: InterviewOrder.Step) in
      form.sections.contains { $0.table == step.table && !$0.fields.isEmpty }
    }
    let context = Context(form: form, usual: usual, last: isNoted ? lastEdition?.form : nil)
    for step in form.interview.steps where !isWithTexts(step) { ask(step, context) }
    for section in form.sections {
      for step in form.interview.steps where step.table == section.table && isWithTexts(step) {
        ask(step, context)
      }
      for field in section.fields where !field.isUnasked || answers.texts[field.name]?.isEmpty == false {
        ask(field)
      }
    }
    for fact in form.about where fact.isAsked && fact.isAskedLast { ask(fact) }
  }

  /// What all tables are planned by.
  private struct Context {
    let form: Form
    let usual: UsualFigures
    /// The form of last year, where its figures are asked.
    let last: Form?
  }

  private mutating func ask(_ step: InterviewOrder.Step, _ context: Context) {
    guard let state = tables.first(where: { $0.table.id == step.table }) else { return }
    fill(state)
    if !course.isCorrecting, let last = context.last {
      let before = noted.first { $0.table.id == step.table }
      questions +=
        LastYearPlan(before: state, of: context.form, last: last, noted: before).questions
    }
    questions +=
      TablePlan(state, step, of: context.form, usual: context.usual, course: course).questions
  }

  /// What the questions are about, in order.
  var topics: [Topic] { questions.map { $0.topic } }

  /// The first question that can be asked now; nil where nothing is left to ask.
  var open: PlannedQuestion? { questions.first { isOpen($0) } }

  /// The questions that were left for later.
  var later: [PlannedQuestion] { questions.filter { $0.state == .later } }

  /// The question about something; nil where it is not asked.
  func question(_ topic: Topic) -> PlannedQuestion? { questions.first { $0.topic == topic } }

  /// The state of the table that a cell stands in.
  func state(of cell: Int) -> TableState? { tables.first { $0.relations.cells.contains(cell) } }

  /// Which of some rows, by their totals, or columns of a row can have the only case beside all that was said.
  ///
  /// Where one has it already, all others can have it instead: what does not agree then is told.
  func canHaveCase(_ cells: [Int]) -> [Bool] {
    let isChosen = cells.contains { answers.figures[$0].quantity ?? .zero > .zero }
    return cells.map { isChosen || canBeMore($0) }
  }

  private func canBeMore(_ cell: Int) -> Bool {
    guard let state = state(of: cell), !state.isAnswered(cell) else { return true }
    return state.largest(cell) != .zero
  }

  /// The most that a figure of last year can be beside what was noted.
  func mostNoted(_ cell: Int) -> Quantity? {
    let id = answers.form.cells[cell].id
    guard let state = noted.first(where: { $0.table.id == id.table }), let row = state.table.row(id.row)
    else {
      return nil
    }
    let columns = state.table.blocks[row.block].columnLeaves
    guard let own = zip(row.cells, columns).first(where: { $1.id == id.column })?.0, !state.isAnswered(own)
    else { return nil }
    return state.largest(own)
  }

  /// Whether a question can be asked now.
  func isOpen(_ question: PlannedQuestion) -> Bool {
    switch question.state {
    case .open: true
    case .later: course.comesBack && !course.leftAgain.contains(question.topic)
    case .answered: false
    }
  }

  /// How many of some topics ask for figures that have no answer yet, also those that were left for later.
  func openFigures(among topics: [Topic]) -> Int {
    questions.count { question in
      if case .text = question.topic { return false }
      return question.state != .answered && topics.contains(question.topic)
    }
  }

  private mutating func ask(_ fact: AboutFact) {
    let isAnswered = answers.about[fact.id].map { fact.isOptional || !$0.isEmpty } ?? false
    let isPassed = course.isCorrecting && fact.isOptional
    questions.append(
      PlannedQuestion(topic: .about(fact.id), state: isAnswered || isPassed ? .answered : .open))
  }

  private mutating func ask(_ field: Section.Field) {
    let isAnswered =
      answers.texts[field.name].map { text in
        if text.isEmpty { return field.isOptional }
        return course.passed.contains(field.name) || TextGaps.first(in: text.text, from: 0) == nil
      } ?? course.passed.contains(field.name)
    let isPassed = course.isCorrecting && field.isOptional
    questions.append(
      PlannedQuestion(topic: .text(field.name), state: isAnswered || isPassed ? .answered : .open))
  }

  /// Notes what follows in a table; what the law fixes only once the table is come to.
  private mutating func fill(_ state: TableState) {
    let table = state.table
    // What follows is not written over what could not be read.
    if state.inference.isContradicted || isUnread(.table(table.id)) { return }
    var fixed: [Fill] = []
    for row in table.rows where open == nil && !row.isGroup && state.isFixed(row) && !holdsUnread(row, table)
    {
      guard row.ownCells.contains(where: { !state.isAnswered($0) }) else { continue }
      let rule = answers.form.rules.first { rule in
        rule.severity == .error && rule.relations.contains { $0.left == [.this(row.ownCells[0])] }
      }
      fixed.append(.fixedRow(table: table.id, row: row.id, rule: rule?.id ?? ""))
    }
    // The rest of the table would cover the rows that the law fixes; these are told by name.
    if !fixed.isEmpty {
      fills += fixed
      return
    }
    // What was left for later and can only be 0 by now need not be asked: `其余` covers it once it is not named.
    for row in table.rows {
      let left = row.cells.filter { state.said.empty.contains($0) && state.inference.following($0) == .zero }
      let isWhole = left.count < row.cells.count ? state.said.rowsLeft.contains(row.id) : false
      if !left.isEmpty && !isWhole { fills.append(.left(left)) }
    }
    if !fills.isEmpty { return }
    for place in Rests.writable(in: table, state.said, state.inference) {
      switch place {
      case .row(let row):
        if !file.hasKey([table.id, row, Vocabulary.rest]), !isUnread(.row(table: table.id, row: row)) {
          fills.append(.restOfRow(table: table.id, row: row))
        }
      case .table:
        // Where texts stand beside the rows, rows are named one by one.
        let hasTexts = answers.form.sections.contains { $0.table == table.id && !$0.fields.isEmpty }
        if !hasTexts && !file.hasKey([table.id, Vocabulary.rest]) { fills.append(.restOfTable(table.id)) }
      }
    }
  }

  /// Whether something stands in place of a table or row that says nothing that can be read.
  private func isUnread(_ place: Place) -> Bool {
    answers.problems.contains { $0.place == place && $0.isUnread }
  }

  /// Whether a row, or one of its cells, is such a place.
  private func holdsUnread(_ row: Table.Row, _ table: Table) -> Bool {
    isUnread(Place(row, of: table)) || row.cells.contains { isUnread(.cell(answers.form.cells[$0].id)) }
  }
}
