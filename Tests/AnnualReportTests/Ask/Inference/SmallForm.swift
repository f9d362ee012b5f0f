import AnnualReport
import TestSupport

/// A form with one small table and relations by chance, and the same relations in plain lists for an oracle that does not
/// trust the form.
struct SmallForm {
  /// A sum of cells that equals another, or is at most the other.
  struct Sum {
    var left: [Int]
    var right: [Int]
    var isAtMost = false
  }

  /// The names of the cells, `表.行.列`.
  private(set) var names: [String] = []
  private(set) var sums: [Sum] = []
  /// How far the figures of each cell are apart, in tenths.
  private(set) var steps: [Int] = []
  private(set) var isSigned: [Bool] = []
  /// Rows with their cells, without groups.
  private(set) var rows: [(id: String, cells: [Int])] = []
  private var rules = ""
  private var headings = ""
  private let columns: [String]
  private let figures: [String]
  private let hasTotal: Bool
  private var order = "{table: 表}"

  private static let formats = ["件数": (10, false), "金额": (1, false), "增减": (10, true)]

  init(_ numbers: inout SeededGenerator) {
    let all = ["甲", "乙", "丙"]
    columns = Array(all.prefix(Int.random(in: 1...3, using: &numbers)))
    hasTotal = columns.count > 1 && Int.random(in: 0..<4, using: &numbers) > 0
    let kinds = ["件数", "件数", "件数", "件数", "金额", "增减"]
    let one = kinds.randomElement(using: &numbers) ?? ""
    let isMixed = Int.random(in: 0..<8, using: &numbers) == 0
    var figures: [String] = []
    for _ in 0...columns.count { figures.append(isMixed ? kinds.randomElement(using: &numbers) ?? "" : one) }
    self.figures = figures
    let isBalance = Bool.random(using: &numbers)
    if isBalance { balance(&numbers) } else { free(&numbers) }
    let gate = Int.random(in: 0..<4, using: &numbers) == 0 ? ", gate: 有没有？" : ""
    order = "{table: 表\(isBalance ? ", balance: 表.平" : "")\(gate)}"
    if hasTotal {
      add("合", each: "row", columns.joined(separator: " + ") + " = 共")
      for row in rows where !row.cells.isEmpty {
        sums.append(Sum(left: Array(row.cells.dropLast()), right: [row.cells[row.cells.count - 1]]))
      }
    }
  }

  /// What comes in is shared out among rows, some of them in a group, and what is left over.
  private mutating func balance(_ numbers: inout SeededGenerator) {
    let ins = ["收", "转"].prefix(Int.random(in: 1...2, using: &numbers))
    let hasGroup = Bool.random(using: &numbers)
    let outs = ["一", "二"].prefix(Int.random(in: 1...2, using: &numbers))
    headings = ins.map(Self.heading).joined()
    headings += "          - label: 果\n            rows:\n" + outs.map { "    " + Self.heading($0) }.joined()
    for row in ins + outs { addRow(row) }
    var group: [[Int]] = []
    if hasGroup {
      headings += "              - id: 组\n                label: 组\n                rows:\n"
      headings += ["三", "四"].map { "        " + Self.heading($0) }.joined()
      let own = addCells("组")
      group = [own]
      for row in ["三", "四"] {
        addRow(row)
        group.append(rows[rows.count - 1].cells)
      }
    }
    headings += "              - {id: 计, label: 计, total: yes}\n" + Self.heading("余")
    addRow("计")
    addRow("余")
    add("平", each: "column", ins.joined(separator: " + ") + " = 计 + 余")
    add("总", each: "column", (outs + (hasGroup ? ["组"] : [])).joined(separator: " + ") + " = 计")
    if hasGroup { add("分", each: "group", "各行 = 合计") }
    let cell = { (form: SmallForm, row: String, column: Int) in
      form.rows.first { $0.id == row }?.cells[column] ?? 0
    }
    for column in 0..<width {
      let parts = outs.map { cell(self, $0, column) } + group.dropFirst().map { $0[column] }
      sums.append(Sum(left: parts, right: [cell(self, "计", column)]))
      let sides = [cell(self, "计", column), cell(self, "余", column)]
      sums.append(Sum(left: ins.map { cell(self, $0, column) }, right: sides))
      if hasGroup { sums.append(Sum(left: group.dropFirst().map { $0[column] }, right: [group[0][column]])) }
    }
  }

  /// Any rows with any relations between them.
  private mutating func free(_ numbers: inout SeededGenerator) {
    let ids = ["一", "二", "三", "四"].prefix(Int.random(in: 2...4, using: &numbers))
    headings = ids.map(Self.heading).joined()
    for id in ids { addRow(id) }
    for number in 0..<Int.random(in: 1...3, using: &numbers) {
      var sides: [[String]] = [[], []]
      for id in ids {
        let side = Int.random(in: 0...2, using: &numbers)
        if side < 2 { sides[side].append(id) }
      }
      if sides[0].isEmpty { sides[0] = [ids[0]] }
      let isAtMost = Int.random(in: 0..<4, using: &numbers) == 0
      let text = sides.map { $0.isEmpty ? "0" : $0.joined(separator: " + ") }
      add("则\(number)", each: "column", text.joined(separator: isAtMost ? " ≤ " : " = "))
      for column in 0..<width {
        let cells = sides.map { side in side.map { id in rows.first { $0.id == id }?.cells[column] ?? 0 } }
        sums.append(Sum(left: cells[0], right: cells[1], isAtMost: isAtMost))
      }
    }
  }

  private var width: Int { columns.count + (hasTotal ? 1 : 0) }

  private mutating func addRow(_ id: String) { rows.append((id, addCells(id))) }

  private mutating func addCells(_ row: String) -> [Int] {
    var cells: [Int] = []
    for (number, column) in (columns + (hasTotal ? ["共"] : [])).enumerated() {
      let (step, isSigned) = Self.formats[figures[number]] ?? (10, false)
      cells.append(names.count)
      names.append("表.\(row).\(column)")
      steps.append(step)
      self.isSigned.append(isSigned)
    }
    return cells
  }

  private static func heading(_ id: String) -> String { "          - {id: \(id), label: \(id)}\n" }

  private mutating func add(_ id: String, each: String, _ relation: String) {
    rules += """
        - {id: 表.\(id), name: 名, fails: 错, table: 表, each: \(each), relation: \(relation), severity: 错误, source: 某函, advice: 看。}

      """
  }

  /// The text of `form.yaml`.
  var text: String {
    var columns = ""
    for (number, column) in self.columns.enumerated() {
      columns += "          - {id: \(column), label: \(column), figure: \(figures[number])}\n"
    }
    if hasTotal {
      columns += "          - {id: 共, label: 共, total: yes, figure: \(figures[self.columns.count])}\n"
    }
    return """
      edition: "2022"
      document: 某函
      title: 《某格式》
      first-year: 2022
      report-title: "{{单位}}{{年度}}年报告"
      figures:
        件数: {unit: 件, decimals: 0}
        金额: {unit: 元, decimals: 1}
        增减: {unit: 件, decimals: 0, signed: yes}
      about:
        - {id: 年度, label: 年度, kind: year}
        - {id: 单位, label: 单位, kind: unit}
      sections:
        - {id: 表, heading: 一、表, source: 某函, table: 表}
      tables:
        - id: 表
          caption: 表
          source: 某函
          blocks:
            - columns:
      \(columns)        rows:
      \(headings)rules:
      \(rules)checks:
        - {id: 完整, kind: unanswered, severity: 错误, source: 某函, advice: 请补上。}
      interview:
        - \(order)

      """
  }
}
