/// Joins reminders with the explanations that the clerk wrote for them.
///
/// An explanation applies only while rule, place and what was seen are those of the finding, and to one finding only.
struct ExplanationMatching {
  let answers: Answers
  private let wording: FindingWording
  /// The explanations that are not used yet, by what they explain.
  private var open: [Key: [Int]] = [:]
  /// How many findings there are of what earlier versions of the program asked to be repeated.
  private var formerly: [Key: Int] = [:]
  /// How many findings were numbered.
  private var counts: [Key: Int] = [:]

  /// What an explanation must say of a finding.
  private struct Key: Hashable {
    let rule: String
    let place: Place?
    let seen: String
  }

  init(answers: Answers) {
    self.answers = answers
    wording = FindingWording(form: answers.form)
    for (number, explanation) in answers.explanations.enumerated().reversed() {
      let key = Key(rule: explanation.rule, place: explanation.place, seen: explanation.seen)
      open[key, default: []].append(number)
    }
  }

  /// The findings with their explanations; explanations without a finding come last, as findings of their own.
  static func explained(_ findings: [Finding], _ answers: Answers) -> [Finding] {
    var matching = ExplanationMatching(answers: answers)
    var found = findings.map { matching.numbered($0) }
    found = found.map { matching.explained($0) }
    return found + matching.lapsed()
  }

  /// Tells findings apart that say the same of the same place.
  private mutating func numbered(_ finding: Finding) -> Finding {
    var finding = finding
    if finding.severity == .reminder {
      let key = Key(rule: finding.rule, place: finding.place, seen: wording.seen(finding))
      counts[key, default: 0] += 1
      finding.occurrence = counts[key] ?? 1
      if let seen = wording.formerlySeen(finding) {
        formerly[Key(rule: finding.rule, place: finding.place, seen: seen), default: 0] += 1
      }
    }
    finding.consequences = finding.consequences.map { numbered($0) }
    return finding
  }

  private mutating func explained(_ finding: Finding) -> Finding {
    var finding = finding
    finding.consequences = finding.consequences.map { explained($0) }
    guard finding.severity == .reminder else { return finding }
    finding.explanation = reason(finding)
    for index in finding.consequences.indices where finding.consequences[index].repeats(finding) {
      finding.consequences[index].explanation = finding.explanation
    }
    return finding
  }

  private mutating func reason(_ finding: Finding) -> String? {
    if let reason = take(Key(rule: finding.rule, place: finding.place, seen: wording.seen(finding))) {
      return reason
    }
    guard let seen = wording.formerlySeen(finding) else { return nil }
    let key = Key(rule: finding.rule, place: finding.place, seen: seen)
    return formerly[key] == 1 ? take(key) : nil
  }

  /// Uses the first explanation of a key.
  private mutating func take(_ key: Key) -> String? {
    open[key]?.popLast().map { answers.explanations[$0].reason }
  }

  private func lapsed() -> [Finding] {
    open.values.joined().sorted().map { number in
      let explanation = answers.explanations[number]
      let observation = Finding.Observation.lapsedExplanation(
        rule: explanation.rule, place: explanation.place, seen: explanation.seen)
      return Finding(
        rule: FileCheck.explanation.rawValue, severity: .hint,
        place: .key(Vocabulary.explanations, below: nil), observation: observation,
        position: explanation.source, source: FileCheckWording.source,
        advice: FileCheckWording.adviceLapsedExplanation)
    }
  }
}
