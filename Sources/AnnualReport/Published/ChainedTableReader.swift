/// Reads the table whose rows are found by the order of their labels.
struct ChainedTableReader {
  let pieces: [Piece]
  let labels: ChainedLabels

  /// A row that was found.
  struct Row {
    var figures: RowFigures
    let label: Int
    let source: Source
    /// Where its label stands: nil for one that was found by its place alone.
    let link: LabelChain.Link?
  }

  /// The first piece that is the label of the first row, or very like it; nil where there is none.
  let start: Int?
  private(set) var rows: [String: Row] = [:]
  /// The last piece of the last label.
  private(set) var end = 0
  private var notes: [PublishedNote] = []
  private(set) var edition: Int?

  init(_ pieces: [Piece], _ labels: ChainedLabels) {
    self.pieces = pieces
    self.labels = labels
    start =
      pieces.firstIndex { piece in
        piece.kind == .words && (labels.rows.first?.likeness(to: piece.label) ?? 0) >= 900
      } ?? Self.brokenStart(pieces, labels)
    guard let start else { return }
    let chain = LabelChain(pieces, from: start, rows: labels.rows)
    end = chain.links.map { $0.last }.max() ?? 0
    take(chain)
    edition = knownEdition()
    readTornRows(from: start)
    guardRows(from: start)
  }

  /// Where the label of the first row begins that is broken into two lines.
  private static func brokenStart(_ pieces: [Piece], _ labels: ChainedLabels) -> Int? {
    guard let first = labels.rows.first else { return nil }
    for (place, piece) in pieces.enumerated().dropLast() where piece.kind == .words {
      guard let scalar = piece.label.scalars.first,
        first.label.scalars.first == scalar || first.variants.contains(where: { $0.scalars.first == scalar })
      else { continue }
      let isLike = rest(of: place, in: pieces).contains { rest in
        piece.label.scalars.count + LabelText(rest).scalars.count <= 40
          && first.likeness(to: LabelText(piece.text + rest)) >= 900
      }
      if isLike { return place }
    }
    return nil
  }

  /// The lines in which a label may go on: the next one, and the one behind its figures.
  private static func rest(of place: Int, in pieces: [Piece]) -> [String] {
    let next = pieces[place + 1]
    let isNext =
      pieces[place].layout == nil && next.kind == .words && next.cell == 0
      && (next.layout == nil || next.layout == .spaced)
    return [isNext ? next.text : nil, LabelChain.end(behind: place, in: pieces)].compactMap { $0 }
  }

  private mutating func take(_ chain: LabelChain) {
    for (number, link) in chain.links.enumerated() {
      let next =
        number + 1 < chain.links.count ? chain.links[number + 1].first : min(pieces.count, link.last + 40)
      let figures = RowFigures(pieces, behind: link.last, count: labels.columns.count, before: next)
      rows[labels.rows[link.row].id] = Row(
        figures: figures, label: link.last, source: pieces[link.last].source, link: link)
    }
    for candidate in chain.candidates where candidate.likeness == Likeness.same {
      let id = labels.rows[candidate.row].id
      guard let row = rows[id], let link = row.link, link.last != candidate.last,
        labels.rows[candidate.row].label.scalars.count > 3, pieces[candidate.last].layout != nil,
        let figures = row.figures.figures,
        case .read(let other, _) = RowFigures(
          pieces, behind: candidate.last, count: labels.columns.count, before: pieces.count),
        !other.isSame(as: figures)
      else { continue }
      rows[id]?.figures = .open(.twice)
    }
  }

  // MARK: Which edition's rows they are

  private func isRead(_ id: String) -> Bool { rows[id]?.figures.figures != nil }

  /// The rows that only one edition has, and that cannot be mistaken.
  private func ownRows(_ edition: Int) -> [String] {
    let own = labels.leaves[edition].filter { id in
      !labels.leaves.indices.contains { $0 != edition && labels.leaves[$0].contains(id) }
    }
    let long = own.filter { id in
      labels.rows.first { $0.id == id }.map { $0.label.scalars.count > 5 } ?? false
    }
    return long.isEmpty ? own : long
  }

  private func knownEdition() -> Int? {
    var isOtherFound = false
    for edition in labels.leaves.indices {
      let own = ownRows(edition)
      if own.isEmpty { continue }
      let isLong = own.count > 1
      if isLong, own.contains(where: isRead) || own.allSatisfy({ rows[$0] != nil }) { return edition }
      if !isLong, own.contains(where: isRead) { return edition }
      if !isLong, !isOtherFound, own.contains(where: { rows[$0] != nil }),
        labels.rows.last.map({ rows[$0.id] != nil }) ?? false
      {
        return edition
      }
      isOtherFound = isOtherFound || own.contains { rows[$0] != nil }
    }
    return nil
  }

  // MARK: Rows whose labels were torn off

