/// The relations of one table written over given cells, computed totals replaced by their parts.
struct TableEquations {
  /// Those that hold or fail; what cannot be judged says nothing.
  let equations: [Equation]

  /// The relations of a table; nil where figures cannot be added.
  init?(_ table: String, evaluator: RelationEvaluator) {
    var equations: [Equation] = []
    for (number, rule) in evaluator.answers.form.rules.enumerated() where rule.table == table {
      for (index, relation) in rule.relations.enumerated() {
        switch evaluator.result(of: relation) {
        case .overflow: return nil
        case .holds, .fails:
          let key = RelationKey(rule: number, relation: index)
          equations.append(Equation(key, relation, evaluator: evaluator))
        case .unjudged, .byDefinition, .notApplicable: continue
        }
      }
    }
    self.equations = equations
  }

  /// What a change of cells would do to the relations.
  struct Effect {
    /// Those that fail and would hold.
    var mended: Set<RelationKey> = []
    /// How many fail and still would.
    var unmended = 0
    /// How many hold and would fail.
    var broken = 0

    /// Whether everything would hold.
    var mendsAll: Bool { unmended == 0 && broken == 0 && !mended.isEmpty }
  }

  /// What would become of the relations if cells were changed by these amounts (millionths).
  func effect(of changes: [Int: Int64]) -> Effect {
    var effect = Effect()
    for equation in equations {
      switch (equation.holds, equation.holds(after: changes)) {
      case (true, true): continue
      case (true, false): effect.broken += 1
      case (false, true): effect.mended.insert(equation.key)
      case (false, false): effect.unmended += 1
      }
    }
    return effect
  }
}

/// A relation over given cells: a factor for each, and by how much the left side exceeds the right.
struct Equation {
  let key: RelationKey
  let isEqual: Bool
  private(set) var factors: [Int: Int64] = [:]
  /// Left minus right, in millionths.
  private(set) var excess: Int64 = 0

  init(_ key: RelationKey, _ relation: Relation, evaluator: RelationEvaluator) {
    self.key = key
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

  /// Whether it would hold if cells were changed by these amounts; not where those cannot be added.
  func holds(after changes: [Int: Int64]) -> Bool {
    var changed = excess
    for (cell, amount) in changes {
      guard let factor = factors[cell] else { continue }
      let (change, overflow) = amount.multipliedReportingOverflow(by: factor)
      let (sum, alsoOverflow) = changed.addingReportingOverflow(change)
      if overflow || alsoOverflow { return false }
      changed = sum
    }
    return holds(changed)
  }

  /// The amount by which one cell would have to change for both sides to be equal; nil where there is none.
  func amount(for cell: Int) -> Int64? {
    guard let factor = factors[cell], factor != 0, excess != .min else { return nil }
    let (amount, remainder) = (-excess).quotientAndRemainder(dividingBy: factor)
    return remainder == 0 ? amount : nil
  }

  private func holds(_ excess: Int64) -> Bool { isEqual ? excess == 0 : excess <= 0 }
}
