/// A number as it is written in decimal digits: an optional sign, digits, and behind a point more digits.
///
/// No exponent, no grouping, no unit, no Chinese numerals: `-12`, `007.50`. It is exact, also where it is longer than
/// any number that can be computed with.
public struct DecimalNumeral: Sendable {
  /// A sign before the digits.
  public enum Sign: Sendable {
    case plus, minus
  }

  /// The sign that is written.
  public let sign: Sign?
  /// The digits before the point, without leading zeros: none for 0.
  private let whole: Substring.UTF8View
  /// The digits behind the point.
  private let fraction: Substring.UTF8View
  /// Whether it is written without superfluous leading zeros.
  public let isCanonical: Bool

  /// How many digits there are before the point, leading zeros not counted.
  public var wholeDigits: Int { whole.count }
  /// How many digits are written behind the point.
  public var decimals: Int { fraction.count }

  /// Reads a whole text; nil where it is anything else than such a number.
  public init?(_ text: String) {
    var digits = text.utf8[...]
    switch digits.first {
    case UInt8(ascii: "-"): sign = .minus
    case UInt8(ascii: "+"): sign = .plus
    default: sign = nil
    }
    if sign != nil { digits = digits.dropFirst() }
    let whole = digits.prefix { $0 != UInt8(ascii: ".") }
    fraction = digits[whole.endIndex...].dropFirst()
    let isDigit: (UInt8) -> Bool = { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !whole.isEmpty, whole.allSatisfy(isDigit), fraction.allSatisfy(isDigit) else { return nil }
    guard whole.endIndex == digits.endIndex || !fraction.isEmpty else { return nil }
    self.whole = whole.drop { $0 == UInt8(ascii: "0") }
    isCanonical = whole.count == max(1, self.whole.count)
  }

  /// The number in units of a power of ten, with its sign.
  ///
  /// - Parameter decimals: How many decimals a whole unit has: `1.5` is 1,500 with three of them.
  /// - Returns: nil where it has more decimals than that, or cannot be held.
  public func scaled(decimals: Int) -> Int64? {
    guard fraction.count <= decimals else { return nil }
    var value: Int64 = 0
    let zeros = repeatElement(UInt8(ascii: "0"), count: decimals - fraction.count)
    for digit in [Array(whole), Array(fraction), Array(zeros)].joined() {
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, alsoOverflow) = shifted.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
      if overflow || alsoOverflow { return nil }
      value = sum
    }
    return sign == .minus ? -value : value
  }
}
