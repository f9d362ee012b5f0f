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
    let year = try invocation.year(session.editions) ?? last
    let edition = try session.editions.needed(for: year)
    session.output.data(BlankFile(edition: edition, year: year).text)
    return .clean
  }
}
