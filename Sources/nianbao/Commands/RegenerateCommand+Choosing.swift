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
  func mayChoose(_ published: String?) -> Bool {
    session.keyboard.isTerminal && invocation.operands.count <= 1 && published == nil
      && ![Option.yes, .dryRun, .discardEdits, .because].contains { invocation.has($0) }
  }

  /// Lets answers be corrected until whoever corrects wants the report, or nothing of it.
  mutating func correct(_ draft: inout LoadedDraft) throws -> ExitCode {
    var before: [UInt8]?
    var chooses = true
    // Where no report can be made of corrections that were broken off, there is nothing to ask yet.
    if draft.isEdited, draft.earlier != nil, try !blocks(draft) {
      switch try pending(draft) {
      case .write: chooses = false
      case .goOn: break
      case .undo: return try regeneration(of: draft).undo()
      }
    } else if draft.isEdited, try !blocks(draft) {
      chooses = false
    }
    while true {
      if chooses {
        before = before ?? draft.bytes
        try choose(draft)
        draft = try LoadedDraft(draft.folder, session.loader)
      }
      var revision = Revision(file: draft.file, reason: invocation.reason)
      revision.before = before
      if let code = try write(draft, revision, mayGoOn: true) { return code }
      chooses = true
    }
  }

  private func blocks(_ draft: LoadedDraft) throws -> Bool {
    let last = try session.loader.lastYear(
      of: draft.file.answers, at: draft.path, named: invocation[.last])
    return last.checker(on: session.clock).review(draft.file.answers).blocks
  }

  private mutating func pending(_ draft: LoadedDraft) throws -> Pending {
    let question = RegenerateWording.pending(draft)
    switch session.keyboard.number(question, most: 3, session.output) {
    case 0, 1: return .write
    case 2: return .goOn
    case 3: return .undo
    default: throw RegenerateError.interrupted("已离开，报告没有改，答案文件里改过的内容还在")
    }
  }

  /// The interview, which begins with its last page where everything is answered.
  private mutating func choose(_ draft: LoadedDraft) throws {
    let last = try session.loader.lastYear(
      of: draft.file.answers, at: draft.path, named: invocation[.last])
    let interview = Interview(
      draft.file, lastYear: last.file, notes: Path.join(draft.folder, DraftFiles.lastYearFile),
      editions: session.editions, presentYear: session.clock.year)
    var conversation = Conversation(
      interview, folder: draft.folder, output: session.output, disk: session.disk,
      loader: session.loader)
    do {
      try conversation.run(&session.keyboard, from: .answers)
    } catch is InterviewLeft {
      throw RegenerateError.interrupted(RegenerateWording.savedAndLeft(draft.folder))
    }
  }
}
