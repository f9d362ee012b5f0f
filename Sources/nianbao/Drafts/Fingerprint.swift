/// Length and hash (FNV-1a, 64 bits) of a file, by which a later edit by hand is seen.
///
/// It tells apart what people change, not what somebody forges.
struct Fingerprint: Hashable, Sendable {
  let length: Int
  let hash: UInt64

  init(_ bytes: [UInt8]) {
    length = bytes.count
    hash = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
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
