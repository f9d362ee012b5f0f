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
