import Text

/// A sentence of last year's text, never taken over as it is.
struct LastSentence: Hashable {
  /// As it stood last year.
  let shown: String
  /// For this year: its figures are gaps that tell last year's, and last year is this one.
  let asked: String

  /// The sentences of a text.
  ///
  /// - Parameters:
  ///   - passage: Last year's text.
  ///   - year: Last year.
  ///   - yearName: What this year's report writes in its place.
  /// - Returns: The sentences in order.
  static func all(in passage: Passage, year: Int?, yearName: String) -> [LastSentence] {
    SentenceList(passage.expanded).pieces.map { piece in
      LastSentence(shown: piece.trimmed(), asked: asked(piece.trimmed(), year, yearName))
    }
  }

  private static func asked(_ sentence: String, _ year: Int?, _ yearName: String) -> String {
    var text = ""
    var depth = 0
    var rest = sentence[...]
    while let character = rest.first {
      if "《〔".contains(character) { depth += 1 }
      if "》〕".contains(character) { depth = max(0, depth - 1) }
      guard depth == 0, ("0"..."9").contains(character) else {
        text.append(character)
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { ("0"..."9").contains($0) || ".,%".contains($0) }
      rest = rest.dropFirst(digits.count)
      if let year, digits == String(year), rest.hasPrefix("年") {
        text += yearName
      } else {
        let unit = rest.first.map { $0.isLetter ? String($0) : "" } ?? ""
        text += TextGap.mark("上年是\(digits)\(unit)，今年是几\(unit)")
      }
    }
    return text
  }
}
