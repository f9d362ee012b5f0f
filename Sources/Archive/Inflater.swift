/// Unpacks data in the format “deflate” (RFC 1951), without the frame of zlib or gzip.
public struct Inflater {
  private let limit: Int
  private var reader = BitReader()
  private var output: [UInt8] = []
  private var literals = PrefixCode()
  private var distances = PrefixCode()
  private var lengths: [UInt8] = []
  /// The fixed codes, once a block needed them: data may hold millions of such blocks.
  private var fixed: (literals: PrefixCode, distances: PrefixCode)?

  /// What compressed data hold.
  public struct Result: Hashable, Sendable {
    /// The bytes that were packed.
    public var bytes: [UInt8]
    /// How many bytes the compressed data take; what lies behind them was not read.
    public var consumed: Int
  }

  /// Unpacks data up to the end of their last block.
  ///
  /// - Parameters:
  ///   - source: The compressed data; more may follow them.
  ///   - limit: How many bytes they may hold; one more is an error.
  /// - Returns: The bytes, exactly those that zlib finds in the same data.
  /// - Throws: ``InflateError`` for everything that zlib refuses.
  public static func inflate(_ source: Span<UInt8>, limit: Int) throws(InflateError) -> Result {
    var inflater = Inflater(limit: limit)
    inflater.output.reserveCapacity(min(limit, 4 * source.count))
    while try !inflater.block(source) {}
    return Result(bytes: inflater.output, consumed: inflater.reader.align())
  }

  private init(limit: Int) {
    self.limit = limit
  }

  /// Unpacks a block and says whether it was the last.
  private mutating func block(_ source: Span<UInt8>) throws(InflateError) -> Bool {
    reader.fill(source)
    let offset = reader.offset
    let isLast = try reader.take(1) == 1
    switch try reader.take(2) {
    case 0: try stored(source)
    case 1:
      useFixedCodes()
      try compressed(source)
    case 2:
      try readCodes(source)
      try compressed(source)
    default: throw InflateError(reason: .blockType, offset: offset)
    }
    return isLast
  }

  private mutating func stored(_ source: Span<UInt8>) throws(InflateError) {
    let start = reader.align()
    guard start + 4 <= source.count else { throw InflateError(reason: .truncated, offset: source.count) }
    let count = Int(source[start]) | Int(source[start + 1]) << 8
    let complement = Int(source[start + 2]) | Int(source[start + 3]) << 8
    guard count ^ complement == 0xFFFF else { throw InflateError(reason: .storedLength, offset: start) }
    let end = start + 4 + count
    guard end <= source.count else { throw InflateError(reason: .truncated, offset: source.count) }
    guard count <= limit - output.count else { throw tooLarge }
    for index in (start + 4)..<end { output.append(source[index]) }
    reader.move(to: end)
  }

  private mutating func compressed(_ source: Span<UInt8>) throws(InflateError) {
    while true {
      // A length and a distance with all their bits are 48 at most.
      reader.fill(source)
      let offset = reader.offset
      let symbol = try literals.symbol(&reader)
      if symbol < 256 {
        guard output.count < limit else { throw tooLarge }
        output.append(UInt8(truncatingIfNeeded: symbol))
      } else if symbol == 256 {
        return
      } else {
        guard symbol <= 285 else { throw InflateError(reason: .symbol, offset: offset) }
        let (length, lengthBits) = Alphabet.lengths[symbol &- 257]
        let count = try Int(length) &+ reader.take(Int(lengthBits))
        let symbol = try distances.symbol(&reader)
        guard symbol <= 29 else { throw InflateError(reason: .symbol, offset: offset) }
        let (base, distanceBits) = Alphabet.distances[symbol]
        let distance = try Int(base) &+ reader.take(Int(distanceBits))
        try copy(count, distance, offset)
      }
    }
  }

  private mutating func copy(_ count: Int, _ distance: Int, _ offset: Int) throws(InflateError) {
    guard distance <= output.count else { throw InflateError(reason: .distance, offset: offset) }
    guard count <= limit &- output.count else { throw tooLarge }
    let start = output.count &- distance
    // The copy may reach into itself.
    for from in start..<(start &+ count) { output.append(output[from]) }
  }

  private var tooLarge: InflateError { InflateError(reason: .tooLarge(limit: limit), offset: reader.offset) }
}

extension Inflater {
  private mutating func useFixedCodes() {
    if fixed == nil {
      var (literals, distances) = (PrefixCode(), PrefixCode())
      // Both sets are complete.
      _ = literals.assign(Alphabet.fixedLengths[...], mayBeIncomplete: false)
      _ = distances.assign([UInt8](repeating: 5, count: 32)[...], mayBeIncomplete: false)
      fixed = (literals, distances)
    }
    guard let fixed else { return }
    (literals, distances) = fixed
  }

  /// Reads the two sets of codes at the head of a block.
  private mutating func readCodes(_ source: Span<UInt8>) throws(InflateError) {
    let offset = reader.offset
    reader.fill(source)
    let literalCount = try 257 + reader.take(5)
    let distanceCount = try 1 + reader.take(5)
    let lengthCount = try 4 + reader.take(4)
    guard literalCount <= 286, distanceCount <= 30 else {
      throw InflateError(reason: .codeCounts, offset: offset)
    }
    var order = [UInt8](repeating: 0, count: 19)
    for place in Alphabet.lengthOrder.prefix(lengthCount) {
      reader.fill(source)
      order[place] = UInt8(truncatingIfNeeded: try reader.take(3))
    }
    guard literals.assign(order[...], mayBeIncomplete: false) else {
      throw InflateError(reason: .codeSet, offset: offset)
    }
    try readLengths(source, literalCount + distanceCount)
    guard lengths[256] > 0 else { throw InflateError(reason: .noEndOfBlock, offset: offset) }
    guard literals.assign(lengths[..<literalCount], mayBeIncomplete: true),
      distances.assign(lengths[literalCount...], mayBeIncomplete: true)
    else { throw InflateError(reason: .codeSet, offset: offset) }
  }

  /// Reads the lengths of all codes, themselves written in codes.
  private mutating func readLengths(_ source: Span<UInt8>, _ count: Int) throws(InflateError) {
    lengths.removeAll(keepingCapacity: true)
    while lengths.count < count {
      reader.fill(source)
      let offset = reader.offset
      let symbol = try literals.symbol(&reader)
      var (length, times) = (UInt8(truncatingIfNeeded: symbol), 1)
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw InflateError(reason: .repeatedLength, offset: offset) }
        (length, times) = (last, try 3 + reader.take(2))
      case 17: (length, times) = (0, try 3 + reader.take(3))
      case 18: (length, times) = (0, try 11 + reader.take(7))
      default: break
      }
      guard times <= count - lengths.count else {
        throw InflateError(reason: .repeatedLength, offset: offset)
      }
      for _ in 0..<times { lengths.append(length) }
    }
  }
}
