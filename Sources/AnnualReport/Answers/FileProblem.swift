/// Something in an answers file that cannot be meant as it is written; reading goes on with the rest.
///
/// A value, never thrown; the checks make it a finding.
public struct FileProblem: Hashable, Sendable {
  /// The check that was not met.
  public let check: FileCheck
  /// A hint where the value is understood all the same.
  public let severity: Severity
  /// The cell, row, text field or key that it is about; nil for the file itself.
  public let place: Place?
  /// What is wrong.
  public let reason: Reason
  /// Where in the file it is.
  public let position: Source?

  /// Whether what stands at its place says nothing, since it could not be read; an unknown key beside it does not matter.
  var isUnread: Bool {
    guard severity == .error else { return false }
    if case .standsForSeveral = reason { return true }
    if case .refusedFigure = reason { return true }
    if case .otherUnit = reason { return true }
    if case .invisible = reason { return true }
    return check == .wrongType
  }

  /// What is wrong, without any wording.
  public enum Reason: Hashable, Sendable {
    /// A key that the form does not have.
    case unknownKey(String, similar: String?)
    /// A key that stands twice in one map; the line of the first.
    case duplicateKey(String, firstLine: Int)
    /// What stands behind a ` #` at the end of a text, without a blank behind the mark.
    case cutText(String)
    /// Characters of a key or figure that cannot be seen, by their numbers; the key or figure.
    case invisible([String], in: String)
    /// Characters of a text that cannot be seen, by their numbers; the text is taken as it is.
    case invisibleInText([String])
    /// Radicals in the place of characters, each with the character that it is read as.
    case radicals([String])
    /// Characters of a text that no font knows, by their numbers.
    case unreadableCharacters([String])
    /// More problems of one check than are told one by one; how many more.
    case more(Int)
    /// Another kind of value than the form expects.
    case expected(Shape, found: Shape)
    /// A text that is no figure of its cell.
    case refusedFigure(String, FigureReading.Refusal, unit: String)
    /// A figure in another unit, which a file cannot consent to.
    case otherUnit(String, unit: String, offered: String)
    /// A figure written in another way than the notation asks.
    case understoodAs(String, String)
    /// A mark such as `/` in place of a figure.
    case blankMark(String)
    /// A figure other than 0 that stands for several cells; the names of those.
    case standsForSeveral(String, [String])
    /// A figure other than 0 for the rest.
    case restNotZero(String)
    /// `其余` in a row that is nothing but sums.
    case restOfSums
    /// A total above 0, with its column and figure, whose parts are all 0 by `其余`; their columns.
    case unsharedTotal(String, String, [String])
    /// A row that names a column easily taken for the rest, with what the form says of it, but leaves cells open.
    case notRest(String, String, open: [String])
    /// A name in prose that the form does not have.
    case unknownName(String, similar: String?)
    /// A tag in prose that is more than a name; the tag as written.
    case onlyNames(String)
    /// Prose that is no text with names; the sentence is the template reader's.
    case badProse(String)
    /// A text that is none of the choices of a detail; the choices.
    case noChoice(String, [String])
    /// A choice of a detail without the words that belong to it.
    case wordsMissing(String)
    /// No report year.
    case noYear
    /// A report year that is no year in digits, or outside the years that can be reported on.
    case badYear(String, first: Int, last: Int)
    /// An edition that does not exist; the ones that do.
    case badEdition(String, [String])
    /// An explanation that lacks one of its four keys.
    case incompleteExplanation([String])
  }

  /// What a value in the file may be.
  public enum Shape: Hashable, Sendable {
    case text
    case figure
    case list
    case map
  }
}
