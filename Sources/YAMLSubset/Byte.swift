/// Names of the bytes the notation gives a meaning to.
enum Byte {
  static var tab: UInt8 { UInt8(ascii: "\t") }
  static var lineFeed: UInt8 { UInt8(ascii: "\n") }
  static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  static var space: UInt8 { UInt8(ascii: " ") }
  static var double: UInt8 { UInt8(ascii: "\"") }
  static var single: UInt8 { UInt8(ascii: "'") }
  static var hash: UInt8 { UInt8(ascii: "#") }
  static var comma: UInt8 { UInt8(ascii: ",") }
  static var dash: UInt8 { UInt8(ascii: "-") }
  static var dot: UInt8 { UInt8(ascii: ".") }
  static var colon: UInt8 { UInt8(ascii: ":") }
  static var question: UInt8 { UInt8(ascii: "?") }
  static var openBracket: UInt8 { UInt8(ascii: "[") }
  static var closeBracket: UInt8 { UInt8(ascii: "]") }
  static var openBrace: UInt8 { UInt8(ascii: "{") }
  static var closeBrace: UInt8 { UInt8(ascii: "}") }
  static var backslash: UInt8 { UInt8(ascii: "\\") }
  static var bar: UInt8 { UInt8(ascii: "|") }
  static var greater: UInt8 { UInt8(ascii: ">") }
}

/// The full-width characters an input method types in place of the notation's own.
enum FullWidth {
  case colon, comma, openBrace, closeBrace, openBracket, closeBracket, space

  /// The number of bytes this character takes at `index`, which is 2 for the no-break space and 3 for the others.
  func length(in source: [UInt8], at index: Int) -> Int {
    source[index] == 0xC2 ? 2 : 3
  }

  /// The full-width character at `index`, if one stands there.
  static func at(_ index: Int, in source: [UInt8]) -> FullWidth? {
    guard index + 1 < source.count else { return nil }
    let first = source[index]
    if first == 0xC2 { return source[index + 1] == 0xA0 ? .space : nil }
    guard index + 2 < source.count else { return nil }
    switch (first, source[index + 1], source[index + 2]) {
    case (0xEF, 0xBC, 0x9A): return .colon
    case (0xEF, 0xBC, 0x8C): return .comma
    case (0xEF, 0xBD, 0x9B): return .openBrace
    case (0xEF, 0xBD, 0x9D): return .closeBrace
    case (0xEF, 0xBC, 0xBB): return .openBracket
    case (0xEF, 0xBC, 0xBD): return .closeBracket
    case (0xE3, 0x80, 0x80): return .space
    default: return nil
    }
  }
}

extension [UInt8] {
  /// Whether a line ends at `index`: a line feed, CRLF or the end of the text.
  func isLineEnd(_ index: Int) -> Bool {
    guard index < count else { return true }
    let byte = self[index]
    if byte == Byte.lineFeed { return true }
    return byte == Byte.carriageReturn && index + 1 < count && self[index + 1] == Byte.lineFeed
  }

  /// Whether a blank or a line end stands at `index`.
  func isBlankOrEnd(_ index: Int) -> Bool {
    guard index < count else { return true }
    return self[index] == Byte.space || self[index] == Byte.tab || isLineEnd(index)
  }

  /// Whether one of `, [ ] { }` stands at `index`.
  func isFlowIndicator(_ index: Int) -> Bool {
    guard index < count else { return false }
    switch self[index] {
    case Byte.comma, Byte.openBracket, Byte.closeBracket, Byte.openBrace, Byte.closeBrace: return true
    default: return false
    }
  }

  /// The first index at or after `index` that is not a space.
  func skippingSpaces(_ index: Int) -> Int {
    var next = Swift.min(index, count)
    while next < count, self[next] == Byte.space { next += 1 }
    return next
  }

  /// The index of the break of the line that holds `index`, or the end of the text.
  func lineEnd(_ index: Int) -> Int {
    guard let end = dropFirst(index).firstIndex(of: Byte.lineFeed) else { return count }
    return end > 0 && self[end - 1] == Byte.carriageReturn ? end - 1 : end
  }

  /// The index after the line break at `index`.
  func pastBreak(_ index: Int) -> Int {
    guard index < count else { return index }
    return self[index] == Byte.carriageReturn ? index + 2 : index + 1
  }

  /// Whether the text begins with the byte order mark of UTF-8.
  var hasByteOrderMark: Bool { starts(with: [0xEF, 0xBB, 0xBF]) }
}
