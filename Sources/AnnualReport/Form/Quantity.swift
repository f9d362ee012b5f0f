import Text

/// A figure of the report, held exactly as whole millionths of its unit.
///
/// - Shape: an optional sign, digits, then at most six decimals (`12`, `0.092`, `-3`).
/// - Unit: the unit of the cell that owns it; millionths of 万元 are exact to one 分.
/// - Limit: the whole part has at most twelve digits, so that thousands of them can be added safely.
public struct Quantity: Hashable, Sendable {
  /// Millionths of the unit.
  public let millionths: Int64

  /// Nothing, said explicitly.
  public static let zero = Quantity(millionths: 0)

  /// Makes a figure from millionths of its unit.
  public init(millionths: Int64) {
    self.millionths = millionths
  }

  /// Makes a whole figure.
  public init(_ whole: Int) {
    millionths = Int64(whole) * Self.scale
  }

  /// Makes a figure of digits as they are written; nil where it is too large or too fine to be held.
  init?(_ numeral: DecimalNumeral) {
    guard numeral.wholeDigits <= Self.wholeDigits, let millionths = numeral.scaled(decimals: Self.decimals)
    else { return nil }
    self.millionths = millionths
  }

  /// Whether the figure has no decimals.
  public var isWhole: Bool { millionths % Self.scale == 0 }

  /// Whether the figure is below zero.
  public var isNegative: Bool { millionths < 0 }

  /// The sum of two figures, or nil where it cannot be held.
  public func adding(_ other: Quantity) -> Quantity? {
    let (sum, overflow) = millionths.addingReportingOverflow(other.millionths)
    return overflow ? nil : Quantity(millionths: sum)
  }

  /// The signed difference of two figures, or nil where it cannot be held.
  public func subtracting(_ other: Quantity) -> Quantity? {
    let (difference, overflow) = millionths.subtractingReportingOverflow(other.millionths)
    return overflow ? nil : Quantity(millionths: difference)
  }

  /// The figure without its sign.
  public var magnitude: Quantity { Quantity(millionths: Int64(clamping: millionths.magnitude)) }

  static let scale: Int64 = 1_000_000
  static let wholeDigits = 12
  static let decimals = 6
  /// The smallest figure with too many digits before the decimal point.
  static let firstTooLarge = Quantity(millionths: 1_000_000_000_000 * scale)
}

extension Quantity: Comparable {
  /// Orders figures of one unit by size.
  public static func < (one: Quantity, other: Quantity) -> Bool {
    one.millionths < other.millionths
  }
}

extension Quantity: CustomStringConvertible {
  /// The figure in digits without trailing zeros: `12`, `0.092`, `-3`.
  public var description: String { spelled(decimals: 0) }

  /// The figure in digits, with at least the given number of decimals.
  public func spelled(decimals: Int) -> String {
    if millionths == 0 && decimals == 0 { return "0" }
    let size = millionths.magnitude
    let scale = UInt64(Self.scale)
    var text = isNegative ? "-" : ""
    text += String(size / scale)
    var fraction = size % scale
    var digits: [UInt8] = []
    var unit = scale / 10
    while fraction > 0 || digits.count < decimals, unit > 0 {
      digits.append(UInt8(ascii: "0") + UInt8(fraction / unit))
      fraction %= unit
      unit /= 10
    }
    if !digits.isEmpty { text += "." + String(decoding: digits, as: UTF8.self) }
    return text
  }
}
