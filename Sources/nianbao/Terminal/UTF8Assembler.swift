/// Puts UTF-8 together byte by byte, across reads, and refuses what is not well-formed.
struct UTF8Assembler {
  enum Outcome {
    /// The byte belongs to a character that is not whole yet.
    case incomplete
    case scalar(Unicode.Scalar)
    /// The byte, or what came before it, is no UTF-8; `again` says that the byte itself is still to be read.
    case invalid(again: Bool)
  }

  private var value: UInt32 = 0
  private var missing = 0
  /// What the next byte must be in; narrower after E0, ED, F0 and F4.
  private var expected: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether a character has begun and is not whole yet.
  var isAmidCharacter: Bool { missing > 0 }

  /// Forgets a character that is not whole.
  mutating func reset() { missing = 0 }

  /// Takes one byte.
  mutating func take(_ byte: UInt8) -> Outcome {
    guard missing > 0 else { return begin(byte) }
    guard expected.contains(byte) else {
      missing = 0
      return .invalid(again: true)
    }
    expected = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    guard missing == 0 else { return .incomplete }
    guard let scalar = Unicode.Scalar(value) else { return .invalid(again: false) }
    return .scalar(scalar)
  }

  private mutating func begin(_ byte: UInt8) -> Outcome {
    expected = 0x80...0xBF
    switch byte {
    case 0x00...0x7F: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: (value, missing) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF:
      (value, missing) = (UInt32(byte & 0x0F), 2)
      if byte == 0xE0 { expected = 0xA0...0xBF }
      if byte == 0xED { expected = 0x80...0x9F }
    case 0xF0...0xF4:
      (value, missing) = (UInt32(byte & 0x07), 3)
      if byte == 0xF0 { expected = 0x90...0xBF }
      if byte == 0xF4 { expected = 0x80...0x8F }
    default: return .invalid(again: false)
    }
    return .incomplete
  }
}
