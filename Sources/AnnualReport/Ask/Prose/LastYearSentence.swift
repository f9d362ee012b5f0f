import Text

/// A sentence of last year's text, never taken over as it is.
struct LastYearSentence: Hashable {
  /// As it stood last year.
  let shown: String
  /// For this year: its figures are gaps that tell last year's, and last year is this one.
  let asked: String
  /// Whether a paragraph ended with it.
  var endsParagraph: Bool
  /// Whether it is none of last year's, but one of this year's that says what these do not.
  var isAdded = false

  /// What it is good for this year.
  enum Use: Hashable {
    /// It can be taken over, with this year's figures.
    case same
    /// What it speaks of was answered this year, in these words; it may say more than that.
    case answered(String, saysMore: Bool)
    /// It compares its year with the one before, by this word, and has to be another.
    case comparing(String)
    /// It is this year's, and can be written behind the others.
    case added

    /// What a choice by its number takes over; nil where it is no such choice.
    func words(of sentence: LastYearSentence, choice: String) -> String? {
      switch (self, choice) {
      case (.same, "1"), (.added, "1"), (.answered(_, saysMore: true), "4"): sentence.asked
      case (.answered(let words, _), "1"): words
      case (.same, _), (.added, _), (.answered, _), (.comparing, _): nil
      }
    }
  }

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

  /// The number in Chinese characters that a text begins with, where something is counted by it: 三处, 十二个; nil for 统一, 三公.
  private static func counted(_ text: Substring, after before: Character?) -> String? {
    if let before, isNumeral(before) || notCounting.contains(before) { return nil }
    let digits = text.prefix { isNumeral($0) }
    let rough = text.dropFirst(digits.count).prefix { "余多几".contains($0) }
    let number = digits.isEmpty ? digits : text.prefix(digits.count + rough.count)
    let behind = text.dropFirst(number.count)
    guard !number.isEmpty, let measure = behind.first, measures.contains(measure),
      behind.dropFirst().first.map({ !idioms.contains($0) && String($0) != number }) ?? true
    else { return nil }
    // 千家万户 counts nothing.
    let isRound = number.count == 1 && digits.first.map { "十百千".contains($0) } ?? false
    if isRound && measure == "家" { return nil }
    return String(number)
  }

  private static func isNumeral(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { ChineseNumeral.isPart($0) }
  }

  /// Behind these a numeral counts nothing: 第一次, 统一.
  private static let notCounting = Set("每第任同逐某这那首唯各统进下上之专单另万")
  /// What something is counted by.
  private static let measures = Set("件条次场处期份篇人项个家名块部座间册张批轮种类万成倍")
  /// What makes a word of both: 一次性, 一条龙, 一张网.
  private static let idioms = Set("性龙事网图曲办户")

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
      if depth == 0, let count = counted(rest, after: text.last) {
        rest = rest.dropFirst(count.count)
        text += TextGap.mark(SentenceWording.gap(lastYear: count, rest.first.map { String($0) } ?? ""))
        continue
      }
      guard depth == 0, ("0"..."9").contains(character) else {
        text.append(character)
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { ("0"..."9").contains($0) || ".,".contains($0) }
      rest = rest.dropFirst(digits.count)
      // 200余人: nearly as many is part of the number.
      let rough = rest.prefix { "余多".contains($0) }
      rest = rest.dropFirst(rough.count)
      if let year, digits == String(year), rest.hasPrefix("年") {
        text += yearName
      } else {
        let isMoney = rest.hasPrefix("万元")
        let unit = isMoney ? "万元" : rest.first.map { $0.isLetter ? String($0) : "" } ?? ""
        text += TextGap.mark(SentenceWording.gap(lastYear: String(digits + rough), unit))
      }
    }
    return text
  }
}
