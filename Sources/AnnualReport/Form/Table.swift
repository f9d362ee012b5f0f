/// A table of figures.
///
/// Its cells are all pairs of a row and a column of the same block.
public struct Table: Hashable, Sendable {
  /// The short id, the first part of every cell's name.
  public let id: String
  /// The name printed above the table and used in messages.
  public let caption: String
  /// Parts stacked from top to bottom, each with headings of its own.
  public let blocks: [Block]
  /// Printed as one row of figures: the row headings stand above the column headings.
  public let isStrip: Bool
  /// Whether its cells may stay unanswered.
  public let isOptional: Bool
  /// The template that prints the figures as a sentence in place of a drawn table.
  public let sentence: String?
  /// What published reports say in place of the sentence where there was nothing; `…` stands for some characters.
  public let noneWords: [String]
  /// Words of its labels that no line break divides.
  public let unbroken: [String]
  /// Who has the figures; nil where the form does not say.
  public let office: String?
  /// Document and place.
  public let source: String
  /// What the table is about and where its figures come from.
  public let help: String?
  /// Rows and groups in form order, with the cells that belong to them.
  public let rows: [Row]
  /// The keys of the table in an answers file: its rows, then what stands for the rest.
  let keys: NameIndex

  /// A part of a table with its own headings.
  public struct Block: Hashable, Sendable {
    /// The line across the whole width above the headings.
    public let banner: String?
    /// The text of the top left corner.
    public let corner: String?
    /// The column headings.
    public let columns: [Heading]
    /// The row headings.
    public let rows: [Heading]
    /// Document and place, where they differ from the table's.
    public let source: String?

    /// The columns of figures from left to right.
    public let columnLeaves: [Heading]
    /// The keys of a row in an answers file: its columns, then what stands for the rest.
    let keys: NameIndex

    init(banner: String?, corner: String?, columns: [Heading], rows: [Heading], source: String?) {
      self.banner = banner
      self.corner = corner
      self.columns = columns
      self.rows = rows
      self.source = source
      columnLeaves = columns.flatMap { $0.leaves }
      keys = NameIndex(columnLeaves.map { $0.id ?? "" } + [Vocabulary.rest])
    }
  }

  /// A row of figures, or a group whose figures are the sums of its rows.
  public struct Row: Hashable, Sendable {
    /// The row's id.
    public let id: String
    /// Its heading in the form.
    public let heading: Heading
    /// Which block of the table it stands in.
    public let block: Int
    /// The group that it is a part of.
    public let group: String?
    /// Whether it is a group: not printed as figures, optional as a control total.
    public let isGroup: Bool
    /// Its cells, one a column of the block, as indices into the form's cells.
    public let cells: Range<Int>
    /// The cells that shorthand may fill: its own figures, no totals; of a group all but the total of the row.
    var ownCells: [Int] = []
  }

  /// Whether a cell of the form stands in this table.
  func contains(_ cell: Int) -> Bool {
    guard let first = rows.first, let last = rows.last else { return false }
    return first.cells.lowerBound <= cell && cell < last.cells.upperBound
  }

  /// The row or group of this id.
  public func row(_ id: String) -> Row? {
    guard let place = keys[id], place < rows.count else { return nil }
    return rows[place]
  }
}
