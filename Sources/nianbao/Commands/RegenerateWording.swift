import AnnualReport

/// The sentences of `regenerate`.
enum RegenerateWording {
  static func name(_ generation: Generation) -> String { "第 \(generation.number) 份（\(generation.date)）" }

  static func changed(_ draft: LoadedDraft) -> String {
    "\(draft.folder): 与\(draft.present.map(name) ?? "")相比的改动：\n"
  }

  /// The checks before and after, and what no longer stands.
  static func reviews(_ before: Review, _ after: Review, form: Form) -> String {
    let wording = FindingWording(form: form)
    let open = Set(after.findings.map(wording.headline))
    let mended = before.findings.filter { $0.blocks && !open.contains(wording.headline($0)) }
    var text = mended.map { "已改好：\(wording.headline($0))\n" }.joined()
    text += "更正前：\(FindingText.summary(before))\(tally(before))\n"
    text += "更正后：\(FindingText.summary(after))\(tally(after))\n"
    return text
  }

  /// The findings counted by their severity, behind a sentence; empty where there are none.
  static func tally(_ review: Review) -> String { FindingText.tally(review).map { "。\($0)" } ?? "" }

  /// Whether everything that blocks compares with last year's report.
  static func blames(lastYear review: Review) -> Bool {
    review.findings.filter(\.blocks).allSatisfy { $0.cells.contains(where: \.isLastYear) }
  }

  static func blocked(_ draft: LoadedDraft, _ review: Review, isFileKept: Bool) -> String {
    let kept = isFileKept ? "" : "，答案文件也没有改"
    let earlier = draft.present == nil ? "" : "，原来的报告还在"
    return "\(draft.path): \(review.blocking)。没有写报告\(kept)\(earlier)"
  }

  static func nothing(_ draft: LoadedDraft) -> String {
    "\(draft.folder): 没有改动，报告没有重写"
  }

  /// What else to correct where totals that stand in the file did not follow their parts; nil where all did.
  static func leftBehind(_ before: Review, _ after: Review, form: Form) -> String? {
    let known = before.findings.flatMap { [$0] + $0.consequences }
    let totals = after.findings.flatMap { [$0] + $0.consequences }.compactMap { finding -> String? in
      let isKnown = known.contains { $0.rule == finding.rule && $0.place == finding.place }
      guard case .relation(.equal) = finding.observation, !isKnown, let sum = finding.sides?.left,
        finding.cells.count(where: { !$0.isLeft }) == 1,
        let total = finding.cells.first(where: { !$0.isLeft && $0.position != nil })
      else { return nil }
      let id = form.cells[total.cell].id
      let isOfOneRow = finding.cells.allSatisfy { cell in
        let other = form.cells[cell.cell].id
        return !cell.isLastYear && other.table == id.table && other.row == id.row
      }
      return isOfOneRow ? "\(id)=\(sum)" : nil
    }
    if totals.isEmpty { return nil }
    return "写在答案文件里的总计没有跟着变。要一起改的，再加上：" + totals.joined(separator: " ")
  }

  /// Said to whoever leaves after answers were corrected in the list.
  static func savedAndLeft(_ folder: String) -> String {
    let again =
      Path.split(folder).folder == DraftFiles.root
      ? "再运行 nianbao，填它的编号，再选“更正”" : "再运行 nianbao regenerate \(folder)"
    return "改过的答案已保存，报告还没有改。\(again)，接着改或者写出新的报告"
  }

  /// Said to whoever does not want the report written; the answers file may say something else than the report.
  static func declined(_ draft: LoadedDraft, isFileKept: Bool, _ copy: NewFolder?) -> String {
    let kept = copy.map {
      "，刚才改的答案留在 \(Path.join(Path.join(draft.folder, DraftFiles.historyFolder), $0.name))"
    }
    return (isFileKept ? "没有写，报告还是原来的；答案文件里改过的内容还在" : "没有写，报告和答案文件都还是原来的") + (kept ?? "")
  }

  static func taken(_ draft: LoadedDraft, _ change: DraftChange) -> String {
    let kept = change.kept.map { copy in
      "手改的 \(DraftFiles.reportFile(.word)) 留在 \(Path.join(Path.join(draft.folder, DraftFiles.historyFolder), copy.name))\n"
    }
    return "\(kept.joined())\(draft.path): 手改的内容已收进答案，报告还是\(draft.present.map(name) ?? "")，改好以后再写出新的"
  }

