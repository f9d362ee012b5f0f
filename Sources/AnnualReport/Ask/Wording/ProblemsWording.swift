/// What is wrong and what holds, in indented lines.
struct ProblemsWording {
  private let findings: FindingWording
  private let places: PlaceWording

  init(form: Form) {
    findings = FindingWording(form: form, isForEditor: false)
    places = PlaceWording(form: form)
  }

  // MARK: What is wrong

  /// A finding in one line; a mark stands before one that is to be dealt with now.
  func line(_ finding: Finding, isMarked: Bool) -> String {
    "  \(isMarked ? "! " : "")\(finding.severity.rawValue)：\(findings.headline(finding))\n"
  }

  /// A finding with its figures, and what to do.
  func lines(_ finding: Finding, isMarked: Bool) -> String {
    line(finding, isMarked: isMarked) + findings.details(finding).map { "    \($0)\n" }.joined()
  }

  /// Of a table whose figures cannot all be right, where no finding tells of it.
  func contradicted(_ table: Table) -> String { "  \(places.tableName(table))里有几个数不能同时都对，要改其中一个。\n" }

  /// The same, and that what can only be 0 is found once they are.
  func waiting(_ table: Table) -> String {
    "  ! 错误：\(places.tableName(table))里有几个数不能同时都对；改好以后，只能是 0 的格自动记 0。\n"
  }

  /// Of such a table, below the list of what is open.
  func notListed(_ table: Table) -> String {
    "  \(places.tableName(table))里还没有填的没有列出来：对不上的改好或者先放着以后，再输入 ! 看。\n"
  }

  /// Of a text that lacks a sentence of those it was made of.
  ///
  /// - Parameters:
  ///   - sentence: The sentence with its stop.
  ///   - name: The text.
  ///   - way: The way of writing a text that would add it.
  /// - Returns: One line.
  static func missing(_ sentence: String, in name: String, addedBy way: String) -> String {
    "  提示：\(name)没有这一句：\(sentence)要加的，打开那一段选“\(way)”。\n"
  }

  /// How many problems are not shown.
  static func more(_ count: Int) -> String { "  还有 \(count) 处，输入 ! 看全部。\n" }

  /// That nothing is wrong, or nothing in what is filled in where something is open.
  static func none(isOpen: Bool) -> String { isOpen ? "  填了的没有发现不符。\n" : "  没有发现不符的地方。\n" }

  // MARK: What holds

  static let disputedTable = "  这张表里还有数对不上，先放着；输入 ! 看是哪几个。\n"
  /// Of a table in which something is open.
  static func unfinishedTable(_ open: [String]) -> String {
    let names = open.prefix(mostOpen).map { "“\($0)”" }.joined(separator: "、")
    let rest = open.count > mostOpen ? "等 \(open.count) 处" : ""
    return "  这张表还没有填完\(names.isEmpty ? "" : "（还空着：\(names)\(rest)）")，先放着。\n"
  }
  private static let mostOpen = 2

  /// What holds in a finished table: the rules that hold everywhere, and how many relations; empty where no rule does.
  static func held(_ names: [String], count: Int) -> String {
    names.isEmpty ? "" : "  ✓ \(names.joined(separator: "、"))：\(count) 项相符\n"
  }
}
