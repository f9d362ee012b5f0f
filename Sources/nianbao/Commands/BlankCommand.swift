import AnnualReport

/// `nianbao blank`: an empty answers file.
struct BlankCommand {
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
    if let stray = invocation.operands.first {
      output.message(UsageError(.operandNotAllowed(stray, .blank)).message)
      return .usage
    }
    let text = invocation[.year] ?? String(clock.year - 1)
    if invocation[.year] == nil && loader.editions.edition(for: clock.year - 1) == nil {
      output.message(UsageError(.noYear(present: clock.year)).message)
      return .usage
    }
    guard text.utf8.count == 4, let year = Int(text), let edition = loader.editions.edition(for: year)
    else {
      output.message(UsageError(.notAYear(text)).message)
      return .usage
    }
    output.data(BlankFile(edition: edition, year: year).text)
    return .clean
  }
}
