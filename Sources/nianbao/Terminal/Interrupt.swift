import Glibc

/// Ctrl-C held back, so that work stops between two files and not within one.
///
/// The signal stays pending until somebody asks; threads started after `hold` hold it back too.
enum Interrupt {
  /// Holds Ctrl-C back from now on.
  static func hold() {
    var signals = interrupts
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Whether Ctrl-C was typed since.
  static var isPending: Bool {
    var pending = sigset_t()
    return sigpending(&pending) == 0 && sigismember(&pending, SIGINT) == 1
  }

  private static var interrupts: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    return signals
  }
}
