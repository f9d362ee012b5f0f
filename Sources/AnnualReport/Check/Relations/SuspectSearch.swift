/// Looks for the one cell or line behind several failing relations of a table, and folds the consequences.
///
/// If at least two relations fail, and exactly one cell, changed by one amount, mends them all and breaks none,
/// that cell is the suspect; where no cell does, whole lines are tried. One slip is not ten errors.
struct SuspectSearch {
  let evaluator: RelationEvaluator

  private var form: Form { evaluator.answers.form }

  /// What most likely is wrong in a table, and the relations that would hold without it.
  struct Cause {
    let likely: Finding.Likely
    let explains: Set<RelationKey>
    /// The first of the cells that would change.
    let cell: Int
  }

  /// The findings of failing relations, in form order, consequences under their cause.
  func folding(_ failures: [FailedRelation]) -> [Finding] {
    var causes: [String: Cause] = [:]
    for table in Set(failures.map({ $0.rule.table })) {
      causes[table] = cause(in: table, failures.filter { $0.rule.table == table })
    }
    var folded: [Finding] = []
    var places: [String: Int] = [:]
    for failure in failures {
      var finding = failure.finding
      let table = failure.rule.table
      if let cause = causes[table], cause.explains.contains(failure.key) {
        if let first = places[table] {
          folded[first].consequences.append(finding)
          continue
        }
        finding.likely = cause.likely
        finding.position = evaluator.contribution(.this(cause.cell), isLeft: true).position
        places[table] = folded.count
      } else if let first = applicantFailure(folded, of: failure) {
        folded[first].consequences.append(finding)
        continue
      }
      folded.append(finding)
    }
    return folded
  }

  /// The failing relation of the same rule over the columns that a column of computed totals only repeats.
  private func applicantFailure(_ folded: [Finding], of failure: FailedRelation) -> Int? {
    guard failure.rule.each == .column else { return nil }
    let cells = failure.relation.left + failure.relation.right
    let onlyComputed = cells.allSatisfy { term in
      switch evaluator.value(of: term) {
      case .figure(let figure): !figure.isGiven && form.cells[term.cell].parts != nil
      case .noReport, .noSuchCell: false
      }
    }
    return onlyComputed ? folded.firstIndex { $0.rule == failure.rule.id } : nil
  }

  private func cause(in id: String, _ failures: [FailedRelation]) -> Cause? {
    guard failures.count >= 2, let table = form.table(id),
      let equations = TableEquations(id, evaluator: evaluator)
    else { return nil }
    let cells = suspects(equations)
    if cells.count > 1 { return nil }
    if let cell = cells.first {
      let explains = Set(equations.equations.lazy.filter { !$0.holds }.map { $0.key })
      return Cause(likely: .cell(cell), explains: explains, cell: cell.cell)
    }
    // What is only reminded of may be right, so that it does not make a line wrong.
    if failures.count(where: { $0.rule.severity == .error }) < 2 { return nil }
    return SuspectLines(table: table, equations: equations, evaluator: evaluator).cause()
  }

  /// The cells of which one, changed by one amount to a figure it may have, mends everything.
  private func suspects(_ equations: TableEquations) -> [Finding.Suspect] {
    guard let first = equations.equations.first(where: { $0.isEqual && !$0.holds }) else { return [] }
    return first.factors.keys.sorted().compactMap { cell in
      guard let amount = first.amount(for: cell), let now = evaluator.answers.figures[cell].quantity,
        let mending = now.adding(Quantity(millionths: amount)), form.cells[cell].format.allows(mending),
        equations.effect(of: [cell: amount]).mendsAll
      else { return nil }
      return Finding.Suspect(cell: cell, now: now, mending: mending)
    }
  }
}

extension FigureFormat {
  /// Whether a cell may have this figure.
  func allows(_ quantity: Quantity) -> Bool { (isSigned || !quantity.isNegative) && fits(quantity) }
}
