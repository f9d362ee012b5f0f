import Text

/// A sentence of last year's text, never taken over as it is.
struct LastYearSentence: Hashable {
  /// As it stood last year.
  let shown: String
  /// For this year: its figures are gaps that tell last year's, and last year is this one.
  let asked: String
  /// Whether a paragraph ended with it.
  let endsParagraph: Bool

  /// The sentences of a text.
  ///
  /// - Parameters:
  ///   - text: Last year's text, with the names of what this year's report has figures for.
  ///   - year: Last year.
  ///   - yearName: What this year's report writes in its place.
  ///   - printed: A text with last year's figures in the place of their names.
  /// - Returns: The sentences in order.
  static func all(
    in text: String, year: Int?, yearName: String, printed: (String) -> String
  ) -> [LastYearSentence] {
    SentenceList(text).pieces.map { piece in
      LastYearSentence(
        shown: printed(piece.trimmed()), asked: asked(piece.trimmed(), year, yearName),
        endsParagraph: piece.hasSuffix("\n"))
    }
  }

  private static func asked(_ sentence: String, _ year: Int?, _ yearName: String) -> String {
    var text = ""
    var depth = 0
    var rest = sentence[...]
    while let character = rest.first {
      if rest.hasPrefix("{{") {
        let name = rest.prefix { $0 != "}" }
        rest = rest.dropFirst(name.count)
        text += name
        while rest.first == "}" { text.append(rest.removeFirst()) }
        continue
      }
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
        let isMoney = rest.hasPrefix("万元")
        let unit = isMoney ? "万元" : rest.first.map { $0.isLetter ? String($0) : "" } ?? ""
        text += TextGap.mark(SentenceWording.gap(lastYear: String(digits), unit))
      }
    }
    return text
  }
}
