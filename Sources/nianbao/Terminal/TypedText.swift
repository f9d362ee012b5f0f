/// What may stand in an entry: every character that does not steer the terminal.
enum TypedText {
  /// The most bytes that one entry may have.
  static let limit = 1 << 20

  /// Whether a character may stand in an entry: no control but the tab (pasted rows of a spreadsheet have it).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: return true
    // U+0080…9F too: some terminals take U+009B for `ESC [`.
    case 0x00...0x1F, 0x7F...0x9F: return false
    default: return true
    }
  }

  /// The text without control characters, its line breaks as `\n`.
  static func cleaned(_ text: String) -> String {
    // C2 begins the controls from U+0080 on (and some other characters).
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 }) { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" || (scalar == "\n" && previous != "\r") {
        result.append("\n")
      } else if isAllowed(scalar) {
        result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  /// The text of a line as it came from a pipe, or `nil` if it is not text; see ``TypedEntry/unreadable``.
  static func decoded(_ bytes: some Collection<UInt8>) -> String? {
    guard bytes.count <= limit, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    return text.unicodeScalars.allSatisfy(isAllowed) ? text : nil
  }
}
