import Text

/// Findings as they are printed: place in the file, severity, sentence, figures, rule and source.
public struct FindingText: Sendable {
  /// The name of the file in front of every finding.
  public let file: String
  private let wording: FindingWording
  private let paint: @Sendable (String, Severity) -> String

  /// Prints findings of one file.
  ///
  /// - Parameters:
  ///   - form: The form whose labels are used.
  ///   - file: The name of the file.
  ///   - paint: Puts colour around the word of a severity; none unless told.
  public init(
    form: Form, file: String, paint: @escaping @Sendable (String, Severity) -> String = { word, _ in word }
  ) {
    self.file = file
    wording = FindingWording(form: form)
    self.paint = paint
  }

  /// One finding with its consequences, in lines with `\n` ends.
  public func text(_ finding: Finding) -> String {
    var place = file
    if let position = finding.position { place += ":\(position.text)" }
    let severity = paint(finding.severity.rawValue, finding.severity)
    var text = "\(place): \(severity): \(wording.headline(finding).sanitized())\n"
    for line in wording.details(finding) { text += "    \(line.sanitized())\n" }
    text += "    [\(finding.rule)] 依据：\(finding.source)\n"
    let reminders = [finding] + finding.consequences.filter { !$0.repeats(finding) }
    let lines = finding.severity == .reminder ? reminders.compactMap(wording.explanationLine) : []
    if !lines.isEmpty {
      text += "    确实如此的，在“说明:”下面加上，并把原因写明：\n"
      for line in lines { text += "\(Self.pasteIndent)\(line.sanitized())\n" }
    }
    for consequence in finding.consequences {
      text += "    └ 随之不符：\(wording.headline(consequence).sanitized()) [\(consequence.rule)]\n"
    }
    return text
  }

  /// Whether a line is one to be pasted into the answers file as it stands.
  static func isToBePasted(_ line: some StringProtocol) -> Bool { line.hasPrefix(pasteIndent + "- {") }

  private static let pasteIndent = "      "

  /// What was checked and what was not, in one line.
  public static func summary(_ review: Review) -> String {
    var parts = ["通过 \(review.passed)"]
    let failed = review.checked - review.passed - review.unjudged
    if failed > 0 { parts.append("不符 \(failed)") }
    if review.unjudged > 0 { parts.append("未核对 \(review.unjudged)\(reason(review))") }
    return "已核对 \(review.checked) 项：\(parts.joined(separator: "，"))"
  }

  private static func reason(_ review: Review) -> String {
    if review.unjudgedWithoutLastYear == review.unjudged { return "（无上年报告）" }
    // Where all of this year is answered, it is last year's figures that are missing.
    let isOpen = review.findings.contains { if case .open = $0.observation { true } else { false } }
    let open = isOpen ? "有格未填" : "上年的数不全"
    if review.unjudgedWithoutLastYear == 0 { return "（\(open)）" }
    return
      "（无上年报告 \(review.unjudgedWithoutLastYear)，\(open) \(review.unjudged - review.unjudgedWithoutLastYear)）"
  }

  /// How many findings of each severity there are, consequences not counted; nil where there are none.
  public static func tally(_ review: Review) -> String? {
    let parts = Severity.allCases.compactMap { severity -> String? in
      let count = review.findings.count { $0.severity == severity }
      let explained = review.findings.count { $0.severity == severity && $0.explanation != nil }
      if count == 0 { return nil }
      return "\(severity.rawValue) \(count)" + (explained > 0 ? "（已说明 \(explained)）" : "")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "，")
  }
}
