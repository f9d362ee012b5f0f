/// A finished report, ready to be rendered: the one value that all outputs come from.
public struct Report: Hashable, Sendable {
  /// The title.
  public let title: Paragraph
  /// The byte of the title before which it may be broken, where the year begins; nil where nothing stands before it.
  public let titleBreak: Int?
  /// The full name of the reporting body; empty where it is open.
  public let unit: String
  /// The unnumbered paragraphs before the first section.
  public let lead: [Paragraph]
  /// The mandated sections in order.
  public let sections: [Section]
  /// Who reports, and when, in lines at the end.
  public let signature: [Paragraph]
  /// What its tables say, one figure for each cell of the form; nil where a cell is open.
  public let figures: [Quantity?]
  /// The same as they are printed, by every output.
  let printed: [String?]
  /// The cells of the figures.
  let cells: [Cell]
  /// The day on which it was published, as `2026-01-20`; nil before.
  public let publicationDate: String?
  /// For a draft what is still wrong or open; nil for a final report.
  public let draftNotes: [String]?

  /// Whether it is marked as a draft.
  public var isDraft: Bool { draftNotes != nil }

  init(
    title: Paragraph, titleBreak: Int?, unit: String, lead: [Paragraph], sections: [Section],
    signature: [Paragraph], figures: [Quantity?] = [], cells: [Cell] = [], publicationDate: String? = nil,
    draftNotes: [String]? = nil
  ) {
    self.title = title
    self.titleBreak = titleBreak
    self.unit = unit
    self.lead = lead
    self.sections = sections
    self.signature = signature
    self.figures = figures
    self.cells = cells
    self.publicationDate = publicationDate
    self.draftNotes = draftNotes
    printed = zip(figures, cells).map { figure, cell in figure.map(cell.format.printed) }
  }

  /// A section under its statutory heading.
  public struct Section: Hashable, Sendable {
    /// The heading with its numeral.
    public let heading: String
    /// What is printed below it.
    public let blocks: [Block]
  }

  /// A piece of a section.
  public enum Block: Hashable, Sendable {
    /// A heading inside the section.
    case subheading(String)
    /// A paragraph of text.
    case paragraph(Paragraph)
    /// A table of figures.
    case table(Grid)
  }
}
