/// How the figures of a column are written: unit, decimals, sign.
public struct FigureFormat: Hashable, Sendable {
  /// The unit of every figure in this format, such as 件 or 万元.
  public let unit: String
  /// The most decimals a figure may have.
  public let decimals: Int
  /// Whether a figure may be below zero.
  public let isSigned: Bool
  /// Whether a figure is printed with all its decimals; 0 is always printed as 0.
  public let isPadded: Bool
  /// Words for the unit that may follow a figure besides the unit itself.
  public let synonyms: [String]
  /// Other units by name, and how many of each make one of ours (元: 10000 for 万元).
  public let conversions: [String: Int64]

  /// Whole numbers of no unit.
  static let plain = FigureFormat(
    unit: "", decimals: 0, isSigned: false, isPadded: false, synonyms: [], conversions: [:])

  /// The figure as it stands in the report.
  public func printed(_ quantity: Quantity) -> String {
    quantity.spelled(decimals: isPadded && quantity != .zero ? decimals : 0)
  }
}
