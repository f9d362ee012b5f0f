import Text

extension FigureFormat {
  /// What the value of a correction means as a figure: as in a file, and where that is none, in the words that can mean only
  /// one, 没有 and Chinese numerals.
  func corrected(_ value: String) -> FigureReading {
    let reading = reading(value)
    let plain = value.halfWidth().trimmed()
    switch reading {
    case .exact, .understood, .converted, .refused(.inexact): return reading
    // A stroke may stand for what is not known.
    case .blank: return Vocabulary.none.contains(plain) ? .understood(.zero) : reading
    case .refused:
      if Vocabulary.none.contains(plain) { return .understood(.zero) }
      let numerals = plain.unicodeScalars.prefix { ChineseNumeral.isPart($0) }
      let rest = plain.unicodeScalars[numerals.endIndex...]
      guard let number = ChineseNumeral.value(Array(numerals)),
        rest.first.map({ !$0.isASCIIDigit }) ?? true
      else { return reading }
      switch self.reading("\(number)\(String(rest))") {
      case .exact(let quantity), .understood(let quantity): return .understood(quantity)
      case .converted(let quantity, let unit): return .converted(quantity, unit: unit)
      case .refused(let refusal): return .refused(refusal)
      case .blank: return reading
      }
    }
  }
}
