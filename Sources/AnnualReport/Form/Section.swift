/// One of the mandated parts of the report.
public struct Section: Hashable, Sendable {
  /// The short id, the first part of its fields' names.
  public let id: String
  /// The statutory heading with its numeral.
  public let heading: String
  /// Other ways in which published reports write the heading.
  public let variants: [String]
  /// The id of the table that it prints.
  public let table: String?
  /// Its text fields in print order.
  public let fields: [Field]
  /// The keys of the section in an answers file: the rows of its table, then its text fields.
  let keys: NameIndex
  /// Who knows what the texts are about; nil where the form does not say.
  public let office: String?
  /// Document and place.
  public let source: String
  /// What belongs here.
  public let help: String?

  /// A text that the clerk writes.
  public struct Field: Hashable, Sendable {
    /// The full name, `总体情况.主动公开`.
    public let name: String
    /// The id of the section that it belongs to.
    public let section: String
    /// The last part of the name: its key in the file.
    public let id: String
    /// The heading printed above it, if any.
    public let heading: String?
    /// Whether it may stay empty.
    public let isOptional: Bool
    /// Whether the interview passes it over until something stands in it.
    public let isUnasked: Bool
    /// What belongs here.
    public let help: String?
    /// Words by which its heading is known in published reports.
    public let words: [String]
    /// How a paragraph begins that is its first where it has no heading; `…` stands for some characters.
    public let openings: [String]
  }
}

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
