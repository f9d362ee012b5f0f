/// What the program tells the shell; of several files the largest code wins.
enum ExitCode: Int32, Comparable {
  /// All is well.
  case clean = 0
  /// Findings that block a report.
  case findings = 1
  /// The command line cannot be understood, or contradicts itself.
  case usage = 64
  /// A file that is not in the notation.
  case notation = 65
  /// A file that is not there.
  case missing = 66
  /// An output that cannot be written, or that was edited by hand.
  case cannotWrite = 73
  /// Stopped by the clerk; everything answered is saved.
  case interrupted = 130

  static func < (one: ExitCode, other: ExitCode) -> Bool { one.rawValue < other.rawValue }
}
