import AnnualReport
import Mustache

/// What became of one input of `fill`.
struct FillOutcome: Sendable {
  enum Kind: Sendable {
    case written
    case unchanged
    /// It has findings that block.
    case blocked
    /// It cannot be read, or its report cannot be written.
    case failed
  }

  let path: String
  var code: ExitCode
  var kind: Kind
  /// For standard error: the findings, each in whole lines.
  var findings = ""
  /// For standard error: the line that says what became of it.
  var verdict = ""
  /// For standard output: the findings as JSON.
  var json = ""
  /// For standard output: the files of the report.
  var made = ""
  /// The files that are to be put in their places.
  var staged: StagedFiles?

  /// Takes back that the report was written.
  mutating func fail(_ error: FillError) {
    staged = nil
    kind = .failed
    made = ""
    code = max(code, error.exitCode)
    verdict = error.message
  }
}

/// Why the report of good answers was not written.
enum FillError: Error {
  case file(FileError)
  case held(LockError)
  case edited([HandEdit])
  case template(TemplateError)

  var exitCode: ExitCode {
    switch self {
    case .file(let error): error.exitCode
    case .held, .edited: .cannotWrite
    case .template: .notation
    }
  }

  var message: String {
    switch self {
    case .file(let error): error.message
    case .held(let error): error.message
    case .edited(let edits): edits.map(\.message).joined(separator: "\n")
    case .template(let error): error.message
    }
  }
}
