/// How texts are written so that they read back exactly, here and with other readers of YAML.
public enum Spelling {
  /// Where a text is to stand.
  public enum Context: Hashable, Sendable {
    /// A value in a block map or list whose keys or dashes stand behind this number of blanks.
    case block(indent: Int)
    /// A value in a one-line map or list.
    case flow
  }

  /// Spells a text as a value: plain if it can be, else as `|` lines, else in double quotes.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - context: Where it is to stand.
  ///   - lineBreak: The line break of the file, LF or CRLF.
  /// - Returns: The spelling, without the line break that must follow it in a block.
  public static func scalar(_ text: String, in context: Context, lineBreak: String = "\n") -> String {
    if isPlain(text, flow: context == .flow) { return text }
    if case .block(let indent) = context, let lines = literal(text, indent, step: 2, lineBreak: lineBreak) {
      return lines.header + lineBreak + lines.body
    }
    return doubleQuoted(text)
  }

  /// Spells a text as a key: plain if it can be, else in double quotes.
  ///
  /// - Parameter text: Any text of at most 900 characters, so that it stays under the reader's limit with its escapes.
  /// - Returns: The spelling, without the colon.
  public static func key(_ text: String) -> String {
    let isPlainKey =
      isPlain(text, flow: true) && text != "<<"
      && !text.unicodeScalars.contains { ":：，".unicodeScalars.contains($0) }
    return isPlainKey ? text : doubleQuoted(text)
  }

  /// Spells an entry of a block map with all its lines.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - value: The value.
  ///   - indent: The number of blanks before the key.
  ///   - lineBreak: The line break of the file, LF or CRLF.
  /// - Returns: The lines, each with its line break.
  public static func entry(_ key: String, _ value: Tree, indent: Int, lineBreak: String = "\n") -> String {
    Writer(lineBreak: lineBreak).entry(key, value, indent)
  }
}

extension Spelling {
  /// A text in double quotes with escapes, on one line.
  static func doubleQuoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where isRefused(scalar): out += escape(scalar)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// A text in single quotes; nil if it does not fit on one line or holds what must be escaped.
  static func singleQuoted(_ text: String) -> String? {
    var out = "'"
    for scalar in text.unicodeScalars {
      if isRefused(scalar) { return nil }
      out.unicodeScalars.append(scalar)
      if scalar == "'" { out.unicodeScalars.append(scalar) }
    }
    return out + "'"
  }

  /// The header and the lines of a `|` text; nil if the text has one line or reads back safely only in quotes.
  ///
  /// `indent` is the column of the collection the text belongs to, `step` how much further (1 to 9) its lines stand.
  static func literal(
    _ text: String, _ indent: Int, step: Int, lineBreak: String, indicator: String = "|"
  ) -> (header: String, body: String)? {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return nil }
    let endsInBreak = lines.last?.isEmpty ?? false
    if endsInBreak { lines.removeLast() }
    // Blank lines at the end would reach into what follows in the file.
    guard let last = lines.last, last.contains(where: { $0 != " " && $0 != "\t" }) else { return nil }
    let margin = String(repeating: " ", count: indent + step)
    var body = ""
    for (index, line) in lines.enumerated() {
      if line.contains(where: { $0 != "\t" && isRefused($0) }) { return nil }
      if index > 0 { body += lineBreak }
      if !line.isEmpty { body += margin + String(line) }
    }
    let first = text.unicodeScalars.first
    let needsIndicator = first == " " || first == "\n" || first == "\t"
    return (indicator + (needsIndicator ? String(step) : "") + (endsInBreak ? "" : "-"), body)
  }

  /// Whether a text reads back as it is, without quotes.
  static func isPlain(_ text: String, flow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last else { return false }
    if first == " " || last == " " || last == ":" { return false }
    if "\u{3000}\u{A0}｛［,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) { return false }
    if "-?:".unicodeScalars.contains(first), flow || scalars.count < 2 || scalars[1] == " " {
      if first != "-" || scalars.count < 2 || scalars[1] == " " { return false }
    }
    // The document markers.
    if text.hasPrefix("---") || text.hasPrefix("...") { return false }
    var hasComma = false
    var hasColon = false
    for (index, scalar) in scalars.enumerated() {
      if isRefused(scalar) || scalar == "\t" { return false }
      if scalar == "#", scalars[index - 1] == " " { return false }
      if scalar == ":", scalars[index + 1] == " " { return false }
      if flow {
        if ",[]{}?｛｝［］".unicodeScalars.contains(scalar) { return false }
        hasComma = hasComma || scalar == "，"
        hasColon = hasColon || scalar == "：" || scalar == ":"
      }
    }
    // A full-width comma before a colon looks like the slip of an input method.
    return !(hasComma && hasColon)
  }

  /// Whether a character must be escaped: it does not print, or readers disagree about it.
  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = scalar.value < 0x100 ? 2 : 4
    return (width == 2 ? "\\x" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
  }
}
