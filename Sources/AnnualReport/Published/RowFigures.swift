import Text

/// Figures of a row as they stand in a document, or why they cannot be told apart.
enum RowFigures: Sendable {
  /// What stands in the cells behind the label.
  case read([PublishedFigure], layout: PublishedRow.Layout?)
  case open(Unread.Reason)

  /// Takes the figures behind a label, which must be exactly as many as the form has columns.
  ///
  /// Spans are not trusted: a document's own headings contradict them.
  ///
  /// - Parameters:
  ///   - pieces: The pieces of the document.
  ///   - label: The piece that the label ends in.
  ///   - count: How many figures there must be.
  ///   - end: Where the next label begins.
  init(_ pieces: [Piece], behind label: Int, count: Int, before end: Int) {
    switch pieces[label].layout {
    case .cutOff: self = .open(.cutOff)
    case .table, .listed: self = Self.ofCells(pieces, label, count)
    case .separated: self = Self.ofSeparated(pieces, label, count)
    case .spaced: self = Self.ofSpaced(pieces.row(behind: label), count)
    case nil:
      let next = label + 1
      if next < min(end, pieces.count), pieces[next].layout == .spaced, pieces[next].kind != .words {
        // The label has a line of its own, and its figures the next.
        self = Self.ofSpaced(pieces.row(from: next), count)
      } else {
        self = Self.ofLines(pieces, next, count, end)
      }
    }
  }

  /// A document with cells of its own: so many cells, but for blank ones at the end.
  private static func ofCells(_ pieces: [Piece], _ label: Int, _ count: Int) -> RowFigures {
    var row = pieces.row(behind: label)
    while row.count > count, row.last?.kind == .blank { row.removeLast() }
    if row.contains(where: { $0.isName }) { return .open(.wordsBehindLabel) }
    if row.count == count { return read(row) }
    if row.count == 1, row[0].span >= count, row[0].kind != .blank {
      return .open(.merged(count, row[0].text.trimmed()))
    }
    return .open(.cells(expected: count, found: row.count))
  }

  /// Cells between tabs or bars: so many filled ones side by side; where they are few, blank ones may be among them.
  private static func ofSeparated(_ pieces: [Piece], _ label: Int, _ count: Int) -> RowFigures {
    let row = pieces.row(behind: label)
    let filled = row.indices.filter { row[$0].kind != .blank }
    guard let first = filled.first, let last = filled.last else {
      return row.count >= count ? read(Array(row.prefix(count))) : .open(.noFigures)
    }
    if filled.contains(where: { row[$0].kind == .words }) { return .open(.wordsBehindLabel) }
    if filled.count == count, last - first == count - 1 { return read(filled.map { row[$0] }) }
    if count <= 3, row.count >= count, last < count { return read(Array(row.prefix(count))) }
    return .open(.figures(expected: count, found: filled.count))
  }

  private static func ofSpaced(_ row: [Piece], _ count: Int) -> RowFigures {
    let figures = row.count { $0.kind == .figure }
    if row.count == count, figures == count { return read(row) }
    return .open(.figures(expected: count, found: figures))
  }

  /// A figure on each line.
  private static func ofLines(_ pieces: [Piece], _ start: Int, _ count: Int, _ end: Int) -> RowFigures {
    var found: [Piece] = []
    var place = start
    while place < min(end, pieces.count), pieces[place].layout == nil, pieces[place].kind != .words {
      if pieces[place].kind == .figure { found.append(pieces[place]) }
      place += 1
    }
    if found.count == count { return read(found) }
    return .open(found.isEmpty ? .noFigures : .figures(expected: count, found: found.count))
  }

  private static func read(_ pieces: [Piece]) -> RowFigures {
    .read(pieces.map { PublishedFigure($0) }, layout: pieces.first?.layout)
  }

  /// The figures, where they were told apart.
  var figures: [PublishedFigure]? {
    if case .read(let figures, _) = self { figures } else { nil }
  }
}

/// What stands in the place of a figure.
struct PublishedFigure: Hashable, Sendable {
  let text: String
  let isBlank: Bool
  let source: Source

  init(_ piece: Piece) {
    text = piece.text.trimmed()
    isBlank = piece.kind == .blank
    source = piece.source
  }
}

extension [PublishedFigure] {
  /// The quantities of a row; nil where one of them is no figure.
  func quantities(_ format: FigureFormat) -> [Quantity]? {
    var found: [Quantity] = []
    for figure in self {
      switch format.reading(figure.text) {
      case .exact(let quantity), .understood(let quantity): found.append(quantity)
      case .converted, .blank, .refused: return nil
      }
    }
    return found
  }

  /// Whether the last is the sum of the others; nil where that cannot be told.
  func addUp(_ format: FigureFormat) -> Bool? {
    guard let quantities = quantities(format), let total = quantities.last else { return nil }
    return quantities.dropLast().sum == total
  }

  /// Whether two rows say the same.
  func isSame(as other: [PublishedFigure]) -> Bool { map { $0.text } == other.map { $0.text } }

  /// The figures as they stand, to be quoted.
  var quoted: String { map { $0.text.isEmpty ? "空" : $0.text }.joined(separator: " ") }
}

extension [Piece] {
  /// The cells behind a piece in its own row.
  func row(behind place: Int) -> [Piece] {
    self[place].layout == nil ? [] : row(from: place + 1, of: self[place].item)
  }

  /// A piece and the cells behind it in its own row.
  func row(from place: Int) -> [Piece] { row(from: place, of: self[place].item) }

  private func row(from start: Int, of item: Int) -> [Piece] {
    var end = start
    while end < count, self[end].item == item { end += 1 }
    return Array(self[Swift.min(start, end)..<end])
  }
}
