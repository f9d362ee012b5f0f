/// Reads zip files by their directory, which alone is right about sizes.
///
/// Nothing is written anywhere and names are only compared, so that no name can do harm. Encrypted and split files and
/// ZIP64 are refused.
public struct ZipReader: Sendable {
  /// The entries in the order of the directory.
  public let entries: [ZipEntry]
  private let bytes: [UInt8]
  private let limits: ZipLimits
  private var unpacked = 0

  /// Reads the directory of a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file; bytes before the first entry and behind the directory are allowed.
  ///   - limits: How much it may hold.
  /// - Throws: ``ZipError`` where an entry cannot be what the directory says.
  public init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
    let directory = try ZipDirectory(bytes.span, limits)
    entries = directory.entries
    self.bytes = bytes
    self.limits = limits
  }

  /// The entry of a name, to the letter.
  public func entry(_ name: String) -> ZipEntry? {
    entries.first { $0.name == name }
  }

  /// Unpacks an entry.
  ///
  /// - Throws: ``ZipError`` where the bytes are not those that were packed, or more than allowed.
  public mutating func contents(of entry: ZipEntry) throws(ZipError) -> [UInt8] {
    let start = entry.data.lowerBound
    guard entry.data.count <= limits.packed else { throw tooLarge(entry, limits.packed) }
    guard entry.size <= limits.entry else { throw tooLarge(entry, limits.entry) }
    guard entry.size <= limits.total - unpacked else { throw tooLarge(entry, limits.total) }
    let contents = try unpack(entry)
    guard contents.count == entry.size, CRC32(contents.span).value == entry.checksum else {
      throw ZipError(reason: .checksum(entry.name), offset: start)
    }
    unpacked += entry.size
    return contents
  }

  private func unpack(_ entry: ZipEntry) throws(ZipError) -> [UInt8] {
    switch entry.method {
    case 0: return Array(bytes[entry.data])
    case 8:
      do throws(InflateError) {
        return try Inflater.inflate(bytes.span.extracting(entry.data), limit: entry.size).bytes
      } catch {
        let offset = entry.data.lowerBound + error.offset
        throw ZipError(reason: .compressed(entry.name, error), offset: offset)
      }
    default:
      throw ZipError(reason: .method(entry.name, number: entry.method), offset: entry.data.lowerBound)
    }
  }

  private func tooLarge(_ entry: ZipEntry, _ limit: Int) -> ZipError {
    ZipError(reason: .tooLarge(entry.name, limit: limit), offset: entry.data.lowerBound)
  }
}
