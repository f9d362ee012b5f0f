import Text
import YAMLSubset

/// What in a text cannot have been meant as it stands: characters that nobody sees or reads, and ends that were cut off.
extension AnswersReader {
  /// Says of a text what a person would not see in it.
  mutating func reportCharacters(of text: String, _ node: Node, _ place: Place) {
    let unreadable = Self.numbers(of: text) { scalar in
      scalar.value == 0xFFFD || scalar.properties.generalCategory == .privateUse
    }
    if !unreadable.isEmpty {
      report(
        .characters, .unreadableCharacters(unreadable), severity: .hint, position: Source(node.start),
        place: place)
    }
    let invisible = Self.invisible(in: text)
    if !invisible.isEmpty {
      report(
        .characters, .invisibleInText(invisible), severity: .hint, position: Source(node.start), place: place)
    }
    let radicals = Self.radicals(in: text)
    if !radicals.isEmpty {
      report(
        .characters, .radicals(radicals), severity: .hint, position: Source(node.start), place: place)
    }
    guard node.style == .plain, let cut = cutText(behind: node) else { return }
    report(
      .comment, .cutText(cut.text), severity: .hint, position: Source(document.position(at: cut.offset)),
      place: place)
  }

  /// What stands behind ` #` on the line of a value, where no blank follows the mark.
  private func cutText(behind node: Node) -> (text: String, offset: Int)? {
    let bytes = document.bytes[node.range.upperBound...].prefix { $0 != UInt8(ascii: "\n") }
    guard let mark = bytes.firstIndex(where: { $0 != UInt8(ascii: " ") }), bytes[mark] == UInt8(ascii: "#"),
      let next = bytes[bytes.index(after: mark)...].first
    else { return nil }
    // A line of marks is drawn to be seen.
    let isText = ![UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "#")].contains(
      next)
    guard isText else { return nil }
    let line = bytes[mark...].prefix { $0 != UInt8(ascii: "\r") }
    return (String(decoding: line, as: UTF8.self), mark)
  }

  /// Says of a key that it was understood, although radicals stand in it.
  mutating func reportRadicals(in key: String, _ entry: FileEntry, _ place: Place?) {
    report(
      .characters, .radicals(Self.radicals(in: key)), severity: .hint, position: entry.source,
      place: .key(entry.key, below: place))
  }

  /// Each radical of a text with the character that it stands for, the first few of them.
  private static func radicals(in text: String) -> [String] {
    if !text.utf8.contains(0xE2) { return [] }
    var found: [String] = []
    for scalar in text.unicodeScalars {
      guard let character = Radicals.character(for: scalar) else { continue }
      let pair = "“\(scalar)”（\(number(of: scalar))）按“\(character)”"
      if !found.contains(pair) { found.append(pair) }
      if found.count == 5 { return found }
    }
    return found
  }

  private static func number(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The numbers of the characters that cannot be seen.
  static func invisible(in text: String) -> [String] {
    numbers(of: text) { scalar in
      switch scalar.value {
      case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069,
        0xFE00...0xFE0F, 0xFEFF:
        true
      default: false
      }
    }
  }

  /// The numbers of the characters that are meant, each once, the first few of them.
  private static func numbers(of text: String, _ isMeant: (Unicode.Scalar) -> Bool) -> [String] {
    var found: [String] = []
    for scalar in text.unicodeScalars where isMeant(scalar) {
      let number = number(of: scalar)
      if !found.contains(number) { found.append(number) }
      if found.count == 5 { return found }
    }
    return found
  }
}
