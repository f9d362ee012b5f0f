/// The headings on the screen: of a step, of the contents, of the last page.
enum HeadingWording {
  /// Of the facts that come before all else.
  static let report = "报告信息"
  /// Of the facts that come after all else.
  static let contact = "联系方式和落款日期"
  /// Of all facts about the report, in a list.
  static let facts = "报告信息和联系方式"
  static let contents = "目录"

  /// A heading as a line, with an empty one above.
  static func line(_ heading: String) -> String { "\n━━ \(heading) ━━\n" }

  /// The heading of a part of the report with the step that it is.
  ///
  /// - Parameters:
  ///   - step: Which step it is, from 1.
  ///   - count: How many steps there are.
  ///   - heading: The heading of the part.
  ///   - open: About how many questions there are still under it.
  /// - Returns: The words of the heading, without its marks.
  static func step(_ step: Int, of count: Int, _ heading: String, open: Int) -> String {
    let left = open > 0 ? " · 还有约 \(open) 题" : ""
    return "第 \(step) 步，共 \(count) 步 · \(heading)\(left)"
  }

  /// The heading of the last page: whose report it is, of which year, as far as that is known.
  static func review(unit: String?, year: Int?) -> String {
    let parts = [unit, year.map { "\($0) 年度" }].compactMap { $0 }
    return "检查" + (parts.isEmpty ? "" : " · " + parts.joined(separator: " "))
  }
}