  static func undone(_ draft: LoadedDraft, _ change: DraftChange) -> String {
    let kept = change.kept.map { copy in
      "不要的改动留在 \(Path.join(Path.join(draft.folder, DraftFiles.historyFolder), copy.name))\n"
    }
    return "\(kept.joined())\(draft.path): 已恢复成\(draft.present.map(name) ?? "报告")的，报告没有动"
  }

  /// What can be done with answers that were corrected while the report was not.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - blocks: Whether no report can be made of the answers as they are.
  /// - Returns: The question, with the choices in their order.
  static func pending(_ draft: LoadedDraft, blocks: Bool) -> String {
    let choices =
      (blocks ? ["接着改（还有不符的或者没有填的，改好才能写出新的报告）"] : ["看改动，写出新的报告", "接着改"])
      + ["这些改动不要了，答案恢复成\(draft.present.map(name) ?? "报告")的"]
    let list = choices.enumerated().map { "  \($0 + 1) \($1)\n" }.joined()
    return "\(draft.folder): 答案改过，报告还没有改\n\(list)填编号；直接回车是 1；q 离开\n> "
  }

  /// Whether to write it: a new report, or what else is new though the report is the present one.
  static func question(_ draft: LoadedDraft, _ change: DraftChange) -> String {
    let withdrawal = WithdrawalWording.question(draft, change)
    let record = draft.made.record
    let now = change.finalRecord.map { MadeRecord(reading: $0) } ?? record
    let day = now?.publication == record?.publication ? nil : now?.publication?.date
    if now?.present?.generation != record?.present?.generation {
      let more = day.map { "，记下公布日期 \($0)，好" } ?? withdrawal.map { "，\($0)，好" } ?? ""
      return "照这样写出新的报告\(more)吗？"
    }
    if let withdrawal { return "报告还是原来的一份。\(withdrawal) 吗？" }
    let names = change.names.isEmpty ? "记下现在的答案文件" : "重新写出 \(change.names.joined(separator: "、")) "
    let later = now.map(laterCorrections) ?? nil
    return "报告还是原来的一份。\(day.map { "记下公布日期 \($0)\(later.map { "（\($0)）" } ?? " ")" } ?? names)吗？"
  }

  /// That the present report was written after the published one; nil where it is the published one.
  private static func laterCorrections(_ record: MadeRecord) -> String? {
    guard let publication = record.publication, let present = record.present?.generation,
      present.number > publication.number
    else { return nil }
    return "公布的是第 \(publication.number) 份；\(name(present))是后来更正的"
  }

  /// What was written, and what was kept.
  static func written(_ draft: LoadedDraft, _ now: DraftFolder, _ change: DraftChange) -> String {
    var lines = change.kept.map { copy in
      let kept = HistoryFolder.reason(of: copy.name) == .withdrawn ? "更正说明移到" : "原来的留在"
      return "\(kept) \(Path.join(Path.join(draft.folder, DraftFiles.historyFolder), copy.name))"
    }
    var isTold = false
    if let publication = now.record?.publication, publication != draft.made.record?.publication {
      lines.append("已记下：第 \(publication.number) 份于 \(publication.date) 公布")
      let notice = OutputFormat.usual.reversed().map(DraftFiles.noticeFile).first {
        change.names.contains($0)
      }
      if let notice, let present = now.record?.present?.generation, present.number > publication.number,
        draft.made.record?.publication == nil
      {
        lines.append(
          "\(name(present))是公布以后更正的，更正说明写在 \(Path.join(draft.folder, notice))")
      }
      isTold = true
    }
    let withdrawal = WithdrawalWording.done(draft, change)
    if let withdrawal { lines.append(withdrawal) }
    if withdrawal != nil, now.record?.present?.generation == draft.made.record?.present?.generation {
      lines.append("\(draft.folder): 报告还是原来的一份，网页的信息里不再写公布日期")
    } else if isTold, now.record?.present?.generation.number == draft.made.record?.present?.generation.number
    {
      lines.append("\(draft.folder): 报告还是原来的一份，公布日期写进了网页的信息")
    } else if change.names.contains(where: DraftFiles.reportFiles.contains),
      let generation = now.record?.present?.generation
    {
      lines.append("\(draft.folder): 这是第 \(generation.number) 份报告")
    } else {
      lines.append("\(draft.folder): 报告没有变化，没有重写")
    }
    return lines.joined(separator: "\n")
  }
}
