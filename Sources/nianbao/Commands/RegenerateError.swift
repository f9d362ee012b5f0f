import AnnualReport
import YAMLSubset

/// Why a report is not regenerated.
enum RegenerateError: Failure {
  /// A correction does not fit into the answers file.
  case correction(SyntaxError)
  /// Reports were edited by hand.
  case edited(HandEditRefusal)
  /// The clerk has left; what became of the answers and the report.
  case interrupted(String)

  var message: String {
    switch self {
    case .correction(let error): "这个更正写不进答案文件：\(error.sentence)"
    case .edited(let refusal): refusal.message
    case .interrupted(let text): text
    }
  }

  var exitCode: ExitCode {
    switch self {
    case .correction: .notation
    case .edited: .cannotWrite
    case .interrupted: .interrupted
    }
  }
}
