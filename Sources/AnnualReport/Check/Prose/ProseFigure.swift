/// A number in running text.
struct ProseFigure: Hashable {
  /// Its characters: digits, with what makes it rough or larger behind them (`4.3万余`).
  let range: Range<Int>
  /// The number; of `4.3万` the digits alone.
  let value: Quantity
  /// How many decimals are written.
  let decimals: Int
  /// Whether it is meant to the unit: no 约 before it, no 余 and no 万 behind it.
  let isExact: Bool
  /// Whether it is written in Chinese characters.
  let isChinese: Bool
}

extension Quantity {
  /// The whole number; nil where there are decimals.
  var whole: Int? { isWhole ? Int(millionths / Self.scale) : nil }
}
