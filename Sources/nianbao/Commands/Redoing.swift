/// Does work once more where another program changed a file that it is based on, while a person was waited for.
///
/// - Parameters:
///   - output: Where to say so.
///   - waits: Whether a person is asked; where nobody is, the work ends with what was in its way.
///   - work: Reads, shows, asks, writes.
/// - Returns: What the work returns.
/// - Throws: What the work throws, but for what another program has crossed.
func redoing<Result>(_ output: Output, waits: Bool, _ work: () throws -> Result) throws -> Result {
  while true {
    do {
      return try work()
    } catch let failure as WriteFailure where failure.isConflict && failure.written.isEmpty && waits {
      output.message("\(failure.path): \(failure.cause)。重新读了一遍，请再看一次")
    }
  }
}
