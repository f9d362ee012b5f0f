import AnnualReport

/// Prints all that stands in a draft folder: the report, and after its publication the notice of corrections.
struct DraftPrinter {
  let draft: LoadedDraft
  let loader: AnswersLoader
  /// The formats that are wanted.
  let formats: [OutputFormat]

  /// The report in every format that the draft has.
  func report(_ answers: Answers) throws -> [NewFile] {
    try ReportRenderer(edition: answers.edition)
      .renderings(of: answers, as: DraftFiles.formats(in: draft.folder, wanted: formats)).map {
        NewFile($0, named: DraftFiles.reportFile)
      }
  }

  /// The outputs of a report, with the notice of corrections where there are any since it was published.
  func outputs(
    _ answers: Answers, reason: String?, _ publication: MadeRecord.Publication?
  ) throws -> [NewFile] {
    let report = try report(answers)
    guard let publication else { return report }
    var versions = try history(since: publication)
    if !draft.made.isPresent(report) {
      let day = GenerationDay(loader.clock, in: draft.made, publication: publication)
      versions.append(Version(answers: answers, date: day.date, reason: reason))
    }
    return try notice(versions, of: answers, publication) + report
  }

  /// The answers of a generation, and when and why they became so.
  private struct Version {
    let answers: Answers
    let date: String
    let reason: String?
  }

  /// The published generation and those after it, the present one too.
  private func history(since publication: MadeRecord.Publication) throws -> [Version] {
    let history = HistoryFolder(of: draft.folder)
    var versions: [Version] = []
    for kept in history.entries where kept.generation.number >= publication.number {
      let isPresent = kept.generation.number == draft.present?.number
      if isPresent { continue }
      let file = try loader.file(
        history.answers(of: kept), named: Path.join(kept.folder, DraftFiles.answersFile))
      versions.append(
        Version(answers: file.answers, date: kept.generation.date, reason: kept.generation.reason))
    }
    if let earlier = draft.earlier, let present = draft.present, !present.isDraft,
      present.number >= publication.number
    {
      versions.append(Version(answers: earlier.answers, date: present.date, reason: present.reason))
    }
    return versions
  }

  private func notice(
    _ versions: [Version], of answers: Answers, _ publication: MadeRecord.Publication
  ) throws -> [NewFile] {
    var corrections: [CorrectionNotice.Day] = []
    for (before, after) in zip(versions, versions.dropFirst()) {
      let changes = try ReportChanges(from: before.answers, to: after.answers, countingNotes: false)
      if changes.isEmpty { continue }
      corrections.append(
        CorrectionNotice.Day(changes: changes, date: after.date, reason: after.reason))
    }
    if corrections.isEmpty { return [] }
    let notice = CorrectionNotice(published: publication.date, corrections: corrections)
      .report(on: try Composer(edition: answers.edition).report(from: answers))
    let formats = DraftFiles.formats(in: draft.folder, wanted: formats, named: DraftFiles.noticeFile)
    return try ReportRenderer(edition: answers.edition).renderings(of: notice, as: formats).map {
      NewFile($0, named: DraftFiles.noticeFile)
    }
  }
}
