import Text

/// What is written in a tag, before it is given a meaning.
struct TagContent {
  /// The sign before the name, which tells what the tag is for.
  enum Sign: Hashable {
    case triple, ampersand, section, inverted, closing, comment, partial, delimiters

    init?(_ scalar: Unicode.Scalar?) {
      switch scalar {
      case "{": self = .triple
      case "&": self = .ampersand
      case "#": self = .section
      case "^": self = .inverted
      case "/": self = .closing
      case "!": self = .comment
      case ">": self = .partial
      case "=": self = .delimiters
      default: return nil
      }
    }
  }

  /// nil for a plain name.
  let sign: Sign?
  /// What follows the sign, without the blanks around it.
  let name: String
  /// The bytes of the tag with its delimiters.
  let range: Range<Int>

  /// Whether the tag takes its line with it where it stands there alone.
  var mayStandAlone: Bool {
    switch sign {
    case nil, .triple, .ampersand: false
    case .section, .inverted, .closing, .comment, .partial, .delimiters: true
    }
  }

  /// Reads the tag that begins at an offset; nil where it is not closed.
  ///
  /// A name that runs over a line end or into the next tag is one whose closing delimiter was forgotten.
  init?(of source: [UInt8], at start: Int) {
    let inside = start + Self.opening.count
    guard var end = source.firstOffset(of: Self.closing, from: inside) else { return nil }
    var closing = Self.closing
    var content = String(decoding: source[inside..<end], as: UTF8.self).trimmed()
    sign = Sign(content.unicodeScalars.first)
    if sign == .triple {
      closing = Self.tripleClosing
      guard let tripleEnd = source.firstOffset(of: closing, from: inside) else { return nil }
      end = tripleEnd
      content = String(decoding: source[inside..<end], as: UTF8.self).trimmed()
    }
    name = sign == nil ? content : String(content.unicodeScalars.dropFirst()).trimmed()
    range = start..<end + closing.count
    if sign != .comment, name.utf8.contains(UInt8(ascii: "\n")) || name.containsBytes(of: "{{") { return nil }
  }

  static let opening = Array("{{".utf8)
  private static let closing = Array("}}".utf8)
  private static let tripleClosing = Array("}}}".utf8)
}
