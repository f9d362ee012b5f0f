extension HTMLTokenizer {
  /// Takes over the character that `&` begins, or `&` alone.
  mutating func reference(into text: inout [UInt8], isInAttribute: Bool) {
    if byte(at + 1) == UInt8(ascii: "#"), let (scalar, end) = numericReference {
      text.append(contentsOf: String(scalar).utf8)
      at = end
      return
    }
    guard byte(at + 1).isASCIIAlphanumeric, let match = NamedReferences.all.longest(in: source, from: at + 1)
    else {
      text.append(UInt8(ascii: "&"))
      at += 1
      return
    }
    // `?a=1&copy=2` is an address: without `;` a name counts there only where it ends.
    let next = byte(match.end)
    if isInAttribute, !match.isClosed, next == UInt8(ascii: "=") || next.isASCIIAlphanumeric {
      text += source[at..<match.end]
    } else {
      for scalar in match.scalars { text.append(contentsOf: String(scalar).utf8) }
    }
    at = match.end
  }

  /// The character whose number follows `&#`, and where the reference ends; nil where there is no digit.
  private var numericReference: (Unicode.Scalar, end: Int)? {
    let isHex = byte(at + 2).lowercased == UInt8(ascii: "x")
    let start = at + (isHex ? 3 : 2)
    var end = start
    var number: UInt32 = 0
    while let digit = byte(end).digit, isHex || digit < 10 {
      // Once too large it stays too large.
      number = min(number * (isHex ? 16 : 10) + digit, 0x110000)
      end += 1
    }
    guard end > start else { return nil }
    if byte(end) == UInt8(ascii: ";") { end += 1 }
    let repaired = 0x80...0x9F ~= number ? Self.windows1252[Int(number) - 0x80] : number
    return (repaired == 0 ? "\u{FFFD}" : Unicode.Scalar(repaired) ?? "\u{FFFD}", end)
  }

  /// The characters of Windows for the numbers from 80 to 9F, which elsewhere are control characters.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
