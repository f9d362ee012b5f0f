/// The name of an element or attribute.
public struct XMLName: Hashable, Sendable {
  /// The address that stands for its vocabulary; empty if there is none.
  public var namespace: String
  /// The name within the vocabulary.
  public var local: String

  /// A name of a vocabulary, or of none.
  public init(_ local: String, in namespace: String = "") {
    self.namespace = namespace
    self.local = local
  }
}
