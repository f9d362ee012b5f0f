/// Why a reminder is right as it stands, in the clerk's words (the file's `说明`).
public struct Explanation: Hashable, Sendable {
  /// The id of the rule or check.
  public let rule: String
  /// The place of the finding.
  public let place: Place
  /// What was found, as printed with the finding; an explanation lapses when it changes.
  public let seen: String
  /// The reason.
  public let reason: String
  /// Where the explanation stands.
  public let source: Source

  /// What stands for the reason in the line that is printed for pasting; it explains nothing.
  public static let placeholder = "请写明原因"
}
