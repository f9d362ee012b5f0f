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
          Self.sum(of: parts, before) == old, let sum = Self.sum(of: parts, now), sum != now[index]
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

  private static func sum(of parts: [Int], _ quantities: [Quantity?]) -> Quantity? {
    var sum = Quantity.zero
    for part in parts {
      guard let quantity = quantities[part], let next = sum.adding(quantity) else { return nil }
      sum = next
    }
    return sum
  }

  /// Whether a text of a document is a total as it was.
  func isAsMade(_ text: String, in cell: Int) -> Bool { follows(cell) && made.printed(cell) == text }

  /// Whether words of running text are a figure as it was, in the place of a name.
  func isAsMade(words: String, for cell: Int) -> Bool {
    (follows(cell) || changed.contains(cell)) && made.printed(cell) == words
  }

  /// A paragraph of the new report with the figures as they were.
  func asMade(_ paragraph: Report.Paragraph) -> String {
    let bytes = Array(paragraph.text.utf8)
    var text: [UInt8] = []
    var place = 0
    for insertion in paragraph.insertions {
      guard let cell = made.form.cell(named: insertion.place.spelling),
        follows(cell) || changed.contains(cell), let old = made.printed(cell)
      else { continue }
      text += bytes[place..<insertion.range.lowerBound] + old.utf8
      place = insertion.range.upperBound
    }
    return String(decoding: text + bytes[place...], as: UTF8.self)
  }

  private func follows(_ cell: Int) -> Bool {
    made.figures[cell].isComputed || figures.contains { $0.cell == cell }
  }
}
