import Text

/// The county's table as comma-separated values for a spreadsheet: UTF-8 with a byte order mark, lines that end in CR LF.
///
/// Source of the notation: RFC 4180.
public struct CountyCSV {
  private let table: CountyTable

  /// Takes the sums, and the figures of the county's own report where they were given.
  public init(_ sum: CountySum, county: [Quantity?]? = nil) {
    table = CountyTable(sum, county: county)
  }

  /// The whole file.
  public var bytes: [UInt8] {
    var text = "\u{FEFF}"
    text += line(["表", "行", "列"] + table.columnHeadings)
    for part in table.parts {
      for cell in part.cells {
        let label = table.label(cell)
        var fields = [label.table, label.row.joined(separator: " / "), label.column].map(words)
        fields += table.sum.returns.map { table.text($0, cell) }
        fields.append(table.sumText(cell))
        if table.county != nil { fields += [table.countyText(cell), table.differenceText(cell)] }
        text += fields.joined(separator: ",") + "\r\n"
      }
    }
    return Array(text.utf8)
  }

  private func line(_ fields: [String]) -> String { fields.map(words).joined(separator: ",") + "\r\n" }

  /// Words that somebody wrote: quoted where need be, and never a formula.
  private func words(_ text: String) -> String {
    var text = text.sanitized()
    if let first = text.first, Self.formulaMarks.contains(first) { text = "'" + text }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// What a spreadsheet takes for the beginning of a formula.
  private static let formulaMarks: Set<Character> = ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"]
}
