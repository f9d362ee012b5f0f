import Text

/// A figure that stands in a text as it was typed, not as the name of a cell.
struct TypedFigure: Hashable, Sendable {
  /// Its bytes, without the unit.
  let range: Range<Int>
  /// The figure with its unit, `12件`.
  let text: String
  let quantity: Quantity
  /// What is counted: 万元, else the character behind the figure.
  let unit: String
  /// Whether it is written in Chinese characters.
  let isChinese: Bool
  /// The words that it stands in, between two marks.
  let clause: String

  private static let marks = Set("，、；：。！？（）\n")
  /// Behind these a number is a date, a share or a document's.
  private static let others = Set("年月日号第届%％")

  /// All of a text, in order; what stands in `{{}}` is no figure.
  static func all(in text: String) -> [TypedFigure] {
    let characters = Array(text)
    var offsets = [0]
    for character in characters { offsets.append(offsets[offsets.count - 1] + character.utf8.count) }
    var found: [TypedFigure] = []
    var index = 0
    var isName = false
    while index < characters.count {
      let start = index
      if characters[index] == "{" { isName = true }
      if characters[index] == "}" { isName = false }
      index += 1
      guard !isName, let end = end(ofFigureAt: start, in: characters) else { continue }
      index = end.index
      let unit =
        String(characters[end.index...].prefix(2)) == "万元" ? "万元" : String(characters[end.index...].prefix(1))
      guard let quantity = end.quantity, !unit.contains(where: { others.contains($0) }) else { continue }
      let first = characters[..<start].lastIndex { marks.contains($0) }.map { $0 + 1 } ?? 0
      let last = characters[end.index...].firstIndex { marks.contains($0) } ?? characters.count
      found.append(
        TypedFigure(
          range: offsets[start]..<offsets[end.index], text: String(characters[start..<end.index]) + unit,
          quantity: quantity, unit: unit, isChinese: end.isChinese,
          clause: String(characters[first..<last])))
    }
    return found
  }

  /// The end of a run of digits, or of characters of a Chinese number, and the number that they make, if any.
  private static func end(
    ofFigureAt start: Int, in characters: [Character]
  ) -> (index: Int, quantity: Quantity?, isChinese: Bool)? {
    let digits = characters[start...].prefix { character in
      String(character).halfWidth().first.map { $0.isASCIIDigit || $0 == "." } ?? false
    }
    if let first = digits.first, first != "." {
      let number = DecimalNumeral(String(digits).halfWidth())
      return (digits.endIndex, number.flatMap { Quantity($0) }, false)
    }
    let numerals = characters[start...].prefix { character in
      character.unicodeScalars.allSatisfy { ChineseNumeral.isPart($0) }
    }
    if numerals.isEmpty { return nil }
    let value = ChineseNumeral.value(numerals.flatMap { Array($0.unicodeScalars) })
    return (numerals.endIndex, value.map { Quantity($0) }, true)
  }
}
