import AnnualReport

/// `nianbao rules`: the register of rules with their sources, made from the form.
struct RulesCommand: ~Copyable {
  let invocation: Invocation
  let session: Session

  consuming func run() throws -> ExitCode {
    if let stray = invocation.operands.first { throw UsageError(.operandNotAllowed(stray, .rules)) }
    let known = session.editions.all.map(\.name)
    let name = invocation[.edition] ?? known.last ?? ""
    guard let edition = session.editions.edition(named: name) else {
      throw UsageError(.noEdition(name, known: known))
    }
    session.output.result(RuleRegister(form: edition.form).text)
    return .clean
  }
}
