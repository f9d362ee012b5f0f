/// Takes a web page apart into tags, text and comments, as the standard of HTML says (WHATWG, 13.2.5).
///
/// Every text is a web page, so there are no errors. The tokenizer knows nothing of the tree; whoever builds it says
/// with ``enter(_:)`` that text of another kind follows a start tag. Of a tag, 64 attributes are kept.
public struct HTMLTokenizer: Sendable {
  /// What kind of text follows.
  public enum Content: Hashable, Sendable {
    /// Text, tags, references and comments.
    case data
    /// Text and references up to the end tag: `title`, `textarea`.
    case references
    /// Text up to the end tag: `style`, `iframe` and others.
    case raw
    /// Text up to the end tag that may hide in a comment: `script`.
    case script
    /// Text up to the end of the page.
    case plain
    /// Text up to `]]>`.
    case section
  }

  /// The page, each line end a line feed.
  let source: [UInt8]
  var at = 0
  var content: Content
  /// The name of the last start tag, whose end tag ends other text.
  var lastStart: String

  /// Begins with a page in UTF-8, at content of a kind as if behind a start tag.
  public init(_ page: [UInt8], content: Content = .data, lastStart: String = "") {
    source = Self.normalized(page)
    self.content = content
    self.lastStart = lastStart
  }

  /// Says what kind of text follows the start tag that came last.
  public mutating func enter(_ content: Content) { self.content = content }

  /// The next piece; nil at the end.
  ///
  /// Text is one piece up to the next tag or comment. A tag or document type that the page's end cuts off is dropped.
  public mutating func next() -> HTMLToken? {
    while at < source.count {
      let token =
        switch content {
        case .data: data()
        case .references: rawText(hasReferences: true)
        case .raw: rawText(hasReferences: false)
        case .script: script()
        case .plain: plainText(to: source.count)
        case .section: section()
        }
      if let token {
        if case .startTag(let name, _, _) = token { lastStart = name }
        return token
      }
    }
    return nil
  }

  private static func normalized(_ page: [UInt8]) -> [UInt8] {
    guard page.contains(0x0D) else { return page }
    var text: [UInt8] = []
    text.reserveCapacity(page.count)
    for (index, byte) in page.enumerated() {
      if byte == 0x0A, index > 0, page[index - 1] == 0x0D { continue }
      text.append(byte == 0x0D ? 0x0A : byte)
    }
    return text
  }
}

extension HTMLTokenizer {
  /// Text, or what `<` begins; nil for what is no piece at all.
  private mutating func data() -> HTMLToken? {
    var text: [UInt8] = []
    while at < source.count {
      let byte = source[at]
      if byte == UInt8(ascii: "&") {
        reference(into: &text, isInAttribute: false)
      } else if byte == UInt8(ascii: "<"), isMarkup {
        return text.isEmpty ? markup() : .text(text)
      } else {
        text.append(byte)
        at += 1
      }
    }
    return .text(text)
  }

  /// Whether the `<` here begins more than text.
  private var isMarkup: Bool {
    switch byte(at + 1) {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case UInt8(ascii: "/"): at + 2 < source.count
    case let byte: byte.isASCIILetter
    }
  }

  private mutating func markup() -> HTMLToken? {
    switch byte(at + 1) {
    case UInt8(ascii: "!"): return declaration()
    case UInt8(ascii: "?"): return bogusComment(from: at + 1)
    case UInt8(ascii: "/"):
      if byte(at + 2).isASCIILetter {
        at += 2
        return tag(isEnd: true)
      }
      if byte(at + 2) == UInt8(ascii: ">") {
        at += 3
        return nil
      }
      return bogusComment(from: at + 2)
    default:
      at += 1
      return tag(isEnd: false)
    }
  }

  private mutating func declaration() -> HTMLToken {
    if hasPrefix("<!--", at) { return comment() }
    if hasPrefix("<!doctype", at, ignoringCase: true) {
      at += 9
      return documentType()
    }
    return bogusComment(from: at + 2)
  }

  private mutating func comment() -> HTMLToken {
    let start = at + 4
    if byte(start) == UInt8(ascii: ">") || hasPrefix("->", start) {
      at = start + (byte(start) == UInt8(ascii: ">") ? 1 : 2)
      return .comment([])
    }
    var end = start
    while end < source.count {
      if source[end] == UInt8(ascii: "-") {
        if hasPrefix("-->", end) { return comment(start..<end, next: end + 3) }
        if hasPrefix("--!>", end) { return comment(start..<end, next: end + 4) }
      }
      end += 1
    }
    // The beginning of an end does not belong to it.
    for cut in ["--!", "--", "-"] as [StaticString] {
      let rest = end - cut.utf8CodeUnitCount
      if rest >= start, hasPrefix(cut, rest) { return comment(start..<rest, next: end) }
    }
    return comment(start..<end, next: end)
  }

  private mutating func bogusComment(from start: Int) -> HTMLToken {
    let end = index(of: UInt8(ascii: ">"), from: start)
    return comment(start..<end, next: end + 1)
  }

  private mutating func comment(_ range: Range<Int>, next: Int) -> HTMLToken {
    at = min(next, source.count)
    return .comment(replacingNull(range))
  }
}
