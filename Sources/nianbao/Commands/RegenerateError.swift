import AnnualReport
import Mustache
import YAMLSubset

/// Why a report is not regenerated.
enum RegenerateError: Error {
  case usage(UsageError)
  case input(InputError)
  case file(FileError)
  case lock(LockError)
  case template(TemplateError)
  case notation(SyntaxError)
  case edited(String)
  case unsaved(SaveRetry.Trouble)
  case interrupted(String)

  /// Runs something that fails in its own way, and makes the failure one of these.
  static func wrapping<Result: ~Copyable, Failure>(
    _ wrap: (Failure) -> RegenerateError, _ body: () throws(Failure) -> Result
  ) throws(RegenerateError) -> Result {
    do throws(Failure) {
      return try body()
    } catch {
      throw wrap(error)
    }
  }

  var message: String {
    switch self {
    case .usage(let error): error.message
    case .input(let error): error.message
    case .file(let error): error.message
    case .lock(let error): error.message
    case .template(let error): error.message
    case .notation(let error): "这个更正写不进答案文件：\(error.sentence)"
    case .unsaved(let trouble): trouble.loss
    case .edited(let text), .interrupted(let text): text
    }
  }

  var exitCode: ExitCode {
    switch self {
    case .usage: .usage
    case .input(let error): error.exitCode
    case .file(let error): error.exitCode
    case .lock, .edited, .unsaved: .cannotWrite
    case .template, .notation: .notation
    case .interrupted: .interrupted
    }
  }
}
