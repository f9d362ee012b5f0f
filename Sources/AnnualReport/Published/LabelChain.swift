import Text

/// Finds the rows of a table by their labels: the best chain of labels that stand in the order of the form.
///
/// It goes on over tables that are split, headings that are repeated, and rows that are missing.
struct LabelChain {
  /// A label that was found.
  struct Link: Sendable {
    /// The number of its row.
    let row: Int
    /// The pieces that it stands in.
    let first: Int
    let last: Int
    let likeness: Int
    /// How well it fits, by what stands behind it too.
    fileprivate let weight: Int
  }

  /// The chain, in order.
  private(set) var links: [Link] = []
  /// Everything that is like a label, in order.
  private(set) var candidates: [Link] = []

  /// So many pieces may make up a label that is broken into lines.
  private static let mostParts = 4
  private static let longestLabel = 60
  /// So much more like must a label be than any other.
  private static let margin = 80

  init(_ pieces: [Piece], from start: Int, rows: [RowLabel]) {
    let index = LabelSearch(rows)
    for first in start..<max(start, pieces.count) {
      addCandidates(in: pieces, first, index)
    }
    findBest(rowCount: rows.count)
  }

  private mutating func addCandidates(in pieces: [Piece], _ first: Int, _ index: LabelSearch) {
    addCandidates(in: pieces, first, beginning: pieces[first].text, index)
    if let beginning = Self.lastPart(of: pieces[first]) {
      addCandidates(in: pieces, first, beginning: beginning, index)
    }
  }

  private mutating func addCandidates(
    in pieces: [Piece], _ first: Int, beginning: String, _ index: LabelSearch
  ) {
    var text = ""
    var last = first
    while last < pieces.count, last - first < Self.mostParts {
      let piece = pieces[last]
      guard piece.kind == .words, piece.text.utf8.count <= 4 * Piece.longestLabel else { return }
      // A label in lines may end in the row that has its figures.
      let isJoined = last > first
      if isJoined,
        pieces[last - 1].layout != nil || piece.layout != nil && !(piece.layout == .spaced && piece.cell == 0)
      {
        return
      }
      text += isJoined ? piece.text : beginning
      let label = LabelText(text)
      if label.scalars.count > Self.longestLabel { return }
      let isFollowed = last + 1 < pieces.count && pieces[last + 1].kind != .words
      for (row, likeness) in index.rows(like: label, margin: Self.margin) {
        let weight = likeness + (isFollowed ? 50 : 0) - 15 * (last - first)
        candidates.append(Link(row: row, first: first, last: last, likeness: likeness, weight: weight))
      }
      if let end = Self.end(behind: last, in: pieces) {
        for (row, likeness) in index.rows(like: LabelText(text + end), margin: Self.margin)
        where likeness >= Likeness.cutOff {
          let weight = likeness + 50 - 15 * (last - first + 1)
          candidates.append(Link(row: row, first: first, last: last, likeness: likeness, weight: weight))
        }
      }
      last += 1
    }
  }

  /// What stands behind the last wide gap of a line, where the heading of a group may stand in front of a label.
  private static func lastPart(of piece: Piece) -> String? {
    guard piece.kind == .words, piece.layout == nil || piece.layout == .spaced else { return nil }
    let scalars = Array(piece.text.trimmed().unicodeScalars)
    var end = scalars.count
    while end >= 2, !(scalars[end - 1].isWhiteSpace && scalars[end - 2].isWhiteSpace) { end -= 1 }
    guard end >= 2, scalars.count - end > 3 else { return nil }
    return String(scalars: scalars[end...])
  }

  /// The line behind the figures of a row, in which a label may end that began before them; nil where there is none.
  static func end(behind last: Int, in pieces: [Piece]) -> String? {
    guard last + 1 < pieces.count else { return nil }
    let row = pieces.row(from: last + 1)
    let next = last + 1 + row.count
    guard row.first?.layout == .spaced, !row.contains(where: { $0.kind == .words }), next < pieces.count,
      pieces[last].layout == nil || pieces[last].cell == 0 && row.first?.item == pieces[last].item,
      pieces[next].layout == nil, pieces[next].kind == .words,
      pieces[next].text.utf8.count <= 4 * longestLabel
    else { return nil }
    return pieces[next].text
  }

  /// The heaviest chain of candidates whose rows and places both rise.
  private mutating func findBest(rowCount: Int) {
    var before: [Int?] = Array(repeating: nil, count: candidates.count)
    var weights = candidates.map { $0.weight }
    // The best chain that ends in each row, of those that end before the present place.
    var best: [Int?] = Array(repeating: nil, count: rowCount)
    var waiting: [Int] = []
    for (number, candidate) in candidates.enumerated() {
      waiting.removeAll { other in
        guard candidates[other].last < candidate.first else { return false }
        let row = candidates[other].row
        if best[row].map({ weights[$0] < weights[other] }) ?? true { best[row] = other }
        return true
      }
      for row in 0..<candidate.row {
        guard let other = best[row], weights[other] + candidate.weight > weights[number] else { continue }
        weights[number] = weights[other] + candidate.weight
        before[number] = other
      }
      waiting.append(number)
    }
    guard var end = weights.indices.max(by: { weights[$0] < weights[$1] }) else { return }
    links = [candidates[end]]
    while let previous = before[end] {
      links.append(candidates[previous])
      end = previous
    }
    links.reverse()
  }
}

/// The rows of a table by what their labels have in them, so that few have to be compared.
private struct LabelSearch {
  private let rows: [RowLabel]
  private var exact: [[Unicode.Scalar]: [Int]] = [:]
  private var holding: [Unicode.Scalar: [Int]] = [:]

  init(_ rows: [RowLabel]) {
    self.rows = rows
    for (number, row) in rows.enumerated() {
      exact[row.label.scalars, default: []].append(number)
      for variant in row.variants { exact[variant.scalars, default: []].append(number) }
      for scalar in Set(row.label.scalars) { holding[scalar, default: []].append(number) }
    }
  }

  /// The rows that a text can be the label of, with how like it is; a near one only where no other is about as near.
  func rows(like text: LabelText, margin: Int) -> [(row: Int, likeness: Int)] {
    if text.scalars.isEmpty { return [] }
    let same = exact[text.scalars] ?? []
    var counts = Array(repeating: 0, count: rows.count)
    for scalar in text.scalars {
      for row in holding[scalar] ?? [] { counts[row] += 1 }
    }
    var found: [(row: Int, likeness: Int)] = []
    for (number, row) in rows.enumerated() {
      if same.contains(number) {
        found.append((number, Likeness.same))
      } else if canBeLike(counts[number], text, row) {
        let likeness = row.likeness(to: text)
        if likeness > 0 { found.append((number, likeness)) }
      }
    }
    let top = found.map { $0.likeness }.max() ?? 0
    let isAlone = found.count { $0.likeness >= top - margin } == 1
    return found.filter { $0.likeness == Likeness.same || $0.likeness == top && isAlone }
  }

  /// Whether so many characters in common may be enough.
  private func canBeLike(_ common: Int, _ text: LabelText, _ row: RowLabel) -> Bool {
    let wanted = row.label.scalars.count
    return 2_000 * common >= Likeness.near * (text.scalars.count + wanted)
      || common >= 8 && text.scalars.first == row.label.scalars.first
  }
}
