/// Words that running text is looked through for, taken apart once for all texts.
///
/// Decoding them anew for every text took more time than all the checks of running text together.
struct Words: Hashable, Sendable {
  /// The words as they are written.
  let texts: [String]
  /// Their characters, folded, one word behind the other, as values of Unicode scalars.
  let scalars: [UInt32]
  /// Where each of them ends in the characters.
  let ends: [Int]

  /// Takes words apart; empty ones stand nowhere and are left out.
  init(_ texts: [String] = []) {
    self.texts = texts.filter { !$0.isEmpty }
    var scalars: [UInt32] = []
    var ends: [Int] = []
    for text in self.texts {
      scalars += text.unicodeScalars.lazy.map { Self.folded($0.value) }
      ends.append(scalars.count)
    }
    (self.scalars, self.ends) = (scalars, ends)
  }

  var isEmpty: Bool { texts.isEmpty }

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
