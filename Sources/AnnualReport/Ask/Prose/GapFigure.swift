import Text

/// A figure that is typed into a gap of last year's text, whose unit stands behind the gap already.
enum GapFigure {
  /// What belongs into the gap.
  ///
  /// - Parameters:
  ///   - typed: What was typed: `12`, `12场`, `四处`, `十余场`, `没有`.
  ///   - rest: The text behind the gap, which begins with the unit.
  /// - Returns: The figure in digits, or as it was typed where it is only nearly one; nil where it is none, or has another unit.
  static func words(_ typed: String, before rest: String) -> String? {
    let plain = TypedWords.plain(typed)
    // 没有变化 is last year's figure, 没有数据 is none at all.
    if TypedWords.isAsLastYear(typed) { return nil }
    if TypedWords.none.contains(plain) || TypedWords.isNone(typed) && DeniedMatter(typed) == nil {
      return "0"
    }
    let figure = withoutUnit(plain, rest.trimmed())
    let isNumber =
      figure.contains { isNumeral($0) }
      && figure.allSatisfy { isNumeral($0) || ".,万亿约近余多几".contains($0) }
    if !isNumber { return nil }
    if figure.unicodeScalars.allSatisfy({ ChineseNumeral.isPart($0) }) {
      return ChineseNumeral.value(Array(figure.unicodeScalars)).map { String($0) }
    }
    return String(figure)
  }

  /// The longest unit that is looked for.
  private static let longestUnit = 4

  /// What was typed without the longest ending that stands behind the gap.
  private static func withoutUnit(_ typed: String, _ rest: String) -> Substring {
    for count in stride(from: min(longestUnit, rest.count), to: 0, by: -1)
    where typed.hasSuffix(rest.prefix(count)) { return typed.dropLast(count) }
    return typed[...]
  }

  private static func isNumeral(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.isASCIIDigit || ChineseNumeral.isPart($0) }
  }
}
