extension Template {
  /// The text of a template, and the values in it.
  public struct Rendering: Hashable, Sendable {
    /// The text as UTF-8.
    public let bytes: [UInt8]
    /// The values that were printed, in order.
    public let values: [PrintedValue]
  }

  /// A value in the text of a template, and where it stands.
  public struct PrintedValue: Hashable, Sendable {
    /// The name as the tag writes it.
    public let name: String
    /// Which item of the innermost list it was printed for, from 0; nil outside of lists.
    public let item: Int?
    /// The bytes of the text.
    public let range: Range<Int>
  }
}
