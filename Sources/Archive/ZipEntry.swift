/// An entry of a zip file as its directory tells it.
public struct ZipEntry: Hashable, Sendable {
  /// Its name, with `/` between folders and none in front.
  public var name: String
  /// How its bytes are packed.
  public var method: Int
  /// The checksum of its bytes.
  public var checksum: UInt32
  /// How many bytes it holds.
  public var size: Int
  /// Where its packed bytes lie in the file.
  public var data: Range<Int>
}
