import AnnualReport
import Text
import YAMLSubset

/// What the day of publication and the note of corrections add to a report that is written again.
extension Regeneration {
  func publication(_ revision: Revision) -> MadeRecord.Publication? {
    if revision.withdraws { return nil }
    // A form without this fact; a corrected day leaves the published generation as it is.
    guard let date = revision.published else { return draft.publication(of: revision.file.answers) }
    return draft.made.publication(on: date)
  }

  /// Whether the published generation is none after all: by what was typed, or since its day was taken out of the answers.
  func withdraws(_ revision: Revision, _ publication: MadeRecord.Publication?) -> Bool {
    revision.withdraws || publication == nil && draft.made.record?.publication != nil
  }

  /// The notices of corrections as they stand there where nobody edited them.
  func notices(_ printer: DraftPrinter) throws -> [NewFile] {
    guard let earlier = draft.earlier?.answers,
      let publication = draft.made.publication(of: earlier, after: nil)
    else { return [] }
    let names = OutputFormat.allCases.map(DraftFiles.noticeFile)
    return try printer.outputs(earlier, reason: nil, publication).filter { names.contains($0.name) }
  }

  /// Adds the note of corrections to the last text of the report.
  func addNote(to revision: inout Revision, _ publication: MadeRecord.Publication?) throws {
    guard invocation.has(.note) else { return }
    guard let publication else { throw UsageError(.noteNeedsPublication) }
    guard let earlier = draft.earlier else { return }
    let changes = try ReportChanges(from: earlier.answers, to: revision.file.answers, countingNotes: false)
    guard !changes.isEmpty, let field = revision.file.answers.form.fields.last else { return }
    let correction = CorrectionNotice.Day(
      changes: changes, date: day(publication).date, reason: revision.reason)
    let note = CorrectionNotice.note(correction, published: publication.date)
    let text = revision.file.answers.texts[field.name]?.text ?? ""
    if text.containsBytes(of: note) { return }
    let lines = text.split(whereSeparator: \.isNewline) + [Substring(note)]
    do throws(SyntaxError) {
      revision.file = try revision.file.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
        try editor.set(field.name, to: lines.map { $0 + "\n" }.joined())
      }
    } catch {
      throw RegenerateError.correction(error)
    }
  }
}
