import Text

extension Form {
  /// The cells that a clerk may mean by words off the printed table: the label of a row, a blank, that of a column, and the
  /// table before them where that is wanted.
  ///
  /// Numbers, blanks and marks count for nothing, so that a label that is printed behind `1.` needs no `1.`.
  ///
  /// - Parameter text: What was written.
  /// - Returns: The cells; all of a row where only the row is named, and none where nothing is called so.
  public func cells(written text: String) -> [Int] {
    if let cell = cell(named: text) { return [cell] }
    let written = Self.letters(text)
    if written.isEmpty { return [] }
    var (exact, inRow): ([Int], [Int]) = ([], [])
    for table in tables {
      let heads = ["", Self.letters(table.id), Self.letters(table.caption)]
      for row in table.rows {
        let rests = heads.flatMap { head in Self.names(row.heading).map { head + $0 } }
          .compactMap { Self.rest(of: written, after: $0) }
        if rests.contains("") { inRow += row.cells }
        for (cell, column) in zip(row.cells, table.blocks[row.block].columnLeaves)
        where Self.names(column).contains(where: { rests.contains($0) }) { exact.append(cell) }
      }
    }
    return exact.isEmpty ? inRow : exact
  }

  /// The one cell that is meant by its name or by words off the printed table; nil where there is none, or several.
  func cell(written text: String) -> Int? {
    let cells = cells(written: text)
    return cells.count == 1 ? cells[0] : nil
  }

  /// What a heading is called: its id, its label whole and up to its first note in brackets, and the known variants.
  private static func names(_ heading: Heading) -> Set<String> {
    let label = heading.label
    let start = label.first == "（" ? label.firstIndex(of: "）") ?? label.startIndex : label.startIndex
    let short = label[start...].firstIndex(of: "（").map { String(label[..<$0]) } ?? label
    return Set(
      ([heading.id ?? "", label, short] + heading.variants).map { letters($0) }.filter { !$0.isEmpty })
  }

  private static func rest(of text: String, after head: String) -> String? {
    text.hasPrefix(head) ? String(text.dropFirst(head.count)) : nil
  }

  /// The letters of a text, numerals apart.
  private static func letters(_ text: String) -> String {
    var letters = ""
    for scalar in text.unicodeScalars
    where scalar.properties.isAlphabetic && !ChineseNumeral.isPart(scalar) {
      letters.unicodeScalars.append(scalar)
    }
    return letters
  }
}
