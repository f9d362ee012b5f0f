/// A backslash and what follows it in a double-quoted text.
struct Escape {
  /// The character meant; nil if there is none.
  let scalar: Unicode.Scalar?
  /// The number of bytes from the backslash on.
  let length: Int
  /// Whether the character is given by its number.
  let isNumber: Bool

  init(_ source: [UInt8], at index: Int) {
    let code = index + 1 < source.count ? source[index + 1] : 0
    let digits = Self.digits(code)
    isNumber = digits > 0
    guard digits > 0 else {
      scalar = Self.named(code)
      length = 2
      return
    }
    length = 2 + digits
    var value: UInt32 = 0
    for offset in 2..<(2 + digits) {
      let byte = index + offset < source.count ? source[index + offset] : 0
      guard let digit = Self.hexadecimal(byte) else {
        scalar = nil
        return
      }
      value = value << 4 | digit
    }
    scalar = Unicode.Scalar(value)
  }

  private static func digits(_ code: UInt8) -> Int {
    switch code {
    case UInt8(ascii: "x"): 2
    case UInt8(ascii: "u"): 4
    case UInt8(ascii: "U"): 8
    default: 0
    }
  }

  private static func named(_ code: UInt8) -> Unicode.Scalar? {
    switch code {
    case UInt8(ascii: "0"): "\0"
    case UInt8(ascii: "a"): "\u{7}"
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "t"), Byte.tab: "\t"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "v"): "\u{B}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "e"): "\u{1B}"
    case UInt8(ascii: "N"): "\u{85}"
    case UInt8(ascii: "_"): "\u{A0}"
    case UInt8(ascii: "L"): "\u{2028}"
    case UInt8(ascii: "P"): "\u{2029}"
    case Byte.space, Byte.double, Byte.backslash, UInt8(ascii: "/"): Unicode.Scalar(code)
    default: nil
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    default: nil
    }
  }
}
