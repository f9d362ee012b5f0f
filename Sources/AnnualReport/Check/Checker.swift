/// Holds answers against every rule and check of their form.
public struct Checker: Sendable {
  /// Last year's report, where there is one.
  public let lastYear: Answers?

  /// Keeps last year's report for the rules that look back.
  public init(lastYear: Answers? = nil) {
    self.lastYear = lastYear
  }

  /// Judges everything there is to judge.
  ///
  /// - Parameter answers: Figures by cell; a missing one means "not answered", never 0.
  /// - Returns: What reading the file found, then the rules in form order, then the named checks.
  public func review(_ answers: Answers) -> Review {
    let ledger = Ledger(answers, lastYear: lastYear)
    var counts = Counts()
    var failures: [Failure] = []
    for rule in answers.form.rules {
      // Not copied one by one, since all threads would count references to the same ones.
      let relations = rule.relations.span
      for index in relations.indices {
        let verdict = ledger.verdict(relations[index])
        counts.add(verdict, looksBack: rule.looksBack && lastYear == nil)
        if let finding = finding(verdict, of: relations[index], rule: rule, ledger: ledger) {
          failures.append(Failure(rule: rule, relation: relations[index], finding: finding))
        }
      }
    }
    let folded = SuspectSearch(ledger: ledger).folding(failures)
    var findings = answers.findings + folded
    findings += NamedChecks(answers: answers).findings()
    if counts.withoutLastYear > 0, let rule = answers.form.rules.first(where: \.looksBack) {
      findings.append(
        Finding(
          rule: rule.id, severity: .hint, place: nil, fact: .noLastYear(counts.withoutLastYear),
          source: rule.source,
          advice: FileCheckWording.adviceWithoutLastYear))
    }
    return Review(
      findings: Explaining(answers: answers).explained(findings), checked: counts.checked,
      passed: counts.passed,
      unjudged: counts.unjudged, unjudgedWithoutLastYear: counts.withoutLastYear)
  }

  private func finding(_ verdict: Verdict, of relation: Relation, rule: Rule, ledger: Ledger) -> Finding? {
    var sides: Finding.Sides?
    let fact: Finding.Fact
    switch verdict {
    case .holds, .unjudged, .byDefinition, .notApplicable: return nil
    case .overflow: fact = .overflow
    case .fails(let left, let right):
      fact = .relation(relation.comparison)
      sides = Finding.Sides(left: left, right: right)
    }
    let cells = ledger.contributions(of: relation)
    return Finding(
      rule: rule.id, severity: rule.severity, place: relation.place, fact: fact, sides: sides, cells: cells,
      position: cells.lazy.compactMap { $0.isLastYear ? nil : $0.position }.first, source: rule.source,
      advice: rule.advice)
  }

  private struct Counts {
    var checked = 0
    var passed = 0
    var unjudged = 0
    var withoutLastYear = 0

    mutating func add(_ verdict: Verdict, looksBack: Bool) {
      switch verdict {
      case .byDefinition, .notApplicable: return
      case .holds: passed += 1
      case .fails, .overflow: break
      case .unjudged:
        unjudged += 1
        if looksBack { withoutLastYear += 1 }
      }
      checked += 1
    }
  }
}

/// A relation that does not hold, with the finding that says so.
struct Failure {
  let rule: Rule
  let relation: Relation
  var finding: Finding
}
