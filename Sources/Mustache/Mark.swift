import Text

/// What a tag says, before it is given a meaning.
struct Mark {
  /// The kinds of tags as they are written.
  enum Kind: Equatable {
    case variable, triple, unescaped, section, inverted, closing, partial, comment, delimiters

    /// Whether such a tag takes its line with it when it stands alone there.
    var mayStandAlone: Bool {
      switch self {
      case .variable, .triple, .unescaped: false
      case .section, .inverted, .closing, .partial, .comment, .delimiters: true
      }
    }

    /// The kind that is shown outside; nil for closing tags.
    var tagKind: Template.Tag.Kind? {
      switch self {
      case .variable: .variable
      case .triple, .unescaped: .unescaped
      case .section: .section
      case .inverted: .inverted
      case .closing: nil
      case .partial: .partial
      case .comment: .comment
      case .delimiters: .delimiters
      }
    }

    /// Tells the kind from the byte after the opening delimiter; nil if the name begins there.
    init?(sign: UInt8) {
      switch sign {
      case UInt8(ascii: "{"): self = .triple
      case UInt8(ascii: "&"): self = .unescaped
      case UInt8(ascii: "#"): self = .section
      case UInt8(ascii: "^"): self = .inverted
      case UInt8(ascii: "/"): self = .closing
      case UInt8(ascii: ">"): self = .partial
      case UInt8(ascii: "!"): self = .comment
      case UInt8(ascii: "="): self = .delimiters
      default: return nil
      }
    }
  }

  let kind: Kind
  let name: String
  /// The byte after the closing delimiter.
  let end: Int
}

extension Parser {
  /// Reads kind and name of the tag that begins here, without moving.
  func parseMark() throws(TemplateError) -> Mark {
    var start = source.skippingBlanks(from: offset + open.count)
    var kind = Mark.Kind.variable
    if start < source.count, let marked = Mark.Kind(sign: source[start]) {
      kind = marked
      start += 1
    }
    let ending: [UInt8]
    switch kind {
    case .triple: ending = [UInt8(ascii: "}")] + close
    case .delimiters: ending = [UInt8(ascii: "=")] + close
    case .variable, .unescaped, .section, .inverted, .closing, .partial, .comment: ending = close
    }
    guard let end = source.firstOffset(of: ending, from: start) else { throw unclosed }
    let inside = source.trimmed(start..<end)
    if kind != .comment, kind != .delimiters {
      guard !inside.isEmpty else { throw TemplateError(reason: .emptyName, line: line, column: column) }
      // A name that runs over a line end or into the next tag is one whose closing delimiter was forgotten.
      guard !source[inside].contains(UInt8(ascii: "\n")),
        source.span.firstOffset(of: open.span, in: inside) == nil
      else { throw unclosed }
    }
    return Mark(
      kind: kind, name: String(decoding: source[inside], as: UTF8.self), end: end + ending.count)
  }

  private var unclosed: TemplateError {
    TemplateError(
      reason: .unclosedTag(
        open: String(decoding: open, as: UTF8.self), close: String(decoding: close, as: UTF8.self)),
      line: line, column: column)
  }
}
