import AnnualReport

/// `nianbao blank`: an empty answers file.
struct BlankCommand: ~Copyable {
  let invocation: Invocation
  let session: Session

  consuming func run() throws -> ExitCode {
    if let stray = invocation.operands.first { throw UsageError(.operandNotAllowed(stray, .blank)) }
    let last = session.clock.year - 1
    if invocation[.year] == nil && session.editions.edition(for: last) == nil {
      throw UsageError(.noYear(present: session.clock.year))
    }
    let text = invocation[.year] ?? String(last)
    guard text.utf8.count == 4, let year = Int(text), let edition = session.editions.edition(for: year)
    else { throw UsageError(.notAYear(text)) }
    session.output.data(BlankFile(edition: edition, year: year).text)
    return .clean
  }
}
