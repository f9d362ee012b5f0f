import AnnualReport
import YAMLSubset

/// Why a report is not regenerated.
enum RegenerateError: Failure {
  /// A correction does not fit into the answers file.
  case correction(SyntaxError)
  /// Reports were edited by hand.
  case edited(HandEditRefusal)
  /// A day of publication behind that of a correction of the published report: the number and day of the correction.
  case publishedBehind(correction: Int, on: String)
  /// The clerk has left; what became of the answers and the report.
  case interrupted(String)

  var message: String {
    switch self {
    case .correction(let error): "这个更正写不进答案文件：\(error.sentence)"
    case .edited(let refusal): refusal.message
    case .publishedBehind(let number, let day):
      "第 \(number) 份报告是 \(day) 写出的，更正的是已经公布的那一份，公布日期不能比它晚。请对照公开的网页核对；"
        + "先前记错了、其实还没有公布的，公布日期先填“没有”撤销，再记这一天"
    case .interrupted(let text): text
    }
  }

  var exitCode: ExitCode {
    switch self {
    case .correction: .notation
    case .edited: .cannotWrite
    case .publishedBehind: .usage
    case .interrupted: .interrupted
    }
  }
}
