import AnnualReport
import TestSupport
import Testing

/// Figures in the notations that a clerk may choose from, picked at random.
private struct VariedWriter {
  let rows: [PaperForm.Row]
  let figures: [String: Int]
  var numbers: SeededGenerator

  mutating func text() -> String {
    ["主动公开", "申请", "复议诉讼", "其他事项"].map { self.table($0) }.joined()
  }

  private mutating func table(_ table: String) -> String {
    let rows = rows.filter { $0.table == table }
    if rows.isEmpty { return "" }
    let printed = rows.filter { !$0.isGroup }
    let isNothing = printed.allSatisfy { row in row.columns.allSatisfy { figure(row, $0) == 0 } }
    // 其他事项 holds texts too, so that 0 cannot stand for all of it.
    if isNothing && table != "其他事项" && chance(2) { return "\(table): 0\n" }
    var text = "\(table):\n"
    var mayUseRest = false
    let usesRest = chance(2) && table != "其他事项"
    for row in rows.shuffled(using: &numbers) {
      if row.isGroup && chance(2) { continue }
      if row.id == "办理总计" && chance(2) { continue }
      if usesRest && !row.isGroup && own(row).allSatisfy({ figure(row, $0) == 0 }) {
        mayUseRest = true
        continue
      }
      text += self.row(row)
    }
    return text + (mayUseRest ? "  其余: \(chance(3) ? "0     # 没有写出的行" : "0")\n" : "")
  }

  private mutating func row(_ row: PaperForm.Row) -> String {
    let own = own(row)
    let isNothing = own.allSatisfy { figure(row, $0) == 0 }
    if isNothing && chance(2) { return "  \(row.id): 0\n" }
    if own.count == 1 && chance(2) { return "  \(row.id): \(written(row, own[0]))\n" }
    var columns = own
    var usesRest = false
    if chance(2) && row.id != "办理总计" && !row.isGroup {
      columns = own.filter { figure(row, $0) != 0 }
      usesRest = columns.count < own.count
    }
    if row.columns.contains("总计") && chance(2) { columns.append("总计") }
    var entries = columns.shuffled(using: &numbers).map { "\($0): \(written(row, $0))" }
    if usesRest { entries.insert("其余: 0", at: Int.random(in: 0...entries.count, using: &numbers)) }
    if chance(4) { return "  \(row.id):\n" + entries.map { "    \($0)\n" }.joined() }
    return "  \(row.id): {\(entries.joined(separator: ", "))}\n"
  }

  private func own(_ row: PaperForm.Row) -> [String] { row.columns.filter { $0 != "总计" } }

  private func figure(_ row: PaperForm.Row, _ column: String) -> Int {
    figures["\(row.table).\(row.id).\(column)"] ?? 0
  }

  private mutating func written(_ row: PaperForm.Row, _ column: String) -> String {
    let figure = figure(row, column)
    if column == "增减" && figure > 0 && chance(2) { return "+\(figure)" }
    return chance(8) ? "\"\(figure)\"" : String(figure)
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &numbers) == 0 }
}

private let count = RunLength.rounds(440, long: 100_000)

@Test(arguments: ["2019", "2021"], 0..<4)
func `a consistent report has no finding, however it is written`(edition: String, part: Int) throws {
  let form = try PaperForm(edition: edition)
  let year = edition == "2019" ? 2020 : 2025
  for seed in stride(from: part, to: count, by: 4) {
    var numbers = SeededGenerator(seed: seed)
    let report = ConsistentReport(
      edition: edition, form: form, least: 0, zeros: seed % 11, numbers: &numbers)
    var writer = VariedWriter(rows: form.rows, figures: report.figures, numbers: numbers)
    let text = CompleteReport.text(writer.text(), year: year)
    let answers = try Shipped.answers(text)
    let review = Checker().review(answers)
    // Whatever was handled otherwise, the format of 2019 wants to be looked at.
    let unexpected = review.findings.filter { !$0.isForWantOfLastYear && $0.rule != "申请.其他处理" }
    guard unexpected.isEmpty else {
      let found = review.findings.map { FindingText(form: answers.form, file: "answers.yaml").text($0) }
      Issue.record("seed \(seed) of \(edition):\n\(found.joined())\n\(text)")
      return
    }
    #expect(review.passed + review.unjudgedWithoutLastYear == review.checked, "seed \(seed)")
    for (name, figure) in report.figures
    where !name.hasPrefix("上年:") && answers.quantity(name) != Quantity(figure) {
      // Group totals that are left out follow as well, so that every figure has to be there.
      Issue.record("seed \(seed) of \(edition): \(name) is not \(figure)\n\(text)")
    }
  }
}
