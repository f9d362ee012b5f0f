/// Bytes that are looked up by their place; whatever lies outside of them is an error.
struct ByteTable {
  let bytes: [UInt8]

  static var damaged: PublishedError { PublishedError(reason: .damaged(.binary)) }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  func byte(_ at: Int) throws(PublishedError) -> Int {
    guard bytes.indices.contains(at) else { throw Self.damaged }
    return Int(bytes[at])
  }

  /// The number in two bytes, the lower one first.
  func number16(_ at: Int) throws(PublishedError) -> Int {
    guard at >= 0, at <= bytes.count - 2 else { throw Self.damaged }
    return Int(bytes[at]) | Int(bytes[at + 1]) << 8
  }

  /// The number in four bytes, the lowest one first; what is 2 GB or more counts as just below, and lies outside of
  /// everything.
  func number32(_ at: Int) throws(PublishedError) -> Int {
    let high = try number16(at + 2)
    return high < 0x8000 ? try number16(at) | high << 16 : 0x7FFF_FFFF
  }

  /// Some of the bytes, as far as they are there.
  func slice(_ start: Int, _ count: Int) -> ByteTable {
    let first = min(max(start, 0), bytes.count)
    return ByteTable(Array(bytes[first..<min(first + min(max(count, 0), bytes.count), bytes.count)]))
  }

  /// Some of the bytes, with zeros behind them.
  func table(_ range: Range<Int>, paddedTo count: Int) -> ByteTable {
    let part = Array(bytes[range])
    return ByteTable(part + [UInt8](repeating: 0, count: max(0, count - part.count)))
  }
}
