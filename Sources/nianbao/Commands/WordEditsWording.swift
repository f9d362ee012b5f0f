import AnnualReport
import Text

/// Says what was changed by hand in report.docx, and what can be done.
struct WordEditsWording {
  private let path: String
  private let file: NewFile

  /// Speaks of a document as it was read.
  init(_ file: NewFile, in folder: String) {
    self.file = file
    path = Path.join(folder, file.name)
  }

  private static let mostStrays = 20

  private var heading: String { "\(path): 这份报告写好以后手工改过，没有覆盖" }

  func unreadable(_ reason: PublishedError) -> HandEditRefusal {
    HandEditRefusal(files: [file], text: "\(heading)\n  这个文件读不出来：\(reason.message)")
  }

  var onlyLayout: HandEditRefusal {
    let remarks = remarks
    let text =
      remarks.isEmpty
      ? "\(path): 文字和数字没有改，改的是版式，没有覆盖\n  版式要留，就用这个文件，不用再写。"
      : "\(path): 文字和数字没有改，没有覆盖\n\(remarks)  要照着改的，在更正里改；这个文件会留在 history 里。"
    return HandEditRefusal(files: [file], text: text, other: .goOn)
  }

  /// The comments in the document and whether it has marks of revisions, in lines; empty where there are none.
  private var remarks: String {
    guard let remarks = try? WordRemarks(in: file.bytes) else { return "" }
    var text = ""
    if !remarks.comments.isEmpty {
      text += "  文件里有 \(remarks.comments.count) 条批注，不会印进报告：\n"
      for (number, comment) in remarks.comments.prefix(Self.mostStrays).enumerated() {
        text += "    \(number + 1) \(comment.printable())\n"
      }
      let more = remarks.comments.count - Self.mostStrays
      if more > 0 { text += "    还有 \(more) 条\n" }
    }
    if remarks.hasRevisions { text += "  文件里有修订标记，按全部接受来读。\n" }
    return text
  }

  /// Why changes of both cannot be taken at once, and what would be given up with either.
  func alsoElsewhere(_ answers: String, _ inAnswers: ReportChanges, _ inWord: ReportChanges)
    -> HandEditRefusal
  {
    HandEditRefusal(
      files: [file],
      text: "\(heading)\n  \(answers) 也有更正，两边的改动不能一起写\n  Word 里改的：\n\(Self.listed(inWord))"
        + "  答案文件里改的：\n\(Self.listed(inAnswers).dropLast())",
      option: "  先撤回那边的更正，不带别的更正运行一次，把这个文件里的改动收进来。\n\(HandEditRefusal.discard)")
  }

  /// Why changes of it and corrections in the command cannot be taken at once.
  var alsoInCommand: HandEditRefusal {
    HandEditRefusal(
      files: [file], text: "\(heading)\n  命令里也写了更正，两边的改动不能一起写",
      option: "  先不带更正运行一次，把这个文件里的改动收进来，再更正。\n\(HandEditRefusal.discard)")
  }

  /// Where the changes come from that are listed next, which figures of the text do not follow the tables any more, and which
  /// totals follow the changes though the document has other ones.
  func origin(_ followed: [WordEdits.Stray], loosened: [String]) -> String {
    var text = "\(remarks)下面的改动取自手工改过的 \(path)。\n"
    if !loosened.isEmpty {
      let names = loosened.prefix(Self.mostStrays) + (loosened.count > Self.mostStrays ? ["等"] : [])
      text += "  文字里下面的数换了说法，或者没有再写；以后表里改了，这几处文字不跟着改：\n    \(names.joined(separator: "、"))\n"
    }
    if followed.isEmpty { return text }
    text += "  有的合计在文件里没有跟着改，已按各格之和计算：\n"
    for total in followed.prefix(Self.mostStrays) {
      text += "    \(total.cell ?? "")：文件里是 \(shown(total.document))，各格之和是 \(shown(total.report))\n"
    }
    let more = followed.count - Self.mostStrays
    if more > 0 { text += "    还有 \(more) 处\n" }
    return text + "  如果是某一格改错了，先不要写，在 Word 里改好再来。\n"
  }

  /// What belongs to no answer, behind the changes that do.
  func strays(_ strays: [WordEdits.Stray], beside changes: ReportChanges) -> HandEditRefusal {
    var text = "\(heading)\n\(remarks)"
    if !changes.isEmpty {
      text += "  改动里能收进来的：\n\(Self.listed(changes))"
    }
    text += "  收不进来的，答案文件里没有对应的一项，或者是由程序相加的合计（- 报告应有的，+ 手改的）：\n"
    for stray in strays.prefix(Self.mostStrays) {
      if let cell = stray.cell {
        text += "  \(cell)：应为 \(shown(stray.report))，手改成 \(shown(stray.document))\n"
        continue
      }
      if let words = stray.report { text += "  - \(words.printable())\n" }
      if let words = stray.document { text += "  + \(words.printable())\n" }
    }
    let more = strays.count - Self.mostStrays
    if more > 0 { text += "  还有 \(more) 处\n" }
    let rest = changes.isEmpty ? "" : "，能收进来的就收进来"
    return HandEditRefusal(files: [file], text: text + "  把收不进来的这些地方改成应有的样子，存盘，再运行一次\(rest)。")
  }

  private static func listed(_ changes: ReportChanges) -> String {
    if changes.isEmpty { return "    （报告里看不出不同）\n" }
    return ChangesWording(changes).text.split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  private func shown(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "（空）" }
    return text.printable()
  }

  /// Said where somebody does not want the changes written as they were listed.
  var shown: HandEditRefusal { HandEditRefusal(files: [file], text: "\(path): 手工改过，还没有收进答案文件") }

  /// What to do where the changes make errors, which were listed.
  var blocked: HandEditRefusal {
    HandEditRefusal(files: [file], text: "\(path): 手改的内容没有收进答案文件，文件没有动\n  照上面说的在 Word 里改好，存盘，再运行一次。")
  }

  /// What becomes of changes in the document of a draft.
  static func ofDraft(_ path: String, _ answers: String) -> String {
    "\(path): 这份草稿手工改过，文件没有动。草稿里改的不会收进答案文件，要留的请写进 \(answers)"
  }

  /// What to do where nobody can be asked.
  static func needsYes(_ path: String) -> String { "\(path): 没有写。加 --yes，就把上面的改动写进答案文件，再写出新的报告" }
}
