import AnnualReport

/// `nianbao check`: findings only.
struct CheckCommand {
  private let invocation: Invocation
  private let loader: AnswersLoader
  private let clock: Clock
  private let output: Output

  init(_ invocation: Invocation, _ loader: AnswersLoader, _ clock: Clock, _ output: Output) {
    self.invocation = invocation
    self.loader = loader
    self.clock = clock
    self.output = output
  }

  func run() -> ExitCode {
    let inputs: Inputs
    do throws(UsageError) {
      inputs = try Inputs(invocation)
    } catch {
      output.message(error.message)
      return .usage
    }
    var code = inputs.problems.map(\.exitCode).max() ?? .clean
    for problem in inputs.problems { report(.file(problem), file: problem.path) }
    for path in inputs.paths { code = max(code, check(path)) }
    return code
  }

  private func check(_ path: String) -> ExitCode {
    do throws(InputError) {
      let answers = try loader.file(path, clock).answers
      let last = try loader.lastYear(
        of: answers, named: invocation[.last], folders: DraftFiles.neighbours(of: path, under: nil), clock)
      let review = Checker(lastYear: last?.answers).review(answers)
      if invocation.has(.json) {
        output.data(review.jsonLine(for: answers))
      } else {
        output.result(text(review, answers))
      }
      return review.blocks ? .findings : .clean
    } catch {
      report(error, file: path)
      return error.exitCode
    }
  }

  private func text(_ review: Review, _ answers: Answers) -> String {
    let text = FindingText(form: answers.form, file: answers.file, paint: output.paint(results: true))
    let tally = FindingText.tally(review).map { "。\($0)" } ?? ""
    return review.findings.map(text.text).joined()
      + "\(answers.file): \(FindingText.summary(review))\(tally)\n"
  }

  private func report(_ error: InputError, file: String) {
    if invocation.has(.json) {
      output.data(error.jsonLine(file: file))
    } else {
      output.message(error.message)
    }
  }
}
