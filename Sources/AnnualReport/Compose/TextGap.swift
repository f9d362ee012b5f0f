/// The mark of a gap in a text, `【待填：…】`.
enum TextGap {
  /// What it begins with.
  static let opening = "【待填"
}
