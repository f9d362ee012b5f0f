/// A check that is no relation: written in Swift, switched on and given its settings by the form.
public struct NamedCheck: Hashable, Sendable {
  /// The id shown in findings and used in explanations.
  public let id: String
  /// Which check it is: the word of its schema.
  public let kind: String
  /// What a finding means.
  public let severity: Severity
  /// What it looks for and where.
  public let settings: CheckSettings
  /// Document and place.
  public let source: String
  /// What the clerk should do.
  public let advice: String
  /// What else helps somebody who edits an answers file, as a name in the place of a figure; nil where nothing does.
  public let fileAdvice: String?
}
