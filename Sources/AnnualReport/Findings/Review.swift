/// The result of checking one report: what was found, and how much was checked.
public struct Review: Sendable {
  /// The findings in form order, consequences folded under their cause.
  public let findings: [Finding]
  /// How many relations the report and its form give occasion for: passed, failed and not judged.
  public let checked: Int
  /// How many hold.
  public let passed: Int
  /// How many could not be judged.
  public let unjudged: Int
  /// How many of those for want of last year's report.
  public let unjudgedWithoutLastYear: Int

  /// Whether the report must not be written.
  public var blocks: Bool { findings.contains { $0.blocks } }
}
