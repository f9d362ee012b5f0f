/// A table of a web page while it is read.
struct PageTable {
  private let number: Int
  private(set) var rows: [PublishedRow] = []
  /// The rows of the tables in its cells.
  var inner: [PublishedRow] = []
  /// The text of the cell that is open.
  var text = PageText()
  private var row: [PublishedCell]?
  private var span: Int?

  init(number: Int) {
    self.number = number
  }

  var isInCell: Bool { span != nil }

  mutating func startRow() {
    endRow()
    row = []
  }

  mutating func startCell(span: Int) {
    endCell()
    row = row ?? []
    self.span = span
  }

  mutating func endCell() {
    guard let span, let cells = row else { return }
    let source = Source.cell(table: number, row: rows.count + 1, cell: cells.count + 1)
    row?.append(PublishedCell(text: text.take(), span: span, source: source))
    self.span = nil
  }

  mutating func endRow() {
    endCell()
    guard let cells = row else { return }
    rows.append(PublishedRow(cells: cells, layout: .table, table: number))
    row = nil
  }
}
