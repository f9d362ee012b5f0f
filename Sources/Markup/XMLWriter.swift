/// Writes XML in UTF-8, so that what is read from it is what was written.
///
/// Whatever must be escaped is, exactly once. What no XML can hold, such as most control characters, becomes U+FFFD.
public struct XMLWriter: Sendable {
  /// The bytes written so far, all elements closed.
  public private(set) var bytes: [UInt8] = []
  /// The names of the elements that are open, the innermost last.
  private var open: [StaticString] = []
  /// Whether the last start tag lacks its end, because attributes may follow.
  private var isInTag = false

  /// Begins a document, or a fragment for one.
  public init(isFragment: Bool = false) {
    guard !isFragment else { return }
    append(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Opens an element.
  public mutating func start(_ name: StaticString) {
    endTag()
    bytes.append(UInt8(ascii: "<"))
    append(name)
    open.append(name)
    isInTag = true
  }

  /// Adds an attribute to the element that was opened last; nothing else may have been written in it.
  public mutating func attribute(_ name: StaticString, _ value: String) {
    guard isInTag else { return }
    bytes.append(UInt8(ascii: " "))
    append(name)
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
    escape(value, isAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute whose value is a number.
  public mutating func attribute(_ name: StaticString, _ value: Int) {
    attribute(name, String(value))
  }

  /// Adds text to the element that is open.
  public mutating func text(_ text: String) {
    endTag()
    escape(text, isAttribute: false)
  }

  /// Adds what another writer wrote as a fragment, all elements closed.
  public mutating func append(fragment: [UInt8]) {
    endTag()
    bytes += fragment
  }

  /// Closes the element that was opened last; one without content becomes a single tag.
  public mutating func end() {
    guard let name = open.popLast() else { return }
    if isInTag {
      bytes.append(UInt8(ascii: "/"))
      endTag()
    } else {
      bytes.append(UInt8(ascii: "<"))
      bytes.append(UInt8(ascii: "/"))
      append(name)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  private mutating func endTag() {
    guard isInTag else { return }
    bytes.append(UInt8(ascii: ">"))
    isInTag = false
  }

  private mutating func append(_ words: StaticString) {
    words.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func escape(_ text: String, isAttribute: Bool) {
    let source = text.utf8.span
    for index in source.indices {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\"") where isAttribute: append("&quot;")
      // A reader would make blanks of them, or another line end.
      case 0x09 where isAttribute: append("&#9;")
      case 0x0A where isAttribute: append("&#10;")
      case 0x0D: append("&#13;")
      case 0x09, 0x0A: bytes.append(byte)
      case 0..<0x20: append("\u{FFFD}")
      // U+FFFE and U+FFFF end in BE and BF and begin as U+FFFD does.
      case 0xBE...0xBF where source.isNoncharacter(endingAt: index): bytes.append(0xBD)
      default: bytes.append(byte)
      }
    }
  }
}

extension Span<UInt8> {
  fileprivate func isNoncharacter(endingAt index: Int) -> Bool {
    index >= 2 && self[index] >= 0xBE && self[index - 1] == 0xBF && self[index - 2] == 0xEF
  }
}
