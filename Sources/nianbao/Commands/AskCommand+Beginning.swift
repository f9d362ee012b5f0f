import AnnualReport
import Text

/// How an interview begins: the draft, and last year's report where it is there as a file.
extension AskCommand {
  /// The draft, with last year's report where somebody gave it; whoever goes back is asked for the year once more.
  mutating func draft(_ choice: DraftChoice) throws -> DraftChoice.Draft {
    var draft = try choice.folder(&session.keyboard)
    while let begun = draft.begun {
      let hold = try Hold(draft.folder, signs: true)
      if try readLastYear(for: draft) { break }
      takeAway(draft, begun)
      hold.release()
      draft = try choice.folder(&session.keyboard, back: begun.unit)
    }
    return draft
  }

  /// Takes a draft away that was begun just now, unless its answers are others by now.
  private func takeAway(_ draft: DraftChoice.Draft, _ begun: DraftChoice.Begun) {
    let file = Path.join(draft.folder, DraftFiles.answersFile)
    guard FileState(of: file) == .bytes(begun.bytes), session.disk.remove(file) == 0 else {
      session.output.result("  \(draft.folder) 已经开始，还留着\n")
      return
    }
    session.disk.remove(Path.join(draft.folder, Hold.fileName))
    // Where somebody put something there meanwhile, that stays.
    let isGone = session.disk.removeEmpty(draft.folder) == 0
    session.output.result(
      isGone ? "  刚才开始的 \(draft.folder) 没有留下\n" : "  刚才开始的答案没有留下；\(draft.folder) 里还有别的文件，文件夹留着\n")
  }

  /// Takes last year's report from a document, where there is none yet and somebody can be asked for it.
  ///
  /// - Returns: Whether to go on; false where somebody goes back to the year.
  private mutating func readLastYear(for draft: DraftChoice.Draft) throws -> Bool {
    guard draft.isNew, draft.wasAsked, session.keyboard.isTerminal else { return true }
    let path = Path.join(draft.folder, DraftFiles.answersFile)
    let answers = try session.loader.file(path).answers
    guard let unit = answers.unit, let year = answers.year else { return true }
    let known = try session.loader.lastYear(
      unit: unit, year: year, at: path, named: invocation[.last], under: invocation[.output])
    if known.file != nil || session.editions.edition(for: year - 1) == nil { return true }
    let reader = LastYearDocument(loader: session.loader)
    let found = LastYearDocument.beside(year)
    let proposal = found.map { " [\($0)]" } ?? ""
    let question =
      "上年的年报有电子版吗？把文件拖进来按回车（Word、网页、文本都行）；"
      + (found == nil ? "没有的直接回车" : "不用这一份的填“没有”") + "\(proposal)\n> "
    var given = draft.document
    while true {
      guard var typed = given ?? session.keyboard.line(question) else {
        throw InterviewLeft(folder: draft.folder)
      }
      if given == nil, typed.allSatisfy({ $0 == " " }) { typed = found ?? "" }
      given = nil
      if Vocabulary.declines(typed) { return true }
      if Vocabulary.goesBack(typed) { return false }
      if Vocabulary.leaves(typed) { throw InterviewLeft(folder: draft.folder) }
      if Vocabulary.isCommand(typed) {
        session.output.result(
          "  上年报告的文件用来核对结转、沿用联系方式；没有的直接回车，后面会逐个问要用到的几个数；\(invocation[.year] == nil ? "年度填错了的" : "")填 <，回到前一题；q 离开\n"
        )
        continue
      }
      switch reader.reading(TypedPath.understood(typed), unit: unit, year: year) {
      case .failure(let refusal): session.output.result("  \(refusal.sentence)\n")
      case .success(let reading):
        var transaction = Transaction(in: draft.folder, disk: session.disk)
        let notes = NewFile(name: DraftFiles.lastYearFile, bytes: reading.bytes)
        transaction.write(notes, over: .nothing)
        do throws(WriteFailure) {
          try transaction.run()
        } catch {
          session.output.result("  没有收下。\(error.message)\n  处理好以后再拖一次；不用的直接回车\n")
          continue
        }
        session.output.result(reading.note)
        return true
      }
    }
  }
}
