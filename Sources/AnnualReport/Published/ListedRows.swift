import Text

/// Reads a text whose tables have each cell on a line of its own behind a tab, and a blank line behind each row.
struct ListedRows {
  private var items: [PublishedItem] = []
  private var row: [PublishedCell] = []

  /// The items of such a text; nil where it is none.
  static func items(_ lines: [[Unicode.Scalar]], atLeast fewest: Int) -> [PublishedItem]? {
    var (listed, separated) = (0, 0)
    for line in lines {
      let tabs = line.count { $0 == "\t" }
      if tabs == 1, line.first == "\t" { listed += 1 }
      if tabs >= 2 { separated += 1 }
    }
    guard listed >= fewest, listed > 3 * separated else { return nil }
    var rows = ListedRows()
    for (index, line) in lines.enumerated() { rows.read(line, number: index + 1) }
    rows.endRow()
    return rows.items
  }

  private mutating func read(_ line: [Unicode.Scalar], number: Int) {
    let source = Source.line(number)
    if line.first == "\t" {
      row.append(PublishedCell(text: String(scalars: line.dropFirst()), source: source))
    } else if line.allSatisfy({ $0.isWhiteSpace }) {
      endRow()
    } else if let tab = line.firstIndex(of: "\t") {
      // The text was cut, and a new row begins inside a line.
      endRow()
      row.append(PublishedCell(text: String(scalars: line[(tab + 1)...]), source: source))
    } else if row.isEmpty {
      items.append(.paragraph(String(scalars: line[...]), source))
    } else {
      row[row.count - 1].text += String(scalars: line[...])
    }
  }

  private mutating func endRow() {
    guard !row.isEmpty else { return }
    for index in row.indices { row[index].text = row[index].text.trimmed() }
    items.append(.row(PublishedRow(cells: row, layout: .listed, table: 1)))
    row = []
  }
}

extension String {
  /// A text of some characters.
  init(scalars: ArraySlice<Unicode.Scalar>) {
    self.init()
    unicodeScalars.append(contentsOf: scalars)
  }
}
