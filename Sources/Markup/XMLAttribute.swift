/// An attribute of an element.
public struct XMLAttribute: Hashable, Sendable {
  /// The place of its name among ``XMLDocument/names``.
  public let name: Int
  /// Its value, with references replaced.
  public let value: String
}
