import AnnualReport

/// Last year's report, where it was found.
struct LastYear {
  /// Its file, or what was read of a published report as a file would say it; nil where there is none that can be used.
  var file: AnswersFile?
  /// The published report, where it is one.
  var published: Answers?
  /// Why a file that was found first cannot be used.
  var problem: InputError?
  /// Last year's draft, where that is whole and `file` is what was noted of last year.
  var draft: Answers?

  /// Whether `file` is what the report was written from, since the answers beside it say something else by now, or nothing.
  var isOfReport = false

  /// What it says.
  var answers: Answers? { published ?? file?.answers }

  /// Whether it has a figure; where none of last year's is known, notes without any may lie there.
  var hasFigures: Bool { answers?.figures.contains { $0.quantity != nil } ?? false }

  /// Holds answers against the rules, and against what is known of last year, on a day.
  func checker(on clock: Clock) -> Checker {
    Checker(lastYear: answers, draftOfLastYear: draft, today: clock.date)
  }

  /// What to tell the clerk: which file cannot be used, and that the figures are not those of last year's draft.
  var notice: String {
    var text = ""
    if let problem {
      let instead =
        if isOfReport {
          "和上年衔接的数字，按已经写出的那份报告核对"
        } else if let answers {
          "改用 \(answers.file)"
        } else {
          "与上年衔接的数字没有核对"
        }
      text += "上年的答案文件不能用，\(instead)：\n"
      text += problem.message.split(separator: "\n").map { "  \($0)\n" }.joined()
    }
    if let answers, hasFigures, Path.split(answers.file).name == DraftFiles.lastYearFile {
      text += "上年的数字取自 \(answers.file)\n"
    }
    if let answers, isOfReport, problem == nil {
      text += "\(answers.file): 写出报告以后改过；和上年衔接的数字，按已经写出的那份报告核对\n"
    }
    return text
  }
}
