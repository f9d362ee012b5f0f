import AnnualReport

/// `nianbao check`: findings only.
struct CheckCommand: ~Copyable {
  let invocation: Invocation
  let session: Session

  consuming func run() throws -> ExitCode {
    let inputs = try Inputs(invocation)
    var code = inputs.problems.map(\.exitCode).max() ?? .clean
    for problem in inputs.problems { report(.file(problem), file: problem.path) }
    session.output.notice(inputs.copiesText)
    for path in inputs.paths { code = max(code, check(path)) }
    return code
  }

  private func check(_ path: String) -> ExitCode {
    do throws(InputError) {
      let answers = try session.loader.file(path).answers
      let last = try session.loader.lastYear(
        of: answers, at: path, named: invocation[.last])
      session.output.notice(last.notice)
      let review = last.checker(on: session.clock).review(answers)
      if invocation.has(.json) {
        session.output.data(review.jsonLine(for: answers))
      } else {
        session.output.result(text(review, answers))
      }
      return review.blocks ? .findings : .clean
    } catch {
      report(error, file: path)
      return error.exitCode
    }
  }

  private func text(_ review: Review, _ answers: Answers) -> String {
    let text = FindingText(form: answers.form, file: answers.file, paint: session.output.paint(results: true))
    let tally = FindingText.tally(review).map { "。\($0)" } ?? ""
    return review.findings.map(text.text).joined()
      + "\(answers.file): \(FindingText.summary(review))\(tally)\n"
  }

  private func report(_ error: InputError, file: String) {
    if invocation.has(.json) {
      session.output.data(error.jsonLine(file: file))
    } else {
      session.output.message(error.message)
    }
  }
}
