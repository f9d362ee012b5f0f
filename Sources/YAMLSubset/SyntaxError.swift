/// Why a text is not the notation: one problem, or all the slips of an input method.
public struct SyntaxError: Error, Hashable, Sendable {
  /// The problems in file order; never empty.
  public let problems: [Problem]

  /// One thing that is not the notation, and where it stands.
  public struct Problem: Hashable, Sendable {
    /// What was found.
    public let reason: Reason
    /// Where it was found.
    public let position: Position

    /// Makes a problem from a reason and a place.
    public init(reason: Reason, position: Position) {
      self.reason = reason
      self.position = position
    }
  }

  /// Makes an error from its problems, which must not be empty.
  public init(problems: [Problem]) {
    self.problems = problems
  }
}

extension SyntaxError {
  /// What can be wrong with a text.
  public enum Reason: Hashable, Sendable {
    // Slips of an input method, all reported in one run.

    /// A full-width colon where a key needs its colon.
    case wideColon
    /// A full-width comma between the entries of a one-line map or list.
    case wideComma
    /// A full-width brace or bracket around a one-line map or list.
    case wideBracket(Unicode.Scalar)
    /// An ideographic or no-break space before a key or value.
    case wideSpace
    /// No blank after a key's colon.
    case noSpaceAfterColon
    /// A tab outside quoted text, block text and comments.
    case tab
    /// A list entry on the line of its key.
    case dashAfterColon
    /// More of these than are told one by one; how many more.
    case more(Int)

    // Characters.

    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// A character that does not print.
    case controlCharacter(UInt32)
    /// A carriage return without a line feed.
    case loneCarriageReturn
    /// A character that some readers take as a line break: U+0085, U+2028, U+2029.
    case lineSeparator(UInt32)
    /// A byte order mark that is not at the beginning.
    case byteOrderMark

    // Parts of YAML that are not in this notation.

    /// A `%` directive.
    case directive
    /// A second `---`.
    case severalDocuments
    /// Text behind the first `---`.
    case textAfterMarker
    /// The end marker `...`.
    case documentEnd
    /// An `&anchor`.
    case anchor
    /// An `*alias`.
    case alias
    /// A `!tag`.
    case tag
    /// The merge key `<<`.
    case mergeKey
    /// A key written with `? `.
    case complexKey
    /// A map or list as a key.
    case collectionAsKey
    /// A character YAML reserves or that cannot begin a value.
    case reserved(Unicode.Scalar)
    /// A plain value that begins with two braces.
    case templateBraces

    // Keys and values.

    /// A line of a map without a colon.
    case missingColon
    /// A colon without a key before it.
    case missingKey
    /// A second key on the line of a key.
    case secondColon
    /// A key longer than the limit.
    case keyTooLong(limit: Int)
    /// A text that begins on the line after its key or dash.
    case valueOnNextLine
    /// A plain or quoted text that goes on in the next line.
    case continuedText
    /// Something after the end of a value.
    case textAfterValue(Unicode.Scalar)
    /// A comment that touches the value before it.
    case touchingComment

    // Layout.

    /// An entry has a value, and entries stand below it in a deeper column.
    case entriesBelowValue(column: Int)
    /// A line that begins at a column where nothing can begin; the columns that would fit.
    case indentation(found: Int, fitting: [Int])
    /// A list entry among the lines of a map.
    case dashInMap
    /// A line without dash among the entries of a list.
    case dashMissing
    /// More levels than the limit.
    case tooDeep(limit: Int)
    /// Another value where an entry is to be put into a map.
    case mapExpected
    /// Another value where an entry is to be put into a list.
    case listExpected

    // Quoted text.

    /// A quote without its counterpart on the same line.
    case unclosedQuote(Unicode.Scalar)
    /// A backslash before a character that has no meaning there.
    case unknownEscape(Unicode.Scalar)
    /// An escape by number that names no character.
    case badEscapeNumber

    // One-line maps and lists.

    /// A one-line map or list that is not closed on its line.
    case unclosedFlow(Unicode.Scalar)
    /// An entry of a one-line map without colon and value.
    case entryWithoutColon
    /// An entry of a one-line list with a colon.
    case pairInList
    /// A comma with nothing before it.
    case emptyEntry
    /// A character that cannot stand here in a one-line map or list.
    case unexpectedInFlow(Unicode.Scalar)

    // Block text.

    /// Something other than an indicator or a comment after `|` or `>`.
    case blockHeader(Unicode.Scalar)
    /// An indentation indicator for a text that is the whole document.
    case indicatorAtRoot
    /// A blank line before the first line of a block text that is indented more than it.
    case deepBlankLine
    /// Blanks without a line break at the end of a text that keeps its blank lines.
    case blankEnd
  }
}

extension SyntaxError.Reason {
  /// Whether this is about the column a line begins at.
  var isIndentation: Bool {
    if case .indentation = self { return true }
    if case .entriesBelowValue = self { return true }
    return [.continuedText, .valueOnNextLine, .dashInMap, .dashMissing].contains(self)
  }
}

/// A reason and the offset it was found at, while reading.
struct Fault: Error {
  let reason: SyntaxError.Reason
  let offset: Int

  init(_ reason: SyntaxError.Reason, _ offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
