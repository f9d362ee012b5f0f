/// The mark of a gap in a text, `【待填：…】`.
enum TextGap {
  /// What it begins with.
  static let opening = "【待填"

  /// A gap for something.
  static func mark(_ name: String) -> String { "\(opening)：\(name)】" }

  /// The last line of a text that was begun and not ended.
  static let unfinished = mark("这一段还没有写完")
  /// The line behind a text of which it is not said yet whether it takes the place of another one.
  static let undecided = mark("用上面新写的，还是用原来的")
  /// The same behind a text of which a sentence was changed.
  static let changed = mark("用上面改过的，还是用原来的")
}
