import AnnualReport
import Mustache

/// Writes a checked report into its folder.
struct ReportWriter {
  let output: Output
  var isDraft = false

  /// Writes the report, or says what blocks it.
  func write(_ answers: Answers, _ review: Review, to folder: String) -> ExitCode {
    let text = FindingText(form: answers.form, file: answers.file, paint: output.paint(results: false))
    output.notice(review.findings.map(text.text).joined())
    if review.blocks && !isDraft {
      output.message("\(answers.file): \(FindingText.summary(review))。没有写报告，改好后再运行；先看样子可加 --draft")
      return .findings
    }
    let plain = FindingText(form: answers.form, file: DraftPlace.answersFile)
    do {
      let notes = isDraft ? review.findings.map { plain.text($0) } : nil
      let report = try Composer(edition: answers.edition).report(from: answers, draftNotes: notes)
      let page = try HTMLRenderer(edition: answers.edition).render(report)
      try AtomicFile.makeFolder(folder)
      try AtomicFile.write(Array(TextRenderer().render(report).utf8), to: "\(folder)/\(DraftPlace.textFile)")
      try AtomicFile.write(Array(page.utf8), to: "\(folder)/\(DraftPlace.pageFile)")
    } catch let error as FileError {
      output.message(error.message)
      return error.exitCode
    } catch let error as TemplateError {
      output.message(error.message)
      return .notation
    } catch {
      return .cannotWrite
    }
    output.result("\(folder)/\(DraftPlace.pageFile)\n\(folder)/\(DraftPlace.textFile)\n")
    output.message("\(answers.file): \(FindingText.summary(review))")
    return review.blocks ? .findings : .clean
  }
}
