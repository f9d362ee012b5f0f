import Text

/// Names that editors, file managers and sync services give to copies of a file or folder.
enum CopyName {
  /// Whether a name is that of a copy, as `answers - 副本.yaml`, `answers(1).yaml`, `answers.sync-conflict-20260102.yaml`.
  static func isCopy(_ name: String) -> Bool {
    let name = name.lowercased()
    return marks.contains { name.containsBytes(of: $0) } || words(of: name).contains(where: copies.contains)
      || isNumbered(name) || name.hasSuffix("~") || name.hasSuffix("~.yaml")
  }

  /// What stands in the name of a copy, and in no name of an answers file or unit.
  private static let marks = ["副本", "复件", "拷贝", "冲突", "备份", "conflict"]
  /// Words that stand in the name of a copy; inside a longer word they mean something else.
  private static let copies: Set<Substring> = ["copy", "bak", "backup", "orig"]

  /// The words in Latin letters.
  private static func words(of name: String) -> [Substring] {
    name.split { !("a"..."z").contains($0) }
  }

  /// Whether a number in parentheses stands at the end, before what tells the kind of the file.
  private static func isNumbered(_ name: String) -> Bool {
    var stem = Substring(name)
    if stem.hasSuffix(".yaml") { stem = stem.dropLast(5) }
    while stem.last == " " { stem.removeLast() }
    guard let end = stem.popLast(), end == ")" || end == "）" else { return false }
    let digits = stem.reversed().prefix { ("0"..."9").contains($0) }.count
    guard (1...3).contains(digits) else { return false }
    stem = stem.dropLast(digits)
    return stem.last == "(" || stem.last == "（"
  }
}
