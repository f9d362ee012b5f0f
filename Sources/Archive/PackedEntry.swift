/// An entry ready to be put into a zip file, packed once however often it is written.
public struct PackedEntry: Hashable, Sendable {
  /// Its name, with `/` between folders.
  public let name: String
  /// How many bytes it holds.
  public let size: Int
  /// The checksum of these bytes.
  let checksum: UInt32
  /// 8 where the data are deflated, 0 where they are the bytes themselves.
  let method: UInt16
  let data: [UInt8]

  /// Packs an entry; bytes that deflating does not make fewer stay as they are.
  ///
  /// - Parameters:
  ///   - name: Its name, fewer than 65,536 bytes, with `/` between folders.
  ///   - contents: Its bytes, less than 2 GB.
  public init(name: String, contents: [UInt8]) {
    self.name = name
    size = contents.count
    checksum = CRC32(contents.span).value
    let deflated = Deflater.deflate(contents.span)
    method = deflated.count < contents.count ? 8 : 0
    data = deflated.count < contents.count ? deflated : contents
  }
}
