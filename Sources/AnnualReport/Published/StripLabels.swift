import Text

/// A table that is printed as one row of figures below the labels of its rows and columns.
struct StripLabels: Sendable {
  let table: String
  let rows: [RowLabel]
  let columns: [String]
  /// The words of a heading above each row's figures.
  let rowWords: [[LabelText]]
  /// The words of the headings of columns.
  let columnWords: [LabelText]
  let format: FigureFormat

  init(_ table: Table, _ form: Form) {
    let block = table.blocks.first
    let leaves = block?.rows.flatMap { $0.leaves } ?? []
    self.table = table.id
    rows = leaves.map { RowLabel($0) }
    rowWords = leaves.map { $0.words.map { LabelText($0) } }
    columns = block?.columnLeaves.map { $0.id ?? "" } ?? []
    columnWords = block?.columnLeaves.map { LabelText($0.words.first ?? $0.label) } ?? []
    format = table.rows.first.map { form.cells[$0.cells.lowerBound].format } ?? .plain
  }

  /// The row that a heading is about: the one whose word in it is the longest.
  func row(under heading: LabelText) -> Int? {
    var best: (row: Int, length: Int)?
    for (row, words) in rowWords.enumerated() {
      for word in words where heading.scalars.offset(of: word.scalars) != nil {
        if word.scalars.count >= best?.length ?? 0 { best = (row, word.scalars.count) }
      }
    }
    return best?.row
  }
}
