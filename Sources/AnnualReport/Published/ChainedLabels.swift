import Text

/// The rows of a table that are found by the order of their labels.
struct ChainedLabels: Sendable {
  let table: String
  /// The rows of figures of all editions in their order.
  let rows: [RowLabel]
  /// The columns.
  let columns: [String]
  /// The format of a figure.
  let format: FigureFormat
  /// Labels of columns that stand in this order above the figures.
  let header: [LabelText]
  /// The names of the editions that have the table, the newest first.
  let editions: [String]
  /// The rows of figures that each of them has.
  let leaves: [[String]]
  /// Which of them are the sums of others, for each edition.
  let sums: [[Sum]]

  /// A row of figures that others make up, by their places among the rows of figures.
  struct Sum: Hashable, Sendable {
    let row: Int
    let parts: [Int]
  }

  init(_ table: String, _ editions: [Edition]) {
    var rows: [RowLabel] = []
    var ids: [String] = []
    let tables = editions.compactMap { $0.form.table(table) }
    // A row that is a group in one edition may have figures in another.
    let leaves = tables.map { $0.rows.filter { !$0.isGroup }.map { $0.id } }
    var figured: Set<String> = []
    for edition in leaves { figured.formUnion(edition) }
    for table in tables {
      var place = 0
      for row in table.rows where figured.contains(row.id) {
        if let known = ids.firstIndex(of: row.id) {
          place = known + 1
          continue
        }
        ids.insert(row.id, at: place)
        rows.insert(RowLabel(row.heading), at: place)
        place += 1
      }
    }
    self.table = table
    self.rows = rows
    self.editions = editions.filter { $0.form.table(table) != nil }.map { $0.name }
    self.leaves = leaves
    sums = editions.compactMap { edition in edition.form.table(table).map { Self.sums($0, edition.form) } }
    let columns = tables.first?.blocks.first?.columns ?? []
    let leafColumns = tables.first?.blocks.first?.columnLeaves ?? []
    self.columns = leafColumns.map { $0.id ?? "" }
    format =
      tables.first?.rows.first.flatMap { editions.first?.form.cells[$0.cells.lowerBound].format } ?? .plain
    header = Self.header(columns)
  }

  /// The rows whose first figure has parts in other rows, a group standing for its rows.
  private static func sums(_ table: Table, _ form: Form) -> [Sum] {
    let rows = table.rows.filter { !$0.isGroup }
    func places(of cell: Int) -> [Int] {
      if let place = rows.firstIndex(where: { $0.cells.contains(cell) }) { return [place] }
      return (form.cells[cell].parts ?? []).flatMap(places)
    }
    return rows.enumerated().compactMap { place, row in
      let parts = row.cells.first.flatMap { form.cells[$0].parts }?.flatMap(places) ?? []
      return parts.isEmpty || parts.contains(place) ? nil : Sum(row: place, parts: parts)
    }
  }

  /// The columns below the heading that stands right above columns, but for those whose words stand in it.
  private static func header(_ columns: [Heading]) -> [LabelText] {
    guard let group = columns.first(where: { !$0.isLeaf }) else { return [] }
    let inner = group.children.contains { !$0.isLeaf }
    if inner { return header(group.children) }
    return group.leaves.filter { !group.label.containsBytes(of: $0.label) }.map { LabelText($0.label) }
  }
}
