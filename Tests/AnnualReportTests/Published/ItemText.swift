@testable import AnnualReport

extension PublishedDocument {
  /// The items, one a line: a paragraph as it is, a row with bars between its cells and a word for its layout.
  var written: String {
    items.map { item in
      switch item {
      case .paragraph(let text, let source): "\(source.text) \(text)"
      case .row(let row):
        "\(row.layout) \(row.table): "
          + row.cells.map { $0.span > 1 ? "\($0.text)*\($0.span)" : $0.text }.joined(separator: "|")
      }
    }.joined(separator: "\n")
  }
}
