import AnnualReport

extension RegenerateCommand {
  /// Says that a report was edited by hand, and asks what is to become of it.
  ///
  /// - Parameter refusal: What was edited.
  /// - Returns: What was chosen.
  /// - Throws: Where whoever is asked leaves.
  mutating func way(_ refusal: HandEditRefusal) throws -> HandEditWay {
    session.output.message(refusal.text)
    let ways: [HandEditWay] = [.leave, .discardEdits] + (refusal.other.map { [$0] } ?? [])
    let list = ways.enumerated().map { "  \($0 + 1) \(Self.words($1, refusal))\n" }.joined()
    let question = "怎么办？\n\(list)填编号；直接回车是 1\n> "
    guard let number = session.keyboard.number(question, most: ways.count, session.output) else {
      throw RegenerateError.interrupted("已离开，报告没有改")
    }
    if number <= 1 { session.output.message("没有写新的报告，手改的文件没有动") }
    return ways[max(0, number - 1)]
  }

  private static func words(_ way: HandEditWay, _ refusal: HandEditRefusal) -> String {
    switch way {
    case .leave: "先留着，什么也不写"
    case .discardEdits: refusal.discarding
    case .discardAnswers: "不要答案文件里的更正：答案恢复成上一份报告的，只收手改的"
    case .goOn: "把手改的收进答案文件，在这里接着改，或者写明原因"
    }
  }

  /// Takes what was edited in report.docx into the answers file, and lets the answers be corrected further.
  ///
  /// The edited document goes to the history, and the one of the present report comes back: from here on only the answers
  /// say what is to be changed.
  mutating func goOn(_ edits: WordEdits, _ draft: LoadedDraft) throws -> ExitCode {
    let change = try regeneration(of: draft).taking(edits)
    try change.transaction(makesFolder: false, session.disk).run()
    session.output.message(RegenerateWording.taken(draft, change))
    return try correct(try LoadedDraft(draft.folder, session.loader), before: nil, chooses: true)
  }
}
