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

/// What a report says besides its tables: sentences of the templates about its figures, a paragraph that is right, dates.
private struct VariedTexts {
  let sentences: TemplateSentences
  /// Paragraphs of this edition that speak of no figure of the tables.
  let paragraphs: [RightParagraph]

  init(edition: String) throws {
    sentences = try TemplateSentences(edition: edition)
    paragraphs = try RightParagraph.all.get().filter { paragraph in
      paragraph.edition == edition && paragraph.figures.isEmpty
        && !["总体情况.依申请公开", "其他事项.其他"].contains(paragraph.field)
        && !paragraph.text.contains(/[没未](?:有)?(?:制发|制定|作出|废止)/)
    }
  }

  func text(
    _ figures: [String: Int], _ paragraph: RightParagraph, _ numbers: inout SeededGenerator
  ) -> String {
    var texts = sentences.texts(figures, year: paragraph.year, ownName: paragraph.ownName)
    texts[paragraph.field, default: ""] += "\n" + paragraph.text
    texts["总体情况.监督保障", default: ""] += "\n工作考核已列入年度考核，社会评议没有开展，责任追究没有发生。"
    let signed = Int.random(in: 1...31, using: &numbers)
    let published = Int.random(in: signed...59, using: &numbers)
    var file = """
      年度: \(paragraph.year)
      单位: \(paragraph.unit)
      自称: \(paragraph.ownName)
      落款日期: \(paragraph.year + 1)-\(Self.day(signed))
      公布日期: \(paragraph.year + 1)-\(Self.day(published))

      """
    for (section, fields) in Self.fields {
      file += "\(section):\n"
      for field in fields {
        let lines = (texts["\(section).\(field)"] ?? "\(field)的情况平常。").split(separator: "\n")
        file += "  \(field): |\n" + lines.map { "    \($0)\n" }.joined()
      }
    }
    return file
  }

  /// A day of January or February, by its number in the year.
  private static func day(_ number: Int) -> String {
    let (month, day) = number > 31 ? ("02", number - 31) : ("01", number)
    return "\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private static let fields = [
    ("总体情况", ["主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"]), ("问题与改进", ["主要问题", "改进情况"]),
  ]
}

private let count = RunLength.rounds(160, long: 100_000)

@Test(arguments: ["2019", "2021"], 0..<4)
func `a consistent report has no finding, however it is written`(edition: String, part: Int) throws {
  let form = try PaperForm(edition: edition)
  let texts = try VariedTexts(edition: edition)
  for seed in stride(from: part, to: count, by: 4) {
    var numbers = SeededGenerator(seed: seed)
    let report = ConsistentReport(
      edition: edition, form: form, least: 0, zeros: seed % 11, numbers: &numbers)
    let paragraph = texts.paragraphs[seed % texts.paragraphs.count]
    let said = texts.text(report.figures, paragraph, &numbers)
    var writer = VariedWriter(rows: form.rows, figures: report.figures, numbers: numbers)
    let text = CompleteReport.text(said + writer.text(), year: paragraph.year)
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
