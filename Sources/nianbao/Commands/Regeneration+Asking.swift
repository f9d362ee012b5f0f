import AnnualReport

extension Regeneration {
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
    while true {
      let reason = try line("更正的原因，例：县政府办审核意见（可不填，直接回车）\n> ", revision, &keyboard)
      if Vocabulary.leaves(reason) { throw left(revision) }
      if Vocabulary.goesBack(reason), mayGoOn { return .goOn }
      if !Vocabulary.isCommand(reason) {
        if Vocabulary.declines(reason) { return .reason(nil) }
        if reason.contains(where: { $0.isLetter }) { return .reason(reason) }
      }
      output.result(
        "  写一句为什么更正，记在历史里；报告公布以后更正的，印在更正说明里。没有要写的直接回车；\(mayGoOn ? "输入 < 接着改，" : "")输入 q 离开\n")
    }
  }

  /// Asks whether the report is to be written.
  func confirm(_ revision: Revision, _ keyboard: inout Keyboard) throws -> Decision {
    while true {
      let more = mayGoOn ? "（还要改的填 <）" : ""
      let word = try line("照这样写出新的报告吗？\(more) [是]\n> ", revision, &keyboard)
      if word.isEmpty || Vocabulary.yes.contains(word.lowercased()) { return .write }
      if Vocabulary.goesBack(word), mayGoOn { return .goOn }
      if Vocabulary.leaves(word) { throw left(revision) }
      if Vocabulary.refuses(word) { return .decline }
      output.result("  请填“是”或“否”\(mayGoOn ? "；还要改的填 <" : "")\n")
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
