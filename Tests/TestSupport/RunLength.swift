import Foundation

/// How much of a product or of chance a test goes through.
///
/// A plain `swift test`, whose code is not optimised and some ten times as slow, takes an eighth of the short run; the short run, on every
/// `swift test` with `NIANBAO_FAST_TESTS` set as in `.ci/run`, a part that touches every kind of case; the long one, which
/// `.ci/long` does with `NIANBAO_LONG_TESTS` set, the whole.
public enum RunLength {
  /// Whether this is the long run.
  public static let isLong = ProcessInfo.processInfo.environment["NIANBAO_LONG_TESTS"] != nil

  /// Whether only a sample is taken; this target is optimised where the product is.
  public static let isSample = !isLong && isUnoptimized()

  /// The number of rounds in this run; `NIANBAO_LONG_TESTS=4` takes a quarter of a long one.
  public static func rounds(_ short: Int, long: Int) -> Int {
    isLong ? max(short, long / part) : max(1, short / step)
  }

  /// The number of draws of a test that counts how often something comes: the same in a sample.
  public static func draws(_ short: Int, long: Int) -> Int { isLong ? max(short, long / part) : short }

  /// Of some cases those that this run takes: all, or of a sample every eighth.
  public static func cases<Case>(_ all: some Sequence<Case>) -> [Case] {
    all.enumerated().filter { takes($0.offset) }.map { $0.element }
  }

  /// Whether this run takes one of many cases, counted from 0.
  public static func takes(_ number: Int) -> Bool { number % step == 0 }

  /// How far apart the cases are that this run takes.
  public static let step = isSample ? shareOfSample : 1

  /// A size, of a sample an eighth of it.
  public static func size(_ whole: Int) -> Int { whole / step }

  private static let part = max(1, Int(ProcessInfo.processInfo.environment["NIANBAO_LONG_TESTS"] ?? "") ?? 1)
  private static let shareOfSample = 8

  /// The argument of an assertion is evaluated in code that is not optimised only.
  private static func isUnoptimized() -> Bool {
    var isEvaluated = false
    assert(
      {
        isEvaluated = true; return true
      }())
    return isEvaluated
  }
}
