/// Packs bytes in the format “deflate” (RFC 1951): one block with the fixed codes, repetitions found by their hashes.
///
/// The same bytes always give the same data. Text of XML takes about a tenth; what cannot be packed grows by an eighth
/// at most.
public struct Deflater {
  /// How far back a repetition may lie.
  private static let window = 32_768
  private static let longest = 258
  /// A shorter repetition takes as many bits as its bytes.
  private static let shortest = 4
  /// How many earlier places with the same hash are tried.
  private static let attempts = 8
  /// How many places of a repetition are remembered.
  ///
  /// All of them: 1.5 ms in place of 0.6 ms for 135 KB of WordprocessingML, and a hundredth smaller.
  private static let entered = 4
  private static let hashBits = 14

  private var writer: BitWriter
  /// For each hash the last place that has it, plus 1.
  private var heads = [Int32](repeating: 0, count: 1 << hashBits)
  /// For each place of the window the place before it with the same hash, plus 1.
  private var chains: [Int32]

  /// Packs bytes, less than 2 GB.
  public static func deflate(_ source: Span<UInt8>) -> [UInt8] {
    var deflater = Deflater(source.count)
    deflater.write(source)
    return deflater.writer.bytes
  }

  private init(_ count: Int) {
    writer = BitWriter(reserving: count / 8 + 64)
    chains = [Int32](repeating: 0, count: min(count, Self.window))
  }

  private mutating func write(_ source: Span<UInt8>) {
    let literals = FixedCode.literals
    // The last block, with fixed codes.
    writer.add(1, 1)
    writer.add(1, 2)
    var at = 0
    while at < source.count {
      let (length, distance) = repetition(source, at)
      if length == 0 {
        let code = literals[Int(source[at])]
        writer.add(code.bits, code.length)
        enter(source, at)
        at &+= 1
      } else {
        write(length: length, distance: distance)
        for place in at..<(at &+ min(length, Self.entered)) { enter(source, place) }
        at &+= length
      }
    }
    writer.add(literals[256].bits, literals[256].length)
    writer.finish()
  }

  private mutating func write(length: Int, distance: Int) {
    let code = FixedCode.lengths[length]
    writer.add(code.bits, code.length)
    let symbol = Self.symbol(distance: distance)
    let (base, bits) = Alphabet.distances[symbol]
    writer.add(FixedCode.distances[symbol].bits, 5)
    writer.add(UInt32(distance &- Int(base)), bits)
  }

  /// The distance's symbol: two for each power of two from 4 on.
  private static func symbol(distance: Int) -> Int {
    let less = distance - 1
    guard less >= 4 else { return less }
    let bits = Int.bitWidth - 1 - less.leadingZeroBitCount
    return 2 * bits + (less >> (bits - 1) & 1)
  }

  /// The longest earlier occurrence of the bytes at a place; the nearest of equals, length 0 if there is none.
  private func repetition(_ source: Span<UInt8>, _ at: Int) -> (length: Int, distance: Int) {
    guard at &+ Self.shortest <= source.count else { return (0, 0) }
    let limit = min(Self.longest, source.count &- at)
    var best = (length: Self.shortest &- 1, distance: 0)
    var place = Int(heads[Self.hash(source, at)]) &- 1
    var attempts = Self.attempts
    while place >= 0, place < at, at &- place <= Self.window, attempts > 0, best.length < limit {
      // What does not go on behind the best so far is not better.
      if source[place &+ best.length] == source[at &+ best.length] {
        var length = 0
        while length < limit, source[place &+ length] == source[at &+ length] { length &+= 1 }
        if length > best.length { best = (length, at &- place) }
      }
      let earlier = Int(chains[place & (Self.window &- 1)]) &- 1
      guard earlier < place else { break }
      place = earlier
      attempts &-= 1
    }
    return best.distance > 0 ? best : (0, 0)
  }

  private mutating func enter(_ source: Span<UInt8>, _ at: Int) {
    guard at &+ Self.shortest <= source.count else { return }
    let hash = Self.hash(source, at)
    chains[at & (Self.window &- 1)] = heads[hash]
    heads[hash] = Int32(truncatingIfNeeded: at &+ 1)
  }

  private static func hash(_ source: Span<UInt8>, _ at: Int) -> Int {
    let word =
      UInt32(source[at]) | UInt32(source[at &+ 1]) << 8 | UInt32(source[at &+ 2]) << 16
      | UInt32(source[at &+ 3]) << 24
    return Int((word &* 0x9E37_79B1) >> UInt32(32 - hashBits))
  }
}
