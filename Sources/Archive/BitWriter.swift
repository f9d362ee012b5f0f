/// Puts bits into bytes, the lowest bit of each byte first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var count = 0

  init(reserving capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Adds the lowest bits of a number, 32 at most; its other bits are 0.
  mutating func add(_ number: UInt32, _ length: UInt8) {
    bits |= UInt64(number) &<< UInt64(count)
    count &+= Int(length)
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits &>>= 8
      count &-= 8
    }
  }

  /// Fills the byte begun with zeros.
  mutating func finish() {
    if count > 0 { bytes.append(UInt8(truncatingIfNeeded: bits)) }
    (bits, count) = (0, 0)
  }
}
