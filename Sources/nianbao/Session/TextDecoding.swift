import Glibc
import Text

/// Turns the bytes of an answers file into UTF-8.
///
/// Valid UTF-8 is UTF-8. Otherwise strict GB18030 that contains a key of the form is GB18030. Whatever
/// betrays another kind of file is refused with the way out.
struct TextDecoding: Sendable {
  /// Keys of the forms, one of which a GB18030 text must contain; nil for a text that has none of them.
  var knownKeys: (@Sendable () -> [String])?

  /// Turns the bytes of a web page or text into UTF-8, for which valid GB18030 is enough.
  func document(_ bytes: [UInt8], path: String) throws(FileError) -> [UInt8] {
    if bytes.isEmpty { throw FileError(path, .emptyDocument) }
    if isUTF16(bytes) { throw FileError(path, .utf16) }
    if (try? UTF8Span(validating: bytes.span)) != nil { return bytes }
    return try Self.fromGB18030(bytes, path: path)
  }

  /// Whether a line begins with a key of the forms and a colon.
  func hasKey(_ bytes: [UInt8], path: String) -> Bool {
    guard let text = try? document(bytes, path: path) else { return false }
    let keys = (knownKeys?() ?? []).map { Array($0.utf8) }
    let colons = [Array(":".utf8), Array("：".utf8)]
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let line = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
      for key in keys where line.starts(with: key) {
        let rest = line.dropFirst(key.count).drop { $0 == UInt8(ascii: " ") }
        if colons.contains(where: { rest.starts(with: $0) }) { return true }
      }
    }
    return false
  }

  private func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || hasZero(bytes) && looksLikeUTF16(bytes)
  }

  func utf8(_ bytes: [UInt8], path: String) throws(FileError) -> [UInt8] {
    if bytes.isEmpty { throw FileError(path, .empty) }
    if bytes.starts(with: "%PDF".utf8) { throw FileError(path, .pdf) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw FileError(path, .office)
    }
    let isMarkedUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if isMarkedUTF16 { throw FileError(path, .utf16) }
    if hasZero(bytes) { throw FileError(path, looksLikeUTF16(bytes) ? .utf16 : .zeroBytes) }
    if (try? UTF8Span(validating: bytes.span)) != nil { return bytes }
    let text = try Self.fromGB18030(bytes, path: path)
    let contents = String(decoding: text, as: UTF8.self)
    guard let knownKeys else { return text }
    guard knownKeys().contains(where: { contents.containsBytes(of: $0) }) else {
      throw FileError(path, .notText)
    }
    return text
  }

  /// A text as an editor saved it, in UTF-8 or GB18030: without byte order mark, with line feeds alone; nil for no text.
  static func prose(_ bytes: [UInt8]) -> String? {
    let isUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
    guard !bytes.contains(0), let utf8 = isUTF8 ? bytes : try? fromGB18030(bytes, path: "") else {
      return nil
    }
    let isMarked = utf8.starts(with: [0xEF, 0xBB, 0xBF])
    let text = String(decoding: isMarked ? utf8.dropFirst(3) : utf8[...], as: UTF8.self)
    return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  /// Zeros that nearly all stand in the same half of the byte pairs: those of digits, blanks and line ends.
  private func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(512)
    let even = stride(from: 0, to: head.count, by: 2).count { head[$0] == 0 }
    let odd = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
    return max(even, odd) >= 2 && max(even, odd) > 8 * min(even, odd)
  }

  private func hasZero(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
  }

  private static func fromGB18030(_ bytes: [UInt8], path: String) throws(FileError) -> [UInt8] {
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
      throw FileError(path, .noConverter)
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var isWhole = false
    let text = [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + 16) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        buffer.withMemoryRebound(to: CChar.self) { target in
          var from = source.baseAddress
          var left = source.count
          var to = target.baseAddress
          var room = target.count
          isWhole = iconv(converter, &from, &left, &to, &room) != -1 && left == 0
          count = target.count - room
        }
      }
    }
    if !isWhole { throw FileError(path, .notText) }
    return text
  }
}
