import AnnualReport
import Mustache

/// `nianbao fill`: checks, then writes the report as text and HTML.
struct FillCommand {
  private let invocation: Invocation
  private let workshop: Workshop
  private let clock: Clock
  private let output: Output

  init(_ invocation: Invocation, _ workshop: Workshop, _ clock: Clock, _ output: Output) {
    self.invocation = invocation
    self.workshop = workshop
    self.clock = clock
    self.output = output
  }

  func run() -> ExitCode {
    let inputs: Inputs
    do throws(UsageError) {
      inputs = try Inputs(invocation)
      if inputs.paths.contains("-") && !invocation.has(.output) {
        throw UsageError(.standardInputNeedsOutput)
      }
    } catch {
      output.message(error.message)
      return .usage
    }
    var code = inputs.problems.map(\.exitCode).max() ?? .clean
    for problem in inputs.problems { output.message(problem.message) }
    for path in inputs.paths { code = max(code, fill(path)) }
    return code
  }

  private func fill(_ path: String) -> ExitCode {
    do throws(InputError) {
      let answers = try workshop.answers(path, clock)
      let last = try workshop.lastYear(
        of: answers, named: invocation[.last],
        folders: DraftPlace.neighbours(of: path, under: invocation[.output]), clock)
      let review = Checker(lastYear: last).review(answers)
      return write(answers, review)
    } catch {
      output.message(error.message)
      return error.exitCode
    }
  }

  private func write(_ answers: Answers, _ review: Review) -> ExitCode {
    let text = FindingText(form: answers.form, file: answers.file, paint: output.paint(results: false))
    output.notice(review.findings.map(text.text).joined())
    let isDraft = invocation.has(.draft)
    if review.blocks && !isDraft {
      output.message("\(answers.file): \(FindingText.summary(review))。没有写报告，改好后再运行；先看样子可加 --draft")
      return .findings
    }
    let folder = DraftPlace.outputFolder(
      of: answers.file, unit: answers.unit, year: answers.year, under: invocation[.output])
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
