/// The questions of one report in order, as far as the answers given so far decide them.
///
/// A pure function of the files: whoever stops in the middle and comes back finds the same next question.
/// Nothing is filled that does not follow from what was said.
public struct Plan: Sendable {
  /// Every topic that is or was asked, in order; what was decided by other answers is not among them.
  public private(set) var topics: [Topic] = []
  /// The first topic that is not answered; nil when the report is complete, or when something follows first.
  public private(set) var open: Topic?
  /// What follows from the answers and is not in the file yet; the plan goes on once it is written.
  public private(set) var fills: [Fill] = []
  /// Tables and rows whose `其余: 0` no longer follows, because more is to be shared out than is.
  private(set) var unsettled: [Unsettled] = []
  /// How much is still to be shared out among the parts of the open topic; nil where nothing is.
  public private(set) var remaining: Quantity?
  /// The figure that the sharing out proposes for the open topic.
  private(set) var proposed: Quantity?

  /// What is still to be shared out, by the columns of the open topic's row that are no totals; empty elsewhere.
  private(set) var remainingByColumn: [Quantity] = []

  let file: AnswersFile
  let lastFile: AnswersFile?
  /// The edition of last year's report.
  let lastEdition: Edition?
  private let passed: Set<String>
  /// Whether what may stay empty is passed over.
  let isCorrecting: Bool

  var answers: Answers { file.answers }
  var lastYear: Answers? { lastFile?.answers }
  var form: Form { answers.form }

  /// A place whose `其余: 0` no longer follows.
  enum Unsettled: Hashable {
    case table(String)
    case row(table: String, row: String)
  }

  /// Plans the questions for answers as they are now.
  ///
  /// - Parameters:
  ///   - file: The answers file.
  ///   - lastYear: The file of last year's report, or of what was noted down from it.
  ///   - editions: The editions, one of which last year's report has.
  ///   - passed: Text fields whose gaps are left for later.
  ///   - isCorrecting: Whether what may stay empty is passed over, so that all topics can be chosen from.
  init(
    _ file: AnswersFile, lastYear: AnswersFile?, editions: Editions, passed: Set<String> = [],
    isCorrecting: Bool = false
  ) {
    self.file = file
    lastFile = lastYear
    self.passed = passed
    self.isCorrecting = isCorrecting
    lastEdition = file.answers.year.flatMap { editions.edition(for: $0 - 1) }
    walk()
  }

  private mutating func walk() {
    for fact in form.about where fact.kind != .edition && fact.kind != .publication {
      let isAnswered = answers.about[fact.id].map { fact.isOptional || !$0.isEmpty } ?? false
      if !reach(.about(fact.id), isAnswered: isAnswered) { return }
    }
    for step in form.interview.steps {
      guard let table = form.table(step.table) else { continue }
      if !askLastYear(for: table) || !ask(table, step) { return }
    }
    for field in form.fields where !field.isUnasked || answers.texts[field.name]?.isEmpty == false {
      let isAnswered =
        answers.texts[field.name].map { text in
          if text.isEmpty { return field.isOptional }
          return passed.contains(field.name) || TextGaps.first(in: text.text, from: 0) == nil
        } ?? false
      if !reach(.text(field.name), isAnswered: isAnswered) { return }
    }
  }

  /// Comes to a topic; false where it is open and the walk ends.
  mutating func reach(
    _ topic: Topic, isAnswered: Bool, remaining: Quantity? = nil, proposed: Quantity? = nil,
    byColumn: [Quantity] = []
  ) -> Bool {
    topics.append(topic)
    if isAnswered || (isCorrecting && mayStayEmpty(topic)) { return true }
    open = topic
    self.remaining = remaining
    self.proposed = proposed
    remainingByColumn = byColumn
    return false
  }

  private func mayStayEmpty(_ topic: Topic) -> Bool {
    switch topic {
    case .about(let id): form.about.first { $0.id == id }?.isOptional ?? false
    case .text(let name): form.fields.first { $0.name == name }?.isOptional ?? false
    case .lastYear, .gate, .cell, .rowOfGroup, .columnOfRow: false
    }
  }

  /// Comes to a figure; nil where it is open.
  mutating func reach(
    _ cell: Int, remaining: Quantity? = nil, proposed: Quantity? = nil, byColumn: [Quantity] = []
  ) -> Quantity? {
    let figure = answers.figures[cell].quantity
    let isReached = reach(
      .cell(cell), isAnswered: figure != nil, remaining: remaining, proposed: proposed, byColumn: byColumn)
    return isReached ? figure : nil
  }

  /// Notes what follows; the walk ends, because what comes after may follow from it too.
  mutating func fill(_ follows: [Fill]) -> Bool {
    fills += follows
    return false
  }

  mutating func unsettle(_ place: Unsettled) { unsettled.append(place) }

  /// The cells of a row that are no totals.
  func ownCells(_ row: Table.Row) -> [Int] { row.cells.filter { form.cells[$0].parts == nil } }

  /// The cell of a row, or a group, that sums up its columns.
  func totalCell(_ row: Table.Row) -> Int? {
    guard let table = form.row(of: row.cells.lowerBound)?.table else { return nil }
    return zip(row.cells, table.blocks[row.block].columnLeaves).first { $1.isTotal }?.0
  }
}
