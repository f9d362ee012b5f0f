/// A cell, text or fact that a published document does not give, and why.
///
/// Nothing is ever put in its place: what stands there may be offered, never taken.
public struct Unread: Hashable, Sendable {
  /// The cell, text field or fact.
  public let place: Place
  /// Why there is none.
  public let reason: Reason
  /// Where it should stand, as far as that was found.
  public let source: Source?
  /// What is probably meant, for a person to judge; nil where nothing can be said.
  public var candidate: String?

  /// Why something was not read.
  public enum Reason: Hashable, Sendable {
    /// The cell is blank.
    case blank
    /// The cell has a mark in place of a figure.
    case mark(String)
    /// A draft's mark for what is open stands there.
    case gap
    /// What stands there is no figure of the cell.
    case notAFigure(String)
    /// The figure stands in another unit.
    case otherUnit(String)
    /// The row has another number of cells.
    case cells(expected: Int, found: Int)
    /// All cells of the row are one, with this text.
    case merged(Int, String)
    /// More text stands behind the row's label.
    case wordsBehindLabel
    /// So many figures stand behind the label that it cannot be told to which columns they belong.
    case figures(expected: Int, found: Int)
    /// No figures stand behind the label.
    case noFigures
    /// The figures do not add up to the total, and cells may have slipped.
    case slipped(String)
    /// A cell seems to be lost: no total, and the last column is the sum of the others.
    case lostCell(String)
    /// The same row stands twice with other figures.
    case twice
    /// So many rows could be the one that is looked for.
    case severalRows(Int)
    /// The document ends here.
    case cutOff
    /// The headings of the columns are not those of the form.
    case otherHeadings
    /// No headings of columns were found above the row.
    case noHeadings
    /// The row or its table was not found.
    case notFound
    /// The document prints one row, as an earlier edition does, where the form has several.
    case oneRow(String)
    /// The text could not be divided into the fields of its section; what stands there.
    case undivided(String)
    /// What stands in the place of the text is the format's own instruction.
    case instruction
    /// The text tells of it in other words than the form's; those words.
    case otherWords(String)
    /// Two years are named: in the title, and as the time that is reported on.
    case twoYears(String, [String])
  }
}
