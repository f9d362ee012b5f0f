import AnnualReport

/// Corrections that are chosen from the list of answers.
extension RegenerateCommand {
  /// What is to be done with corrections that were begun earlier.
  private enum Pending {
    case write
    case goOn
    case undo
  }

  /// Whether nothing is named that is to be done, and somebody is there to choose it.
  func mayChoose(_ published: PublicationWord?) -> Bool {
    session.keyboard.isTerminal && invocation.operands.count <= 1 && published == nil
      && ![Option.yes, .dryRun, .because].contains { invocation.has($0) }
  }

  /// Lets answers be corrected until whoever corrects wants the report, or nothing of it.
  mutating func correct(_ draft: LoadedDraft) throws -> ExitCode {
    guard draft.isEdited else { return try correct(draft, before: nil, chooses: true) }
    let blocks = try blocks(draft)
    guard draft.earlier != nil else { return try correct(draft, before: nil, chooses: blocks) }
    switch try pending(draft, blocks: blocks) {
    case .write: return try correct(draft, before: nil, chooses: false)
    case .goOn: return try correct(draft, before: nil, chooses: true)
    case .undo: return try regeneration(of: draft).undo()
    }
  }

  /// Lets answers be corrected, shows what changes, and asks whether that is to be written.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - before: The answers file as it was before anything was chosen; nil where nothing was yet.
  ///   - chooses: Whether it begins with the list of answers.
  /// - Returns: What the program tells the shell.
  /// - Throws: Where something cannot be read or written, or whoever corrects leaves.
  mutating func correct(_ draft: LoadedDraft, before: [UInt8]?, chooses: Bool) throws -> ExitCode {
    var (draft, before, chooses) = (draft, before, chooses)
    while true {
      if chooses {
        before = before ?? draft.bytes
        try choose(draft)
        draft = try LoadedDraft(draft.folder, session.loader)
      }
      var revision = Revision(file: draft.file, reason: invocation.reason)
      revision.before = before
      if let code = try write(draft, revision, back: .corrections) { return code }
      chooses = true
    }
  }

  private func blocks(_ draft: LoadedDraft) throws -> Bool {
    let last = try session.loader.lastYear(
      of: draft.file.answers, at: draft.path, named: invocation[.last])
    return last.checker(on: session.clock).review(draft.file.answers).blocks
  }

  private mutating func pending(_ draft: LoadedDraft, blocks: Bool) throws -> Pending {
    let choices: [Pending] = blocks ? [.goOn, .undo] : [.write, .goOn, .undo]
    let question = RegenerateWording.pending(draft, blocks: blocks)
    guard let number = session.keyboard.number(question, most: choices.count, session.output) else {
      throw RegenerateError.interrupted("已离开，报告没有改，答案文件里改过的内容还在")
    }
    return choices[max(0, number - 1)]
  }

  /// The interview, which begins with its last page where everything is answered.
  private mutating func choose(_ draft: LoadedDraft) throws {
    let last = try session.loader.lastYear(
      of: draft.file.answers, at: draft.path, named: invocation[.last])
    let interview = Interview(
      try session.loader.begun(draft.file), lastYear: last.file,
      notes: Path.join(draft.folder, DraftFiles.lastYearFile),
      editions: session.editions, presentYear: session.clock.year)
    var conversation = Conversation(
      interview, read: draft.bytes, folder: draft.folder, output: session.output, disk: session.disk,
      loader: session.loader)
    conversation.lastYearPlace = LastYearPlace(named: invocation[.last], found: last.file?.bytes)
    do {
      try conversation.run(&session.keyboard, from: .answers)
    } catch is InterviewLeft {
      let now = try? FileReading.bytes(draft.path)
      let isChanged = now != draft.bytes || draft.isEdited
      throw RegenerateError.interrupted(
        isChanged ? RegenerateWording.savedAndLeft(draft.folder) : "没有改什么，报告和答案文件都还是原来的")
    }
  }
}
