import AnnualReport

/// `nianbao rules`: the register of rules with their sources, made from the form.
struct RulesCommand {
  private let invocation: Invocation
  private let workshop: Workshop
  private let output: Output

  init(_ invocation: Invocation, _ workshop: Workshop, _ output: Output) {
    self.invocation = invocation
    self.workshop = workshop
    self.output = output
  }

  func run() -> ExitCode {
    if let stray = invocation.operands.first {
      output.message(UsageError(.operandNotAllowed(stray, .rules)).message)
      return .usage
    }
    let known = workshop.editions.all.map(\.name)
    let name = invocation[.edition] ?? known.last ?? ""
    guard let edition = workshop.editions.edition(named: name) else {
      output.message(UsageError(.noEdition(name, known: known)).message)
      return .usage
    }
    output.result(RuleRegister(form: edition.form).text)
    return .clean
  }
}
