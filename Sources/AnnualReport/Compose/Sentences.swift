/// The sentences of a text, so that two texts are compared as people read them.
enum Sentences {
  /// What ends a sentence; marks that close a quotation behind it belong to it.
  private static let ends: Set<Character> = ["。", "；", "！", "？"]
  private static let closings: Set<Character> = ["”", "’", "）", "》", "」"]

  /// Splits paragraphs at the ends of sentences and of lines.
  static func split(_ paragraphs: [String]) -> [String] {
    paragraphs.flatMap { paragraph in
      paragraph.split(whereSeparator: \.isNewline).flatMap { split(line: $0) }
    }
  }

  private static func split(line: Substring) -> [String] {
    var found: [String] = []
    var sentence = ""
    var isOver = false
    for character in line {
      if isOver && !closings.contains(character) && !ends.contains(character) {
        found.append(trimmed(sentence))
        sentence = ""
        isOver = false
      }
      sentence.append(character)
      if ends.contains(character) { isOver = true }
    }
    return (found + [trimmed(sentence)]).filter { !$0.isEmpty }
  }

  /// More sentences are not searched for what they share, and so many are not held against each other.
  private static let most = 2000
  private static let mostPairs = 10_000

  /// What became of the sentences of a text: replaced, removed (no new one) or added (no old one), in order.
  static func changes(from old: [String], to new: [String]) -> [(old: String?, new: String?)] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = (old: old[start...], new: new[start...])
    let end = zip(rest.old.reversed(), rest.new.reversed()).prefix { $0 == $1 }.count
    return differences(from: Array(rest.old.dropLast(end)), to: Array(rest.new.dropLast(end)))
  }

  private static func differences(from old: [String], to new: [String]) -> [(old: String?, new: String?)] {
    if old.count + new.count > most { return old.map { ($0, nil) } + new.map { (nil, $0) } }
    let difference = new.difference(from: old)
    var removals = difference.removals[...]
    var insertions = difference.insertions[...]
    var changes: [(old: String?, new: String?)] = []
    var (oldPlace, newPlace) = (0, 0)
    while !removals.isEmpty || !insertions.isEmpty {
      // One gap between sentences that stayed: what went there, and what came.
      var gone: [String] = []
      var come: [String] = []
      while case .remove(oldPlace, let sentence, _)? = removals.first {
        gone.append(sentence)
        removals.removeFirst()
        oldPlace += 1
      }
      while case .insert(newPlace, let sentence, _)? = insertions.first {
        come.append(sentence)
        insertions.removeFirst()
        newPlace += 1
      }
      changes += paired(gone, come)
      oldPlace += 1
      newPlace += 1
    }
    return changes
  }

  /// Joins each sentence that went with the first that came and is much like it.
  private static func paired(_ gone: [String], _ come: [String]) -> [(old: String?, new: String?)] {
    if gone.count == 1 && come.count == 1 { return [(gone[0], come[0])] }
    if gone.count * come.count > mostPairs { return gone.map { ($0, nil) } + come.map { (nil, $0) } }
    var pairs: [(old: String?, new: String?)] = []
    var rest = come[...]
    for sentence in gone {
      guard let match = rest.firstIndex(where: { areAlike(sentence, $0) }) else {
        pairs.append((sentence, nil))
        continue
      }
      pairs += rest[..<match].map { (nil, $0) }
      pairs.append((sentence, rest[match]))
      rest = rest[(match + 1)...]
    }
    return pairs + rest.map { (nil, $0) }
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
