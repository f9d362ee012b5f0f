import AnnualReport
import YAMLSubset

/// Why there are no answers to check.
enum InputError: Failure {
  /// The file cannot be read.
  case file(FileError)
  /// The file is not in the notation.
  case notation(String, SyntaxError)
  /// The file of `--last` is another unit's or another year's.
  case otherLastYear(String, Answers, wanted: (unit: String, year: Int))
  /// What is noted of last year is another unit's or another year's.
  case otherNotes(String, Answers, wanted: (unit: String, year: Int))

  var exitCode: ExitCode {
    switch self {
    case .file(let error): error.exitCode
    case .notation: .notation
    case .otherLastYear, .otherNotes: .usage
    }
  }

  /// Each problem on a line of its own, with its place.
  var message: String {
    switch self {
    case .file(let error): error.message
    case .notation(let path, let error):
      error.problems.map { "\(path):\($0.position.line):\($0.position.column): 错误: \($0.message)" }
        .joined(separator: "\n")
    case .otherLastYear(let path, let answers, let wanted):
      "\(path): --last 要的是 \(Self.other(answers, wanted))"
    case .otherNotes(let path, let answers, let wanted):
      "\(path): 这里应当是 \(Self.other(answers, wanted))"
    }
  }

  private static func other(_ answers: Answers, _ wanted: (unit: String, year: Int)) -> String {
    "\(wanted.unit) \(wanted.year) 年度的答案文件，这一份是 "
      + "\(answers.unit ?? "（未写单位）") \(answers.year.map { "\($0) 年度" } ?? "（未写年度）")"
  }

  /// The error as a line of JSON for one input file.
  func jsonLine(file: String) -> String {
    switch self {
    case .notation(let path, let error) where path == file: Review.jsonLine(file: file, error: error)
    case .notation, .file, .otherLastYear, .otherNotes: Review.jsonLine(file: file, message: message)
    }
  }
}
