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
  /// What the sentence says up to it.
  let lead: String

  private static let marks = Set("，、；：。！？（）,;:!?()\n")
  private static let stops = Set("。！？!?\n")
  /// Behind these a number is a date, a share, a document's, or not exact.
  private static let others = Set("年月日号届%％万亿千百余多几")
  /// Before these a number is one of an order, not exact, or the rest of a longer one.
  private static let befores = Set("第近约逾超〔")

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
      let gap = characters[end.index...].prefix { $0 == " " || $0 == "\u{3000}" }
      let behind = characters[(isDigit(characters[gap.endIndex...].first) ? end.index : gap.endIndex)...]
      let unit = behind.starts(with: "万元") ? "万元" : String(behind.prefix(1))
      guard let quantity = end.quantity, !isOther(characters, start, end.isChinese),
        unit == "万元" || !unit.contains(where: { others.contains($0) })
      else { continue }
      let first = characters[..<start].lastIndex { marks.contains($0) }.map { $0 + 1 } ?? 0
      let last = characters[end.index...].firstIndex { marks.contains($0) } ?? characters.count
      let sentence = characters[..<start].lastIndex { stops.contains($0) }.map { $0 + 1 } ?? 0
      found.append(
        TypedFigure(
          range: offsets[start]..<offsets[end.index], text: String(characters[start..<end.index]) + unit,
          quantity: quantity, unit: unit, isChinese: end.isChinese,
          clause: String(characters[first..<last]), lead: String(characters[sentence..<start])))
    }
    return found
  }

  /// The years that the sentence names before the figure.
  var years: [Int] {
    lead.split { !$0.isASCIIDigit && $0 != "年" }.compactMap { words in
      words.last == "年" ? Int(words.dropLast()) : nil
    }
  }

  /// Whether what stands before a number makes it another one: 第3件, 近3件, `1 234件`.
  private static func isOther(_ characters: [Character], _ start: Int, _ isChinese: Bool) -> Bool {
    guard let last = characters[..<start].last else { return false }
    if last.isWhitespace { return !isChinese && isDigit(characters[..<start].last { !$0.isWhitespace }) }
    return "，,.".contains(last) ? isDigit(characters[..<start].dropLast().last) : befores.contains(last)
  }

  private static func isDigit(_ character: Character?) -> Bool {
    character.map { String($0).halfWidth().first?.isASCIIDigit ?? false } ?? false
  }

  /// The end of a run of digits, also with commas between thousands, or of characters of a Chinese number, and the number that
  /// they make, if any.
  private static func end(
    ofFigureAt start: Int, in characters: [Character]
  ) -> (index: Int, quantity: Quantity?, isChinese: Bool)? {
    var index = start
    var digits = ""
    while index < characters.count {
      let character = String(characters[index]).halfWidth()
      let isGrouping = characters[index] == "," && isThousands(characters[(index + 1)...])
      guard !digits.isEmpty && (isGrouping || character == ".") || isDigit(characters[index]) else { break }
      if !isGrouping { digits += character }
      index += 1
    }
    if !digits.isEmpty {
      let number = DecimalNumeral(digits)
      return (index, number.flatMap { Quantity($0) }, false)
    }
    let numerals = characters[start...].prefix { character in
      character.unicodeScalars.allSatisfy { ChineseNumeral.isPart($0) }
    }
    if numerals.isEmpty { return nil }
    let value = ChineseNumeral.value(numerals.flatMap { Array($0.unicodeScalars) })
    return (numerals.endIndex, value.map { Quantity($0) }, true)
  }

  /// Whether three digits come next, and no fourth.
  private static func isThousands(_ rest: ArraySlice<Character>) -> Bool {
    rest.prefix { isDigit($0) }.count == 3
  }
}
