import TestSupport

/// What an answers file says of a small form: figures, zeros in place of several, and `其余: 0`.
struct SaidFigures: Hashable {
  /// The figures that the file names, or that a 0 in place of a row or of the table says, in tenths.
  private(set) var named: [Int: Int] = [:]
  /// What stands there with nothing behind it.
  private(set) var left: Set<Int> = []
  /// The cells that each `其余: 0` covers, by row; that of the table has the name of the table.
  private(set) var rests: [String: [Int]] = [:]

  static let table = "表"
  private static let rest = "其余"

  /// Reads what a file says.
  init(_ form: SmallForm, _ file: String) {
    let part = PlainFile(file)[Self.table]
    switch part {
    case .text(let text): say(text, form.names.indices.filter { !form.isSum($0) })
    case .map(let entries): read(form, entries)
    case nil: break
    }
  }

  /// All that is said where only some of the `其余: 0` count.
  func figures(_ form: SmallForm, with places: Set<String>) -> [Int?] {
    var figures: [Int?] = form.names.indices.map { named[$0] }
    for (place, cells) in rests where places.contains(place) {
      for cell in cells { figures[cell] = 0 }
    }
    return figures
  }

  private mutating func read(_ form: SmallForm, _ entries: [(key: String, value: PlainFile)]) {
    for (row, value) in entries where row != Self.rest {
      let cells = form.cells(ofRow: row)
      let own = cells.filter { !form.isSum($0) }
      switch value {
      case .text(""): left.formUnion(cells)
      // The figure of a row of sums is its total.
      case .text(let text): say(text, own.isEmpty ? cells.suffix(1) : own)
      case .map(let columns):
        for (column, value) in columns where column != Self.rest {
          guard case .text(let text) = value, let cell = cells.first(where: { form.column($0) == column })
          else { continue }
          if text.isEmpty { left.insert(cell) } else { say(text, [cell]) }
        }
        if columns.contains(where: { $0.key == Self.rest }) {
          rests[row] = own.filter { named[$0] == nil && !left.contains($0) }
        }
      }
    }
    if entries.contains(where: { $0.key == Self.rest }) {
      let rows = Set(entries.map { $0.key })
      rests[Self.table] = form.names.indices.filter { !form.isSum($0) && !rows.contains(form.row($0)) }
    }
  }

  private mutating func say(_ text: String, _ cells: [Int]) {
    guard let figure = Double(text) else { return }
    for cell in cells { named[cell] = Int((figure * 10).rounded()) }
  }
}

extension SmallForm {
  func row(_ cell: Int) -> String { String(names[cell].split(separator: ".")[1]) }
  func column(_ cell: Int) -> String { String(names[cell].split(separator: ".")[2]) }
  /// Whether the form has a cell only as the sum of others.
  func isSum(_ cell: Int) -> Bool { column(cell) == "共" || ["计", "组"].contains(row(cell)) }
  func cells(ofRow row: String) -> [Int] { names.indices.filter { self.row($0) == row } }

  /// A figure in tenths as it is typed.
  static func text(_ tenths: Int) -> String {
    let text = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
    return tenths.isMultiple(of: 10) ? text : text + ".\(abs(tenths) % 10)"
  }
}
