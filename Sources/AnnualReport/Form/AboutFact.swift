/// A fact about the report itself, such as the year or the telephone.
public struct AboutFact: Hashable, Sendable {
  /// The key in the file and the name in templates.
  public let id: String
  /// What it is called in questions and messages.
  public let label: String
  /// What kind of text is expected.
  public let kind: Kind
  /// Whether it may stay empty.
  public let isOptional: Bool
  /// Whether it tells how the reporting body can be reached, and so belongs to the list of contacts.
  public let isContact: Bool
  /// What to propose for a word in the name of the unit; the word that stands last in the name decides.
  public let proposals: [Proposal]
  /// Words of which a proper answer has one; none where any text may be one.
  public let likeWords: [String]
  /// An example of a proper answer.
  public let example: String?
  /// Help for the clerk.
  public let help: String?

  /// An answer to propose for a word in the name of the unit.
  public struct Proposal: Hashable, Sendable {
    /// The word.
    public let word: String
    /// What to propose.
    public let answer: String
  }

  /// Whether the interview asks for it.
  var isAsked: Bool { kind != .edition && kind != .publication }
  /// Whether it is asked after all else: how the office can be reached, and the day of signing.
  var isAskedLast: Bool { isContact || kind == .website || kind == .date }

  /// The kinds of facts; the raw value is the word in the form.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The report year, four digits.
    case year
    /// The edition of the format, where it is chosen by hand.
    case edition
    /// The full name of the reporting body.
    case unit
    /// One line of text.
    case line
    /// The name of a web site, or its address.
    case website
    /// A telephone number.
    case phone
    /// Six digits.
    case postcode
    /// An address for electronic mail.
    case email
    /// A date in digits.
    case date
    /// The date on which the report was published; never asked, and not printed.
    case publication
  }
}
