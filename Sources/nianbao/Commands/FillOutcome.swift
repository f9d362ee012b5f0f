/// What became of one input of `fill`.
struct FillOutcome: Sendable {
  enum Ending: Sendable {
    case written
    case unchanged
    /// It has findings that block.
    case blocked
    /// It cannot be read, or its report cannot be written.
    case failed
  }

  let path: String
  var code: ExitCode
  var ending: Ending
  /// For standard error: the findings, each in whole lines.
  var findings = ""
  /// For standard error: the line that says what became of it.
  var verdict = ""
  /// For standard output: the findings as JSON.
  var json = ""
  /// For standard output: the files of the report.
  var made = ""
  /// The report that is to be put in its place.
  var staged: Staged?

  /// A report beside its place.
  struct Staged: Sendable {
    var transaction: PreparedTransaction
    /// Keeps others from the folder until the report is in its place; nil for a new folder.
    let hold: HoldOwner?
  }

  /// Takes back that the report was written.
  mutating func fail(_ failure: any Failure) {
    staged = nil
    ending = .failed
    made = ""
    code = max(code, failure.exitCode)
    verdict = failure.message
  }
}
