import Text

/// Numbers that are only nearly what is counted, as people say them: 约120, 一百多件, 几十条.
enum InexactNumber {
  private static let leads = ["一共", "总共", "共计", "共", "有"]
  private static let before = ["大约", "大概", "差不多", "将近", "接近", "约", "近", "超过", "不到", "不足", "至少", "可能", "估计"]
  private static let behind = ["多", "余", "几", "来", "+", "出头"]
  private static let anywhereBehind = ["左右", "上下", "以上", "以下", "出头", "大概", "大约"]
  private static let alone = ["好几", "几", "数十", "数百", "数千", "上百", "上千", "若干", "十几", "许多", "很多", "不少"]

  /// Whether a text is such a number, in half-width form, with or without its unit.
  static func stands(in text: String) -> Bool {
    var plain = text[...]
    for word in leads where plain.hasPrefix(word) { plain = plain.dropFirst(word.count) }
    if alone.contains(where: { plain.hasPrefix($0) }) { return true }
    let lead = before.first { plain.hasPrefix($0) }
    let number = plain.dropFirst(lead?.count ?? 0)
    let rest = number.drop { character in
      character.unicodeScalars.allSatisfy { $0.isASCIIDigit || ChineseNumeral.isPart($0) }
        || ".,".contains(character)
    }
    if rest.count == number.count { return false }
    return lead != nil || behind.contains { rest.hasPrefix($0) }
      || anywhereBehind.contains { rest.containsBytes(of: $0) }
  }
}
