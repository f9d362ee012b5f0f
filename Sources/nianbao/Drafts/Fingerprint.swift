/// Length and hash of a file, by which a later edit by hand is seen.
///
/// It tells apart what people change, not what somebody forges.
struct Fingerprint: Hashable, Sendable {
  let length: Int
  let hash: UInt64

  init(_ bytes: [UInt8]) {
    length = bytes.count
    hash = bytes.withUnsafeBytes { bytes in
      // Four lanes side by side: each step waits for the one before it in its lane only.
      var lanes = SIMD4<UInt64>(repeating: Self.seed)
      var start = 0
      while start + 32 <= bytes.count {
        let words = bytes.loadUnaligned(fromByteOffset: start, as: SIMD4<UInt64>.self)
        lanes = (lanes ^ words) &* Self.factor
        lanes ^= lanes &>> 32
        start += 32
      }
      var hash = Self.seed
      for byte in bytes[start...] { hash = Self.step(hash, UInt64(byte)) }
      for lane in lanes.indices { hash = Self.step(hash, lanes[lane]) }
      return hash
    }
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// One step, which can be undone, so that a change in one place never gets lost.
  private static func step(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* factor
    return product ^ product >> 32
  }

  /// Reads `12345 0123456789abcdef`.
  init?(_ words: ArraySlice<Substring>) {
    guard words.count == 2, let length = Int(words[words.startIndex]),
      let hash = UInt64(words[words.startIndex + 1], radix: 16)
    else { return nil }
    self.length = length
    self.hash = hash
  }

  /// `12345 0123456789abcdef`.
  var text: String {
    let digits = String(hash, radix: 16)
    return "\(length) " + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
