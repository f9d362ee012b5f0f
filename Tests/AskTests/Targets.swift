import AnnualReport
import TestSupport
import YAMLSubset

/// Finished reports to answer from.
enum Targets {
  static let unit = "清溪镇人民政府"

  /// The edition has no table that the interview shares out.
  struct NoTable: Error {}

  /// A consistent report of random size, with last year's report where `hasLastYear`.
  static func random(seed: Int) throws -> (target: Answers, lastYear: AnswersFile?, noted: Answers?) {
    var random = SeededGenerator(seed: seed)
    let year = [2019, 2020, 2021, 2024, 2025].randomElement(using: &random) ?? 2025
    let sizes = [0, 0, 1, 2, 3, 5, 9, 20, 60]
    let cases = Cases(
      received: sizes.randomElement(using: &random) ?? 0,
      carried: [0, 0, 0, 1, 2, 6].randomElement(using: &random) ?? 0,
      kinds: Int.random(in: 1...6, using: &random), outcomes: Int.random(in: 1...12, using: &random))
    let (text, last) = try text(year: year, cases, &random)
    let knows = Int.random(in: 0..<3, using: &random)
    let lastYear = try knows == 0 || year == 2019 ? nil : Shipped.file(last)
    let noted = try knows == 0 && Bool.random(using: &random) && year > 2019 ? Shipped.answers(last) : nil
    return (try Shipped.answers(text), lastYear, noted)
  }

  struct Cases {
    let received: Int
    let carried: Int
    let kinds: Int
    let outcomes: Int
  }

  /// The text of a report and of the one of the year before.
  private static func text(
    year: Int, _ cases: Cases, _ random: inout SeededGenerator
  ) throws -> (text: String, lastYear: String) {
    guard let form = try Shipped.editions().edition(for: year)?.form,
      let table = form.tables.first(where: { table in
        form.interview.steps.contains { $0.table == table.id && $0.balance != nil }
      })
    else { throw NoTable() }
    let columns = table.blocks[0].columnLeaves.filter { !$0.isTotal }.compactMap(\.id).shuffled(
      using: &random)
    let kinds = Array(columns.prefix(cases.kinds))
    let rows = table.rows.filter { row in !row.isGroup && form.cells[row.cells.lowerBound].parts == nil }.map(
      \.id)
    let outcomes = Array(rows.dropFirst(2).shuffled(using: &random).prefix(cases.outcomes))
    var counts: [String: [String: Int]] = [:]
    for number in 0..<cases.received + cases.carried {
      let kind = kinds.randomElement(using: &random) ?? ""
      let source = number < cases.received ? rows[0] : rows[1]
      counts[source, default: [:]][kind, default: 0] += 1
      counts[outcomes.randomElement(using: &random) ?? "", default: [:]][kind, default: 0] += 1
    }
    return report(year: year, table: table, rows: rows, columns: columns, counts, &random)
  }

  /// A report with a single application, and the last year's report that it follows.
  static func single(
    year: Int, column: Int, outcome: Int, isCarried: Bool
  ) throws -> (target: Answers, lastYear: AnswersFile)? {
    guard let form = try Shipped.editions().edition(for: year)?.form,
      let id = form.interview.steps.first?.table,
      let table = form.table(id)
    else { throw NoTable() }
    let columns = table.blocks[0].columnLeaves.filter { !$0.isTotal }.compactMap(\.id)
    let rows = table.rows.filter { !$0.isGroup && form.cells[$0.cells.lowerBound].parts == nil }.map(\.id)
    guard columns.indices.contains(column), rows.indices.contains(outcome + 2) else { return nil }
    let counts = [rows[isCarried ? 1 : 0]: [columns[column]: 1], rows[outcome + 2]: [columns[column]: 1]]
    var random = SeededGenerator(seed: outcome)
    let (text, last) = report(year: year, table: table, rows: rows, columns: columns, counts, &random)
    return (try Shipped.answers(text), try Shipped.file(last))
  }

  private static func report(
    year: Int, table: Table, rows: [String], columns: [String], _ counts: [String: [String: Int]],
    _ random: inout SeededGenerator
  ) -> (text: String, lastYear: String) {
    var text = "年度: \(year)\n单位: \(unit)\n自称: 我镇\n电话: 0573-12345\n\(table.id):\n"
    for row in rows { text += "  \(row): \(line(counts[row] ?? [:], columns))\n" }
    let last =
      "年度: \(year - 1)\n单位: \(unit)\n自称: 我镇\n电话: 0573-12345\n\(table.id):\n"
      + "  结转下年: \(line(counts[rows[1]] ?? [:], columns))\n"
    let others = others(year: year, &random)
    return (text + others.text, last + others.lastYear + "总体情况:\n  主动公开: \(year - 1)年的情况。\n")
  }

  private static func line(_ counts: [String: Int], _ columns: [String]) -> String {
    let parts = columns.compactMap { column in counts[column].map { "\(column): \($0)" } }
    return "{" + (parts + ["其余: 0"]).joined(separator: ", ") + "}"
  }

  private static func others(year: Int, _ random: inout SeededGenerator) -> (text: String, lastYear: String) {
    let small = { (random: inout SeededGenerator) in [0, 0, 1, 3, 12].randomElement(using: &random) ?? 0 }
    let (a, b, c) = (small(&random), small(&random), small(&random))
    var text = "复议诉讼:\n  行政复议: {维持: \(small(&random)), 尚未审结: \(small(&random)), 其余: 0}\n"
    text += "  直接起诉: {纠正: \(small(&random)), 其余: 0}\n  复议后起诉: {其余: 0}\n主动公开:\n  规章: 0\n"
    var last = "主动公开:\n"
    if year >= 2021 {
      text += "  行政规范性文件: {制发: \(a), 废止: \(b), 现行有效: \(a + c)}\n  行政许可: \(small(&random))\n"
      text += "  行政处罚: \(small(&random))\n  行政强制: \(small(&random))\n  行政事业性收费: 0.0\(small(&random))\n"
      text += "其他事项:\n  信息处理费: {通知件数: \(a), 通知金额: \(a * 10), 收取金额: \(a * 10)}\n"
      last = year == 2021 ? "" : last + "  行政规范性文件: {现行有效: \(b + c)}\n"
    } else {
      text += "  规范性文件: {新制作: \(a), 新公开: \(b), 公开总数: \(b + c)}\n"
      for row in ["行政许可", "其他对外管理服务事项", "行政处罚", "行政强制", "行政事业性收费"] {
        let (items, change) = (small(&random) + 12, [-2, 0, 3].randomElement(using: &random) ?? 0)
        let decisions = row == "行政事业性收费" ? "" : ", 处理决定: \(small(&random))"
        text += "  \(row): {上年项目: \(items), 增减: \(change)\(decisions)}\n"
        last += "  \(row): {上年项目: \(items - 1), 增减: 1}\n"
      }
      text += "  政府集中采购: {项目数量: \(a), 采购金额: \(a).5}\n".replacing(
        "{项目数量: 0, 采购金额: 0.5}", with: "{项目数量: 0, 采购金额: 0}")
    }
    return (text, last)
  }
}
