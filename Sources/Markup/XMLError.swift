/// Why a text could not be read as XML, and where.
public struct XMLError: Error, Hashable, Sendable {
  /// What is wrong with the text.
  public enum Reason: Hashable, Sendable {
    /// Bytes that are no UTF-8, or no UTF-16 where the text begins as such.
    case encoding
    /// A character that XML does not have, such as most control characters.
    case character
    /// A document type declaration: it could name other files, or entities that grow without bound.
    case documentType
    /// A text without any element, or one that ends before its elements do.
    case unfinished
    /// Text or a second element outside of the root.
    case outsideRoot
    /// A tag that is not written as one.
    case tag
    /// An end tag that is not that of the element that is open.
    case endTag
    /// An attribute that is not written as one.
    case attribute
    /// Two attributes of one name.
    case sameAttribute
    /// `&` that begins no reference to a character.
    case reference
    /// `]]>` in text.
    case sectionEnd
    /// A prefix that no namespace was declared for.
    case prefix
    /// More elements in one another than allowed.
    case tooDeep(limit: Int)
    /// More elements, names, attributes of an element or namespaces than allowed.
    case tooMany(limit: Int)
  }

  /// What is wrong.
  public var reason: Reason
  /// The line, from 1.
  public var line: Int
  /// The character of the line, from 1, counted in Unicode scalars.
  public var column: Int
}

extension XMLError {
  /// Finds the line and column of a byte.
  init(_ fault: XMLFault, in source: Span<UInt8>) {
    reason = fault.reason
    line = 1
    column = 1
    var index = 0
    while index < min(fault.offset, source.count) {
      let byte = source[index]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
  }
}

/// What is wrong at which byte.
struct XMLFault: Error {
  var reason: XMLError.Reason
  var offset: Int

  init(_ reason: XMLError.Reason, _ offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
