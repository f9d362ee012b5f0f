/// Finds the figures of the form that a text speaks of.
struct ClaimFinder {
  let text: ProseText
  /// The name of the text field.
  let field: String
  /// The report year.
  let year: Int?

  /// A number that is meant to be a figure of the form.
  struct Said {
    let figure: ProseFigure
    /// The word by which it is known.
    let word: Range<Int>
    /// Word, number and unit.
    let range: Range<Int>
    let paragraph: Int
  }

  /// The numbers that a claim speaks of.
  func statements(of claim: Claim) -> [Said] {
    let before = text.occurrences(of: claim.before)
    let after = text.occurrences(of: claim.after)
    if before.isEmpty && after.isEmpty { return [] }
    var found: [Said] = []
    // Figures and words stand in the order of the text: how many words begin before a figure only grows.
    var earlier = 0
    for (index, figure) in text.figures.enumerated() {
      while earlier < before.count, before[earlier].lowerBound < figure.range.lowerBound { earlier += 1 }
      if let said = said(index, claim, before[..<earlier], after) { found.append(said) }
    }
    if found.isEmpty { return [] }
    // Most claims are made nowhere, so that what speaks against one is looked for last.
    let guards = ClaimGuards(claim, in: text, field: field, year: year)
    return found.filter { one in
      let start = one.figure.range.lowerBound
      return text.clause(at: start).map { guards.allow(at: start, clause: $0) } ?? false
    }
  }

  /// A number with the word that makes it a figure of the form, whatever speaks against it.
  private func said(
    _ index: Int, _ claim: Claim, _ before: ArraySlice<Range<Int>>, _ after: [Range<Int>]
  ) -> Said? {
    let figure = text.figures[index]
    guard let clause = text.clause(at: figure.range.lowerBound) else { return nil }
    let earlier = wordBefore(index, clause, before, claim.reach)
    if earlier == nil && after.isEmpty { return nil }
    guard let end = text.end(of: figure, units: claim.units),
      let word = earlier ?? wordBehind(index, end, clause, after, claim.reachBehind)
    else { return nil }
    let range = min(word.lowerBound, figure.range.lowerBound)..<max(word.upperBound, end)
    return Said(figure: figure, word: word, range: range, paragraph: text.clauses[clause].paragraph)
  }

  /// The last word before a number, of those that begin before it.
  private func wordBefore(_ index: Int, _ clause: Int, _ words: ArraySlice<Range<Int>>, _ reach: Int)
    -> Range<Int>?
  {
    let start = text.figures[index].range.lowerBound
    for word in words.reversed() {
      if start - word.upperBound > reach { return nil }
      guard word.upperBound <= start, text.clause(at: word.lowerBound) == clause else { continue }
      return hasFigure(between: word.upperBound, and: start, clause) ? nil : word
    }
    return nil
  }

  private func wordBehind(_ index: Int, _ end: Int, _ clause: Int, _ words: [Range<Int>], _ reach: Int)
    -> Range<Int>?
  {
    let place = words.firstPlace { $0.lowerBound >= end }
    guard place < words.count, words[place].lowerBound - end <= reach,
      text.clause(at: words[place].lowerBound) == clause,
      !hasFigure(between: end, and: words[place].lowerBound, clause),
      !(end..<words[place].lowerBound).contains(where: { isStop(text.character(at: $0)) }),
      !isListed(words[place].upperBound)
    else { return nil }
    return words[place]
  }

  /// Whether a new item begins: `55件、甲类4件`, `41件：甲类17件`.
  private func isStop(_ scalar: Unicode.Scalar?) -> Bool { scalar == "、" || scalar == "：" }

  /// Whether a word is the first of several that share a number: `19件为不予公开、无法提供`.
  private func isListed(_ end: Int) -> Bool {
    switch text.character(at: end) {
    case "、", "和", "及", "或", "与": true
    default: false
    }
  }

  /// Whether another number of the same clause stands between two places; years do not count.
  private func hasFigure(between start: Int, and end: Int, _ clause: Int) -> Bool {
    var index = start
    while index < end {
      guard text.isDigit(at: index), text.clause(at: index) == clause else {
        index += 1
        continue
      }
      let first = index
      while text.isDigit(at: index) { index += 1 }
      let isYear = index - first <= 4 && text.character(at: index) == "年"
      if !isYear { return true }
    }
    return false
  }
}
