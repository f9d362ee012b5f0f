/// A number as written: sign, digits before and after the point.
///
/// No exponent, no grouping, no unit.
struct DecimalDigits {
  private(set) var sign: UInt8?
  private(set) var wholeDigits = 0
  private(set) var decimals = 0
  /// The figure, nil where it is too large or too fine to be held.
  private(set) var quantity: Quantity?
  /// Whether it is written without superfluous leading zeros.
  private(set) var isCanonical = true

  /// Reads the whole text, or fails.
  init?(_ text: String) {
    var digits = text.utf8[...]
    if let first = digits.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first
      digits = digits.dropFirst()
    }
    let whole = digits.prefix { $0 != UInt8(ascii: ".") }
    let fraction = digits[whole.endIndex...].dropFirst()
    let isDigit: (UInt8) -> Bool = { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !whole.isEmpty, whole.allSatisfy(isDigit), fraction.allSatisfy(isDigit) else { return nil }
    guard whole.endIndex == digits.endIndex || !fraction.isEmpty else { return nil }
    let significant = whole.drop { $0 == UInt8(ascii: "0") }
    wholeDigits = significant.count
    decimals = fraction.count
    isCanonical = whole.count == max(1, significant.count)
    quantity = Self.quantity(significant, fraction, isNegative: sign == UInt8(ascii: "-"))
  }

  private static func quantity(
    _ whole: Substring.UTF8View, _ fraction: Substring.UTF8View, isNegative: Bool
  ) -> Quantity? {
    guard whole.count <= Quantity.wholeDigits, fraction.count <= Quantity.decimals else { return nil }
    var value: Int64 = 0
    for digit in whole { value = value * 10 + Int64(digit - UInt8(ascii: "0")) }
    for digit in fraction { value = value * 10 + Int64(digit - UInt8(ascii: "0")) }
    for _ in fraction.count..<Quantity.decimals { value *= 10 }
    return Quantity(millionths: isNegative ? -value : value)
  }
}
