/// The symbols of deflate and what they stand for (RFC 1951, 3.2.5 to 3.2.7).
enum Alphabet {
  /// For the symbols from 257 on: the shortest length, and how many bits say what is to be added to it.
  static let lengths: [(base: UInt16, bits: UInt8)] =
    ranges(
      from: 3,
      bits: [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5,
      ]) + [(258, 0)]
  /// For each distance symbol: the shortest distance, and how many bits say what is to be added to it.
  static let distances: [(base: UInt16, bits: UInt8)] = ranges(
    from: 1,
    bits: [
      0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ])
  /// The order in which the lengths of the codes for code lengths are told.
  static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  /// The lengths of the fixed codes for literals and lengths.
  static let fixedLengths: [UInt8] = (0..<288).map { symbol in
    switch symbol {
    case 0..<144: 8
    case 144..<256: 9
    case 256..<280: 7
    default: 8
    }
  }

  private static func ranges(from first: UInt16, bits: [UInt8]) -> [(base: UInt16, bits: UInt8)] {
    var base = first
    var ranges: [(base: UInt16, bits: UInt8)] = []
    for bits in bits {
      ranges.append((base, bits))
      base += 1 << UInt16(bits)
    }
    return ranges
  }
}
