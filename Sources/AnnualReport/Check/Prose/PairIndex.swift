/// Where characters and pairs of characters stand in a text.
///
/// Places of the same character or pair are chained; different ones may share a chain by chance.
struct PairIndex {
  private static let buckets = 1024
  /// The first place of each chain; -1 where there is none.
  private var firstOne: [Int32]
  private var firstPair: [Int32]
  /// The next place behind each place in its chain.
  private var nextOne: [Int32]
  private var nextPair: [Int32]

  /// Reads a text, as values of Unicode scalars.
  init(_ text: [UInt32]) {
    firstOne = [Int32](repeating: -1, count: Self.buckets)
    firstPair = firstOne
    nextOne = [Int32](repeating: -1, count: text.count)
    nextPair = nextOne
    for place in text.indices.reversed() {
      let one = Self.bucket(text[place])
      nextOne[place] = firstOne[one]
      firstOne[one] = Int32(place)
      guard place + 1 < text.count else { continue }
      let pair = Self.bucket(text[place], text[place + 1])
      nextPair[place] = firstPair[pair]
      firstPair[pair] = Int32(place)
    }
  }

  /// The first place where a word may stand, by its first two characters; -1 where there is none.
  func first(of words: [UInt32], _ word: Range<Int>) -> Int {
    let start = word.lowerBound
    return Int(
      word.count == 1
        ? firstOne[Self.bucket(words[start])] : firstPair[Self.bucket(words[start], words[start + 1])])
  }

  /// The next place where a word of one or more characters may stand; -1 where there is none.
  func next(after place: Int, isOne: Bool) -> Int { Int(isOne ? nextOne[place] : nextPair[place]) }

  private static func bucket(_ scalar: UInt32) -> Int { Int(scalar) & (buckets - 1) }

  private static func bucket(_ one: UInt32, _ other: UInt32) -> Int {
    Int(one &* 31 &+ other) & (buckets - 1)
  }
}
