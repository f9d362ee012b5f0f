import Glibc
import Synchronization

/// The signals that arrived while somebody watched, one bit each; the handler does nothing else.
private let arrivedSignals = Atomic<UInt64>(0)

/// Holds signals back while a terminal is in raw mode, and lets them in only while waiting for input.
///
/// They are blocked except within `pselect`, so that none is lost between a look and a wait, and no other call is ever
/// interrupted. (`signalfd` and `ppoll` would spare the handler, but Swift's Glibc module does not have them.)
struct SignalWatch: ~Copyable {
  enum Event: Equatable {
    case input
    case timeout
    case signals(Set<Int32>)
  }

  private let signals: [Int32]
  private var earlierActions: [(signal: Int32, action: sigaction)] = []
  private var earlierMask = sigset_t()
  private var waitingMask = sigset_t()
  private var isActive = false

  init(_ signals: [Int32]) {
    self.signals = signals
    begin()
  }

  deinit { if isActive { restore() } }

  /// Watches, also again; signals that the program was told to ignore (`nohup`) stay ignored.
  mutating func begin() {
    guard !isActive else { return }
    isActive = true
    arrivedSignals.store(0, ordering: .sequentiallyConsistent)
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, &earlierMask)
    waitingMask = earlierMask
    earlierActions = []
    for signal in signals {
      var earlier = sigaction()
      guard sigaction(signal, nil, &earlier) == 0, !Self.isIgnored(earlier) else { continue }
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        arrivedSignals.bitwiseOr(1 << UInt64(number), ordering: .sequentiallyConsistent)
      }
      guard sigaction(signal, &action, nil) == 0 else { continue }
      earlierActions.append((signal, earlier))
      sigdelset(&waitingMask, signal)
    }
  }

  /// Waits until a descriptor can be read (or is closed), a signal comes, or the time is over.
  func wait(for descriptor: Int32, milliseconds: Int? = nil) -> Event {
    var set = fd_set()
    guard descriptor >= 0, Int(descriptor) < 8 * MemoryLayout<fd_set>.size else { return .input }
    withUnsafeMutableBytes(of: &set) { $0[Int(descriptor) / 8] |= 1 << UInt8(descriptor % 8) }
    var mask = waitingMask
    var time = timespec()
    if let milliseconds {
      time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    }
    let ready = withUnsafePointer(to: &time) {
      pselect(descriptor + 1, &set, nil, nil, milliseconds == nil ? nil : $0, &mask)
    }
    let failure = errno
    let bits = arrivedSignals.exchange(0, ordering: .sequentiallyConsistent)
    if bits != 0 { return .signals(Set((1..<64).filter { bits & (1 << UInt64($0)) != 0 })) }
    if ready == 0 { return .timeout }
    if ready < 0 && failure == EINTR { return .signals([]) }
    // A descriptor that cannot be waited for says so when it is read.
    return .input
  }

  /// Holds back, also behind the end of the watch, what would end the program, until somebody lets it through.
  mutating func holdBackFatal() {
    for signal in Interrupt.fatal { sigaddset(&earlierMask, signal) }
  }

  /// Ends the watch; a signal that is still pending then has its usual effect.
  mutating func end() {
    if isActive { restore() }
    isActive = false
  }

  private func restore() {
    for (signal, action) in earlierActions {
      var action = action
      sigaction(signal, &action, nil)
    }
    var mask = earlierMask
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
