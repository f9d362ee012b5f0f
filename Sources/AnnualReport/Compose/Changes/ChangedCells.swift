import Text

/// The cells whose figures changed from one state of the answers to another of the same edition, and what a text may still
/// say of them.
struct ChangedCells {
  private let old: Answers
  private let new: Answers
  /// Those that had a figure before.
  private let cells: [Int]

  var isEmpty: Bool { cells.isEmpty }

  init(from old: Answers, to new: Answers) {
    (self.old, self.new) = (old, new)
    cells = new.form.cells.indices.filter { cell in
      old.figures[cell].quantity.map { $0 != new.figures[cell].quantity } ?? false
    }
  }

  /// The clauses of a sentence that may be out of date by now, in order.
  ///
  /// A figure that is still that of its cell says what the table says.
  func clauses(of sentence: String) -> [String] {
    var clauses = TypedFigure.all(in: sentence)
      .filter { NamedFigure.cell(of: $0, new) == nil && concerns($0, in: sentence) }
      // A figure between marks of its own says nothing without its sentence.
      .map { $0.clause.count > $0.text.count + Self.fewWords ? $0.clause : sentence }
    let isOfTable = cells.contains { sentence.containsBytes(of: "{{\(new.form.cells[$0].id.table).") }
    if isOfTable && !clauses.contains(sentence)
      && Self.shares.contains(where: { sentence.containsBytes(of: $0) })
    {
      clauses.append(sentence)
    }
    return clauses
  }

  private func concerns(_ figure: TypedFigure, in sentence: String) -> Bool {
    if NamedFigure.cell(of: figure, old).map(cells.contains) ?? false { return true }
    return cells.contains { cell in
      let isOfUnit = new.form.cells[cell].format.unit == figure.unit
      if isOfUnit && sentence.containsBytes(of: "{{\(new.form.cells[cell].id.description)}}") { return true }
      if isFormer(figure, cell) {
        return figure.quantity >= Self.leastByItself
          || isOfUnit && sentence.containsBytes(of: "{{\(new.form.cells[cell].id.table).")
      }
      return isOfUnit && figure.quantity >= Self.leastByItself && isFormerSum(figure.quantity, with: cell)
    }
  }

  /// Whether a figure is what the cell was before, also in a smaller unit of money.
  private func isFormer(_ figure: TypedFigure, _ cell: Int) -> Bool {
    guard let before = old.figures[cell].quantity else { return false }
    if before == figure.quantity { return true }
    guard let perUnit = new.form.cells[cell].format.conversions[figure.unit] else { return false }
    let (millionths, overflow) = before.millionths.multipliedReportingOverflow(by: perUnit)
    return !overflow && figure.quantity > .zero && Quantity(millionths: millionths) == figure.quantity
  }

  /// Whether a figure was the sum of the cell and of another row's in the same column.
  private func isFormerSum(_ sum: Quantity, with cell: Int) -> Bool {
    guard let before = old.figures[cell].quantity, before > .zero, let rest = sum.subtracting(before),
      rest > .zero
    else { return false }
    let id = new.form.cells[cell].id
    return new.form.cells.indices.contains { other in
      let otherID = new.form.cells[other].id
      return other != cell && otherID.table == id.table && otherID.column == id.column
        && old.figures[other].quantity == rest
    }
  }

  /// Marks of a share, which says of what it is the share nowhere.
  private static let shares = ["%", "％", "百分之"]
  private static let leastByItself = Quantity(10)
  private static let fewWords = 1
}
