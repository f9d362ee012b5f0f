/// A set of Huffman codes as deflate tells it: the length of each symbol's code, 0 for a symbol that has none.
struct PrefixCode {
  /// Codes longer than this are looked up bit by bit.
  private static let shortest = 9
  static let longest = 15

  /// For the next nine bits the symbol times 16 plus the length of its code; 0 where the code is longer or missing.
  private var short = [UInt16](repeating: 0, count: 1 << shortest)
  /// How many codes there are of each length.
  private var counts = [Int](repeating: 0, count: longest + 1)
  /// The symbols in the order of their codes.
  private var symbols: [UInt16] = []

  /// Takes over a set of codes.
  ///
  /// - Parameters:
  ///   - lengths: The length of each symbol's code, 15 at most.
  ///   - mayBeIncomplete: Whether a single code of one bit, or none at all, is enough.
  /// - Returns: Whether no bit pattern has two meanings or, but for the exception, none.
  mutating func assign(_ lengths: ArraySlice<UInt8>, mayBeIncomplete: Bool) -> Bool {
    for length in counts.indices { counts[length] = 0 }
    for length in lengths { counts[Int(length)] += 1 }
    let used = lengths.count - counts[0]
    counts[0] = 0
    var free = 1
    for length in 1...Self.longest {
      free = 2 * free - counts[length]
      if free < 0 { return false }
    }
    // What zlib accepts: without any code, or one of one bit, every use of a missing one is an error.
    if free > 0, !mayBeIncomplete || used != counts[1] { return false }
    place(lengths, used)
    return true
  }

  private mutating func place(_ lengths: ArraySlice<UInt8>, _ used: Int) {
    for index in short.indices { short[index] = 0 }
    var codes = [Int](repeating: 0, count: Self.longest + 2)
    var places = codes
    for length in 1...Self.longest {
      codes[length + 1] = (codes[length] + counts[length]) << 1
      places[length + 1] = places[length] + counts[length]
    }
    symbols.removeAll(keepingCapacity: true)
    for _ in 0..<used { symbols.append(0) }
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      symbols[places[length]] = UInt16(symbol)
      places[length] += 1
      let code = codes[length]
      codes[length] += 1
      guard length <= Self.shortest else { continue }
      var pattern = 0
      for bit in 0..<length where code >> bit & 1 == 1 { pattern |= 1 << (length - 1 - bit) }
      while pattern < short.count {
        short[pattern] = UInt16(symbol << 4 | length)
        pattern += 1 << length
      }
    }
  }

  /// Takes the next symbol out of the bits read ahead.
  func symbol(_ reader: inout BitReader) throws(InflateError) -> Int {
    let entry = Int(short[Int(reader.ahead & UInt64(short.count &- 1))])
    if entry > 0 {
      try reader.skip(entry & 15)
      return entry >> 4
    }
    return try longSymbol(&reader)
  }

  private func longSymbol(_ reader: inout BitReader) throws(InflateError) -> Int {
    let offset = reader.offset
    var (code, first, place) = (0, 0, 0)
    for length in 1...Self.longest {
      code |= Int(reader.ahead >> UInt64(length - 1) & 1)
      if code - first < counts[length] {
        try reader.skip(length)
        return Int(symbols[place + code - first])
      }
      place += counts[length]
      first = (first + counts[length]) << 1
      code <<= 1
    }
    // Where the data end, the zeros behind them say nothing.
    try reader.skip(Self.longest)
    throw InflateError(reason: .symbol, offset: offset)
  }
}
