/// What follows the figures that were changed in a document though nobody touched it there: totals of which only parts
/// were changed, and in running text the names of all that is another figure now.
struct FollowedFigures {
  private let made: Answers
  /// The cells that were changed in the document.
  private let changed: Set<Int>
  /// The totals that the answers give, with their new figures; the others are computed anyway.
  private(set) var figures: [(cell: Int, quantity: Quantity)] = []

  /// Finds them.
  ///
  /// - Parameters:
  ///   - changes: The figures that were changed.
  ///   - made: What the document was made from; a total that was not the sum of its parts there stays as it is.
  init(_ changes: [(cell: Int, quantity: Quantity)], in made: Answers) {
    self.made = made
    changed = Set(changes.map { $0.cell })
    let before = made.figures.map { $0.quantity }
    var now = before
    for change in changes { now[change.cell] = change.quantity }
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (index, cell) in made.form.cells.enumerated() {
        guard let parts = cell.parts, !changes.contains(where: { $0.cell == index }), let old = before[index],
          parts.map({ before[$0] }).sum == old, let sum = parts.map({ now[$0] }).sum, sum != now[index]
        else { continue }
        now[index] = sum
        isSettled = false
      }
    }
    for (index, quantity) in now.enumerated() {
      if let quantity, made.figures[index].isGiven, quantity != before[index],
        !changes.contains(where: { $0.cell == index })
      {
        figures.append((index, quantity))
      }
    }
  }

  /// Whether a text of a document is a total as it was.
  func isAsMade(_ text: String, in cell: Int) -> Bool { follows(cell) && made.printed(cell) == text }

  /// Whether words of running text are a figure as it was, in the place of a name.
  func isAsMade(words: String, for cell: Int) -> Bool {
    (follows(cell) || changed.contains(cell)) && made.printed(cell) == words
  }

  /// Whether a text of a document is a paragraph of the new report, in which some figures may stand as they were.
  func isAsMade(_ text: String, in paragraph: Report.Paragraph) -> Bool {
    let (bytes, document) = (Array(paragraph.text.utf8), Array(text.utf8))
    // Where what stands behind the insertions so far may begin in the document.
    var places: Set<Int> = [0]
    var end = 0
    for insertion in paragraph.insertions {
      places = Self.places(behind: bytes[end..<insertion.range.lowerBound], in: document, from: places)
      var next = Self.places(behind: bytes[insertion.range], in: document, from: places)
      if let cell = made.form.cell(named: insertion.place.spelling),
        follows(cell) || changed.contains(cell), let old = made.printed(cell)
      {
        next.formUnion(Self.places(behind: Array(old.utf8)[...], in: document, from: places))
      }
      (places, end) = (next, insertion.range.upperBound)
    }
    return Self.places(behind: bytes[end...], in: document, from: places).contains(document.count)
  }

  private static func places(
    behind words: ArraySlice<UInt8>, in document: [UInt8], from places: Set<Int>
  ) -> Set<Int> {
    Set(places.filter { document[$0...].starts(with: words) }.map { $0 + words.count })
  }

  private func follows(_ cell: Int) -> Bool {
    made.figures[cell].isComputed || figures.contains { $0.cell == cell }
  }
}
