/// What a finding means for the report.
///
/// The word printed is the raw value.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  /// Blocks the report until it is mended.
  case error = "错误"
  /// Blocks the report until it is mended or explained.
  case reminder = "提醒"
  /// Never blocks.
  case hint = "提示"
}
