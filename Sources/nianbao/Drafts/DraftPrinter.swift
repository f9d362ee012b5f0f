import AnnualReport
import Mustache

/// Prints all that stands in a draft folder: the report, and after its publication the notice of corrections.
struct DraftPrinter {
  let draft: LoadedDraft
  let loader: AnswersLoader
  let clock: Clock

  /// The report in every format.
  func report(_ answers: Answers) throws(RegenerateError) -> [NewFile] {
    let renderings = try RegenerateError.wrapping(RegenerateError.template) { () throws(TemplateError) in
      var renderer = ReportRenderer(edition: answers.edition)
      return try renderer.renderings(of: answers)
    }
    return renderings.map { NewFile($0, named: DraftFiles.reportFile) }
  }

  /// The outputs of a report, with the notice of corrections where there are any since it was published.
  func outputs(
    _ answers: Answers, reason: String?, _ publication: MadeRecord.Publication?
  ) throws(RegenerateError) -> [NewFile] {
    let report = try report(answers)
    guard let publication else { return report }
    var steps = try history(since: publication)
    if !draft.made.isPresent(report) {
      let day = GenerationDay(clock, in: draft.made, publication: publication)
      steps.append(Step(answers: answers, date: day.date, reason: reason))
    }
    return try notice(steps, of: answers, publication) + report
  }

  /// The answers of a generation, and when and why they became so.
  private struct Step {
    let answers: Answers
    let date: String
    let reason: String?
  }

  /// The published generation and those after it, the present one too.
  private func history(since publication: MadeRecord.Publication) throws(RegenerateError) -> [Step] {
    let history = HistoryFolder(of: draft.folder)
    var steps: [Step] = []
    for entry in history.entries where entry.generation.number >= publication.number {
      let isPresent = entry.generation.number == draft.present?.number
      if isPresent { continue }
      let answers = try RegenerateError.wrapping(RegenerateError.file) { () throws(FileError) in
        try history.answers(of: entry)
      }
      let read = try RegenerateError.wrapping(RegenerateError.input) { () throws(InputError) in
        try loader.file(
          answers, named: Path.join(entry.folder, DraftFiles.answersFile), clock)
      }
      steps.append(Step(answers: read.answers, date: entry.generation.date, reason: entry.generation.reason))
    }
    if let earlier = draft.earlier, let present = draft.present, !present.isDraft,
      present.number >= publication.number
    {
      steps.append(Step(answers: earlier.answers, date: present.date, reason: present.reason))
    }
    return steps
  }

  private func notice(
    _ steps: [Step], of answers: Answers, _ publication: MadeRecord.Publication
  ) throws(RegenerateError) -> [NewFile] {
    try RegenerateError.wrapping(RegenerateError.template) { () throws(TemplateError) in
      var corrections: [CorrectionNotice.Correction] = []
      for (before, after) in zip(steps, steps.dropFirst()) {
        let changes = try ReportChanges(from: before.answers, to: after.answers, countingNotes: false)
        if changes.isEmpty { continue }
        corrections.append(
          CorrectionNotice.Correction(changes: changes, date: after.date, reason: after.reason))
      }
      if corrections.isEmpty { return [] }
      let title = try Composer(edition: answers.edition).report(from: answers).title
      let notice = CorrectionNotice(published: publication.date, corrections: corrections)
        .report(title: title)
      var renderer = ReportRenderer(edition: answers.edition)
      return try renderer.renderings(of: notice).map { NewFile($0, named: DraftFiles.noticeFile) }
    }
  }
}
