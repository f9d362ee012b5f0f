/// The checks that reading the file makes, whatever the edition.
///
/// Their source is the notation of the answers file, so they are the one family that no form switches on.
public enum FileCheck: String, Hashable, Sendable, CaseIterable {
  /// A key that the form does not have.
  case unknownKey = "文件.未知键"
  /// A key that stands twice.
  case duplicateKey = "文件.重复键"
  /// Text behind a ` #` that was cut off and may have been meant.
  case comment = "文件.批注"
  /// Characters in a text that nobody can read.
  case characters = "文件.字符"
  /// A map where a text belongs, or the like.
  case wrongType = "文件.类型"
  /// A text that is no figure of its cell.
  case figure = "文件.数字"
  /// A name in prose that does not exist.
  case name = "文件.名称"
  /// The report year.
  case year = "文件.年度"
  /// The edition chosen by hand.
  case edition = "文件.格式"
  /// An explanation that is incomplete or lapsed.
  case explanation = "文件.说明"

  /// What it means where it is not met; single problems may mean less.
  var severity: Severity {
    switch self {
    case .comment, .characters: .hint
    case .unknownKey, .duplicateKey, .wrongType, .figure, .name, .year, .edition, .explanation: .error
    }
  }
}
