import Text

/// Numbers that are only nearly what is counted, as people say them: 约120, 一百多件, 几十条.
enum InexactNumber {
  /// What may stand before a figure.
  static let leads = ["一共", "总共", "共计", "共", "有"]
  private static let before = ["大约", "大概", "差不多", "将近", "接近", "约", "近", "超过", "不到", "不足", "至少", "可能", "估计"]
  /// Right behind the number, or behind its unit.
  private static let behind = ["几", "来", "+", "出头", "多", "余", "左右", "上下", "以上", "以下", "大概", "大约"]
  private static let alone = ["好几", "几", "数十", "数百", "数千", "上百", "上千", "若干", "十几", "许多", "很多", "好多", "不少"]
  /// One digit and the next, which leave open which of the two it is.
  private static let neighbours = ["一两", "一二", "两三", "二三", "三四", "三五", "四五", "五六", "六七", "七八", "八九"]
  private static let between = ["-", "~", "—", "至", "到"]

  /// Whether a text is such a number, in half-width form, with or without its unit.
  static func stands(in text: String) -> Bool {
    var plain = text[...]
    for word in leads where plain.hasPrefix(word) { plain = plain.dropFirst(word.count) }
    if alone.contains(where: { plain.hasPrefix($0) }) { return true }
    let lead = before.first { plain.hasPrefix($0) }
    let number = plain.dropFirst(lead?.count ?? 0)
    let rest = number.drop { isOfNumber($0) }
    if rest.count == number.count { return false }
    let digits = number.dropLast(rest.count)
    if lead != nil || neighbours.contains(where: { digits.containsBytes(of: $0) }) { return true }
    if let mark = between.first(where: { rest.hasPrefix($0) }),
      isLarger(rest.dropFirst(mark.count), than: digits)
    {
      return true
    }
    let plainRest = rest.drop { $0 == " " }
    return behind.contains { word in
      // A sum, and 来信 behind a unit, say nothing of the number.
      let isWord = word.count > 1
      return plainRest.hasPrefix(word) && !(plainRest.dropFirst(word.count).first.map(isOfNumber) ?? false)
        || (isWord ? plainRest.dropFirst().hasPrefix(word) : plainRest.dropFirst() == word)
    }
  }

  /// Whether a text begins with a number that can be the upper end of a range, and is not part of a day.
  private static func isLarger(_ text: Substring, than lower: Substring) -> Bool {
    let upper = text.prefix { isOfNumber($0) }
    if upper.isEmpty || between.contains(where: { text.dropFirst(upper.count).hasPrefix($0) }) {
      return false
    }
    guard let upper = Int(upper), let lower = Int(lower) else { return true }
    return upper > lower
  }

  private static func isOfNumber(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.isASCIIDigit || ChineseNumeral.isPart($0) }
      || ".,".contains(character)
  }
}
