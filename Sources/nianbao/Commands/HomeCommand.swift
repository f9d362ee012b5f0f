import AnnualReport

/// `nianbao` alone in a terminal: offers to go on with an unfinished draft or to begin one.
struct HomeCommand {
  private let loader: AnswersLoader
  private let clock: Clock
  private let output: Output

  init(_ loader: AnswersLoader, _ clock: Clock, _ output: Output) {
    self.loader = loader
    self.clock = clock
    self.output = output
  }

  func run(_ keyboard: consuming Keyboard) -> ExitCode {
    let drafts = Self.unfinished(in: DraftFiles.root)
    guard !drafts.isEmpty else { return ask([]) }
    output.result("没有填完的草稿：\n")
    for (number, draft) in drafts.enumerated() { output.result("  \(number + 1) \(draft)\n") }
    while true {
      switch keyboard.readEntry(prompt: "填编号接着填；直接回车开始一份新的\n> ", history: []) {
      case .line(let line):
        let text = line.filter { $0 != " " && $0 != "　" }
        if text.isEmpty { return ask([]) }
        if let number = Int(text), drafts.indices.contains(number - 1) { return ask([drafts[number - 1]]) }
        output.result("  请填 1 至 \(drafts.count) 的编号，或者直接回车\n")
      case .unreadable: continue
      case .endOfInput, .interrupted: return .interrupted
      }
    }
  }

  private func ask(_ operands: [String]) -> ExitCode {
    do throws(UsageError) {
      let invocation = try Invocation([Command.ask.rawValue, "--"] + operands)
      return AskCommand(invocation, loader, clock, output).run()
    } catch {
      output.message(error.message)
      return .usage
    }
  }

  /// Draft folders with answers but without a report, sorted by name.
  private static func unfinished(in root: String) -> [String] {
    (FileReading.names(in: root) ?? []).map { Path.join(root, $0) }.filter { folder in
      FileReading.exists(Path.join(folder, DraftFiles.answersFile))
        && !DraftFiles.reportFiles.contains { FileReading.exists(Path.join(folder, $0)) }
    }
  }
}
