/// Why a command ends without its work done: what the clerk is told, and what the shell is told.
///
/// Commands throw; ``Nianbao`` alone catches.
protocol Failure: Error {
  /// What is the matter and what to do, in lines without the last break.
  var message: String { get }
  var exitCode: ExitCode { get }
}

/// The failure that an error is.
func asFailure(_ error: any Error) -> any Failure { error as? any Failure ?? UnexpectedError(error: error) }

/// An error that nothing in the program is prepared for: a fault of the program itself.
private struct UnexpectedError: Failure {
  let error: any Error

  var exitCode: ExitCode { .cannotWrite }
  var message: String { "程序自己出了错，没有做完：\(error)" }
}
