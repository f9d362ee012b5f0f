import Glibc

/// Arguments in, exit code out; the only place that ends the program.
@main
struct Nianbao {
  static func main() {
    // A closed pipe (`| head -1`) is the reader's choice, not an error of ours.
    signal(SIGPIPE, SIG_IGN)
    StandardStreams.fillGaps()
    let code = run(Array(CommandLine.arguments.dropFirst()))
    exit(max(code, Output.end()).rawValue)
  }

  private static func run(_ arguments: [String]) -> ExitCode {
    let output = Output(allowColor: !arguments.contains(Option.noColor.rawValue))
    let invocation: Invocation
    do throws(UsageError) {
      invocation = try Invocation(arguments)
    } catch {
      output.message(error.message)
      return .usage
    }
    let clock = Clock.now()
    if arguments.isEmpty && Keyboard().isTerminal {
      return withEditions(invocation, output) { HomeCommand($0, clock, output).run(Keyboard()) }
    }
    switch invocation.command {
    case .help: return HelpCommand(invocation, output: output).run()
    case .templates: return TemplatesCommand(invocation, output: output).run()
    case .ask: return withEditions(invocation, output) { AskCommand(invocation, $0, clock, output).run() }
    case .check: return withEditions(invocation, output) { CheckCommand(invocation, $0, clock, output).run() }
    case .fill: return withEditions(invocation, output) { FillCommand(invocation, $0, clock, output).run() }
    case .regenerate:
      return withEditions(invocation, output) { RegenerateCommand(invocation, $0, clock, output).run() }
    case .history:
      return withEditions(invocation, output) { HistoryCommand(invocation, $0, clock, output).run() }
    case .blank: return withEditions(invocation, output) { BlankCommand(invocation, $0, clock, output).run() }
    case .rules: return withEditions(invocation, output) { RulesCommand(invocation, $0, output).run() }
    }
  }

  private static func withEditions(
    _ invocation: Invocation, _ output: Output, _ command: (AnswersLoader) -> ExitCode
  ) -> ExitCode {
    do throws(EditionSourceError) {
      return command(AnswersLoader(editions: try EditionSource.editions(folder: invocation[.templates])))
    } catch {
      output.message(error.message)
      return error.exitCode
    }
  }
}
