import Text
import YAMLSubset

/// What is said of the files: what was changed elsewhere, what could not be written.
enum FileWording {
  /// That the answers file was read once more; a line that was typed before may not count any more.
  static func reread(isLineLost: Bool) -> String { "答案文件\(reread)\(lost(isLineLost))" }

  /// The same of the file of last year.
  static func rereadLastYear(isLineLost: Bool) -> String { "上年的文件\(reread)\(lost(isLineLost))" }

  private static let reread = "刚才在别处改过，已按现在的内容读入。"

  private static func lost(_ isLineLost: Bool) -> String { isLineLost ? "刚才这一行没有算，请看着再答一次。" : "" }

  /// That something stood in the place of an answer that could not be read.
  static func replaced(_ text: String) -> String { "答案文件里原来写的“\(text.sanitized())”没有用上。" }

  static func unwritten(_ error: SyntaxError) -> String { "这个答案写不进文件：\(error.sentence)" }

  /// The same of a figure of last year's report.
  static func unwrittenLastYear(_ error: SyntaxError) -> String { "这个数写不进文件：\(error.sentence)" }
}
