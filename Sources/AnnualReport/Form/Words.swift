/// Words that running text is looked through for, taken apart once for all texts.
///
/// Decoding them anew for every text took more time than all the checks of running text together.
struct Words: Hashable, Sendable {
  /// The words as they are written.
  private(set) var texts: [String] = []
  /// Their characters, one word behind the other, as values of Unicode scalars.
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
    for scalar in text.unicodeScalars { scalars.append(scalar.value) }
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
}

extension Words: ExpressibleByArrayLiteral {
  init(arrayLiteral texts: String...) {
    self.init(texts)
  }
}
