/// How much an XML document may hold.
public struct XMLLimits: Hashable, Sendable {
  /// How many elements may stand in one another.
  public var depth: Int
  /// How many elements and pieces of text there may be.
  public var nodes: Int
  /// How many different names there may be.
  public var names: Int
  /// How many attributes an element may have, and how many namespaces may be in force.
  public var attributes: Int

  /// The bounds for documents of offices, but for those given: a report of 250 KB has 12,000 nodes and 150 names.
  public init(depth: Int = 256, nodes: Int = 1_000_000, names: Int = 2_000, attributes: Int = 256) {
    self.depth = depth
    self.nodes = nodes
    self.names = names
    self.attributes = attributes
  }
}
