/// Length and hash of a file, by which a later edit by hand is seen.
///
/// It tells apart what people change, not what somebody forges.
struct Fingerprint: Hashable, Sendable {
  let length: Int
  let hash: UInt64

  init(_ bytes: [UInt8]) {
    length = bytes.count
    hash = bytes.withUnsafeBytes { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for start in stride(from: 0, to: bytes.count, by: 8) {
        var word: UInt64 = 0
        if start + 8 <= bytes.count {
          word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        } else {
          for byte in bytes[start...].reversed() { word = word << 8 | UInt64(byte) }
        }
        // Each step can be undone, so that a change in one place never gets lost.
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
      }
      return hash
    }
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
