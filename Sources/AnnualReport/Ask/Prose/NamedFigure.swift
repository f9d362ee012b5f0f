import Text

/// A figure that was typed in a text and equals a cell whose words stand beside it.
struct NamedFigure: Hashable, Sendable {
  /// The figure with its unit, `12件`.
  let text: String
  /// How many times it stands in the text before.
  let occurrence: Int
  /// The words that it stands in, between two marks.
  let clause: String
  let cell: Int

  /// The least figure that is no everyday one.
  static let least = Quantity(2)
  /// How many characters of a label must stand in the clause.
  private static let shortestLabel = 3

  /// The figures of a text that can follow the tables, in order; smaller ones are not looked at.
  static func found(in text: String, _ answers: Answers, least: Quantity = least) -> [NamedFigure] {
    var found: [NamedFigure] = []
    var counts: [String: Int] = [:]
    for clause in clauses(of: text) {
      for (digits, unit) in figures(in: clause) {
        let whole = digits + unit
        let occurrence = counts[whole, default: 0]
        counts[whole] = occurrence + 1
        guard let number = DecimalNumeral(digits), let quantity = Quantity(number), quantity >= least,
          let cell = cell(quantity, unit, clause, answers)
        else { continue }
        found.append(NamedFigure(text: whole, occurrence: occurrence, clause: String(clause), cell: cell))
      }
    }
    return found
  }

  /// The text with the name of the cell in the place of the figure.
  func named(in text: String, _ form: Form) -> String {
    let unit = self.text.drop { ("0"..."9").contains($0) || $0 == "." }
    var rest = text[...]
    var before = ""
    var seen = 0
    while let start = rest.indices.first(where: { rest[$0...].hasPrefix(self.text) }) {
      let isWhole = start == rest.startIndex || !Self.isOfFigure(rest[rest.index(before: start)])
      let end = rest.index(start, offsetBy: self.text.count)
      if isWhole && seen == occurrence {
        return before + rest[..<start] + "{{\(form.cells[cell].id.description)}}" + unit + rest[end...]
      }
      if isWhole { seen += 1 }
      before += rest[..<end]
      rest = rest[end...]
    }
    return text
  }

  private static func isOfFigure(_ character: Character) -> Bool {
    character.isASCIIDigit || character == "."
  }

  private static func clauses(of text: String) -> [Substring] {
    text.split { "，、；。！？\n".contains($0) }
  }

  /// The figures of a clause with what follows them, names in `{{}}` apart.
  private static func figures(in clause: Substring) -> [(digits: String, unit: String)] {
    var found: [(digits: String, unit: String)] = []
    var index = clause.startIndex
    var isName = false
    while index < clause.endIndex {
      if clause[index] == "{" { isName = true }
      if clause[index] == "}" { isName = false }
      guard !isName, clause[index].isASCIIDigit else {
        index = clause.index(after: index)
        continue
      }
      let digits = clause[index...].prefix { $0.isASCIIDigit || $0 == "." }
      index = digits.endIndex
      let unit = clause[index...].hasPrefix("万元") ? "万元" : String(clause[index...].prefix(1))
      if !unit.isEmpty { found.append((String(digits), unit)) }
    }
    return found
  }

  /// The one cell that has the figure and whose label stands in the clause; a total before its parts.
  private static func cell(_ figure: Quantity, _ unit: String, _ clause: Substring, _ answers: Answers)
    -> Int?
  {
    let form = answers.form
    var best: (length: Int, cells: [Int]) = (shortestLabel - 1, [])
    for cell in form.cells.indices where answers.figures[cell].quantity == figure {
      let format = form.cells[cell].format
      guard format.unit == unit, let (table, row) = form.row(of: cell) else { continue }
      let column = table.blocks[row.block].columnLeaves[cell - row.cells.lowerBound]
      let isSum = column.isTotal || row.cells.count == 1
      let ofRow = telling(row.heading.label, clause, in: table)
      let length = max(ofRow, isSum ? 0 : telling(column.label, clause, in: table) + ofRow)
      if length < shortestLabel { continue }
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

  /// How many characters of a label stand in the clause in one run; none where the caption of the whole table has them too,
  /// since they name none of its cells.
  private static func telling(_ label: String, _ clause: Substring, in table: Table) -> Int {
    let run = common(label, clause)
    return table.caption.containsBytes(of: run) ? 0 : run.count
  }

  /// The longest run that both have.
  private static func common(_ label: String, _ clause: Substring) -> String {
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
