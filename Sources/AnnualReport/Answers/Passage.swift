import Text

/// A text of the answers file: a fact about the report, or prose with names in it.
public struct Passage: Hashable, Sendable {
  /// The text as the file gives it, with `{{name}}` as written.
  public let text: String
  /// The byte where its value stands in the file.
  public let offset: Int
  /// The byte behind its value.
  let end: Int
  /// The text with every known name replaced by its figure or fact; `【未填】` where that is not answered.
  ///
  /// Prose whose names are not all known stays as written; the names are findings.
  public internal(set) var expanded: String

  /// Whether nothing but blanks was written.
  public var isEmpty: Bool { text.unicodeScalars.allSatisfy(\.isWhiteSpace) }
}

/// Why a reminder is right as it stands, in the clerk's words (the file's `说明`).
public struct Explanation: Hashable, Sendable {
  /// The id of the rule or check.
  public let rule: String
  /// The place of the finding.
  public let place: String
  /// What was found, as printed with the finding; an explanation lapses when it changes.
  public let seen: String
  /// The reason.
  public let reason: String
  /// The byte where the explanation stands in the file.
  public let offset: Int

  /// What stands for the reason in the line that is printed for pasting; it explains nothing.
  public static let placeholder = "请写明原因"
}
