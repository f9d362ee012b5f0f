/// The cells that were read of a document's tables, whatever edition they belong to.
struct PublishedCells: Sendable {
  /// What was found of a cell.
  enum Found: Sendable {
    case read(PublishedFigure)
    case open(Unread.Reason, Source?)
  }

  /// The name of a cell in its parts.
  private struct Key: Hashable {
    let table: ExactText
    let row: ExactText
    let column: ExactText

    init(_ table: String, _ row: String, _ column: String) {
      self.table = ExactText(table)
      self.row = ExactText(row)
      self.column = ExactText(column)
    }
  }

  private var cells: [Key: Found] = [:]
  /// Where the label of each row stands, by table and row.
  private(set) var rows: [String: Source] = [:]
  /// How something was read that a person should know.
  var notes: [PublishedNote] = []
  /// The item in which each table begins that was found, by table.
  var beginnings: [String: Int] = [:]
  /// The item in which each table ends that was found.
  var ends: [String: Int] = [:]
  /// The edition that the headings of the stacked table are of.
  var stackedEdition: String?
  /// The edition that the rows of the chained table are of.
  var chainedEdition: String?

  subscript(_ table: String, _ row: String, _ column: String) -> Found? {
    get { cells[Key(table, row, column)] }
    set { cells[Key(table, row, column)] = newValue }
  }

  mutating func setRow(_ table: String, _ row: String, _ source: Source) { rows["\(table).\(row)"] = source }

  /// Keeps the figures of a row, or why there are none.
  mutating func set(
    _ table: String, _ row: String, _ columns: [String], _ figures: RowFigures, at source: Source
  ) {
    setRow(table, row, source)
    for (place, column) in columns.enumerated() {
      switch figures {
      case .read(let figures, _):
        if figures.indices.contains(place) { self[table, row, column] = .read(figures[place]) }
      case .open(let reason): self[table, row, column] = .open(reason, source)
      }
    }
  }
}
