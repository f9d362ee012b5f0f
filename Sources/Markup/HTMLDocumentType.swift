/// A document type as it is written.
public struct HTMLDocumentType: Hashable, Sendable {
  /// The name, in lower case as far as it is ASCII.
  public var name: String?
  /// The public identifier.
  public var publicID: String?
  /// The system identifier.
  public var systemID: String?
  /// Whether it is written such that browsers go back to their earliest ways.
  public var forcesQuirks = false
}
