/// The fixed Huffman codes of deflate as a writer needs them: their bits in the order in which they are written.
struct FixedCode {
  /// The bits, the first one lowest.
  var bits: UInt32
  /// How many they are.
  var length: UInt8

  /// For each literal and length symbol its code.
  static let literals: [FixedCode] = {
    var codes: [FixedCode] = []
    for symbol in 0..<UInt32(286) {
      switch symbol {
      case 0..<144: codes.append(FixedCode(0x30 + symbol, 8))
      case 144..<256: codes.append(FixedCode(0x190 + symbol - 144, 9))
      case 256..<280: codes.append(FixedCode(symbol - 256, 7))
      default: codes.append(FixedCode(0xC0 + symbol - 280, 8))
      }
    }
    return codes
  }()

  /// For each length from 0 to 258 its code with the bits behind it; those below 3 are none.
  static let lengths: [FixedCode] = {
    var codes = [FixedCode](repeating: FixedCode(0, 0), count: 259)
    for (index, range) in Alphabet.lengths.enumerated() {
      let symbol = literals[257 + index]
      for extra in 0..<(UInt32(1) << UInt32(range.bits)) where Int(range.base) + Int(extra) <= 258 {
        var code = symbol
        code.bits |= extra << UInt32(symbol.length)
        code.length += range.bits
        codes[Int(range.base) + Int(extra)] = code
      }
    }
    return codes
  }()

  /// For each distance symbol its code.
  static let distances: [FixedCode] = (0..<30).map { FixedCode($0, 5) }

  /// A code as the RFC writes it, its first bit highest.
  private init(_ code: UInt32, _ length: UInt8) {
    bits = 0
    self.length = length
    for bit in 0..<UInt32(length) where code >> bit & 1 == 1 { bits |= 1 << (UInt32(length) - 1 - bit) }
  }
}
