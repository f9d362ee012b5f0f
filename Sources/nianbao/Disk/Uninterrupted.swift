import Glibc

/// Makes a call of the system again as long as a signal interrupts it.
///
/// - Parameter call: The call; it returns a number below 0 where it fails.
/// - Returns: What the call returned, with `errno` as it left it.
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
