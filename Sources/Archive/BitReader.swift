/// Takes bits out of bytes, the lowest bit of each byte first.
struct BitReader {
  /// The bits read ahead, the next one lowest; all bits above `count` are 0.
  private var bits: UInt64 = 0
  private var count = 0
  /// The next byte that is not among the bits.
  private var at = 0

  /// The byte that holds the next bit.
  var offset: Int { at - (count + 7) / 8 }

  /// Reads ahead, so that at least 56 bits are there unless the bytes end.
  mutating func fill(_ source: Span<UInt8>) {
    while count <= 56, at < source.count {
      bits |= UInt64(source[at]) &<< UInt64(count)
      at &+= 1
      count &+= 8
    }
  }

  /// The bits read ahead; 0 where the bytes have ended.
  var ahead: UInt64 { bits }

  /// Goes over some of the bits read ahead, 56 at most.
  mutating func skip(_ length: Int) throws(InflateError) {
    guard length <= count else { throw InflateError(reason: .truncated, offset: at) }
    bits &>>= UInt64(length)
    count &-= length
  }

  /// Takes some of the bits read ahead as a number, 32 at most.
  mutating func take(_ length: Int) throws(InflateError) -> Int {
    let number = Int(bits & ((1 &<< UInt64(length)) &- 1))
    try skip(length)
    return number
  }

  /// Gives back all whole bytes read ahead and drops the rest of the byte begun.
  ///
  /// - Returns: The next byte.
  mutating func align() -> Int {
    let next = at - count / 8
    (bits, count, at) = (0, 0, next)
    return next
  }

  /// Goes on at a byte, once aligned.
  mutating func move(to offset: Int) {
    at = offset
  }
}
