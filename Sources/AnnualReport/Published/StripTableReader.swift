/// Reads the table that is one row of figures: by the number of its figures, below the label that stands last.
struct StripTableReader {
  let pieces: [Piece]
  let labels: StripLabels
  /// Words at which the next section begins.
  let stops: [LabelText]

  private var count: Int { labels.rows.count * labels.columns.count }
  /// Longer texts are no labels.
  private static let longestLabel = 60

  /// Puts what was read among the cells.
  ///
  /// - Parameters:
  ///   - start: Where the table may begin.
  ///   - cells: What was read of the document.
  func read(from start: Int, into cells: inout PublishedCells) {
    guard let last = labels.rows.last else { return }
    let places = (start..<max(start, pieces.count)).filter { place in
      pieces[place].kind == .words && pieces[place].text.unicodeScalars.count < Self.longestLabel
        && pieces[place].label.scalars.offset(of: last.label.scalars) != nil
    }
    guard let first = places.first, let lastPlace = places.last else {
      return setOpen(.notFound, nil, &cells)
    }
    cells.beginnings[labels.table] = pieces[first].item
    let end =
      (lastPlace..<pieces.count).first { place in
        pieces[place].kind == .words
          && stops.contains { pieces[place].label.scalars.offset(of: $0.scalars) != nil }
      } ?? pieces.count
    cells.ends[labels.table] = pieces[max(first, end - 1)].item
    var reason = (Unread.Reason.notFound, Source?.none)
    if let found = row(in: max(0, first - 12)..<end, &reason) ?? lines(
      behind: lastPlace, before: end, &reason)
      ?? labelledRows(in: max(0, first - 60)..<end) ?? smallTables(in: max(0, first - 60)..<end)
    {
      put(found, into: &cells)
    } else {
      setOpen(reason.0, reason.1, &cells)
    }
  }

  /// One row of so many cells and no words.
  private func row(in range: Range<Int>, _ reason: inout (Unread.Reason, Source?)) -> [Piece]? {
    var found: [[Piece]] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let piece = pieces[place]
      let row = pieces.row(from: place).filter { $0.item == piece.item }
      place += max(1, row.count)
      guard let layout = piece.layout, !row.contains(where: { $0.kind == .words }) else { continue }
      let filled = row.indices.filter { row[$0].kind != .blank }
      let isDense = filled.count == count && filled.last.map { $0 - (filled.first ?? 0) } == count - 1
      switch layout {
      case .table, .listed:
        if row.count == count {
          found.append(row)
          continue
        }
      case .separated where isDense:
        found.append(filled.map { row[$0] })
        continue
      case .spaced where isDense && row.count == count:
        found.append(row)
        continue
      case .separated, .spaced, .cutOff: break
      }
      if filled.count >= 5 { reason = (.figures(expected: count, found: filled.count), piece.source) }
    }
    if found.count > 1 { reason = (.severalRows(found.count), found[0].first?.source) }
    return found.count == 1 ? found[0] : nil
  }

  /// A figure on each line.
  private func lines(
    behind last: Int, before end: Int, _ reason: inout (Unread.Reason, Source?)
  ) -> [Piece]? {
    if case .severalRows = reason.0 { return nil }
    guard var place = (last..<end).first(where: { pieces[$0].layout == nil && pieces[$0].kind == .figure })
    else {
      return nil
    }
    var found: [Piece] = []
    while place < end, pieces[place].layout == nil, pieces[place].kind != .words {
      if pieces[place].kind == .figure { found.append(pieces[place]) }
      place += 1
    }
    if found.count == count { return found }
    reason = (.figures(expected: count, found: found.count), found.first?.source)
    return nil
  }

  /// A row of figures behind the label of each row.
  private func labelledRows(in range: Range<Int>) -> [Piece]? {
    var found: [[Piece]?] = Array(repeating: nil, count: labels.rows.count)
    for place in range where pieces[place].kind == .words && pieces[place].layout != nil {
      guard let row = labels.rows.firstIndex(where: { $0.isSame(pieces[place].label) }) else { continue }
      let figures = pieces.row(behind: place)
      guard figures.count == labels.columns.count, figures.allSatisfy({ $0.kind == .figure }) else {
        continue
      }
      if found[row] != nil { return nil }
      found[row] = figures
    }
    let rows = found.compactMap { $0 }
    return rows.count == found.count ? rows.flatMap { $0 } : nil
  }

  /// A table of one row under a heading of its own for each row.
  private func smallTables(in range: Range<Int>) -> [Piece]? {
    let width = labels.columns.count
    var found: [[Piece]?] = Array(repeating: nil, count: labels.rows.count)
    for place in range where pieces[place].layout != nil && pieces[place].cell == 0 && place >= width {
      let figures = pieces.row(from: place)
      guard figures.count == width, figures.allSatisfy({ $0.kind == .figure }) else { continue }
      let headings = pieces[(place - width)..<place]
      let fits = zip(headings, labels.columnWords).allSatisfy {
        $0.label.scalars.offset(of: $1.scalars) != nil
      }
      let above = pieces[max(0, place - 16)..<place].last { $0.layout == nil && $0.kind == .words }
      guard fits, let row = above.flatMap({ labels.row(under: $0.label) }), found[row] == nil else {
        continue
      }
      found[row] = figures
    }
    let rows = found.compactMap { $0 }
    return rows.count == found.count ? rows.flatMap { $0 } : nil
  }

  // MARK: The result

  private func put(_ found: [Piece], into cells: inout PublishedCells) {
    let figures = found.map { PublishedFigure($0) }
    let width = labels.columns.count
    let rows = labels.rows.indices.map { Array(figures[$0 * width..<($0 + 1) * width]) }
    // Where cells could have slipped, each row must add up.
    let isSure =
      switch found[0].layout {
      case .table, .listed, .separated, .cutOff: true
      case .spaced, nil: false
      }
    for (label, row) in zip(labels.rows, rows) {
      let isSlipped = !isSure && row.addUp(labels.format) != true
      let read = isSlipped ? RowFigures.open(.slipped(row.quoted)) : .read(row, layout: found[0].layout)
      cells.set(labels.table, label.id, labels.columns, read, at: row.first?.source ?? found[0].source)
    }
  }

  private func setOpen(_ reason: Unread.Reason, _ source: Source?, _ cells: inout PublishedCells) {
    for row in labels.rows {
      for column in labels.columns { cells[labels.table, row.id, column] = .open(reason, source) }
    }
  }
}
