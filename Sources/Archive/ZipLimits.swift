/// How much a zip file may hold.
///
/// Absolute bounds, because true documents are packed up to 36 to 1 and deflate goes up to 1,032 to 1.
public struct ZipLimits: Hashable, Sendable {
  /// How many entries there may be.
  public var entries: Int
  /// How many bytes the compressed data of an entry may take that is unpacked.
  public var packed: Int
  /// How many bytes an entry may hold that is unpacked.
  public var entry: Int
  /// How many bytes all entries that are unpacked may hold together.
  public var total: Int

  /// The bounds for documents of offices, but for those given.
  public init(entries: Int = 4_096, packed: Int = 8 << 20, entry: Int = 32 << 20, total: Int = 64 << 20) {
    self.entries = entries
    self.packed = packed
    self.entry = entry
    self.total = total
  }
}
