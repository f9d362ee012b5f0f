import Text

/// The items of a report beside those of a document: what stands in the place of what.
struct WordMatching {
  let report: [WordItem]
  let document: [WordItem]
  /// Where they differ, in order.
  let gaps: [ListDifference.Gap]

  init(from report: [WordItem], to document: [WordItem]) {
    self.report = report
    self.document = document
    gaps = ListDifference.gaps(from: report.map { $0.key }, to: document.map { $0.key })
  }

  /// The items of a gap that stand for each other: as many on both sides, each pair of one kind and one number of cells.
  func pairs(_ gap: ListDifference.Gap) -> [(report: WordItem, document: WordItem)]? {
    guard gap.old.count == gap.new.count else { return nil }
    let pairs = zip(report[gap.old], document[gap.new]).map { (report: $0, document: $1) }
    return pairs.allSatisfy { pair in
      pair.report.key.isRow == pair.document.key.isRow
        && pair.report.key.texts.count == pair.document.key.texts.count
    } ? pairs : nil
  }

  /// The differences of a gap in words, cell by cell where its rows stand for each other, but for what follows.
  func strays(_ gap: ListDifference.Gap, but followed: FollowedFigures, _ form: Form) -> [WordEdits.Stray] {
    guard let pairs = pairs(gap) else {
      return report[gap.old].map { WordEdits.Stray(cell: nil, report: $0.words, document: nil) }
        + document[gap.new].map { WordEdits.Stray(cell: nil, report: nil, document: $0.words) }
    }
    return pairs.flatMap { pair -> [WordEdits.Stray] in
      let (old, new) = (pair.report.key.texts, pair.document.key.texts)
      if let paragraph = pair.report.paragraph, followed.isAsMade(new[0], in: paragraph) { return [] }
      return old.indices.filter { old[$0] != new[$0] }.map { index in
        let cell = pair.report.key.isRow ? pair.report.cells[index] : nil
        let name = cell.map { PlaceWording(form: form).cellName($0) }
        let follows = cell.map { followed.isAsMade(new[index], in: $0) } ?? false
        return WordEdits.Stray(cell: name, report: old[index], document: new[index], isFollowed: follows)
      }
    }
  }
}

extension WordItem {
  /// The words of a paragraph, or of the cells of a row that are not empty.
  fileprivate var words: String { key.texts.filter { !$0.isEmpty }.joined(separator: "　") }
}
