import AnnualReport
import Text

/// `nianbao ask`: the interview, from the first question to the report.
struct AskCommand: ~Copyable {
  let invocation: Invocation
  var session: Session

  consuming func run() throws -> ExitCode {
    if let stray = invocation.operands.dropFirst().first { throw UsageError(.operandNotAllowed(stray, .ask)) }
    session.output.result(Opening.banner)
    let (path, deadline) = try interview()
    // Writes the report exactly as `nianbao fill` does.
    let last = invocation[.last].map { ["\(Option.last.rawValue)=\($0)"] } ?? []
    let formats = invocation.has(.noDocx) ? [Option.noDocx.rawValue] : []
    let fill = try Invocation([Command.fill.rawValue] + last + formats + ["--", path])
    let output = session.output
    let code = try FillCommand(invocation: fill, session: session).run()
    if code == .clean { output.result(Self.nextStep(path, deadline)) }
    return code
  }

  /// Asks until the report may be written; the answers file, and until when the county wants the report.
  private mutating func interview() throws -> (path: String, deadline: String?) {
    let choice = DraftChoice(invocation: invocation, loader: session.loader, disk: session.disk)
    let draft = try choice.folder(&session.keyboard)
    let hold = try Hold(draft.folder, signs: true)
    let path = Path.join(draft.folder, DraftFiles.answersFile)
    let file = try session.loader.file(path)
    let last = try session.loader.lastYear(
      of: file.answers, at: path, named: invocation[.last], under: invocation[.output])
    session.output.notice(last.problem == nil ? "" : last.notice)
    session.output.result(Self.greeting(file.answers, last.answers, draft))
    var interview = Interview(
      file, lastYear: last.file, notes: Path.join(draft.folder, DraftFiles.lastYearFile),
      editions: session.editions, presentYear: session.clock.year)
    let requirements = CountyFiles.requirements(in: draft.folder, file.answers.form)
    interview.requirements = requirements.read
    session.output.notice(requirements.notice)
    session.output.result(Self.greeting(requirements.read))
    for path in Editor.leftovers(in: draft.folder) {
      session.output.result("  \(path): 编辑器里写的文字，还没有收进答案。要用的粘贴进来，不要了就删掉。\n")
    }
    var conversation = Conversation(
      interview, folder: draft.folder, output: session.output, disk: session.disk,
      loader: session.loader)
    try conversation.run(&session.keyboard)
    // The report holds the draft itself.
    hold.release()
    return (path, requirements.read?.deadline)
  }

  /// What lies where, and what is to be done with it.
  private static func nextStep(_ path: String, _ deadline: String?) -> String {
    let folder = Path.split(path).folder
    let uses: [(OutputFormat, String)] = [
      (.word, "送审、报县里用"), (.html, "用浏览器打开，可打印，可交网站发布"), (.text, "纯文字"),
    ]
    var text = "报告已生成：\n"
    for (format, use) in uses {
      let file = Path.join(folder, DraftFiles.reportFile(format))
      if FileReading.exists(file) { text += "  \(file)  \(use)\n" }
    }
    let wanted =
      deadline.map { "县里要求 \($0.sanitized()) 以前" } ?? "每年1月31日以前（乡镇参照县直部门），县里另有通知的以通知为准"
    return text + """
      接下来：
        1 打印出来，对照台账逐格看一遍，请分管领导审签
        2 报县政府办：\(wanted)
        3 县里要改的，再运行 nianbao，选这一份，再选“更正”

      """
  }

  /// Until when the county wants the report, and how much it asks besides the form.
  private static func greeting(_ requirements: CountyRequirements?) -> String {
    guard let requirements else { return "" }
    let until = requirements.deadline.map { ["\($0.sanitized()) 以前报"] } ?? []
    let count = requirements.questions.count
    let parts = until + (count > 0 ? ["另要写明 \(count) 件事，在相应的地方显示"] : [])
    return parts.isEmpty ? "" : "  县里要求：\(parts.joined(separator: "；"))\n"
  }

  /// Which edition applies, whether the draft is new, and what was found of last year's report.
  private static func greeting(_ answers: Answers, _ last: Answers?, _ draft: DraftChoice.Draft) -> String {
    var text = "  适用格式：\(answers.form.document)（\(answers.form.firstYear)年度起）\n"
    if !draft.isNew { text += "  接着填 \(draft.folder)，从第一处没有填的地方继续。\n" }
    if let last {
      let (folder, name) = Path.split(last.file)
      text +=
        name == DraftFiles.lastYearFile
        ? "  上年的数字取自 \(last.file)：结转等数字将与它核对。\n"
        : "  找到上年报告 \(name == DraftFiles.answersFile ? folder : last.file)：结转等数字将与它核对，联系方式沿用。\n"
    }
    return text
  }
}

/// The clerk has left the interview before its end.
struct InterviewLeft: Failure {
  /// The draft folder; nil where none was begun.
  let folder: String?

  var exitCode: ExitCode { .interrupted }

  var message: String {
    folder.map { "已保存。下次运行 nianbao ask \($0) 接着填" } ?? "还没有开始填，什么也没有保存"
  }
}
