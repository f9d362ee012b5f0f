import AnnualReport

/// `nianbao ask`: the interview, from the first question to the report.
struct AskCommand {
  private let invocation: Invocation
  private let loader: AnswersLoader
  private let clock: Clock
  private let output: Output

  init(_ invocation: Invocation, _ loader: AnswersLoader, _ clock: Clock, _ output: Output) {
    self.invocation = invocation
    self.loader = loader
    self.clock = clock
    self.output = output
  }

  func run() -> ExitCode {
    if let stray = invocation.operands.dropFirst().first {
      output.message(UsageError(.operandNotAllowed(stray, .ask)).message)
      return .usage
    }
    output.result(Opening.banner)
    var keyboard = Keyboard()
    do throws(AskError) {
      let chosen = try DraftChoice(invocation, loader, clock).folder(&keyboard)
      return try ask(in: chosen, &keyboard)
    } catch {
      if let message = error.message { output.message(message) }
      return error.exitCode
    }
  }

  private func ask(in draft: DraftChoice.Draft, _ keyboard: inout Keyboard) throws(AskError) -> ExitCode {
    let lock = try AskError.wrapping(AskError.lock) { () throws(LockError) in
      try DraftLock(folder: draft.folder)
    }
    let path = Path.join(draft.folder, DraftFiles.answersFile)
    let (file, last) = try AskError.wrapping(AskError.input) { () throws(InputError) in
      let file = try loader.file(path, clock)
      let folders = DraftFiles.neighbours(of: path, under: invocation[.output])
      let last = try loader.lastYear(
        of: file.answers, named: invocation[.last], folders: folders, clock)
      return (file, last)
    }
    output.result(greeting(file.answers, last?.answers, draft))
    try interview(file, last, in: draft.folder, &keyboard)
    // The report holds the draft itself.
    lock.release()
    let code = fill(path)
    if code == .clean { output.result(Self.nextStep(path)) }
    return code
  }

  /// Asks until the report may be written.
  private func interview(
    _ file: AnswersFile, _ last: AnswersFile?, in folder: String, _ keyboard: inout Keyboard
  ) throws(AskError) {
    let interview = Interview(
      file, lastYear: last, editions: loader.editions, presentYear: clock.year)
    var session = AskSession(interview, folder: folder, output: output)
    try session.run(&keyboard)
  }

  /// Writes the report exactly as `nianbao fill` does.
  private func fill(_ path: String) -> ExitCode {
    do throws(UsageError) {
      let last = invocation[.last].map { ["\(Option.last.rawValue)=\($0)"] } ?? []
      let fill = try Invocation([Command.fill.rawValue] + last + ["--", path])
      return FillCommand(fill, loader, clock, output).run()
    } catch {
      output.message(error.message)
      return .usage
    }
  }

  private static func nextStep(_ path: String) -> String {
    "下一步：送分管领导审签后报县政府办。要更正时再运行 nianbao ask \(Path.split(path).folder)\n"
  }

  /// Which edition applies, whether the draft is new, and what was found of last year's report.
  private func greeting(_ answers: Answers, _ last: Answers?, _ draft: DraftChoice.Draft) -> String {
    var text = "  适用格式：\(answers.form.document)（\(answers.form.firstYear)年度起）\n"
    if !draft.isNew { text += "  接着填 \(draft.folder)，从第一处没有填的地方继续。\n" }
    if let last {
      text += "  找到上年报告 \(Path.split(last.file).folder)：结转等数字将与它核对，联系方式沿用。\n"
    }
    return text
  }
}

/// Why an interview ends before the report.
enum AskError: Error {
  case left(folder: String?)
  case usage(UsageError)
  case input(InputError)
  case file(FileError)
  case unsaved(SaveRetry.Trouble)
  case lock(LockError)

  /// Runs something that fails in its own way, and makes the failure one of these.
  static func wrapping<Result: ~Copyable, Failure>(
    _ wrap: (Failure) -> AskError, _ body: () throws(Failure) -> Result
  ) throws(AskError) -> Result {
    do throws(Failure) {
      return try body()
    } catch {
      throw wrap(error)
    }
  }

  var message: String? {
    switch self {
    case .left(let folder):
      folder.map { "已保存。下次运行 nianbao ask \($0) 接着填" } ?? "还没有开始填，什么也没有保存"
    case .usage(let error): error.message
    case .input(let error): error.message
    case .file(let error): error.message
    case .unsaved(let trouble): trouble.loss
    case .lock(let error): error.message
    }
  }

  var exitCode: ExitCode {
    switch self {
    case .left: .interrupted
    case .usage: .usage
    case .input(let error): error.exitCode
    case .file(let error): error.exitCode
    case .unsaved, .lock: .cannotWrite
    }
  }
}
