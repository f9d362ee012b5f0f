import Glibc

/// Stops with what is wrong where something does not hold; libFuzzer keeps the input.
public func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
  if !holds { fail(what()) }
}

/// Stops with what is wrong.
public func fail(_ what: String) -> Never {
  // A release build drops the words of a trap.
  let words = Array("\nDoes not hold: \(what)\n".utf8)
  _ = words.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  preconditionFailure(what)
}
