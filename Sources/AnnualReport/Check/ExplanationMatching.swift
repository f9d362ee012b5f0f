import YAMLSubset

/// Joins reminders with the explanations that the clerk wrote for them.
///
/// An explanation applies only while rule, place and what was seen are those of the finding.
struct ExplanationMatching {
  let answers: Answers

  func explained(_ findings: [Finding]) -> [Finding] {
    let wording = FindingWording(form: answers.form)
    var used: Set<Int> = []
    var result = findings.map { explained($0, wording: wording, used: &used) }
    for (number, explanation) in answers.explanations.enumerated() where !used.contains(number) {
      let observation = Finding.Observation.lapsedExplanation(
        rule: explanation.rule, place: explanation.place, seen: explanation.seen)
      result.append(
        Finding(
          rule: FileCheck.explanation.rawValue, severity: .hint, place: AnswersReader.explanationsKey,
          observation: observation, position: explanation.source,
          source: FileCheckWording.source,
          advice: FileCheckWording.adviceLapsedExplanation))
    }
    return result
  }

  private func explained(_ finding: Finding, wording: FindingWording, used: inout Set<Int>) -> Finding {
    var finding = finding
    finding.consequences = finding.consequences.map { explained($0, wording: wording, used: &used) }
    guard finding.severity == .reminder else { return finding }
    let seen = wording.seen(finding)
    let place = finding.place ?? ""
    if let number = answers.explanations.firstIndex(where: {
      $0.rule == finding.rule && $0.place == place && $0.seen == seen
    }) {
      used.insert(number)
      finding.explanation = answers.explanations[number].reason
    }
    for index in finding.consequences.indices where finding.consequences[index].repeats(finding) {
      finding.consequences[index].explanation = finding.explanation
    }
    return finding
  }
}

extension Finding {
  /// Whether it says the same as the cause that it is folded under, so that what explains the one explains both.
  func repeats(_ cause: Finding) -> Bool {
    rule == cause.rule && severity == .reminder && explanation == nil
  }
}
