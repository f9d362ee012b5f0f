extension Finding {
  /// What was found, without any wording; `FindingWording` has the sentences.
  public enum Fact: Hashable, Sendable {
    // Relations.
    /// The two sides do not compare as they should.
    case relation(Relation.Comparison)
    /// The figures are too large to be added.
    case overflow

    // Completeness.
    /// Cells of a table that are not answered.
    case unanswered([UnansweredCells], count: Int)
    /// A text field that is empty.
    case emptyText
    /// A name in prose whose figure or fact is not answered, although nothing else demands it.
    case unansweredName(String)
    /// A section in which nothing at all would be printed.
    case emptySection

    // The file's content.
    /// A key that the form does not have.
    case unknownKey(String, similar: String?)
    /// A key that stands twice in one map; the line of the first.
    case duplicateKey(String, firstLine: Int)
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
    /// A row that names 其他 but leaves cells open and has no 其余.
    case otherIsNotRest([String])
    /// A name in prose that the form does not have.
    case unknownName(String, similar: String?)
    /// A tag in prose that is more than a name; the tag as written.
    case onlyNames(String)
    /// Prose that is no text with names; the sentence is the template reader's.
    case badProse(String)
    /// No report year.
    case noYear
    /// A report year that is no year in digits, or outside the years that can be reported on.
    case badYear(String, first: Int, last: Int)
    /// An edition that does not exist; the ones that do.
    case badEdition(String, [String])
    /// An explanation that lacks one of its four keys.
    case incompleteExplanation([String])
    /// An explanation of a reminder that is not there.
    case lapsedExplanation(rule: String, place: String, seen: String)

    // Named checks.
    /// A mark of an unfinished text.
    case leftover(String)
    /// One of two halves says nothing.
    case missingHalf
    /// Words that should stand in the text.
    case notMentioned([String])
    /// Cells that should be answered.
    case notStated
    /// A year that is probably left over from another report.
    case staleYear(String, year: Int)
    /// Some of the cells are 0 and others are not.
    case zeroTogether
    /// The edition is not the one that the year asks for.
    case otherEdition(String, expected: String, year: Int)
    /// A text of so many characters.
    case tooLong(Int, most: Int)
    /// A figure that is suspiciously large.
    case tooLarge(String, unit: String, most: Int)
    /// No report of last year to compare with; the number of relations not judged.
    case noLastYear(Int)
  }

  /// Unanswered cells that lie together.
  public enum UnansweredCells: Hashable, Sendable {
    /// All cells of the table.
    case wholeTable
    /// All cells of these rows.
    case rows([String])
    /// All cells of these columns.
    case columns([String])
    /// Some cells of a row.
    case some(row: String, columns: [String])
  }

  /// What a value in the file may be.
  public enum Shape: Hashable, Sendable {
    case text
    case figure
    case list
    case map
  }
}
