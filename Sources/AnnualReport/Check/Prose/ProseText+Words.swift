/// Where words stand in a running text.
extension ProseText {
  /// Where some words stand, in the order of the text; of words that lie in each other the longest counts.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - inNames: Whether those in titles and quotations count too.
  /// - Returns: The characters of each of them.
  func occurrences(of words: Words, inNames: Bool = false) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var first = 0
    for end in words.ends {
      var place = index.first(of: words.scalars, first..<end)
      while place >= 0 {
        if isSame(words.scalars, first..<end, at: place), inNames || !isCovered[place] {
          found.append(place..<place + end - first)
        }
        place = index.next(after: place, isOne: end - first == 1)
      }
      first = end
    }
    if found.count < 2 { return found }
    var last = 0
    return found.sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }.filter { hit in
      defer { last = max(last, hit.upperBound) }
      return hit.upperBound > last
    }
  }

  private func isSame(_ word: [UInt32], _ range: Range<Int>, at start: Int) -> Bool {
    guard start + range.count <= folded.count else { return false }
    for place in range where word[place] != folded[start + place - range.lowerBound] { return false }
    return true
  }

  /// The end of a word that begins at a place; nil where another one does.
  func end(of word: String, at start: Int) -> Int? {
    var place = start
    for scalar in word.unicodeScalars {
      guard place >= 0, place < scalars.count, scalars[place] == scalar.value else { return nil }
      place += 1
    }
    return place
  }

  /// The end of the longest of some words that begins at a place.
  func end(ofLongest words: Words, at start: Int) -> Int? {
    guard start >= 0, start < folded.count else { return nil }
    let character = folded[start]
    var longest: Int?
    var first = 0
    for end in words.ends {
      if words.scalars[first] == character, isSame(words.scalars, first..<end, at: start) {
        longest = max(longest ?? 0, start + end - first)
      }
      first = end
    }
    return longest
  }

  /// The start of the longest of some words that ends at a place.
  func start(ofLongest words: Words, endingAt end: Int) -> Int? {
    guard end > 0, end <= folded.count else { return nil }
    let character = folded[end - 1]
    var longest: Int?
    var first = 0
    for wordEnd in words.ends {
      let start = end - (wordEnd - first)
      if words.scalars[wordEnd - 1] == character, start >= 0,
        isSame(words.scalars, first..<wordEnd, at: start)
      {
        longest = min(longest ?? start, start)
      }
      first = wordEnd
    }
    return longest
  }

  /// Whether one of some words stands in a range of characters, also in titles.
  func has(_ words: Words, in range: Range<Int>) -> Bool {
    range.clamped(to: folded.indices).contains { begins(one: words, at: $0, within: range.upperBound) }
  }

  /// Whether one of some words begins at a place and ends within a limit.
  private func begins(one words: Words, at place: Int, within limit: Int) -> Bool {
    let character = folded[place]
    var first = 0
    for end in words.ends {
      if words.scalars[first] == character, place + end - first <= limit,
        isSame(words.scalars, first..<end, at: place)
      {
        return true
      }
      first = end
    }
    return false
  }

  /// For each clause whether one of some words stands in it.
  func clauses(with words: Words) -> [Bool] {
    var found = Array(repeating: false, count: clauses.count)
    for word in occurrences(of: words) {
      if let clause = clause(at: word.lowerBound) { found[clause] = true }
    }
    return found
  }

  /// The sentences in which one of some words stands.
  func sentences(with words: Words) -> Set<Int> {
    Set(occurrences(of: words).map { sentence(at: $0.lowerBound) }.filter { $0 >= 0 })
  }

  /// The year that a place of the text speaks of: the last one named before it in its sentence.
  func year(governing index: Int) -> Int? {
    let next = years.firstPlace { $0.start >= index }
    guard next > 0, years[next - 1].sentence == sentence(at: index) else { return nil }
    return years[next - 1].value
  }
}
