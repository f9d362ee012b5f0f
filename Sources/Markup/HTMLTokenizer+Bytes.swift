// What the tokenizer asks of the page. Nothing reads beyond its end: there is a 0 there, so whoever takes a 0 for a
// character looks whether it is one.

/// U+FFFD in UTF-8.
let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]

extension HTMLTokenizer {
  func byte(_ index: Int) -> UInt8 { index < source.count ? source[index] : 0 }

  func hasPrefix(_ words: StaticString, _ start: Int, ignoringCase: Bool = false) -> Bool {
    guard start + words.utf8CodeUnitCount <= source.count else { return false }
    return words.withUTF8Buffer { bytes in
      for index in bytes.indices {
        let byte = source[start + index]
        guard (ignoringCase ? byte.lowercased : byte) == bytes[index] else { return false }
      }
      return true
    }
  }

  /// The first place from another on where a byte stands, or the end.
  func index(of wanted: UInt8, from start: Int) -> Int {
    var index = min(start, source.count)
    while index < source.count, source[index] != wanted { index += 1 }
    return index
  }

  /// The bytes of a range, U+FFFD for U+0000.
  func replacingNull(_ range: Range<Int>) -> [UInt8] {
    guard source[range].contains(0) else { return Array(source[range]) }
    var bytes: [UInt8] = []
    for byte in source[range] { if byte == 0 { bytes += replacementCharacter } else { bytes.append(byte) } }
    return bytes
  }

  /// The bytes of a range as a name.
  func name(_ range: Range<Int>) -> String {
    String(decoding: replacingNull(range).map { $0.lowercased }, as: UTF8.self)
  }

  mutating func skipSpace() {
    while at < source.count, source[at].isHTMLSpace { at += 1 }
  }
}

extension UInt8 {
  var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0C }

  /// Whether it ends the name of a tag.
  var endsName: Bool { isHTMLSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") }

  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  var isASCIIAlphanumeric: Bool { isASCIILetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var lowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}
