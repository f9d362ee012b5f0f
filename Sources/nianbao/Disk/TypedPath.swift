import Glibc

/// A path as it is typed, pasted, or dragged into a terminal.
///
/// Terminals and file managers put it in quotes, write `\ ` for a blank, or make it a `file://` address with `%20` in it.
enum TypedPath {
  /// The file or folder that is meant; where there is none, what was most likely meant.
  static func understood(_ text: String) -> String {
    let readings = readings(of: text)
    return readings.first { FileReading.exists($0) } ?? readings.last ?? text
  }

  /// What a text can mean, the most literal first.
  static func readings(of text: String) -> [String] {
    let plain = trimmed(text)
    var readings = [plain]
    func add(_ reading: String) {
      if !reading.isEmpty, !readings.contains(reading) { readings.append(reading) }
    }
    let inner = unquoted(plain)
    add(inner)
    if let address = address(inner) {
      add(address)
    } else {
      let isQuoted = plain.hasPrefix("'") || plain.hasPrefix("\"")
      add(inHome(unescaped(isQuoted ? plain : inner)))
    }
    return readings
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Unicode.Scalar) -> Bool = {
      $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\u{3000}"
    }
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// Without the quotes around it, also those of Chinese.
  private static func unquoted(_ text: String) -> String {
    let pairs: [(Character, Character)] = [("'", "'"), ("\"", "\""), ("“", "”"), ("‘", "’"), ("「", "」")]
    for (opening, closing) in pairs where text.count >= 2 && text.first == opening && text.last == closing {
      return trimmed(String(text.dropFirst().dropLast()))
    }
    return text
  }

  /// The path of a `file://` address.
  private static func address(_ text: String) -> String? {
    let scheme = "file://"
    guard text.utf8.count > scheme.utf8.count, text.prefix(scheme.count).lowercased() == scheme else {
      return nil
    }
    let rest = Array(text.utf8.dropFirst(scheme.utf8.count))
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    var bytes: [UInt8] = []
    var place = slash
    while place < rest.count {
      if rest[place] == UInt8(ascii: "%"), place + 2 < rest.count, let high = digit(rest[place + 1]),
        let low = digit(rest[place + 2])
      {
        bytes.append(high << 4 | low)
        place += 3
      } else {
        bytes.append(rest[place])
        place += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// Without the backslashes and quotes of a shell.
  private static func unescaped(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var quote: Unicode.Scalar?
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        plain.append(scalar)
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote, scalar == open {
        quote = nil
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = scalar
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// With the home folder for `~`.
  private static func inHome(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }
}
