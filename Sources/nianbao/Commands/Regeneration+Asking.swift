import AnnualReport

extension Regeneration {
  /// Where somebody can go back to before the report is written.
  enum Back {
    /// To the list of answers, to correct more.
    case corrections
    /// To the ways to deal with a report that was edited by hand.
    case ways

    /// How the way back is told.
    var words: String {
      switch self {
      case .corrections: "还要改的填 <"
      case .ways: "重新选的填 <"
      }
    }
  }

  /// What whoever corrects wants at the end.
  enum Decision {
    /// The report is to be written.
    case write
    /// More is to be corrected first.
    case goOn
    /// Everything stays as it was.
    case decline
  }

  /// The reason of a correction, or the wish to correct more before.
  enum ReasonEntry {
    case reason(String?)
    case goOn
  }

  /// Asks for the reason of a correction; nil where none is given.
  func askReason(_ revision: Revision, _ keyboard: inout Keyboard) throws -> ReasonEntry {
    let hint = typedReason.map { "（直接回车照用刚才写的：\($0)）" } ?? "，例：县政府办审核意见（可不填，直接回车）"
    while true {
      let reason = try line("更正的原因\(hint)\n> ", revision, &keyboard)
      if reason.isEmpty, let typedReason { return .reason(typedReason) }
      if Vocabulary.leaves(reason) { throw left(revision) }
      if Vocabulary.goesBack(reason), back != nil { return .goOn }
      if LastYearDocument.isPath(reason) {
        let place = Path.join(draft.folder, DraftFiles.reportFile(.word))
        output.result("  这里要写的是原因，不是文件。别人改过的 Word 要收进来的，先离开（q），把它另存为 \(place)（盖过原来的），再选“更正”\n")
        continue
      }
      if !Vocabulary.isCommand(reason) {
        if Vocabulary.declines(reason) { return .reason(nil) }
        if reason.contains(where: { $0.isLetter }), !Vocabulary.isTalk(reason) { return .reason(reason) }
      }
      output.result(
        "  写一句为什么更正，记在历史里；报告公布以后更正的，印在更正说明里。没有要写的直接回车；\(back.map { "\($0.words)；" } ?? "")输入 q 离开\n")
    }
  }

  /// Asks whether everything is to be written.
  func confirm(_ change: DraftChange, _ revision: Revision, _ keyboard: inout Keyboard) throws -> Decision {
    let question = RegenerateWording.question(draft, change)
    let more = back.map { "（\($0.words)）" } ?? ""
    while true {
      let word = try line("\(question)\(more) [是]\n> ", revision, &keyboard)
      if word.isEmpty || Vocabulary.yes.contains(word.lowercased()) { return .write }
      if Vocabulary.goesBack(word), back != nil { return .goOn }
      if Vocabulary.leaves(word) { throw left(revision) }
      if Vocabulary.refuses(word) { return .decline }
      output.result("  请填“是”或“否”\(back.map { "；\($0.words)" } ?? "")\n")
    }
  }

  /// What whoever leaves is told; answers that were chosen for correction are saved already.
  private func left(_ revision: Revision) -> RegenerateError {
    let isSaved = revision.before.map { $0 != draft.bytes } ?? false
    return .interrupted(isSaved ? RegenerateWording.savedAndLeft(draft.folder) : "已中断，报告没有改")
  }

  private func line(_ prompt: String, _ revision: Revision, _ keyboard: inout Keyboard) throws -> String {
    guard let line = keyboard.line(prompt) else { throw left(revision) }
    return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
