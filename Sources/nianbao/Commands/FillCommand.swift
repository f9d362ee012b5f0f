import AnnualReport

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
      let folder = DraftPlace.outputFolder(
        of: answers.file, unit: answers.unit, year: answers.year, under: invocation[.output])
      return ReportWriter(output: output, isDraft: invocation.has(.draft)).write(answers, review, to: folder)
    } catch {
      output.message(error.message)
      return error.exitCode
    }
  }
}
