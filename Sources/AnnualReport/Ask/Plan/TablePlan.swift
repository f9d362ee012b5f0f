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
    guard let id = step.balance, let rule = form.rules.first(where: { $0.id == id }),
      let sides = RelationText(rule.text)
    else { return state.table.rows.filter { !$0.isGroup }.map { Item.row($0) } }
    return (sides.left + sides.right).compactMap { state.table.row($0.name) }.flatMap { items(of: $0) }
  }

  /// A total stands for what it sums up: single rows, and groups with their rows.
  private func items(of row: Table.Row) -> [Item] {
    guard let parts = row.cells.first.flatMap({ form.cells[$0].parts }), !row.isGroup else {
      return [.row(row)]
    }
    let rows = state.table.rows.filter { parts.contains($0.cells.lowerBound) }
    var items: [Item] = []
    for part in rows {
      guard let id = part.group, let group = state.table.row(id) else {
        items.append(.row(part))
        continue
      }
      if case .group(let before, _) = items.last, before == group { continue }
      items.append(.group(group, rows.filter { $0.group == id }))
    }
    return items
  }
}
