/// How many terminal columns a text takes: 2 for wide characters, 0 for marks that combine, 1 for others.
///
/// The ambiguous ones (`“ ” — … ①`, box lines) count 1, as terminals in a UTF-8 locale draw them.
public enum DisplayWidth {
  /// The width of a text.
  public static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The width of one character.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
    if isWide(scalar.value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    if (0x4E00...0x9FFF).contains(value) { return true }
    let place = wideRanges.partitioningIndex { $0.last >= value }
    return place < wideRanges.count && wideRanges[place].first <= value
  }

  /// The text with blanks at its end up to a width.
  public static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }
}
