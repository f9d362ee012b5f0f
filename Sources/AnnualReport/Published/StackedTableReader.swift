/// Reads the table of several blocks: each row by its label to the letter, its columns by the headings above it.
struct StackedTableReader {
  let pieces: [Piece]
  let labels: StackedLabels
  /// Where the table must have ended.
  let limit: Int

  private var done: [String: [PublishedFigure]] = [:]
  private var votes: [String: Int] = [:]

  init(_ pieces: [Piece], _ labels: StackedLabels, before limit: Int?) {
    self.pieces = pieces
    self.labels = labels
    self.limit = limit ?? pieces.count
  }

  /// Longer texts are no labels of rows.
  private static let longestRow = 24

  /// Puts what was read among the cells.
  mutating func read(into cells: inout PublishedCells) {
    let headings = (0..<limit).filter { place in
      pieces[place].kind == .words
        && labels.corners.contains { pieces[place].label.scalars.starts(with: $0.scalars) }
    }
    let rows = ((headings.first ?? 0)..<max(limit, headings.first ?? 0)).filter(isRow)
    if let first = headings.first ?? rows.first { cells.beginnings[labels.table] = pieces[first].item }
    for (number, place) in rows.enumerated() {
      let end = number + 1 < rows.count ? rows[number + 1] : min(limit, place + 12)
      read(place, before: end, under: headings.last { $0 < place }, &cells)
      cells.ends[labels.table] = pieces[place].item
    }
    cells.stackedEdition = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func isRow(_ place: Int) -> Bool {
    let piece = pieces[place]
    return piece.kind == .words && piece.text.unicodeScalars.count <= Self.longestRow
      && labels.isRow(piece.label)
  }

  private mutating func read(
    _ place: Int, before end: Int, under heading: Int?, _ cells: inout PublishedCells
  ) {
    let label = pieces[place].label
    let source = pieces[place].source
    guard let heading, let block = block(of: label, under: words(of: heading, before: place)) else {
      return setOpen(label, .noHeadings, source, &cells)
    }
    let row = block.rows.first { $0.isSame(label) }
    guard let row else { return setOpen(label, .otherHeadings, source, &cells) }
    if labels.isTelling(block) { votes[block.edition.name, default: 0] += 1 }
    var figures = RowFigures(pieces, behind: place, count: block.columns.count, before: end)
    let name = "\(row.id).\(block.columns.joined(separator: "."))"
    if let earlier = done[name] {
      guard let found = figures.figures, !found.isSame(as: earlier) else { return }
      figures = .open(.twice)
    }
    if let found = figures.figures { done[name] = found }
    cells.set(labels.table, row.id, block.columns, figures, at: source)
  }

  /// What stands in the headings behind a corner, as one text.
  private func words(of corner: Int, before place: Int) -> [Unicode.Scalar] {
    let headings: ArraySlice<Piece>
    if pieces[corner].layout == nil {
      let first = (corner + 1..<place + 1).first(where: isRow) ?? place
      headings = pieces[corner..<first]
    } else {
      headings = pieces.row(behind: corner)[...]
    }
    return headings.filter { $0.kind == .words }.flatMap { $0.label.scalars }
  }

  /// The block under some headings that has a row; one that does not, where none does.
  private func block(of label: LabelText, under headings: [Unicode.Scalar]) -> StackedLabels.Block? {
    let blocks = labels.blocks(under: headings)
    return blocks.first { $0.rows.contains { $0.isSame(label) } } ?? blocks.first
  }

  /// Leaves a row open in every edition that has it.
  private func setOpen(
    _ label: LabelText, _ reason: Unread.Reason, _ source: Source, _ cells: inout PublishedCells
  ) {
    for block in labels.blocks {
      guard let row = block.rows.first(where: { $0.isSame(label) }) else { continue }
      for column in block.columns where cells[labels.table, row.id, column] == nil {
        cells[labels.table, row.id, column] = .open(reason, source)
      }
    }
  }
}
