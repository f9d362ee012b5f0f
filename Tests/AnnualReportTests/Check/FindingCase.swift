import AnnualReport
import TestSupport
import Testing

/// A few marked lines inside a complete report, and every finding that they must give.
///
/// A finding is expected as its mark, severity, rule and headline, then its figures and consequences.
struct FindingCase: Sendable, CustomTestStringConvertible {
  let id: String
  var year = 2025
  let text: String
  /// Last year's report, likewise completed.
  var lastYear: String?
  let expected: String

  var testDescription: String { id }

  /// The findings as the test writes them; without last year's report its hint is left out.
  func found() throws -> String {
    let marked = MarkedText(CompleteReport.text(text, year: year))
    let answers = try Shipped.answers(marked.text)
    let last = try lastYear.map {
      try Shipped.answers(CompleteReport.text($0, year: year - 1), file: "last.yaml")
    }
    let review = Checker(lastYear: last).review(answers)
    let wording = FindingWording(form: answers.form)
    return review.findings.filter { lastYear != nil || !$0.isForWantOfLastYear }.map { finding in
      described(finding, at: marked.name(of: finding.position), wording: wording)
    }.joined()
  }

  private func described(_ finding: Finding, at place: String, wording: FindingWording) -> String {
    var lines = ["\(place) \(finding.severity.rawValue) \(finding.rule): \(wording.headline(finding))"]
    lines += wording.details(finding).filter { $0 != finding.advice }.map { "  " + $0 }
    lines += finding.consequences.map { "  └ \($0.rule): \(wording.headline($0))" }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Finding {
  /// Whether it only says that there is no report of last year.
  var isForWantOfLastYear: Bool {
    if case .noLastYear = observation { true } else { false }
  }
}

/// Compares the findings of a case with the expected ones.
func expectFindings(of one: FindingCase, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let found = try one.found()
  let expected = one.expected.isEmpty ? "" : one.expected + "\n"
  #expect(found == expected, "\(one.id)<<<\n\(found)>>>", sourceLocation: sourceLocation)
}
