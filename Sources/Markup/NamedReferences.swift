/// The names that stand for characters in HTML, such as `&nbsp;`.
struct NamedReferences: Sendable {
  /// A name found in a text.
  struct Match {
    /// Where it ends, its `;` included.
    var end: Int
    /// Whether it has a `;`.
    var isClosed: Bool
    var scalars: [Unicode.Scalar]
  }

  private struct Name: Sendable {
    /// Where its letters lie.
    let range: Range<Int>
    /// Whether it counts without `;`, too.
    let isOpen: Bool
    let scalars: [Unicode.Scalar]
  }

  /// All of them, taken apart when the first one is looked up.
  static let all = NamedReferences(table)

  private let letters: [UInt8]
  /// In the order of their bytes.
  private var names: [Name] = []

  /// Takes apart entries such as `nbsp=A0` and `bne:3D+20E5`: a name, whether it counts only with `;` (`:`), and the
  /// numbers of its characters.
  private init(_ table: StaticString) {
    letters = table.withUTF8Buffer { Array($0) }
    var at = 0
    while at < letters.count {
      let start = at
      while letters[at].isASCIIAlphanumeric { at += 1 }
      let end = at
      var scalars: [Unicode.Scalar] = []
      var number: UInt32 = 0
      repeat {
        at += 1
        if at < letters.count, let digit = letters[at].digit {
          number = number * 16 + digit
        } else {
          if let scalar = Unicode.Scalar(number) { scalars.append(scalar) }
          number = 0
        }
      } while at < letters.count && letters[at] > UInt8(ascii: " ")
      names.append(Name(range: start..<end, isOpen: letters[end] == UInt8(ascii: "="), scalars: scalars))
      at += 1
    }
  }

  /// The longest name that a text has at a place.
  func longest(in text: [UInt8], from start: Int) -> Match? {
    var best: Match?
    var candidates = 0..<names.count
    var depth = 0
    while !candidates.isEmpty {
      let name = names[candidates.lowerBound]
      let end = start + depth
      if name.range.count == depth {
        if end < text.count, text[end] == UInt8(ascii: ";") {
          return Match(end: end + 1, isClosed: true, scalars: name.scalars)
        }
        if name.isOpen { best = Match(end: end, isClosed: false, scalars: name.scalars) }
      }
      guard end < text.count else { break }
      let first = self.first(in: candidates, depth, from: text[end])
      candidates = first..<self.first(in: first..<candidates.upperBound, depth, from: text[end] &+ 1)
      depth += 1
    }
    return best
  }

  /// The first name whose letter at a depth is not before another; names that end there come before all others.
  private func first(in candidates: Range<Int>, _ depth: Int, from letter: UInt8) -> Int {
    var (low, high) = (candidates.lowerBound, candidates.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      let range = names[middle].range
      if range.count <= depth || letters[range.lowerBound + depth] < letter {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
