import Text

/// A paragraph or a row of a table in the Word document of a report, and where its words come from.
struct WordItem {
  /// What tells two of them apart: the words, of a row those of each cell.
  struct Key: Hashable {
    let isRow: Bool
    let texts: [String]
  }

  let key: Key
  /// The paragraph of the report; nil for what is read of a document, for rows and for headings.
  let paragraph: Report.Paragraph?
  /// For each cell of a row the cell of the form whose figure stands there.
  let cells: [Int?]

  /// All that a report's document holds, in its order; of a final report.
  static func all(in report: Report) -> [WordItem] {
    var items = ([report.title] + report.lead).map { WordItem(paragraph: $0) }
    for section in report.sections {
      items.append(WordItem(paragraph: Report.Paragraph(section.heading)))
      for block in section.blocks {
        switch block {
        case .subheading(let heading): items.append(WordItem(paragraph: Report.Paragraph(heading)))
        case .paragraph(let paragraph): items.append(WordItem(paragraph: paragraph))
        case .table(let grid):
          items += WordTable(grid: grid, name: "").rows.map { WordItem(row: $0, of: grid, in: report) }
        }
      }
    }
    return items + report.signature.map { WordItem(paragraph: $0) }
  }

  /// All that was read of a document, in its order; empty paragraphs are none.
  static func all(in document: PublishedDocument) -> [WordItem] {
    document.items.compactMap { item in
      switch item {
      case .paragraph(let text, _):
        let words = plain(text)
        return words.isEmpty
          ? nil : WordItem(key: Key(isRow: false, texts: [words]), paragraph: nil, cells: [])
      case .row(let row):
        return WordItem(
          key: Key(isRow: true, texts: row.cells.map { plain($0.text) }), paragraph: nil, cells: [])
      }
    }
  }

  private init(key: Key, paragraph: Report.Paragraph?, cells: [Int?]) {
    self.key = key
    self.paragraph = paragraph
    self.cells = cells
  }

  private init(paragraph: Report.Paragraph) {
    self.init(
      key: Key(isRow: false, texts: [Self.plain(paragraph.text)]), paragraph: paragraph, cells: [])
  }

  private init(row: [WordTable.DrawnCell], of grid: Grid, in report: Report) {
    var texts: [String] = []
    var cells: [Int?] = []
    for cell in row {
      switch cell.content {
      case .figure(let index):
        texts.append(report.printed[index] ?? grid.gap)
        cells.append(index)
      case .banner(let text), .corner(let text), .columnHeading(let text), .rowHeading(let text),
        .text(let text):
        texts.append(Self.plain(text))
        cells.append(nil)
      case nil:
        texts.append("")
        cells.append(nil)
      }
    }
    self.init(key: Key(isRow: true, texts: texts), paragraph: nil, cells: cells)
  }

  /// The words without what a word processor may put between them.
  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" })).printable()
  }
}
