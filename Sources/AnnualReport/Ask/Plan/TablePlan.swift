/// The questions of one table in order, as far as the answers given so far decide them.
///
/// Totals come first, then what they are shared out among. A figure that can only be 0 is not asked; one that can only
/// be another is asked with that figure proposed. Where what was said cannot all be right, nothing new is asked until that
/// was put off.
struct TablePlan {
  private(set) var questions: [PlannedQuestion] = []

  let form: Form
  let state: TableState
  /// What a reminder or last year's report would make of a cell.
  let usual: UsualFigures
  /// How the questions are gone through.
  let course: Plan.Course

  /// Plans the questions of a table.
  ///
  /// - Parameters:
  ///   - state: The table as it stands.
  ///   - step: How the form wants it asked.
  ///   - form: The form.
  ///   - usual: What a reminder or last year's report would make of a cell.
  ///   - course: How the questions are gone through.
  init(
    _ state: TableState, _ step: InterviewOrder.Step, of form: Form, usual: UsualFigures,
    course: Plan.Course = Plan.Course()
  ) {
    self.form = form
    self.state = state
    self.usual = usual
    self.course = course
    if step.gate != nil {
      let gate: PlannedQuestion.State = state.said.isBegun ? .answered : state.said.isLeft ? .later : .open
      questions.append(PlannedQuestion(topic: .gate(table: state.table.id), state: gate))
      if gate != .answered { return }
    }
    for item in items(step) {
      switch item {
      case .row(let row): ask(row)
      case .group(let group, let rows): ask(group, rows)
      }
    }
    if state.undisputed.isContradicted {
      questions.removeAll { $0.state != .answered }
    }
  }

  mutating func add(_ topic: Topic, _ state: PlannedQuestion.State?, _ following: Quantity? = nil) {
    if let state { questions.append(PlannedQuestion(topic: topic, state: state, following: following)) }
  }

  /// One thing that is asked as a whole.
  private enum Item {
    case row(Table.Row)
    case group(Table.Row, [Table.Row])
  }

  /// What is asked in order: where a relation decides, its left side first, then what that is shared out among.
  private func items(_ step: InterviewOrder.Step) -> [Item] {
    guard let sides = Self.sides(of: step, in: state.table, form) else {
      return state.table.rows.filter { !$0.isGroup }.map { Item.row($0) }
    }
    return (sides.left + sides.right).map { row in
      row.isGroup ? .group(row, state.table.rows.filter { $0.group == row.id }) : .row(row)
    }
  }

  /// The rows and groups on both sides of the relation that decides the questions of a table; nil where none does.
  static func sides(
    of step: InterviewOrder.Step, in table: Table, _ form: Form
  ) -> (left: [Table.Row], right: [Table.Row])? {
    guard let id = step.balance, let rule = form.rules.first(where: { $0.id == id }),
      let sides = RelationText(rule.text)
    else { return nil }
    let left = sides.left.compactMap { table.row($0.name) }
    let right = sides.right.compactMap { table.row($0.name) }
    return (
      left.flatMap { summands(of: $0, in: table, form) }, right.flatMap { summands(of: $0, in: table, form) }
    )
  }

  /// A total stands for what it sums up: single rows, and groups.
  private static func summands(of row: Table.Row, in table: Table, _ form: Form) -> [Table.Row] {
    guard let parts = row.cells.first.flatMap({ form.cells[$0].parts }), !row.isGroup else { return [row] }
    var rows: [Table.Row] = []
    for part in table.rows where parts.contains(part.cells.lowerBound) {
      let own = part.group.flatMap { table.row($0) } ?? part
      if rows.last != own { rows.append(own) }
    }
    return rows
  }
}
