/// Writes zip files: the same entries always give the same bytes, the date is always 1 January 1980.
public struct ZipWriter: Sendable {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// A file without entries.
  public init() {}

  /// Adds an entry behind the others; its name must be a new one.
  ///
  /// All entries together are less than 4 GB and fewer than 65,535.
  public mutating func add(_ entry: PackedEntry) {
    let offset = bytes.count
    bytes.append(number32: 0x0403_4B50)
    Self.append(entry, to: &bytes)
    bytes.append(contentsOf: entry.name.utf8)
    bytes.append(contentsOf: entry.data)
    directory.append(number32: 0x0201_4B50)
    directory.append(number16: Self.version)
    Self.append(entry, to: &directory)
    // No comment, the first disk, no attributes.
    for _ in 0..<10 { directory.append(0) }
    directory.append(number32: offset)
    directory.append(contentsOf: entry.name.utf8)
    count += 1
  }

  /// The bytes of the whole file.
  public consuming func finished() -> [UInt8] {
    let (start, size) = (bytes.count, directory.count)
    bytes.append(contentsOf: directory)
    bytes.append(number32: 0x0605_4B50)
    bytes.append(number32: 0)
    bytes.append(number16: count)
    bytes.append(number16: count)
    bytes.append(number32: size)
    bytes.append(number32: start)
    bytes.append(number16: 0)
    return bytes
  }

  /// Deflate and folders are all that a reader must know: version 2.0.
  private static let version = 20
  /// 1 January 1980, the first day that there is.
  private static let date = 1 << 5 | 1

  /// What an entry's header and its record in the directory share, up to the lengths of name and extra field.
  private static func append(_ entry: PackedEntry, to bytes: inout [UInt8]) {
    bytes.append(number16: version)
    // Bit 11: the name is UTF-8; it goes without saying for ASCII.
    bytes.append(number16: entry.name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 1 << 11)
    bytes.append(number16: Int(entry.method))
    bytes.append(number16: 0)
    bytes.append(number16: date)
    bytes.append(number32: Int(entry.checksum))
    bytes.append(number32: entry.data.count)
    bytes.append(number32: entry.size)
    bytes.append(number16: entry.name.utf8.count)
    bytes.append(number16: 0)
  }
}

extension [UInt8] {
  fileprivate mutating func append(number16 number: Int) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
  }

  fileprivate mutating func append(number32 number: Int) {
    append(number16: number)
    append(number16: number >> 16)
  }
}
