/// Words that running text is looked through for, taken apart once for all texts.
///
/// Decoding them anew for every text took more time than all the checks of running text together.
struct Words: Hashable, Sendable {
  /// The words as they are written.
  private(set) var texts: [String] = []
  /// Their characters, folded, one word behind the other, as values of Unicode scalars.
  private(set) var scalars: [UInt32] = []
  /// Where each of them ends in the characters.
  private(set) var ends: [Int] = []

  /// Takes words apart; empty ones stand nowhere and are left out.
  init(_ texts: [String] = []) {
    for text in texts { append(text) }
  }

  var isEmpty: Bool { texts.isEmpty }

  /// Takes one more word apart; an empty one is left out.
  mutating func append(_ text: String) {
    if text.isEmpty { return }
    texts.append(text)
    for scalar in text.unicodeScalars { scalars.append(Self.folded(scalar.value)) }
    ends.append(scalars.count)
  }

  /// Adds words that are taken apart already; to none at all, without copying them.
  mutating func append(_ words: Words) {
    if isEmpty {
      self = words
      return
    }
    ends += words.ends.map { $0 + scalars.count }
    texts += words.texts
    scalars += words.scalars
  }

  /// One value for the square, pointed and round brackets in which document numbers are written.
  static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x5B, 0x3010, 0xFF3B, 0x3014: 0xFF08
    case 0x5D, 0x3011, 0xFF3D, 0x3015: 0xFF09
    default: scalar
    }
  }
}

extension Words: ExpressibleByArrayLiteral {
  init(arrayLiteral texts: String...) {
    self.init(texts)
  }
}
