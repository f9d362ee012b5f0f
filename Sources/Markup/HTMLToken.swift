/// A piece of a web page.
public enum HTMLToken: Hashable, Sendable {
  /// A start tag; a name is in lower case as far as it is ASCII.
  case startTag(name: String, attributes: [HTMLAttribute], isSelfClosing: Bool)
  /// An end tag; its attributes mean nothing and are left out.
  case endTag(name: String)
  /// Text as UTF-8, its references replaced.
  case text([UInt8])
  /// A comment, or what counts as one.
  case comment([UInt8])
  /// A document type; what it does not say is nil.
  case documentType(HTMLDocumentType)
}
