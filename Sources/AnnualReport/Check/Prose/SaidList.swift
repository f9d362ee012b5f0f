/// The words by which a list right behind a total is read.
struct SaidListWords {
  /// What opens a list: 其中, 分别为.
  let openers: Words
  /// What may stand between a total and its list: 政府信息公开申请.
  let fillers: Words
  /// What tells that a list is not complete: 等, 另有.
  let open: Words
}

/// A list of figures right behind a total, as far as each of its numbers is known by its words.
struct SaidList {
  private(set) var parts: [Part] = []
  /// Whether nothing else is counted up to the end of the list, and nothing tells that it goes on.
  private(set) var isComplete = true

  /// One number of it.
  struct Part {
    let claim: Claim
    let said: ClaimFinder.Said
  }

  /// Where a list begins.
  struct Start {
    let place: Int
    let isColon: Bool
    let isInBrackets: Bool
  }

  /// The sum of the parts.
  var sum: Quantity? { parts.map { $0.said.figure.value }.sum }

  /// Where a list begins that is opened right behind a place: `7件，其中`, `7件：`, `7件（`.
  static func start(behind end: Int, _ words: SaidListWords, in text: ProseText) -> Start? {
    var place = end
    while let next = text.end(ofLongest: words.fillers, at: place) { place = next }
    let mark = text.character(at: place)
    let isColon = mark == "："
    let isInBrackets = mark == "（"
    if let mark, "：（，。；".unicodeScalars.contains(mark) { place += 1 }
    let opened = text.end(ofLongest: words.openers, at: place)
    if opened == nil && !isColon && !isInBrackets { return nil }
    return Start(place: opened ?? place, isColon: isColon, isInBrackets: isInBrackets)
  }

  /// Reads a list up to the first number that is none of its parts.
  ///
  /// - Parameters:
  ///   - start: Where it begins.
  ///   - total: The total that it stands behind.
  ///   - words: The words by which it is read.
  ///   - statements: The numbers of the text that may be parts, with what each means.
  ///   - text: The text.
  init(
    _ start: Start, of total: Quantity, _ words: SaidListWords, parts statements: [(Claim, ClaimFinder.Said)],
    _ text: ProseText
  ) {
    guard start.place < text.scalars.count else { return }
    let sentence = text.sentence(at: start.place)
    guard sentence >= 0, let first = text.clause(at: start.place) else { return }
    let limit = text.sentences[sentence].upperBound
    var end = start.place
    var names: Set<String> = []
    var isDivided = false
    for figure in text.figures[text.figures.firstPlace(where: { $0.range.lowerBound >= start.place })...] {
      guard figure.range.lowerBound < limit, let clause = text.clause(at: figure.range.lowerBound) else {
        break
      }
      let isInBrackets = text.clauses[clause].isInBrackets
      if start.isInBrackets && text.clauses[first].isInBrackets && !isInBrackets { break }
      // What a part is made of, in brackets behind it.
      if !start.isInBrackets && isInBrackets { continue }
      guard let part = statements.first(where: { $0.1.figure.range == figure.range }),
        part.1.range.lowerBound >= end,
        !text.has(words.openers, in: end..<part.1.range.lowerBound)
      else {
        isComplete = false
        break
      }
      // `7件，其中予以公开6件、部分公开1件；其他处理1件`: the last is none of the 7.
      let isNext = (end..<part.1.range.lowerBound).contains { text.character(at: $0) == "；" }
      if isNext && !isDivided && sum == total { break }
      isDivided = isDivided || isNext
      // A list that names a thing twice is two lists.
      if !names.insert(part.0.name).inserted {
        parts = []
        return
      }
      parts.append(Part(claim: part.0, said: part.1))
      end = part.1.range.upperBound
    }
    if text.has(words.open, in: start.place..<limit) { isComplete = false }
  }
}