  /// Reads rows of figures by their place alone, only where all of them are there and everything adds up.
  private mutating func readTornRows(from start: Int) {
    let last = labels.rows.last.flatMap { rows[$0.id] }.map { $0.label + 8 } ?? pieces.count
    let found = figureRows(start..<min(pieces.count, last))
    let edition = self.edition ?? labels.leaves.firstIndex { $0.count == found.count } ?? 0
    guard labels.leaves.indices.contains(edition) else { return }
    let wanted = labels.leaves[edition]
    var idOfItem: [Int: String] = [:]
    for (id, row) in rows {
      let layout = pieces[row.label].layout
      if layout == .separated || layout == .spaced { idOfItem[pieces[row.label].item] = id }
    }
    guard found.count == wanted.count, found.allSatisfy({ $0.figures.count == labels.columns.count }) else {
      return
    }
    let anchors = found.indices.filter { idOfItem[found[$0].item].map { wanted.contains($0) } ?? false }
    guard 10 * anchors.count >= 6 * wanted.count,
      anchors.allSatisfy({ idOfItem[found[$0].item] == wanted[$0] }),
      columnsAddUp(found.map { $0.figures }, labels.sums[edition])
    else { return }
    self.edition = edition
    for (row, id) in zip(found, wanted) where !isRead(id) && row.figures.addUp(labels.format) != false {
      guard let first = row.figures.first else { continue }
      rows[id] = Row(figures: .read(row.figures, layout: .table), label: 0, source: first.source, link: nil)
    }
    if wanted.count > anchors.count {
      notes.append(.tornRows(wanted.count - anchors.count, of: wanted.count))
    }
  }

  private func figureRows(_ range: Range<Int>) -> [(item: Int, figures: [PublishedFigure])] {
    var found: [(item: Int, figures: [PublishedFigure])] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let piece = pieces[place]
      let row = pieces.row(from: place)
      place += row.count
      guard piece.layout == .separated || piece.layout == .spaced, row.count <= 20 else { continue }
      let filled = row.filter { $0.kind != .blank }
      let figures = filled.suffix(from: (filled.lastIndex { $0.kind != .figure } ?? -1) + 1)
      let isShort =
        figures.count == labels.columns.count - 1 && row.last?.kind == .blank && piece.layout == .separated
      if figures.count == labels.columns.count || isShort {
        found.append((piece.item, figures.map { PublishedFigure($0) }))
      }
    }
    return found
  }

  /// Whether the rows that others make up, of which there must be some, are their sums in every column.
  private func columnsAddUp(_ rows: [[PublishedFigure]], _ sums: [ChainedLabels.Sum]) -> Bool {
    var quantities: [[Quantity]] = []
    for row in rows {
      guard let row = row.quantities(labels.format) else { return false }
      quantities.append(row)
    }
    return !sums.isEmpty
      && labels.columns.indices.allSatisfy { column in
        sums.allSatisfy { sum in
          sum.parts.map { quantities[$0][column] }.sum == quantities[sum.row][column]
        }
      }
  }

  // MARK: Guards

  private mutating func guardRows(from start: Int) {
    let hasHeader = hasHeader(before: start)
    for (id, row) in rows {
      guard let figures = row.figures.figures, row.link != nil else { continue }
      if let reason = refusal(of: figures, row, hasHeader) { rows[id]?.figures = .open(reason) }
    }
  }

  private func refusal(of figures: [PublishedFigure], _ row: Row, _ hasHeader: Bool) -> Unread.Reason? {
    let layout = pieces[row.label].layout
    if layout != .table, !pieces[(row.label + 1)...].contains(where: { $0.kind == .words }) { return .cutOff }
    if layout == .table, !hasHeader { return .otherHeadings }
    if let total = figures.last, total.isBlank, let rest = figures.dropLast().last, !rest.isBlank,
      let lost = sumOfOthers(figures)
    {
      if lost.last > .zero, lost.last >= lost.others { return .lostCell(figures.quoted) }
    }
    switch layout {
    case .table, .listed, .cutOff: return nil
    case .separated, .spaced, nil:
      return figures.addUp(labels.format) == false ? .slipped(figures.quoted) : nil
    }
  }

  /// The last figure before the total, and the sum of those before it; blank ones count as nothing.
  private func sumOfOthers(_ figures: [PublishedFigure]) -> (last: Quantity, others: Quantity)? {
    var found: [Quantity] = []
    for figure in figures.dropLast() {
      guard let quantity = figure.isBlank ? .zero : [figure].quantities(labels.format)?.first else {
        return nil
      }
      found.append(quantity)
    }
    guard let last = found.last, let others = found.dropLast().sum else { return nil }
    return (last, others)
  }

  /// Whether the columns stand above the first row in the order of the form.
  private func hasHeader(before start: Int) -> Bool {
    var text: [Unicode.Scalar] = []
    for piece in pieces[max(0, start - 40)..<start] where piece.kind == .words { text += piece.label.scalars }
    return labels.header.isEmpty || text.holds(labels.header)
  }

  // MARK: The result

  /// Puts what was read among the cells.
  func put(into cells: inout PublishedCells) {
    guard let start else { return }
    cells.beginnings[labels.table] = pieces[start].item
    cells.ends[labels.table] = pieces[end].item
    cells.notes += notes
    cells.chainedEdition = edition.map { labels.editions[$0] }
    for (id, row) in rows {
      // A group of this edition, which has no figures.
      let isLeaf = edition.map { labels.leaves[$0].contains(id) } ?? true
      if !isLeaf, row.figures.figures == nil { continue }
      cells.set(labels.table, id, labels.columns, row.figures, at: row.source)
    }
  }
}
