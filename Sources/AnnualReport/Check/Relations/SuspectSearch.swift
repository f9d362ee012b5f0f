/// Looks for the one cell behind several failing relations, and folds the consequences under their cause.
///
/// All relations of a table are written over the given cells, computed totals replaced by their parts. If at
/// least two fail, and exactly one cell, changed by one amount, mends them all and breaks none, that cell is
/// the suspect. One slip is not ten errors.
struct SuspectSearch {
  let evaluator: RelationEvaluator

  func folding(_ failures: [FailedRelation]) -> [Finding] {
    var suspects: [String: Finding.Suspect] = [:]
    for table in Set(failures.map(\.rule.table)) {
      suspects[table] = suspect(failures.filter { $0.rule.table == table }, table: table)
    }
    var folded: [Finding] = []
    var causes: [String: Int] = [:]
    for failure in failures {
      var finding = failure.finding
      let table = failure.rule.table
      if let suspect = suspects[table] {
        if let first = causes[table] {
          folded[first].consequences.append(finding)
          continue
        }
        finding.suspect = suspect
        finding.position = evaluator.contribution(.this(suspect.cell), isLeft: true).position
        causes[table] = folded.count
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
      case .figure(let figure): !figure.isGiven && evaluator.answers.form.cells[term.cell].parts != nil
      case .noReport, .noSuchCell: false
      }
    }
    return onlyComputed ? folded.firstIndex { $0.rule == failure.rule.id } : nil
  }

  private func suspect(_ failures: [FailedRelation], table: String) -> Finding.Suspect? {
    guard failures.count >= 2 else { return nil }
    let rules = evaluator.answers.form.rules.filter { $0.table == table }
    var equations: [Equation] = []
    for relation in rules.lazy.flatMap(\.relations) {
      switch evaluator.result(of: relation) {
      case .overflow: return nil
      case .holds, .fails: equations.append(Equation(relation, evaluator: evaluator))
      case .unjudged, .byDefinition, .notApplicable: continue
      }
    }
    guard let first = equations.first(where: { $0.isEqual && !$0.holds }), first.excess != .min else {
      return nil
    }
    var found: Finding.Suspect?
    for (cell, factor) in first.factors.sorted(by: { $0.key < $1.key }) where factor != 0 {
      let (amount, remainder) = (-first.excess).quotientAndRemainder(dividingBy: factor)
      guard remainder == 0, let suspect = suspect(cell, changedBy: amount) else { continue }
      guard equations.allSatisfy({ $0.holds(changing: cell, by: amount) }) else { continue }
      if found != nil { return nil }
      found = suspect
    }
    return found
  }

  /// The cell with its mending figure, where that is a figure that the cell may have.
  private func suspect(_ cell: Int, changedBy amount: Int64) -> Finding.Suspect? {
    let format = evaluator.answers.form.cells[cell].format
    guard let now = evaluator.answers.figures[cell].quantity,
      let mending = now.adding(Quantity(millionths: amount)), format.isSigned || !mending.isNegative,
      format.fits(mending)
    else { return nil }
    return Finding.Suspect(cell: cell, now: now, mending: mending)
  }
}

/// A relation over given cells: a factor for each, and by how much the left side exceeds the right.
private struct Equation {
  let isEqual: Bool
  private(set) var factors: [Int: Int64] = [:]
  private(set) var excess: Int64 = 0

  init(_ relation: Relation, evaluator: RelationEvaluator) {
    isEqual = relation.comparison == .equal
    for term in relation.left { add(term, sign: 1, evaluator: evaluator) }
    for term in relation.right { add(term, sign: -1, evaluator: evaluator) }
  }

  private mutating func add(_ term: Relation.Term, sign: Int64, evaluator: RelationEvaluator) {
    guard case .figure(let figure) = evaluator.value(of: term), let quantity = figure.quantity else { return }
    let cell = term.cell
    if !term.isLastYear, figure.isComputed, let parts = evaluator.answers.form.cells[cell].parts {
      for part in parts { add(.this(part), sign: sign, evaluator: evaluator) }
      return
    }
    excess &+= sign &* quantity.millionths
    if !term.isLastYear { factors[cell, default: 0] += sign }
  }

  var holds: Bool { holds(excess) }

  func holds(changing cell: Int, by amount: Int64) -> Bool {
    let (change, overflow) = amount.multipliedReportingOverflow(by: factors[cell] ?? 0)
    let (changed, alsoOverflow) = excess.addingReportingOverflow(change)
    return !overflow && !alsoOverflow && holds(changed)
  }

  private func holds(_ excess: Int64) -> Bool { isEqual ? excess == 0 : excess <= 0 }
}
