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
    case .none: text.withUnsafeBufferPointer { output.append(contentsOf: $0) }
    case .html: Self.escape(text, into: &output)
    }
  }

  /// Appends a text as HTML, all five of `& < > " '` escaped, also inside what looks like a reference already.
  public static func escape(_ text: String, into output: inout [UInt8]) {
    escape(text.utf8.span, into: &output)
  }

  /// Appends a text that is UTF-8 already as HTML, all five of `& < > " '` escaped.
  public static func escape(_ text: Span<UInt8>, into output: inout [UInt8]) {
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      for index in bytes.indices {
        let byte = bytes[index]
        // The five lie at or below `>`, all bytes of Chinese text far above.
        guard byte <= UInt8(ascii: ">"), let reference = reference(for: byte) else { continue }
        output.append(contentsOf: bytes[start..<index])
        output.append(contentsOf: reference.utf8)
        start = index + 1
      }
      output.append(contentsOf: bytes[start...])
    }
  }

  /// Returns a text as HTML, all five of `& < > " '` escaped.
  public static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    escape(text, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

extension Escaping {
  private static func reference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
