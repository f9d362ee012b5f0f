import Text
import YAMLSubset

/// What is done about figures that do not agree: shown at once, never a trap.
extension Interview {
  /// Something that does not agree, with the ways out of it.
  struct Conflict: Hashable, Sendable {
    let subject: Subject
    let ways: [Way]
    /// Says what it is about, as long as the figures stay.
    let key: String
    /// The table of which was said what cannot all be right; nil where the conflict is another one.
    var table: String?

    /// What does not agree.
    enum Subject: Hashable, Sendable {
      /// What a rule found.
      case finding(Finding)
      /// Figures of which not all can be right, before any relation has all its figures.
      case statements([Statement])
    }
  }

  /// A way out of a conflict.
  enum Way: Hashable, Sendable {
    /// Another figure or text, with the figures that would agree where that is known.
    case change(Topic, ClosedRange<Quantity>?)
    /// `其余: 0` away, so that what it stands for is asked.
    case reopen(table: String, Rests.Scope)
    /// All figures of a row anew, by its first cell.
    case retype(Int)
    /// The last change back.
    case undo
    case explain
    case putOff
  }

  /// The first thing that does not agree, that something can be done about here, and that was not put off.
  func conflict() -> Conflict? {
    let findings = review().findings
    for state in plan.tables where state.undisputed.isContradicted {
      if let conflict = conflict(in: state, findings) { return conflict }
    }
    for finding in findings where finding.blocks && !deferred.contains(key(finding)) {
      if finding.severity == .error && finding.sides != nil { continue }
      if finding.cells.contains(where: { isBeingSharedOut($0) }) || isTooEarly(finding) { continue }
      let ways = ways(out: finding)
      if ways.count > 1 {
        return Conflict(subject: .finding(finding), ways: ways, key: key(finding))
      }
    }
    return nil
  }

  /// What was said about a table and cannot all be right; shown as the relation that fails, if one has all its figures.
  private func conflict(in state: TableState, _ findings: [Finding]) -> Conflict? {
    guard let contradiction = Contradiction(state.relations, state.statements) else { return nil }
    let rules = Set(form.rules.filter { $0.table == state.table.id && $0.severity == .error }.map { $0.id })
    let cells = Set(contradiction.statements.flatMap { $0.cells })
    let finding = findings.first { finding in
      finding.sides != nil && rules.contains(finding.rule)
        && finding.cells.contains { cells.contains($0.cell) }
    }
    var all: [(Statement, ClosedRange<Quantity>?)] = contradiction.mends.map { ($0.statement, $0.figures) }
    all += contradiction.statements.map { ($0, nil) }
    var ways = all.map { statement, figures in
      let isRow = statement.kind == .zeros
      return way(to: statement, isRow ? state.range(of: statement) : figures, in: state.table)
    }
    let others = finding.map { changes(for: $0) } ?? []
    ways += others.map { Way.change(.cell($0), nil) }
    let parts = contradiction.statements.map { "\($0.cells.first ?? 0) \($0.figure)" }
    return Conflict(
      subject: finding.map { .finding($0) } ?? .statements(contradiction.statements),
      ways: inOrder(ways, of: cells.union(others), likely: finding?.suspect?.cell) + [.putOff]
        + undo(in: [state.table.id]),
      key: "\(state.table.id) \(parts.joined(separator: " "))", table: state.table.id)
  }

  /// A change of an earlier answer can be taken back, where it was made in the tables that do not agree.
  private func undo(in tables: Set<String>) -> [Way] {
    guard let before = undo?.file.answers else { return [] }
    let isChanged = form.cells.indices.contains { cell in
      tables.contains(form.cells[cell].id.table)
        && before.figures[cell].quantity != answers.figures[cell].quantity
    }
    return isChanged ? [.undo] : []
  }

  /// All figures of the row again, where several of one row without a total take part.
  private func retype(_ finding: Finding) -> [Way] {
    let own = finding.cells.filter { !$0.isLastYear }.map { $0.cell }
    guard let first = own.first, let (_, row) = form.row(of: first), plan.total(of: row) == nil,
      row.cells.count > 1, own.allSatisfy({ row.cells.contains($0) }),
      row.cells.allSatisfy({ plan.question(.cell($0)) != nil })
    else { return [] }
    return [.retype(row.cells.lowerBound)]
  }

  /// How a statement is changed.
  private func way(to statement: Statement, _ figures: ClosedRange<Quantity>?, in table: Table) -> Way {
    switch statement.kind {
    case .figure: return .change(.cell(statement.cells[0]), figures)
    case .rest(let place): return .reopen(table: table.id, place)
    case .zeros:
      let row = form.row(of: statement.cells[0])?.row
      return .change(.cell(row.flatMap { plan.total(of: $0) } ?? statement.cells[0]), figures)
    }
  }

  /// Whether a total was told whose parts are still asked for; until then nothing is wrong with it.
  private func isBeingSharedOut(_ cell: Finding.Contribution) -> Bool {
    guard !cell.isLastYear, answers.figures[cell.cell].isGiven, let parts = form.cells[cell.cell].parts else {
      return false
    }
    return parts.contains { answers.figures[$0] == .unanswered }
  }

