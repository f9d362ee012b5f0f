/// Why a template cannot be read or rendered, and where.
public struct TemplateError: Error, Hashable, Sendable {
  /// What is wrong, as facts; the sentences are in `message`.
  public enum Reason: Hashable, Sendable {
    /// A name that the values do not have, and the nearest one they have.
    case unknownName(String, similar: String?)
    /// A name that is known but is a condition, a list or a record where text is to be printed.
    case notText(String)
    /// A tag whose end is missing.
    case unclosedTag
    /// A section whose closing tag is missing.
    case unclosedSection(String)
    /// A closing tag where no section is open.
    case strayClosing(String)
    /// A closing tag that names another section than the one that was opened last, on the line given.
    case mismatchedClosing(String, expected: String, openedLine: Int)
    /// A tag without a name.
    case emptyName
    /// A tag for a partial or for other delimiters, as it is written.
    case unsupportedTag(String)
    /// Another tag than `{{name}}` in a text that knows only those.
    case onlyNames
    /// Sections nested deeper than `Template.deepestSection`.
    case sectionsTooDeep
    /// A result beyond `Template.largestResult` bytes or `Template.mostRounds` rounds of sections.
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

  /// Makes an error at a place.
  public init(reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}
