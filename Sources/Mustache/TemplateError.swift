/// Why a template cannot be read or rendered, and where.
public struct TemplateError: Error, Hashable, Sendable {
  /// What is wrong, as facts; the sentences are in `message`.
  public enum Reason: Hashable, Sendable {
    /// A name that the values do not have, and the nearest one they have.
    case unknownName(String, similar: String?)
    /// A partial that was not given, and the nearest one that was.
    case unknownPartial(String, similar: String?)
    /// A name that is known but is a condition, a list or a record where text is to be printed.
    case notText(String)
    /// A tag whose end is missing, with the delimiters that were in force.
    case unclosedTag(open: String, close: String)
    /// A section whose closing tag is missing.
    case unclosedSection(String)
    /// A closing tag where no section is open.
    case strayClosing(String)
    /// A closing tag that names another section than the one that was opened last, on the line given.
    case mismatchedClosing(String, expected: String, openedLine: Int)
    /// A tag without a name.
    case emptyName
    /// A tag for new delimiters that does not give exactly two, short and free of blanks and equals signs.
    case badDelimiters
    /// Another tag than `{{name}}` in a text that knows only those.
    case onlyNames
    /// Sections nested deeper than `Template.deepestSection`.
    case sectionsTooDeep
    /// Partials nested deeper than `Template.deepestPartial`; one of them probably uses itself without end.
    case partialsTooDeep(String)
    /// A result beyond `Template.largestResult` bytes or `Template.mostRounds` rounds of sections and partials.
    case tooLarge
    /// More than `Template.mostLookups` contexts in which names are looked up.
    case tooManyLookups
    /// A text that its names make longer than it is by more than `Template.largestGrowth` bytes.
    case growsTooLarge
  }

  /// What is wrong.
  public let reason: Reason
  /// The line of the tag, counted from 1.
  public let line: Int
  /// The place of the tag in its line in Unicode scalars, counted from 1.
  public let column: Int
  /// The name of the partial that line and column belong to; nil for the template itself.
  public let partial: String?

  /// Makes an error at a place.
  public init(reason: Reason, line: Int, column: Int, partial: String? = nil) {
    self.reason = reason
    self.line = line
    self.column = column
    self.partial = partial
  }
}
