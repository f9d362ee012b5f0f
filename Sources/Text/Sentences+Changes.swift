extension Sentences {
  /// What became of a sentence.
  public struct Change: Equatable, Sendable {
    /// The sentence of the old text; nil where one was added.
    public let old: String?
    /// The sentence of the new text; nil where one was removed.
    public let new: String?

    init(_ old: String?, _ new: String?) {
      self.old = old
      self.new = new
    }
  }

  /// What became of the sentences of a text: replaced, removed or added, in order.
  ///
  /// A sentence replaces another where they stand in place of each other alone, or share most of their characters.
  public static func changes(from old: [String], to new: [String]) -> [Change] {
    ListDifference.gaps(from: old, to: new).flatMap { gap in
      paired(Array(old[gap.old]), Array(new[gap.new]))
    }
  }

  /// More pairs of sentences are not compared.
  private static let mostPairs = 10_000

  /// Joins each removed sentence with the first added one that is much like it.
  private static func paired(_ removed: [String], _ added: [String]) -> [Change] {
    if removed.count == 1 && added.count == 1 { return [Change(removed[0], added[0])] }
    var changes: [Change] = []
    var rest = added[...]
    for sentence in removed {
      guard removed.count * added.count <= mostPairs,
        let match = rest.firstIndex(where: { areAlike(sentence, $0) })
      else {
        changes.append(Change(sentence, nil))
        continue
      }
      changes += rest[..<match].map { Change(nil, $0) }
      changes.append(Change(sentence, rest[match]))
      rest = rest[(match + 1)...]
    }
    return changes + rest.map { Change(nil, $0) }
  }

  /// Whether two sentences share most of their characters.
  private static func areAlike(_ one: String, _ other: String) -> Bool {
    var counts: [Character: Int] = [:]
    for character in one { counts[character, default: 0] += 1 }
    var shared = 0
    for character in other where counts[character, default: 0] > 0 {
      counts[character, default: 0] -= 1
      shared += 1
    }
    return shared * 2 > max(one.count, other.count)
  }
}
