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
    // U+0000 and halves of pairs are no characters; those from 80 to 9F are meant as those of Windows.
    let scalar =
      0x80...0x9F ~= number ? Windows1252.scalar(UInt8(number)) : Unicode.Scalar(number) ?? "\u{FFFD}"
    return (number == 0 ? "\u{FFFD}" : scalar, end)
  }
}
