/// How the values of `{{name}}` are written; chosen once per rendering.
public enum Escaping: Hashable, Sendable {
  /// As they are: for plain text.
  case none
  /// With `& < > " '` replaced by references: for HTML text and quoted attributes.
  case html

  /// Appends a text in this writing.
  public func append(_ text: String, to output: inout [UInt8]) {
    switch self {
    case .none: output.append(contentsOf: text.utf8)
    case .html: Self.escape(text.utf8.span, into: &output)
    }
  }

  /// Appends a text that is UTF-8 already in this writing.
  public func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    switch self {
    case .none: for index in text.indices { output.append(text[index]) }
    case .html: Self.escape(text, into: &output)
    }
  }

  /// Appends a text as HTML, all five of `& < > " '` escaped, also inside what looks like a reference already.
  public static func escape(_ text: String, into output: inout [UInt8]) {
    escape(text.utf8.span, into: &output)
  }

  /// Appends a text that is UTF-8 already as HTML, all five of `& < > " '` escaped.
  public static func escape(_ text: Span<UInt8>, into output: inout [UInt8]) {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      case UInt8(ascii: "'"): output += "&#39;".utf8
      case let byte: output.append(byte)
      }
    }
  }

  /// Returns a text as HTML, all five of `& < > " '` escaped.
  public static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    escape(text, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
