/// The statutory labels of cells, for a table that has a line for each.
struct CellLabels: Sendable {
  private let labels: [Label]

  /// What a line is called.
  struct Label: Hashable, Sendable {
    /// The caption of the cell's table.
    let table: String
    /// The headings of its row from the outermost to its own.
    let row: [String]
    /// The heading of its column.
    let column: String

    /// Row and column in one text: `（一）乙 / 1.丙 / 丁`; where a row has three headings or more, without the outermost.
    var text: String { ((row.count > 2 ? Array(row.dropFirst()) : row) + [column]).joined(separator: " / ") }
  }

  init(form: Form) {
    var labels: [Label] = []
    for table in form.tables {
      var paths: [[[String]]] = table.blocks.map { block in block.rows.flatMap { Self.paths(to: $0) } }
      for row in table.rows {
        // A group has a heading of its own above those of its rows, and so none among the leaves.
        let path = row.isGroup ? [row.heading.label] : paths[row.block].removeFirst()
        for column in table.blocks[row.block].columnLeaves {
          labels.append(Label(table: table.caption, row: path, column: column.label))
        }
      }
    }
    self.labels = labels
  }

  /// The label of a cell by its index in the form.
  subscript(cell: Int) -> Label { labels[cell] }

  private static func paths(to heading: Heading) -> [[String]] {
    if heading.isLeaf { return [[heading.label]] }
    return heading.children.flatMap { child in paths(to: child).map { [heading.label] + $0 } }
  }
}
