import Text

/// A figure that was typed in a text, and the cell that it may be the figure of.
struct NamedFigure: Hashable, Sendable {
  let figure: TypedFigure
  let cell: Int

  /// The least figure that is no everyday one; an amount of money always is.
  private static let least = Quantity(2)
  /// How many characters of a longer label must stand in the clause.
  private static let shortestOfLabel = 3

  /// The figures of a text that can follow the tables, in order.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - answers: The figures of the tables.
  ///   - takesSmall: Whether everyday figures and 0 are looked at, too.
  /// - Returns: Each with its cell.
  static func found(in text: String, _ answers: Answers, takesSmall: Bool = false) -> [NamedFigure] {
    TypedFigure.all(in: text).compactMap { figure in
      let isLooked = takesSmall ? !figure.isChinese : isTelling(figure)
      guard isLooked else { return nil }
      return cell(of: figure, answers).map { NamedFigure(figure: figure, cell: $0) }
    }
  }

  /// Whether a figure is more than an everyday one.
  static func isTelling(_ figure: TypedFigure) -> Bool {
    !figure.isChinese && (figure.quantity >= least || figure.unit.count > 1 && figure.quantity > .zero)
  }

  /// The text with the name of the cell in the place of the figure.
  func named(in text: String, _ form: Form) -> String {
    let bytes = text.utf8.count
    return text.part(0..<figure.range.lowerBound) + name(form) + text.part(figure.range.upperBound..<bytes)
  }

  /// The name of the cell as it stands in a text.
  func name(_ form: Form) -> String { "{{\(form.cells[cell].id.description)}}" }

  /// The one cell that has the figure and whose row the clause speaks of; a total before its parts.
  ///
  /// The words of a column alone tell no cell, since every row has them.
  static func cell(of figure: TypedFigure, _ answers: Answers) -> Int? {
    let form = answers.form
    if figure.years.contains(where: { $0 != answers.year }) { return nil }
    // What the clause says of another row is no word for this one.
    let ofRows = form.tables.flatMap { table in
      table.rows.map { telling($0.heading.label, figure, in: table) }
    }
    guard let most = ofRows.max(), most > 0 else { return nil }
    var best: (length: Int, cells: [Int]) = (0, [])
    for cell in form.cells.indices where answers.figures[cell].quantity == figure.quantity {
      guard form.cells[cell].format.unit == figure.unit, let (table, row) = form.row(of: cell) else {
        continue
      }
      let column = table.blocks[row.block].columnLeaves[cell - row.cells.lowerBound]
      let isSum = column.isTotal || row.cells.count == 1
      let ofRow = telling(row.heading.label, figure, in: table)
      if ofRow < most || isOfOtherYear(figure, but: row.heading.label) { continue }
      let length = isSum ? ofRow : ofRow + common(column.label, figure.clause).count
      if length > best.length {
        best = (length, [cell])
      } else if length == best.length {
        best.cells.append(cell)
      }
    }
    if best.cells.count == 1 { return best.cells[0] }
    let sums = best.cells.filter { form.cells[$0].parts != nil && !form.cells[$0].isGroup }
    return sums.count == 1 ? sums[0] : nil
  }

  /// Whether a figure of a sentence may stand for a cell whose name was there: nothing beside it is the label of another row,
  /// or of another column of the table, rather than of its own.
  static func canStand(_ figure: TypedFigure, for cell: Int, _ form: Form) -> Bool {
    guard !figure.isChinese || figure.unit == form.cells[cell].format.unit,
      let (table, row) = form.row(of: cell)
    else { return false }
    let columns = table.blocks[row.block].columnLeaves
    let own = [row.heading.label, columns[cell - row.cells.lowerBound].label]
    let rows = form.tables.flatMap { $0.rows.map { $0.heading.label } }
    let others = (rows + columns.map { $0.label }).filter { !own.contains($0) }
    let length = { (labels: [String]) in labels.map { common($0, figure.clause).count }.max() ?? 0 }
    let other = length(others)
    // A single character names nothing.
    return length(own) >= other || other < 2
  }

  /// Whether the sentence speaks of another year and the row does not.
  private static func isOfOtherYear(_ figure: TypedFigure, but label: String) -> Bool {
    Vocabulary.otherYearWords.contains { word in
      (figure.lead + figure.clause).containsBytes(of: word) && !label.containsBytes(of: word)
    }
  }

  /// How many characters of a label stand in the clause in one run, of a longer label at least some; none where the caption of
  /// the whole table has them too, since they name none of its cells; a single row is the whole table.
  private static func telling(_ label: String, _ figure: TypedFigure, in table: Table) -> Int {
    let words = LabelText.withoutNumeral(label)
    let run = common(words, figure.clause)
    let isEnough = run.count >= min(shortestOfLabel, words.count)
    let isOfAll = table.rows.count > 1 && table.caption.containsBytes(of: run)
    return isEnough && !isOfAll ? run.count : 0
  }

  /// The longest run that both have.
  private static func common(_ label: String, _ clause: String) -> String {
    let (label, clause) = (Array(label), Array(clause))
    var longest = 0..<0
    var lengths = Array(repeating: 0, count: clause.count + 1)
    for (place, character) in label.enumerated() {
      var diagonal = 0
      for index in clause.indices {
        let above = lengths[index + 1]
        lengths[index + 1] = character == clause[index] ? diagonal + 1 : 0
        if lengths[index + 1] > longest.count { longest = place + 1 - lengths[index + 1]..<place + 1 }
        diagonal = above
      }
    }
    return String(label[longest])
  }
}
