// What the reader asks of the text. Nothing reads beyond its end: there is a 0 there, which stands for nothing.

extension Span<UInt8> {
  func byte(_ index: Int) -> UInt8 { index < count ? self[index] : 0 }

  func hasPrefix(_ prefix: StaticString, _ start: Int) -> Bool {
    prefix.withUTF8Buffer { bytes in
      for index in bytes.indices where byte(start + index) != bytes[index] { return false }
      return true
    }
  }

  func index(of pattern: StaticString, from start: Int) -> Int? {
    var index = start
    while index + pattern.utf8CodeUnitCount <= count {
      if hasPrefix(pattern, index) { return index }
      index += 1
    }
    return nil
  }

  func isEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count where self[one.lowerBound + offset] != self[other.lowerBound + offset] {
      return false
    }
    return true
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: range.map { self[$0] }, as: UTF8.self)
  }

  /// The prefix for which an attribute `xmlns` or `xmlns:prefix` declares a namespace; nil for other attributes.
  func declaredPrefix(_ name: Range<Int>) -> Range<Int>? {
    guard hasPrefix("xmlns", name.lowerBound), name.count >= 5 else { return nil }
    if name.count == 5 { return name.upperBound..<name.upperBound }
    return byte(name.lowerBound + 5) == UInt8(ascii: ":") ? (name.lowerBound + 6)..<name.upperBound : nil
  }

  /// The character that a reference without its `&` and `;` stands for; nil if it stands for none.
  func scalar(_ start: Int, _ end: Int) -> Unicode.Scalar? {
    switch end - start {
    case 2 where hasPrefix("lt", start): return "<"
    case 2 where hasPrefix("gt", start): return ">"
    case 3 where hasPrefix("amp", start): return "&"
    case 4 where hasPrefix("quot", start): return "\""
    case 4 where hasPrefix("apos", start): return "'"
    default: break
    }
    guard byte(start) == UInt8(ascii: "#") else { return nil }
    let isHex = byte(start + 1) == UInt8(ascii: "x")
    let first = start + (isHex ? 2 : 1)
    guard first < end else { return nil }
    var number: UInt32 = 0
    for index in first..<end {
      guard let digit = self[index].digit, isHex || digit < 10 else { return nil }
      number = number * (isHex ? 16 : 10) + digit
      guard number <= 0x10FFFF else { return nil }
    }
    let isControl = number < 0x20 && number != 0x09 && number != 0x0A && number != 0x0D
    return isControl || number & 0xFFFE == 0xFFFE && number <= 0xFFFF ? nil : Unicode.Scalar(number)
  }
}

extension UInt8 {
  /// Whether it is a blank or a line end of XML.
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  /// Whether it may stand in a name; what else a name may not hold does no harm.
  var isInName: Bool {
    switch self {
    case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: "&"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      false
    default: true
    }
  }

  /// The value of a decimal or hexadecimal digit.
  var digit: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
