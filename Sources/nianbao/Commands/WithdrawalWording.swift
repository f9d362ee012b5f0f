import AnnualReport

/// The sentences of a publication that was told by mistake and is taken back.
enum WithdrawalWording {
  /// Said where nothing was recorded that could be taken back.
  static func nothing(_ draft: LoadedDraft) -> String { "\(draft.folder): 没有记过公布日期，不用撤销" }

  /// What is to be done, before anybody is asked.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - change: What is to be written and taken away.
  ///   - isTyped: Whether it was asked for; otherwise the day was taken out of the answers file by hand.
  /// - Returns: The lines.
  static func shown(_ draft: LoadedDraft, _ change: DraftChange, isTyped: Bool) -> String {
    let removed = isTyped ? "" : "（答案文件里已经删掉）"
    var text = "\(draft.folder): 撤销公布日期\(day(draft))\(removed)\n"
    text += "  \(report(draft))不再算公布过的；真正公布以后，再记公布日期\n"
    let notices = change.removed.map(\.name)
    if !notices.isEmpty { text += "  更正说明移到 history 里：\(notices.joined(separator: "、"))\n" }
    if let day = draft.publicationDay, CorrectionNotice.isNoted(in: draft.file.answers, published: day) {
      text += "  报告里的“更正说明”一段还写着公布日期，要另外更正\n"
    }
    return text
  }

  /// Whether to do it; nil where a change takes nothing back.
  static func question(_ draft: LoadedDraft, _ change: DraftChange) -> String? {
    takesBack(draft, change) ? "撤销公布日期\(day(draft))" : nil
  }

  /// What was done; nil where a change took nothing back.
  static func done(_ draft: LoadedDraft, _ change: DraftChange) -> String? {
    takesBack(draft, change) ? "已撤销公布日期\(day(draft))：\(report(draft))不再算公布过的" : nil
  }

  /// Whether the change forgets a publication that is known.
  private static func takesBack(_ draft: LoadedDraft, _ change: DraftChange) -> Bool {
    let now = change.finalRecord.map { MadeRecord(reading: $0) } ?? draft.made.record
    return now?.publication == nil && (draft.made.record?.publication != nil || change.withdrawn != nil)
  }

  private static func day(_ draft: LoadedDraft) -> String { draft.publicationDay.map { " \($0)" } ?? "" }

  private static func report(_ draft: LoadedDraft) -> String {
    let number = draft.made.record?.publication?.number ?? HistoryFolder(of: draft.folder).publishedNumber
    return number.map { "第 \($0) 份" } ?? "这份报告"
  }
}