  /// Whether it is about what a text says of a table that is still being asked about: first the figures, then the words.
  private func isTooEarly(_ finding: Finding) -> Bool {
    guard form.fields.contains(where: { Place($0) == finding.place }) else { return false }
    let tables = Set(finding.cells.filter { !$0.isLastYear }.map { form.cells[$0.cell].id.table })
    return plan.questions.contains { question in
      plan.isOpen(question) && (places.tableOfFigure(question.topic).map { tables.contains($0.id) } ?? false)
    }
  }

  func key(_ finding: Finding) -> String {
    "\(finding.rule) \(finding.place?.spelling ?? "") \(FindingWording(form: form).seen(finding))"
  }

  /// The most figures that are offered beside a text that contradicts them.
  private static let mostFiguresOfText = 4

  /// The ways out of a finding; only putting it off where it is about something that is not asked yet.
  private func ways(out finding: Finding) -> [Way] {
    let explain: [Way] = finding.severity == .reminder ? [.explain] : []
    if finding.sides != nil {
      let cells = changes(for: finding)
      let changes = cells.map { Way.change(.cell($0), mend(finding, $0).map { $0...$0 }) }
      let ways = inOrder(
        changes, of: Set(cells + finding.cells.map { $0.cell }), likely: finding.suspect?.cell)
      return ways + lastYearChanges(for: finding) + explain
        + retype(finding) + [.putOff] + undo(in: Set(finding.cells.map { form.cells[$0.cell].id.table }))
    }
    if let ways = ways(outOfFactOrText: finding, explain) { return ways }
    guard finding.severity == .reminder, finding.explanation == nil, let place = finding.place else {
      return [.putOff]
    }
    if let field = form.fields.first(where: { Place($0) == place }), let text = answers.texts[field.name] {
      let hasGap = TextGaps.first(in: text.text, from: 0) != nil
      if text.isEmpty || hasGap { return [.putOff] }
      return [.change(.text(field.name), nil)] + figureWays(for: finding) + [.explain, .putOff]
    }
    let cells = finding.cells.filter { !$0.isLastYear && $0.quantity != nil }
    return cells.isEmpty ? [.putOff] : cells.map { .change(.cell($0.cell), nil) } + [.explain, .putOff]
  }

  /// What was noted of last year and takes part.
  private func lastYearChanges(for finding: Finding) -> [Way] {
    finding.cells.filter { $0.isLastYear }.compactMap { term in
      let topic = Topic.lastYear(term.cell)
      return plan.question(topic) == nil ? nil : .change(topic, nil)
    }
  }

  /// The cells that may be changed, the likely one first.
  private func changes(for finding: Finding) -> [Int] {
    var cells: [Int] = finding.suspect.map { [$0.cell] } ?? []
    for cell in finding.cells where !cell.isLastYear {
      let isShown =
        answers.figures[cell.cell].isGiven && (finding.cells.count <= Self.mostWays || cell.quantity != .zero)
      if isShown && !cells.contains(cell.cell) { cells.append(cell.cell) }
    }
    for cell in finding.cells where !cell.isLastYear && answers.figures[cell.cell].isComputed {
      for part in form.cells[cell.cell].parts ?? [] where (answers.figures[part].quantity ?? .zero) > .zero {
        if answers.figures[part].isGiven && !cells.contains(part) { cells.append(part) }
      }
    }
    return cells
  }

  /// The figures of which a text speaks, as they are asked for: cell by cell, or a row by its total or from its start.
  private func figureWays(for finding: Finding) -> [Way] {
    var ways: [Way] = []
    for cell in finding.cells.map({ $0.cell }) {
      if plan.question(.cell(cell)) != nil {
        ways.append(.change(.cell(cell), nil))
      } else if let (_, row) = form.row(of: cell) {
        let parts = form.cells[cell].parts ?? []
        let asked = parts.filter { row.cells.contains($0) && plan.question(.cell($0)) != nil }
        if let first = asked.first { ways.append(.retype(first)) }
      }
    }
    return Array(ways.prefix(Self.mostFiguresOfText))
  }

  /// The figure with which a cell would make both sides of an equation agree.
  private func mend(_ finding: Finding, _ cell: Int) -> Quantity? {
    guard let now = answers.figures[cell].quantity, !isAtMost(finding) else { return nil }
    if let suspect = finding.suspect, suspect.cell == cell { return suspect.mending }
    let own = finding.cells.filter { $0.cell == cell && !$0.isLastYear }
    guard own.count == 1, let difference = finding.sides?.difference,
      let mending = own[0].isLeft ? now.subtracting(difference) : now.adding(difference),
      form.cells[cell].format.isSigned || !mending.isNegative
    else { return nil }
    return mending
  }

  private func isAtMost(_ finding: Finding) -> Bool {
    form.rules.contains { $0.id == finding.rule && $0.relations.contains { $0.comparison == .atMost } }
  }
}
