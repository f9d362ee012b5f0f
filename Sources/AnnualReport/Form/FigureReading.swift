import Text

/// What a typed text means as a figure of a format.
///
/// The same reading serves the file and the keyboard; what differs is who may say yes: a `converted`
/// figure needs a person's consent, so in a file it is an error that offers the figure.
public enum FigureReading: Hashable, Sendable {
  /// A figure written exactly as the notation asks.
  case exact(Quantity)
  /// A figure that was understood although it is written otherwise (`２件`, `1,234`).
  case understood(Quantity)
  /// A figure in another unit, turned into ours (`251000元` is 25.1 万元); to be confirmed.
  case converted(Quantity, unit: String)
  /// Empty, or a mark such as `/` or 无: not answered.
  case blank
  /// Not a figure of this format.
  case refused(Refusal)

  /// Why a text is not a figure of the format.
  public enum Refusal: Hashable, Sendable {
    /// Something follows or precedes the digits, or there are none.
    case malformed
    /// Below zero where the form counts.
    case negative
    /// A plus sign where the form does not record a change.
    case plusSign
    /// Decimals where the form counts whole things.
    case notWhole
    /// More decimals than the form allows; never rounded.
    case tooManyDecimals(allowed: Int)
    /// More than twelve digits before the decimal point.
    case tooLarge
    /// A number that is only nearly the right one: 120多, 八十条左右, 几十件.
    case inexact
    /// A unit that the form does not know here.
    case otherUnit(String)
    /// Another unit, whose figure has no exact value in ours; the nearest one that has, where that is not 0.
    case notConvertible(String, nearest: Quantity?)
  }
}

extension FigureFormat {
  /// Reads a typed text as a figure of this format.
  public func reading(_ text: String) -> FigureReading {
    if let number = DecimalNumeral(text), number.isCanonical, refusal(of: number) == nil,
      let quantity = Quantity(number)
    {
      return .exact(quantity)
    }
    let plain = text.halfWidth()
    if plain.isEmpty || Vocabulary.blankMarks.contains(plain) { return .blank }
    var digits = Substring(plain)
    let unit = takeUnit(from: &digits)
    switch unit {
    case .unknown where InexactNumber.stands(in: plain): return .refused(.inexact)
    case .unknown(let word):
      if let whole = withWholeUnit(String(digits), word) { return whole }
      return .refused(digits.isEmpty ? .malformed : .otherUnit(word))
    case .none, .own, .other: break
    }
    let ungrouped = withoutGrouping(digits)
    guard let ungrouped, let number = DecimalNumeral(ungrouped) else {
      return .refused(InexactNumber.stands(in: plain) ? .inexact : .malformed)
    }
    if case .other(let name, let perUnit) = unit { return converted(number, from: name, perUnit: perUnit) }
    if let refusal = refusal(of: number) { return .refused(refusal) }
    guard let quantity = Quantity(number) else { return .refused(.tooLarge) }
    return ungrouped == text && unit == .none && number.isCanonical ? .exact(quantity) : .understood(quantity)
  }

  private enum UnitFound: Equatable {
    case none
    case own
    case other(name: String, perUnit: Int64)
    case unknown(String)
  }

  /// Takes the unit off the end of the text, and the blanks before it.
  private func takeUnit(from text: inout Substring) -> UnitFound {
    let isDigitLike: (Character) -> Bool = { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    guard let last = text.lastIndex(where: isDigitLike) else { return .none }
    let afterDigits = text.index(after: last)
    let word = text[afterDigits...].drop { $0 == " " }
    if word.isEmpty { return .none }
    text = text[..<afterDigits]
    if word == unit || synonyms.contains(String(word)) { return .own }
    if let perUnit = conversions[String(word)] { return .other(name: String(word), perUnit: perUnit) }
    let isUnitLike = word.count <= 3 && word.allSatisfy { $0.isLetter && !$0.isASCII }
    if !isUnitLike { text = "" }
    return .unknown(String(word))
  }

  /// A figure with only the beginning of its unit, as 万 for 万元, to be confirmed; nil where it is something else.
  private func withWholeUnit(_ digits: String, _ word: String) -> FigureReading? {
    guard !digits.isEmpty, word != unit, unit.hasPrefix(word) else { return nil }
    switch reading(digits) {
    case .exact(.zero), .understood(.zero): return .understood(.zero)
    case .exact(let quantity), .understood(let quantity): return .converted(quantity, unit: word)
    case .refused(let refusal): return .refused(refusal)
    case .blank, .converted: return nil
    }
  }

  private func converted(_ number: DecimalNumeral, from name: String, perUnit: Int64) -> FigureReading {
    if number.wholeDigits > Quantity.wholeDigits { return .refused(.tooLarge) }
    guard let other = Quantity(number) else { return .refused(.notConvertible(name, nearest: nil)) }
    if other.isNegative && !isSigned { return .refused(.negative) }
    // Nothing is nothing in every unit.
    if other == .zero { return .understood(.zero) }
    guard other.millionths % perUnit == 0, fits(Quantity(millionths: other.millionths / perUnit)) else {
      return .refused(.notConvertible(name, nearest: nearest(to: other, perUnit: perUnit)))
    }
    return .converted(Quantity(millionths: other.millionths / perUnit), unit: name)
  }

  /// The figure of this format that is nearest to one in a smaller unit; nil where that is 0.
  private func nearest(to other: Quantity, perUnit: Int64) -> Quantity? {
    let (grain, overflow) = perUnit.multipliedReportingOverflow(by: step)
    if overflow { return nil }
    let count = (other.magnitude.millionths + grain / 2) / grain
    let millionths = count * step * (other.isNegative ? -1 : 1)
    return count == 0 ? nil : Quantity(millionths: millionths)
  }

  private func refusal(of number: DecimalNumeral) -> FigureReading.Refusal? {
    if number.sign == .minus && !isSigned { return .negative }
    if number.sign == .plus && !isSigned { return .plusSign }
    if number.decimals > decimals { return decimals == 0 ? .notWhole : .tooManyDecimals(allowed: decimals) }
    return number.wholeDigits > Quantity.wholeDigits ? .tooLarge : nil
  }

  /// Whether a figure has no more decimals than this format allows.
  func fits(_ quantity: Quantity) -> Bool { quantity.millionths % step == 0 }

  /// Millionths between two neighbouring figures of this format.
  var step: Int64 { (0..<decimals).reduce(Quantity.scale) { step, _ in step / 10 } }
}

/// The digits without thousands separators, or nil where commas do not group by three.
private func withoutGrouping(_ text: Substring) -> String? {
  guard text.utf8.contains(UInt8(ascii: ",")) else { return String(text) }
  let whole = text.prefix { $0 != "." }
  let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
  let first = groups[0].drop { $0 == "-" || $0 == "+" }
  guard (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
  return groups.joined() + text[whole.endIndex...]
}
