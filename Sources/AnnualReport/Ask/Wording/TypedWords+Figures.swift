import Text

/// Typed words that mean a figure.
extension TypedWords {
  /// What a typed text means as a figure; also `没有` and Chinese numerals.
  static func figure(_ text: String, _ format: FigureFormat) -> FigureReading {
    let reading = format.reading(text)
    let plain = plain(text)
    switch reading {
    case .exact, .understood, .converted: return reading
    case .blank: return plain == "无" ? .understood(.zero) : reading
    case .refused(.inexact): return reading
    case .refused(let refusal):
      if isNone(text) { return .understood(.zero) }
      if refusal == .negative, ["-0", "-0.0"].contains(plain) { return .understood(.zero) }
      if let other = respelled(plain, refusal), let found = understood(format.reading(other)) {
        return found
      }
      // A stop behind a figure ends a sentence or a list, a word before it only leads to it.
      var figure = plain[...]
      while let last = figure.last, "、,;".contains(last) { figure = figure.dropLast() }
      for word in InexactNumber.leads where figure.hasPrefix(word) { figure = figure.dropFirst(word.count) }
      guard figure != text.halfWidth(), figure.first?.isNumber ?? false else { return reading }
      return understood(Self.figure(String(figure), format)) ?? reading
    }
  }

  /// A figure that was found in another spelling than the one that was typed; nil where there is none.
  private static func understood(_ reading: FigureReading) -> FigureReading? {
    switch reading {
    case .exact(let quantity), .understood(let quantity): .understood(quantity)
    case .converted: reading
    case .blank, .refused: nil
    }
  }

  /// Another spelling of what was typed that means the same figure; nil where there is none.
  private static func respelled(_ plain: String, _ refusal: FigureReading.Refusal) -> String? {
    if let number = leadingNumber(plain) { return "\(number.number)\(number.rest)" }
    switch refusal {
    case .notWhole, .tooManyDecimals: return withoutZeros(plain)
    case .malformed, .negative, .plusSign, .tooLarge, .otherUnit, .inexact, .notConvertible: return nil
    }
  }

  /// A figure without the zeros at the end of its decimals, which say nothing: `1.0件` as `1件`.
  private static func withoutZeros(_ plain: String) -> String? {
    guard let point = plain.firstIndex(of: ".") else { return nil }
    let behind = plain[point...].dropFirst()
    let decimals = behind.prefix { ("0"..."9").contains($0) }
    var kept = decimals
    while kept.last == "0" { kept = kept.dropLast() }
    if kept.count == decimals.count { return nil }
    return plain[..<point] + (kept.isEmpty ? "" : ".\(kept)") + behind[decimals.endIndex...]
  }

  /// The two figures that a spoken number may be; nil for any other text.
  static func twoReadings(_ text: String) -> (spoken: Int, added: Int)? {
    ChineseNumeral.twoReadings(Array(plain(text).unicodeScalars.prefix { ChineseNumeral.isPart($0) }))
  }

  /// The number that a text begins with in Chinese characters, and what stands behind it.
  static func leadingNumber(_ text: String) -> (number: Int, rest: String)? {
    let scalars = text.unicodeScalars.prefix { ChineseNumeral.isPart($0) }
    guard let number = ChineseNumeral.value(Array(scalars)),
      text.unicodeScalars[scalars.endIndex...].first.map({ !$0.isASCIIDigit }) ?? true
    else { return nil }
    return (number, String(text.unicodeScalars[scalars.endIndex...]))
  }
}
