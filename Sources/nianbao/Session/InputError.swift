import AnnualReport
import YAMLSubset

/// Why there are no answers to check.
enum InputError: Failure {
  /// The file cannot be read.
  case file(FileError)
  /// The file is not in the notation.
  case notation(String, SyntaxError)
  /// The file is no published report that can be read.
  case published(String, PublishedError)
  /// The file was read, and nothing of a report was found in it; what is known of it.
  case noReport(String, [PublishedNote], isPage: Bool)
  /// A list or a single value where an answers file is gone on with.
  case takesNoAnswers(String)
  /// An answers file where a published report is asked for.
  case isAnswers(String)
  /// A web page where an answers file is asked for.
  case isPage(String)
  /// The file of `--last` is another unit's or another year's.
  case otherLastYear(String, Answers, wanted: (unit: String, year: Int))
  /// What is noted of last year, or lies in the folder of last year's draft, is another unit's or another year's.
  case otherNotes(String, Answers, wanted: (unit: String, year: Int))

  var exitCode: ExitCode {
    switch self {
    case .file(let error): error.exitCode
    case .notation, .published, .noReport, .takesNoAnswers, .isPage: .notation
    case .isAnswers, .otherLastYear, .otherNotes: .usage
    }
  }

  /// Each problem on a line of its own, with its place.
  var message: String {
    switch self {
    case .file(let error): error.message
    case .notation(let path, let error):
      error.problems.map { "\(path):\($0.position.line):\($0.position.column): 错误: \($0.message)" }
        .joined(separator: "\n")
    case .published(let path, let error): "\(path): \(error.message)"
    case .noReport(let path, let notes, let isPage): Self.nothingFound(path, notes, isPage: isPage)
    case .takesNoAnswers(let path):
      "\(path): 这个文件里没有各项的“名称: 值”，不是答案文件，填的写不进去。请把它改名或者移走，再运行一次"
    case .isAnswers(let path): "\(path): 这已经是答案文件，不用读入"
    case .isPage(let path): "\(path): 这是网页，不是答案文件。是年报的，先运行 nianbao import 读成答案文件"
    case .otherLastYear(let path, let answers, let wanted):
      "\(path): --last 要的是 \(Self.other(answers, wanted))"
    case .otherNotes(let path, let answers, let wanted):
      "\(path): 这里应当是 \(Self.other(answers, wanted))"
    }
  }

  private static func nothingFound(_ path: String, _ notes: [PublishedNote], isPage: Bool) -> String {
    let pictures = notes.map { $0.sentence }.joined(separator: "；")
    let known = pictures.isEmpty ? "" : "（\(pictures)）"
    return isPage
      ? "\(path): 网页里没有认出年度报告的表格和文字\(known)：可能是图片，或者是用脚本显示的。"
        + "请在浏览器里另存为“网页，全部”，或者全选复制到文本文件再试"
      : "\(path): 没有认出年度报告的表格和文字\(known)，请核对是不是这个文件"
  }

  private static func other(_ answers: Answers, _ wanted: (unit: String, year: Int)) -> String {
    "\(wanted.unit) \(wanted.year) 年度的答案文件，这一份是 "
      + "\(answers.unit ?? "（未写单位）") \(answers.year.map { "\($0) 年度" } ?? "（没有写年度，或者写得不对）")"
  }

  /// The error as a line of JSON for one input file.
  func jsonLine(file: String) -> String {
    switch self {
    case .notation(let path, let error) where path == file: Review.jsonLine(file: file, error: error)
    case .notation, .file, .published, .noReport, .takesNoAnswers, .isAnswers, .isPage, .otherLastYear,
      .otherNotes:
      Review.jsonLine(file: file, message: message)
    }
  }
}
