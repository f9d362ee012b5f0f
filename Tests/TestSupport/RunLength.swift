import Foundation

/// How much of a product or of chance a test goes through.
///
/// The short run, on every `swift test`, takes a part that touches every kind of case; the long one, which `.ci/long`
/// does with `NIANBAO_LONG_TESTS` set and everything optimised, takes the whole.
public enum RunLength {
  /// Whether this is the long run.
  public static let isLong = ProcessInfo.processInfo.environment["NIANBAO_LONG_TESTS"] != nil

  /// The number of rounds in this run; `NIANBAO_LONG_TESTS=4` takes a quarter of a long one.
  public static func rounds(_ short: Int, long: Int) -> Int { isLong ? max(short, long / part) : short }

  private static let part = max(1, Int(ProcessInfo.processInfo.environment["NIANBAO_LONG_TESTS"] ?? "") ?? 1)
}
