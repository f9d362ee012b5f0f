import Text

/// The part of a running text between two of its ，；。 or ends of lines.
struct Clause {
  /// The text, without white space at both ends.
  let text: String

  /// Clauses are not quoted at greater length, in bytes before and behind what they are quoted for.
  private static let longest = 240

  /// Takes the clause that a range of a text begins in, up to the end of the one that it ends in.
  init(around range: Range<Int>, in text: String) {
    let bytes = text.utf8.span
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < Self.longest, !Self.isEnd(bytes, before: start) { start -= 1 }
    var end = range.upperBound
    while end < bytes.count, end - range.upperBound < Self.longest, !Self.isEnd(bytes, at: end) { end += 1 }
    // A longer one is cut between characters.
    while start < range.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > range.upperBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    self.text = text.part(start..<end).trimmed()
  }

  private static func isEnd(_ text: Span<UInt8>, before offset: Int) -> Bool {
    text[offset - 1] == UInt8(ascii: "\n") || (offset >= 3 && isMark(text, at: offset - 3))
  }

  private static func isEnd(_ text: Span<UInt8>, at offset: Int) -> Bool {
    text[offset] == UInt8(ascii: "\n") || isMark(text, at: offset)
  }

  /// Whether one of ，；。 stands at an offset.
  private static func isMark(_ text: Span<UInt8>, at offset: Int) -> Bool {
    guard offset + 2 < text.count else { return false }
    switch (text[offset], text[offset + 1], text[offset + 2]) {
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xE3, 0x80, 0x82): return true
    default: return false
    }
  }
}

extension String {
  /// Some bytes of a text, which begin and end between characters.
  func part(_ bytes: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    return String(decoding: utf8[start...].prefix(bytes.count), as: UTF8.self)
  }
}
