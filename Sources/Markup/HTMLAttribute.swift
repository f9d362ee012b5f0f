/// An attribute of a tag, its name in lower case as far as it is ASCII.
public struct HTMLAttribute: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its value, references replaced; empty where there is none.
  public var value: String
}
