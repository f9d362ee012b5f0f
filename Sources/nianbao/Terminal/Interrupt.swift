import Glibc

/// Signals that end the program held back until what they would break off is in order.
enum Interrupt {
  /// Those by which a closed window or the system ends a program.
  static let fatal = [SIGTERM, SIGHUP, SIGQUIT]

  /// Holds Ctrl-C back from now on, so that work stops between two files and not within one.
  ///
  /// The signal stays pending until somebody asks; threads started after it hold it back too.
  static func hold() {
    var signals = interrupts
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Lets what was held back end the program as it would have.
  static func deliver() {
    var signals = mask(fatal)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Whether Ctrl-C was typed since.
  static var isPending: Bool {
    var pending = sigset_t()
    return sigpending(&pending) == 0 && sigismember(&pending, SIGINT) == 1
  }

  private static var interrupts: sigset_t { mask([SIGINT]) }

  private static func mask(_ signals: [Int32]) -> sigset_t {
    var mask = sigset_t()
    sigemptyset(&mask)
    for signal in signals { sigaddset(&mask, signal) }
    return mask
  }
}
