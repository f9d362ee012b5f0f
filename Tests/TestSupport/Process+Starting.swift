public import Foundation
import Glibc

extension Process {
  /// Runs a process that can be killed as from a shell.
  ///
  /// The threads that tests run on hold signals back, which a process takes over from the thread that starts it.
  public func start() throws {
    var (none, earlier) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &earlier)
    defer { pthread_sigmask(SIG_SETMASK, &earlier, nil) }
    try run()
  }
}
