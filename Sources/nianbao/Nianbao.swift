import Glibc

/// Arguments in, exit code out; the only place that ends the program.
@main
struct Nianbao {
  static func main() {
    // A closed pipe (`| head -1`) is the reader's choice, not an error of ours.
    signal(SIGPIPE, SIG_IGN)
    // A file that the system lets grow no larger is an error of writing, which is told.
    signal(SIGXFSZ, SIG_IGN)
    StandardStreams.fillGaps()
    let arguments = Array(CommandWords.all.dropFirst())
    let output = Output.standard(allowsColor: !arguments.contains(Option.noColor.rawValue))
    var keyboard = Keyboard()
    keyboard.isStyled = output.results.isColored
    let code = run(arguments, clock: .now(), output: output, keyboard: keyboard)
    Interrupt.deliver()
    exit(max(code, Output.end()).rawValue)
  }

  /// Runs a command line; whatever keeps a command from its work is told here, and nowhere else.
  static func run(
    _ arguments: [String], clock: Clock, output: Output, keyboard: consuming Keyboard, disk: Disk = Disk()
  ) -> ExitCode {
    do {
      let invocation = try Invocation(arguments)
      // Neither needs an edition, so that they work where those of a folder cannot be read.
      if invocation.command == .help, !(arguments.isEmpty && keyboard.isTerminal) {
        return try HelpCommand(invocation: invocation, output: output).run()
      }
      if invocation.command == .templates {
        return try TemplatesCommand(invocation: invocation, output: output, disk: disk).run()
      }
      // `import` reads and writes, and holds nothing against the checks.
      let editions = try EditionSource.editions(
        folder: invocation[.templates], readsChecks: invocation.command != .import)
      return try run(
        invocation,
        Session(editions: editions, clock: clock, output: output, keyboard: keyboard, disk: disk))
    } catch {
      return output.tell(error)
    }
  }

  private static func run(_ invocation: Invocation, _ session: consuming Session) throws -> ExitCode {
    switch invocation.command {
    case .ask: try AskCommand(invocation: invocation, session: session).run()
    case .import: try ImportCommand(invocation: invocation, session: session).run()
    case .check: try CheckCommand(invocation: invocation, session: session).run()
    case .chart: try ChartCommand(invocation: invocation, session: session).run()
    case .rollup: try RollupCommand(invocation: invocation, session: session).run()
    case .fill: try FillCommand(invocation: invocation, session: session).run()
    case .regenerate: try RegenerateCommand(invocation: invocation, session: session).run()
    case .history: try HistoryCommand(invocation: invocation, session: session).run()
    case .blank: try BlankCommand(invocation: invocation, session: session).run()
    case .rules: try RulesCommand(invocation: invocation, session: session).run()
    case .help, .templates: try HomeCommand(session: session).run()
    }
  }
}
