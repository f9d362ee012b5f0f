/// A generator of numbers that gives the same ones for the same seed everywhere.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Begins anew.
  public init(seed: Int) {
    // Mixed, or the numbers of neighbouring seeds would be the same but for the first.
    state = Self.mixed(UInt64(truncatingIfNeeded: seed) &+ Self.step)
  }

  /// The next number, as SplitMix64 makes it.
  public mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
