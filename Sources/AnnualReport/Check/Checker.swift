/// Holds answers against every rule and check of their form.
public struct Checker: Sendable {
  /// Last year's report, where there is one.
  public let lastYear: Answers?

  /// The whole draft of last year, where `lastYear` is something else that is known of it.
  private let draftOfLastYear: Answers?
  private let today: CalendarDate?

  /// Keeps last year's report for the rules that look back.
  ///
  /// - Parameters:
  ///   - lastYear: Last year's report, or what was noted down from it.
  ///   - draftOfLastYear: The whole draft of last year beside it, to tell where both differ; it judges nothing else.
  ///   - today: The day of the check, as `2026-01-20`; without it no day is in the future.
  public init(lastYear: Answers? = nil, draftOfLastYear: Answers? = nil, today: String? = nil) {
    self.lastYear = lastYear
    self.draftOfLastYear = draftOfLastYear
    self.today = today.flatMap { CalendarDate($0) }
  }

  /// Judges everything there is to judge.
  ///
  /// - Parameter answers: Figures by cell; a missing one means "not answered", never 0.
  /// - Returns: What reading the file found, then the rules in form order, then the named checks.
  public func review(_ answers: Answers) -> Review {
    let evaluator = RelationEvaluator(answers, lastYear: lastYear)
    var counts = Counts()
    var failures: [FailedRelation] = []
    for (number, rule) in answers.form.rules.enumerated() {
      // Not copied one by one, since all threads would count references to the same ones.
      let relations = rule.relations.span
      for index in relations.indices {
        let result = evaluator.result(of: relations[index])
        counts.add(result, looksBack: rule.looksBack && lastYear == nil)
        if let finding = finding(result, of: relations[index], rule: rule, evaluator: evaluator) {
          let key = RelationKey(rule: number, relation: index)
          failures.append(FailedRelation(rule: rule, relation: relations[index], key: key, finding: finding))
        }
      }
    }
    let folded = SuspectSearch(evaluator: evaluator).folding(failures)
    var findings = answers.problems.map(finding) + folded
    let report = CheckedReport(
      answers: answers, lastYear: lastYear, draftOfLastYear: draftOfLastYear, today: today)
    findings += report.namedFindings()
    if counts.withoutLastYear > 0, let rule = answers.form.rules.first(where: { $0.looksBack }) {
      findings.append(
        Finding(
          rule: rule.id, severity: .hint, place: nil, observation: .noLastYear(counts.withoutLastYear),
          source: rule.source,
          advice: FileCheckWording.adviceWithoutLastYear))
    }
    findings = inOrderOfTheFile(findings)
    return Review(
      findings: Self.countingMany(ExplanationMatching.explained(findings, answers)), checked: counts.checked,
      passed: counts.passed,
      unjudged: counts.unjudged, unjudgedWithoutLastYear: counts.withoutLastYear)
  }

  /// As the file is read; what has no place in it comes last.
  private func inOrderOfTheFile(_ findings: [Finding]) -> [Finding] {
    let placed = findings.indices.sorted { one, other in
      switch (findings[one].position, findings[other].position) {
      case (let place?, let otherPlace?) where place != otherPlace: place < otherPlace
      case (_?, nil): true
      case (nil, _?): false
      default: one < other
      }
    }
    return placed.map { findings[$0] }
  }

  /// Nobody mends more of one rule than these before checking again.
  private static let mostOfARule = 100

  /// The findings, of which those of one rule beyond some number are only counted.
  ///
  /// What is counted blocks where one of those that it stands for does. What reading the file found is counted already.
  private static func countingMany(_ findings: [Finding]) -> [Finding] {
    if findings.count <= mostOfARule { return findings }
    var counts: [String: Int] = [:]
    var untold: [String: Finding] = [:]
    var told: [Finding] = []
    for finding in findings {
      if case .file = finding.observation {
        told.append(finding)
        continue
      }
      let count = counts[finding.rule, default: 0] + 1
      counts[finding.rule] = count
      if count <= mostOfARule {
        told.append(finding)
      } else if let first = untold[finding.rule] {
        if finding.blocks && !first.blocks { untold[finding.rule] = finding }
      } else {
        untold[finding.rule] = finding
      }
    }
    for (rule, finding) in untold.sorted(by: { $0.key < $1.key }) {
      told.append(finding.standingFor(more: (counts[rule] ?? 0) - mostOfARule))
    }
    return told
  }

  private func finding(_ problem: FileProblem) -> Finding {
    Finding(
      rule: problem.check.rawValue, severity: problem.severity, place: problem.place,
      observation: .file(problem.reason), position: problem.position, source: FileCheckWording.source,
      advice: problem.severity == .hint && problem.check.severity != .hint
        ? FileCheckWording.adviceHint : FileCheckWording.advice(problem.check))
  }

  private func finding(
    _ result: RelationResult, of relation: Relation, rule: Rule, evaluator: RelationEvaluator
  ) -> Finding? {
    var sides: Finding.Sides?
    let observation: Finding.Observation
    switch result {
    case .holds, .unjudged, .byDefinition, .notApplicable: return nil
    case .overflow: observation = .overflow
    case .fails(let left, let right):
      observation = .relation(relation.comparison)
      sides = Finding.Sides(left: left, right: right)
    }
    let cells = evaluator.contributions(of: relation)
    return Finding(
      rule: rule.id, severity: rule.severity,
      place: Place(relation.subject, of: rule, in: evaluator.answers.form), observation: observation,
      sides: sides, cells: cells,
      position: cells.lazy.compactMap { $0.isLastYear ? nil : $0.position }.first, source: rule.source,
      advice: rule.advice)
  }

  private struct Counts {
    var checked = 0
    var passed = 0
    var unjudged = 0
    var withoutLastYear = 0

    mutating func add(_ result: RelationResult, looksBack: Bool) {
      switch result {
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
