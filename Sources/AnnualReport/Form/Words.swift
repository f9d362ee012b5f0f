/// Words that running text is looked through for, taken apart once for all texts.
///
/// Decoding them anew for every text took more time than all the checks of running text together.
struct Words: Hashable, Sendable {
  /// The words as they are written.
  let texts: [String]
  /// Their characters, one word behind the other, as values of Unicode scalars.
  let scalars: [UInt32]
  /// Where each of them ends in the characters.
  let ends: [Int]

  /// Takes words apart; empty ones stand nowhere and are left out.
  init(_ texts: [String] = []) {
    self.texts = texts.filter { !$0.isEmpty }
    var scalars: [UInt32] = []
    var ends: [Int] = []
    for text in self.texts {
      scalars += text.unicodeScalars.lazy.map { $0.value }
      ends.append(scalars.count)
    }
    (self.scalars, self.ends) = (scalars, ends)
  }

  var isEmpty: Bool { texts.isEmpty }
}

extension Words: ExpressibleByArrayLiteral {
  init(arrayLiteral texts: String...) {
    self.init(texts)
  }
}
