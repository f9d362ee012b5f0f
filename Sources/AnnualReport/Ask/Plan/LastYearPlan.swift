/// Figures of last year that the rules of a table need, where there is no report of last year to take them from.
///
/// Only where one figure decides, not where several would have to be looked up for one.
struct LastYearPlan {
  private(set) var questions: [PlannedQuestion] = []

  private let form: Form
  private let last: Form
  /// What was noted of last year so far.
  private let noted: TableState?

  /// Plans the questions about last year that stand before those of a table.
  ///
  /// - Parameters:
  ///   - state: The table of this year.
  ///   - form: The form of this year.
  ///   - last: The form of last year.
  ///   - noted: The same table of last year, as far as it was noted.
  init(before state: TableState, of form: Form, last: Form, noted: TableState?) {
    self.form = form
    self.last = last
    self.noted = noted
    let cells = needed(by: state.table)
    // Rows that the law sets to 0 are not asked.
    for row in state.table.rows where !state.isFixed(row) { ask(row.cells.filter { cells.contains($0) }) }
  }

  /// The cells of this form whose figure of last year decides a rule by itself.
  private func needed(by table: Table) -> Set<Int> {
    let rules = form.rules.filter { $0.table == table.id && $0.looksBack }
    let terms = rules.flatMap { $0.relations }.map { ($0.left + $0.right).filter { $0.isLastYear } }
    return Set(terms.filter { $0.count == 1 }.flatMap { $0.map { $0.cell } }.filter { same($0) != nil })
  }

  /// The cell of last year's form that has the name of ours.
  private func same(_ cell: Int) -> Int? { last.cell(named: form.cells[cell].id.description) }

  /// A row: its total first, and what it is shared out among once it is known; without a total each cell.
  private mutating func ask(_ cells: [Int]) {
    let total = cells.first { form.cells[$0].parts != nil }
    if let total, !ask(total) { return }
    for cell in cells where cell != total { _ = ask(cell) }
  }

  /// Asks for a figure unless it can only be 0; whether it is known.
  private mutating func ask(_ cell: Int) -> Bool {
    guard let own = same(cell) else { return false }
    let following = noted?.inference.following(own)
    let isNoted = noted?.isAnswered(own) ?? false
    // What the clerk does not know of last year is not asked again.
    let isDone = isNoted || noted?.said.left.contains(own) ?? false
    // Of a row that is 0 only the total was asked.
    let isCovered = isNoted && form.cells[cell].parts == nil && !(noted?.isNamed(own) ?? false)
    if !isCovered && (isDone || following != .zero) {
      questions.append(
        PlannedQuestion(topic: .lastYear(cell), state: isDone ? .answered : .open, following: following))
    }
    return isNoted
  }
}
