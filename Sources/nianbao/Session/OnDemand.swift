import Synchronization

/// A value that is made when it is first asked for, and then kept.
///
/// Copies share it, and so do threads, which a struct cannot do. It is worth it where the older editions are left unread:
/// 17 of the 67 million instructions of one `fill`.
final class OnDemand<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value; the first to ask waits until it is made.
  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
