import AnnualReport
import Text

/// `nianbao ask`: the interview, from the first question to the report.
struct AskCommand: ~Copyable {
  let invocation: Invocation
  var session: Session

  consuming func run() throws -> ExitCode {
    if let stray = invocation.operands.dropFirst().first { throw UsageError(.operandNotAllowed(stray, .ask)) }
    let (path, deadline) = try interview()
    // Writes the report exactly as `nianbao fill` does.
    let last = invocation[.last].map { ["\(Option.last.rawValue)=\($0)"] } ?? []
    let formats = invocation.has(.noDocx) ? [Option.noDocx.rawValue] : []
    let fill = try Invocation([Command.fill.rawValue] + last + formats + ["--", path])
    let output = session.output
    let answers = try session.loader.file(path).answers
    let lacksDate = answers.form.fact(.date).map { answers.about[$0.id]?.isEmpty ?? true } ?? false
    let code = try FillCommand(invocation: fill, session: session).run()
    let wanted = deadline.map { "县里要求 \($0.sanitized()) 以前" } ?? answers.form.interview.deadline
    if code == .clean { output.result(Self.nextStep(path, wanted, lacksDate: lacksDate)) }
    return code
  }

  /// Asks until the report may be written; the answers file, and until when the county wants the report.
  private mutating func interview() throws -> (path: String, deadline: String?) {
    let choice = DraftChoice(invocation: invocation, loader: session.loader, disk: session.disk)
    session.output.result(Opening.banner(session.editions, isNew: !choice.isBegun))
    let draft = try draft(choice)
    let hold = try Hold(draft.folder, signs: true)
    let path = Path.join(draft.folder, DraftFiles.answersFile)
    let bytes = try FileReading.bytes(path)
    let file = try session.loader.begun(session.loader.file(fromDisk: bytes, named: path))
    let last = try session.loader.lastYear(
      of: file.answers, at: path, named: invocation[.last], under: invocation[.output])
    session.output.notice(last.problem == nil && !last.isOfReport ? "" : last.notice)
    session.output.result(Self.greeting(file.answers, last, draft))
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
      interview, read: bytes, folder: draft.folder, output: session.output, disk: session.disk,
      loader: session.loader)
    conversation.lastYearPlace = LastYearPlace(
      named: invocation[.last], output: invocation[.output], found: last.file?.bytes)
    let isComingBack = !draft.isNew && session.keyboard.isTerminal
    do {
      try conversation.run(&session.keyboard, from: isComingBack ? .contents : .firstQuestion)
    } catch is InterviewLeft {
      throw InterviewLeft(folder: renamed(draft.folder, file.answers))
    }
    let folder = renamed(draft.folder, file.answers)
    // `fill` takes the hold itself.
    hold.release()
    return (Path.join(folder, DraftFiles.answersFile), requirements.read?.deadline)
  }

  /// Gives a draft folder the name of the unit where that is another now and no report lies there yet.
  ///
  /// - Returns: The folder as it is called now.
  private func renamed(_ folder: String, _ before: Answers) -> String {
    let (parent, name) = Path.split(folder)
    guard name == DraftFiles.folderName(unit: before.unit, year: before.year),
      let now = DraftList.identity(of: folder, session.loader), now.unit != before.unit,
      !DraftFiles.reportFiles.contains(where: { FileReading.exists(Path.join(folder, $0)) })
    else { return folder }
    let place = Path.join(parent, DraftFiles.folderName(unit: now.unit, year: now.year))
    guard FileReading.isMissing(place), session.disk.place(folder, at: place) == 0 else { return folder }
    session.output.result("  文件夹改名为 \(place)\n")
    return place
  }

  /// What lies where, and what is to be done with it.
  private static func nextStep(_ path: String, _ deadline: String, lacksDate: Bool) -> String {
    let folder = Path.split(path).folder
    var text = "报告已写出：\n"
    for format in OutputFormat.usual.reversed() + [.paste] {
      let file = Path.join(folder, DraftFiles.reportFile(format))
      if FileReading.exists(file) { text += "  \(file)  \(use(of: format))\n" }
    }
    let previews = [DraftFiles.listFile] + OutputFormat.allCases.map(DraftFiles.previewFile)
    let stale = previews.filter { FileReading.exists(Path.join(folder, $0)) }
    if !stale.isEmpty { text += "\(stale.joined(separator: "、"))是编的时候写的，数可能是旧的，不要报送，可以删掉\n" }
    if lacksDate { text += "落款日期没有填，报告末尾没有印日期；定下来以后，再运行 nianbao，选这一份，再选“更正”补上\n" }
    return text + """
      接下来：
        1 打印出来，对照台账逐格看一遍，请分管领导审签
        2 报县政府办\(deadline.isEmpty ? "" : "：\(deadline)")
        3 县里要改的，再运行 nianbao，选这一份，再选“更正”

      """
  }

  /// What a report is good for in one format.
  private static func use(of format: OutputFormat) -> String {
    switch format {
    case .word: "送审、报县里用"
    case .html: "用浏览器打开，可打印，可交网站发布"
    case .text: "纯文字"
    case .paste: "粘贴到网站的编辑框里"
    }
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
  private static func greeting(_ answers: Answers, _ last: LastYear, _ draft: DraftChoice.Draft) -> String {
    var text = "  适用格式：\(answers.form.document)（\(answers.form.firstYear)年度起）\n"
    if !draft.isNew { text += "  接着填 \(draft.folder)。\n" }
    if let last = last.hasFigures ? last.answers : nil {
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
    guard let folder else { return "还没有开始填，什么也没有保存" }
    return Path.split(folder).folder == DraftFiles.root
      ? "已保存在 \(folder)。下次运行 nianbao，填它的编号接着填" : "已保存。下次运行 nianbao ask \(folder) 接着填"
  }
}
