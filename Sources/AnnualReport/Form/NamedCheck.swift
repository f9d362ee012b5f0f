/// A check that is no relation: written in Swift, switched on and given its words by the form.
public struct NamedCheck: Hashable, Sendable {
  /// The id shown in findings and used in explanations.
  public let id: String
  /// Which check it is.
  public let kind: Kind
  /// What a finding means.
  public let severity: Severity
  /// The text fields it reads.
  public let fields: [String]
  /// The cells it reads, as indices into the form's cells.
  public let cells: [Int]
  /// The words it looks for.
  public let words: [String]
  /// Sections that it passes over.
  public let exceptions: [String]
  /// The most that is allowed.
  public let most: Int?
  /// Document and place.
  public let source: String
  /// What the clerk should do.
  public let advice: String

  /// The checks there are; the raw value is the word in the form.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Cells and texts that are not answered.
    case unanswered
    /// Marks of an unfinished text.
    case leftover
    /// Each of the fields says something more than 无.
    case bothHalves = "both-halves"
    /// Each of the words stands in the text.
    case mentions
    /// Each of the cells is answered.
    case stated
    /// Last or next year directly before a verb of reporting and a figure.
    case staleYear = "stale-year"
    /// Either all of the cells are 0 or none.
    case zeroTogether = "zero-together"
    /// The edition is the one that the year asks for.
    case editionYear = "edition-year"
    /// The fields together are no longer than allowed.
    case length
    /// No cell is larger than allowed.
    case magnitude
  }
}
