import Text

/// Why a text cannot be what a fact about the report asks for.
enum FactRefusal: Hashable, Sendable {
  /// No day of the calendar.
  case notADay
  /// No six digits.
  case notAPostcode
  /// No address for electronic mail.
  case notAnEmail
  /// Neither the name of a web site nor an address.
  case notAWebsite
  /// No telephone number.
  case notAPhone
  /// No word, only figures and marks.
  case notWords
}

extension AboutFact.Kind {
  /// Why a text cannot be of this kind; nil where it can, and for kinds that take any text.
  func refusal(of text: String) -> FactRefusal? {
    let plain = text.halfWidth().trimmed()
    switch self {
    case .year, .edition: return nil
    case .unit, .line: return text.unicodeScalars.contains { $0.properties.isAlphabetic } ? nil : .notWords
    case .date, .publication: return CalendarDate(text) == nil ? .notADay : nil
    case .postcode: return plain.utf8.count == 6 && plain.utf8.allSatisfy(isDigit) ? nil : .notAPostcode
    case .email: return plain.split { ",;、 ".contains($0) }.allSatisfy(isEmail) ? nil : .notAnEmail
    case .website: return isWebsite(plain) ? nil : .notAWebsite
    case .phone:
      let hasLetters = plain.utf8.contains(where: isLetter)
      return plain.utf8.count(where: isDigit) >= Self.fewestDigits && !hasLetters ? nil : .notAPhone
    }
  }

  /// Whether a word says that there is none, so that the fact is left out.
  func isNone(_ text: String) -> Bool {
    switch self {
    case .year, .edition, .unit, .line: false
    case .website, .phone, .postcode, .email, .date, .publication: Vocabulary.none.contains(text.trimmed())
    }
  }

  /// The shortest numbers that offices have, as 12345.
  private static let fewestDigits = 5

  /// A name in Chinese, or something with a dot between letters.
  private func isWebsite(_ text: String) -> Bool {
    if Vocabulary.none.contains(text) { return false }
    let name = text.unicodeScalars.count { $0.value >= 0x3400 && $0.properties.isAlphabetic }
    return name > 1 && !isNoneAtAll(text) || isDomain(text[...])
  }

  private func isNoneAtAll(_ text: String) -> Bool {
    ["暂无", "没有网站", "无网站", "暂无网站", "没有公开"].contains(text)
  }

  private func isEmail(_ text: Substring) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      && isDomain(parts[1])
  }

  /// Whether letters or digits stand on both sides of a dot.
  private func isDomain(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: ".") && index > 0 && index + 1 < bytes.count
        && (isLetter(bytes[index - 1]) || isDigit(bytes[index - 1])) && isLetter(bytes[index + 1])
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
