import Text

/// A figure that is typed into a gap of last year's text, whose unit stands behind the gap already.
enum GapFigure {
  /// What belongs into the gap.
  ///
  /// - Parameters:
  ///   - typed: What was typed: `12`, `12场`, `四处`, `十余场`, `没有`.
  ///   - unit: The unit behind the gap.
  /// - Returns: The figure in digits, or as it was typed where it is only nearly one; nil where it is none, or has another unit.
  static func words(_ typed: String, unit: String) -> String? {
    if TypedWords.isNone(typed) { return "0" }
    var figure = TypedWords.plain(typed)[...]
    if !unit.isEmpty, figure.hasSuffix(unit) { figure = figure.dropLast(unit.count) }
    let isNumber =
      figure.contains { isNumeral($0) }
      && figure.allSatisfy { isNumeral($0) || ".,%万亿约近余多几".contains($0) }
    if !isNumber { return nil }
    if figure.unicodeScalars.allSatisfy({ ChineseNumeral.isPart($0) }) {
      return ChineseNumeral.value(Array(figure.unicodeScalars)).map { String($0) }
    }
    return String(figure)
  }

  private static func isNumeral(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.isASCIIDigit || ChineseNumeral.isPart($0) }
  }
}
