/// Why nothing was done with a draft folder.
struct DraftError: Failure, Equatable {
  enum Reason: Equatable {
    /// Another unit's draft lies there.
    case otherUnit(String)
    /// Its report is written; corrections begin elsewhere.
    case finished
    /// Its report is written, and its answers are gone.
    case lostAnswers
    /// The day of its publication was taken out of the answers; the day.
    case publicationTakenOut(String)
    /// The record has answers that cannot be read.
    case brokenRecord
  }

  let path: String
  let reason: Reason

  init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  var exitCode: ExitCode {
    switch reason {
    case .otherUnit, .finished, .lostAnswers, .publicationTakenOut: .cannotWrite
    case .brokenRecord: .notation
    }
  }

  /// The line to print.
  var message: String { "\(path): \(sentence)" }

  private var sentence: String {
    switch reason {
    case .otherUnit(let unit):
      "这个文件夹里是“\(unit)”的报告，两个单位的名称写成文件夹名以后相同，没有写。请用 -o 把其中一份写到别处"
    case .finished: "这一份已经写出报告，没有动。要改的，再运行 nianbao，填它的编号，选“更正”"
    case .lostAnswers: "这里有写出过的报告，答案文件不见了，没有动。再运行 nianbao，填它的编号，可以恢复"
    case .publicationTakenOut(let day):
      "答案文件里的公布日期删掉了（原来记的是 \(day)），没有写。其实还没有公布的，运行 nianbao regenerate \(path)，撤销它；"
        + "公布了的，把“公布日期: \(day)”写回答案文件"
    case .brokenRecord:
      "这里记下的上一份报告的答案读不懂，可能改过。运行 nianbao fill \(Path.split(path).folder) 重新写一遍，就重新记下"
    }
  }
}
