/// The directory at the end of a zip file, with every entry looked up where it lies.
struct ZipDirectory {
  private(set) var entries: [ZipEntry] = []
  /// Where the directory begins.
  private var start = 0
  /// What lies in front of the file proper, as in a program that unpacks itself.
  private var base = 0

  init(_ bytes: Span<UInt8>, _ limits: ZipLimits) throws(ZipError) {
    guard let end = Self.end(bytes) else { throw ZipError(reason: .noDirectory, offset: bytes.count) }
    let count = bytes.number16(end + 10)
    // All ones say that the true number stands in the extension.
    if count == 0xFFFF || bytes.isElsewhere(end + 12) || bytes.isElsewhere(end + 16) {
      throw ZipError(reason: .zip64, offset: end)
    }
    guard bytes.number16(end + 4) == 0, bytes.number16(end + 6) == 0, bytes.number16(end + 8) == count else {
      throw ZipError(reason: .split, offset: end)
    }
    guard count <= limits.entries else {
      throw ZipError(reason: .tooManyEntries(limit: limits.entries), offset: end)
    }
    start = end - bytes.length(end + 12)
    base = start - bytes.length(end + 16)
    guard base >= 0 else { throw ZipError(reason: .directory, offset: end) }
    try readEntries(bytes, count, end)
    try refuseEqualNames()
    try refuseOverlaps()
  }

  /// The last record that ends a directory, within the reach of the longest comment.
  private static func end(_ bytes: Span<UInt8>) -> Int? {
    var at = bytes.count - 22
    let first = max(0, at - 0xFFFF)
    while at >= first {
      if bytes[at] == 0x50, bytes.number32(at) == 0x0605_4B50 { return at }
      at -= 1
    }
    return nil
  }

  private mutating func readEntries(_ bytes: Span<UInt8>, _ count: Int, _ end: Int) throws(ZipError) {
    entries.reserveCapacity(count)
    var at = start
    for _ in 0..<count {
      guard at + 46 <= end, bytes.number32(at) == 0x0201_4B50 else {
        throw ZipError(reason: .directory, offset: at)
      }
      let nameCount = bytes.number16(at + 28)
      let next = at + 46 + nameCount + bytes.number16(at + 30) + bytes.number16(at + 32)
      guard next <= end else { throw ZipError(reason: .directory, offset: at) }
      entries.append(try entry(bytes, at, nameCount))
      at = next
    }
  }

  private func entry(_ bytes: Span<UInt8>, _ at: Int, _ nameCount: Int) throws(ZipError) -> ZipEntry {
    // Bits 0 and 6: encrypted; bit 13: the directory itself is.
    guard bytes.number16(at + 8) & 0x2041 == 0 else { throw ZipError(reason: .encrypted, offset: at) }
    if bytes.isElsewhere(at + 20) || bytes.isElsewhere(at + 24) || bytes.isElsewhere(at + 42) {
      throw ZipError(reason: .zip64, offset: at)
    }
    let packed = bytes.length(at + 20)
    let name = Self.name(bytes, (at + 46)..<(at + 46 + nameCount))
    let header = base + bytes.length(at + 42)
    guard header + 30 <= start, bytes.number32(header) == 0x0403_4B50 else {
      throw ZipError(reason: .entry(name), offset: min(header, bytes.count))
    }
    // The lengths of name and extra field are the header's own; only its sizes may be missing.
    let data = header + 30 + bytes.number16(header + 26) + bytes.number16(header + 28)
    guard data + packed <= start else { throw ZipError(reason: .cutEntry(name), offset: header) }
    return ZipEntry(
      name: name, method: bytes.number16(at + 10), checksum: bytes.number32(at + 16),
      size: bytes.length(at + 24), data: data..<(data + packed))
  }

  /// A name as UTF-8, or byte by byte where it is none: names of parts are ASCII.
  private static func name(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var name: [UInt8] = []
    name.reserveCapacity(range.count)
    for index in range {
      let byte = bytes[index] == UInt8(ascii: "\\") ? UInt8(ascii: "/") : bytes[index]
      if name.isEmpty, byte == UInt8(ascii: "/") { continue }
      name.append(byte)
    }
    if let text = String(validating: name, as: UTF8.self) { return text }
    var text = ""
    for byte in name { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    return text
  }

  private func refuseEqualNames() throws(ZipError) {
    var names: Set<String> = []
    names.reserveCapacity(entries.count)
    for entry in entries where !names.insert(entry.name).inserted {
      throw ZipError(reason: .sameName(entry.name), offset: entry.data.lowerBound)
    }
  }

  private func refuseOverlaps() throws(ZipError) {
    var end = 0
    for entry in entries.sorted(by: { $0.data.lowerBound < $1.data.lowerBound }) where !entry.data.isEmpty {
      guard end <= entry.data.lowerBound else {
        throw ZipError(reason: .overlap(entry.name), offset: entry.data.lowerBound)
      }
      end = entry.data.upperBound
    }
  }
}

extension Span<UInt8> {
  /// The number in two bytes, the lower one first.
  fileprivate func number16(_ at: Int) -> Int { Int(self[at]) | Int(self[at + 1]) << 8 }

  /// The number in four bytes, the lowest one first.
  fileprivate func number32(_ at: Int) -> UInt32 {
    UInt32(self[at]) | UInt32(self[at + 1]) << 8 | UInt32(self[at + 2]) << 16 | UInt32(self[at + 3]) << 24
  }

  /// The number in four bytes as a length; what is longer than any file that is read counts as just under 1 GB, so
  /// that sums stay within 32 bits.
  fileprivate func length(_ at: Int) -> Int { Int(min(number32(at), 0x3FFF_0000)) }

  /// Whether four bytes say that the number stands in the extension for large files.
  fileprivate func isElsewhere(_ at: Int) -> Bool { number32(at) == .max }
}
