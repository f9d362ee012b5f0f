/// The mark of a gap in a text, `【待填：…】`.
enum TextGap {
  /// What it begins with.
  static let opening = "【待填"

  /// A gap for something.
  static func mark(_ name: String) -> String { "\(opening)：\(name)】" }

  /// The last line of a text that was begun and not ended.
  static let unfinished = mark("这一段还没有写完")
}
