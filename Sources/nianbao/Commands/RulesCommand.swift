import AnnualReport

/// `nianbao rules`: the register of rules with their sources, made from the form.
struct RulesCommand {
  private let invocation: Invocation
  private let loader: AnswersLoader
  private let output: Output

  init(_ invocation: Invocation, _ loader: AnswersLoader, _ output: Output) {
    self.invocation = invocation
    self.loader = loader
    self.output = output
  }

  func run() -> ExitCode {
    if let stray = invocation.operands.first {
      output.message(UsageError(.operandNotAllowed(stray, .rules)).message)
      return .usage
    }
    let known = loader.editions.all.map(\.name)
    let name = invocation[.edition] ?? known.last ?? ""
    guard let edition = loader.editions.edition(named: name) else {
      output.message(UsageError(.noEdition(name, known: known)).message)
      return .usage
    }
    output.result(RuleRegister(form: edition.form).text)
    return .clean
  }
}
