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
    // Of many published reports a line each comes first.
    let isBatch = inputs.paths.count > 1
    var details = ""
    for path in inputs.paths { code = max(code, check(path, isBatch: isBatch, &details)) }
    if !details.isEmpty { session.output.result("\n" + details) }
    return code
  }

  private func check(_ path: String, isBatch: Bool, _ details: inout String) -> ExitCode {
    do throws(InputError) {
      let input = try session.loader.input(path)
      let answers = input.answers
      let last = try session.loader.lastYear(
        of: answers, at: path, named: invocation[.last])
      session.output.notice(last.notice)
      let review = last.checker(on: session.clock).review(answers)
      if invocation.has(.json) {
        session.output.data(review.jsonLine(for: answers))
      } else if case .report(let report) = input {
        let text = texts(review, report)
        session.output.result(isBatch ? text.summary : text.findings + text.summary)
        if isBatch { details += text.findings }
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

  /// The findings in a published report, how it was read among them, and the line that sums up.
  private func texts(_ review: Review, _ report: PublishedReport) -> (findings: String, summary: String) {
    let answers = report.answers
    let text = FindingText(form: answers.form, file: answers.file, paint: session.output.paint(results: true))
    let notes = report.notes.map { "\(answers.file): \($0.sentence)\n" }.joined()
    let tally = FindingText.tally(review).map { "。\($0)" } ?? ""
    return (
      notes + review.findings.map { text.text($0) }.joined(),
      "\(answers.file): \(PublishedReport.summary(answers))。\(errors(review))。"
        + "\(FindingText.summary(review))\(tally)\n"
    )
  }

  private func errors(_ review: Review) -> String {
    let count = review.findings.count { $0.severity == .error }
    return count > 0 ? "发现错误 \(count) 处" : "核对过的没有发现错误"
  }

  private func report(_ error: InputError, file: String) {
    if invocation.has(.json) {
      session.output.data(error.jsonLine(file: file))
    } else {
      session.output.message(error.message)
    }
  }
}
