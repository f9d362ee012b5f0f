import AnnualReport

/// `nianbao` alone in a terminal: offers to go on with an unfinished draft or to begin one.
struct HomeCommand: ~Copyable {
  var session: Session

  consuming func run() throws -> ExitCode {
    let drafts = Self.unfinished(in: DraftFiles.root)
    guard let draft = try choose(among: drafts) else { return .interrupted }
    let invocation = try Invocation([Command.ask.rawValue, "--"] + draft)
    return try AskCommand(invocation: invocation, session: session).run()
  }

  /// The draft to go on with; none to begin a new one, nil for whoever leaves.
  private mutating func choose(among drafts: [String]) throws -> [String]? {
    if drafts.isEmpty { return [] }
    session.output.result("没有填完的草稿：\n")
    for (number, draft) in drafts.enumerated() { session.output.result("  \(number + 1) \(draft)\n") }
    while true {
      switch session.keyboard.readEntry(prompt: "填编号接着填；直接回车开始一份新的\n> ", history: []) {
      case .line(let line):
        let text = line.filter { $0 != " " && $0 != "　" }
        if text.isEmpty { return [] }
        if let number = Int(text), number >= 1, number <= drafts.count { return [drafts[number - 1]] }
        session.output.result("  请填 1 至 \(drafts.count) 的编号，或者直接回车\n")
      case .unreadable: continue
      case .endOfInput, .interrupted: return nil
      }
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
