import AnnualReport
import TestSupport
import Testing

/// A table with a slip in a whole line, and what must be said of it.
private struct LineCase: Sendable, CustomTestStringConvertible {
  let id: String
  var year = 2025
  let table: String
  /// A table of last year's report.
  var lastYear: String?
  /// The words about the likely line; nil where none may be named.
  let likely: String?
  /// How many findings are folded under the first.
  var folded = 0
  /// How many findings about the figures stand beside it.
  var apart = 0

  var testDescription: String { id }
}

private let lines: [LineCase] = [
  LineCase(
    id: "the column of totals is all 0",
    table: """
      申请:
        本年新收: {自然人: 3, 商业企业: 1, 其余: 0, 总计: 0}
        上年结转: {其余: 0, 总计: 0}
        予以公开: {自然人: 2, 其余: 0, 总计: 0}
        不掌握: {自然人: 1, 商业企业: 1, 其余: 0, 总计: 0}
        办理总计: {自然人: 3, 商业企业: 1, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0, 总计: 0}
        结转下年: {其余: 0, 总计: 0}
        其余: 0
      """,
    likely: "“总计”一列全是 0，应为各行相加之和", folded: 3),
  LineCase(
    id: "the column of totals is all 0, of three disputes",
    table: """
      复议诉讼:
        行政复议: {维持: 1, 其余: 0, 总计: 0}
        直接起诉: {纠正: 2, 其余: 0, 总计: 0}
        复议后起诉: {其余: 0, 总计: 0}
      """,
    likely: "“总计”一列全是 0，应为各行相加之和", folded: 1),
  LineCase(
    id: "the column of totals leaves out one applicant",
    table: """
      申请:
        本年新收: {自然人: 4, 法律服务机构: 2, 其余: 0, 总计: 4}
        予以公开: {自然人: 3, 法律服务机构: 1, 其余: 0, 总计: 3}
        不掌握: {自然人: 1, 法律服务机构: 1, 其余: 0, 总计: 1}
        办理总计: {自然人: 4, 商业企业: 0, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 2, 其他: 0, 总计: 4}
        其余: 0
      """,
    likely: "“总计”一列，应为各行相加之和", folded: 3),
  LineCase(
    id: "the row of outcomes' totals is all 0",
    table: """
      申请:
        本年新收: {自然人: 3, 商业企业: 1, 其余: 0}
        予以公开: {自然人: 3, 其余: 0}
        部分公开: {商业企业: 1, 其余: 0}
        办理总计: {自然人: 0, 商业企业: 0, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0, 总计: 0}
        其余: 0
      """,
    likely: "“（七）总计”一行全是 0，应为各项相加之和", folded: 5),
  LineCase(
    id: "the row of outcomes' totals is all 0, before 2021", year: 2020,
    table: """
      申请:
        本年新收: {自然人: 2, 商业企业: 1, 其余: 0, 总计: 3}
        予以公开: {自然人: 2, 其余: 0, 总计: 2}
        其他处理: {商业企业: 1, 其余: 0, 总计: 1}
        办理总计: {自然人: 0, 商业企业: 0, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0, 总计: 0}
        其余: 0
      """,
    likely: "“（七）总计”一行全是 0，应为各项相加之和", folded: 5),
  LineCase(
    id: "the row of outcomes' totals is last year's",
    table: """
      申请:
        本年新收: {自然人: 3, 商业企业: 1, 其余: 0, 总计: 4}
        予以公开: {自然人: 3, 商业企业: 1, 其余: 0, 总计: 4}
        办理总计: {自然人: 5, 商业企业: 0, 科研机构: 2, 社会公益组织: 0, 法律服务机构: 0, 其他: 0, 总计: 7}
        其余: 0
      """,
    likely: "“（七）总计”一行，应为各项相加之和", folded: 7),
  LineCase(
    id: "applications answered in part are counted once more",
    table: """
      申请:
        本年新收: {自然人: 4, 商业企业: 3, 其余: 0, 总计: 7}
        部分公开: {自然人: 4, 商业企业: 3, 其余: 0, 总计: 7}
        第三方权益: {自然人: 1, 商业企业: 2, 其余: 0, 总计: 3}
        办理总计: {自然人: 4, 商业企业: 3, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0, 总计: 7}
        其余: 0
      """,
    likely: "“4.保护第三方合法权益”一行，应全为 0", folded: 2),
  LineCase(
    id: "either of two rows may be the one that was counted once more",
    table: """
      申请:
        本年新收: {自然人: 1, 其余: 0, 总计: 1}
        部分公开: {自然人: 1, 其余: 0, 总计: 1}
        第三方权益: {自然人: 1, 其余: 0, 总计: 1}
        办理总计: {自然人: 1, 商业企业: 0, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0, 总计: 1}
        其余: 0
      """,
    likely: nil, apart: 1),
  LineCase(
    id: "an application without an outcome may as well be carried over",
    table: """
      申请:
        本年新收: {自然人: 2, 商业企业: 1, 其余: 0, 总计: 3}
        予以公开: {其余: 0, 总计: 0}
        办理总计: {自然人: 0, 商业企业: 0, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0, 总计: 0}
        其余: 0
      """,
    likely: nil, apart: 2),
  LineCase(
    id: "a row of last year's was left in",
    table: """
      申请:
        本年新收: {自然人: 5, 商业企业: 2, 其余: 0, 总计: 7}
        予以公开: {自然人: 4, 商业企业: 1, 其余: 0, 总计: 5}
        不掌握: {自然人: 3, 商业企业: 0, 其余: 0, 总计: 3}
        办理总计: {自然人: 5, 商业企业: 2, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0, 总计: 7}
        其余: 0
      """,
    lastYear: """
      申请:
        本年新收: {自然人: 6, 其余: 0}
        予以公开: {自然人: 3, 其余: 0}
        不掌握: {自然人: 3, 其余: 0}
        其余: 0
      """,
    likely: "“1.本机关不掌握相关政府信息”一行，和上年报告的完全相同，可能是上年的数没有改", folded: 2),
  LineCase(
    id: "the same row without last year's report",
    table: """
      申请:
        本年新收: {自然人: 5, 商业企业: 2, 其余: 0, 总计: 7}
        予以公开: {自然人: 4, 商业企业: 1, 其余: 0, 总计: 5}
        不掌握: {自然人: 3, 商业企业: 0, 其余: 0, 总计: 3}
        办理总计: {自然人: 5, 商业企业: 2, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0, 总计: 7}
        其余: 0
      """,
    likely: nil, apart: 2),
  LineCase(
    id: "two rows are those of last year, either of which would mend",
    table: """
      申请:
        本年新收: {自然人: 5, 商业企业: 2, 其余: 0, 总计: 7}
        予以公开: {自然人: 4, 商业企业: 1, 其余: 0, 总计: 5}
        不掌握: {自然人: 3, 商业企业: 0, 其余: 0, 总计: 3}
        办理总计: {自然人: 5, 商业企业: 2, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0, 总计: 7}
        其余: 0
      """,
    lastYear: """
      申请:
        本年新收: {自然人: 7, 商业企业: 1, 其余: 0}
        予以公开: {自然人: 4, 商业企业: 1, 其余: 0}
        不掌握: {自然人: 3, 其余: 0}
        其余: 0
      """,
    likely: nil, apart: 2),
  LineCase(
    id: "a column of totals that is all 0 explains most, the rest stays",
    table: """
      申请:
        本年新收: {自然人: 3, 商业企业: 1, 其余: 0, 总计: 0}
        予以公开: {自然人: 3, 其余: 0, 总计: 0}
        办理总计: {自然人: 3, 商业企业: 0, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0, 总计: 0}
        其余: 0
      """,
    likely: "“总计”一列全是 0，应为各行相加之和", folded: 2, apart: 1),
  LineCase(
    id: "a row that is all 0 explains more than half of three, the rest stays",
    table: """
      申请:
        本年新收: {自然人: 3, 商业企业: 1, 其余: 0}
        予以公开: {自然人: 3, 商业企业: 1, 其余: 0}
        办理总计: {自然人: 0, 商业企业: 0, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0, 总计: 0}
        结转下年: {科研机构: 1, 其余: 0}
        其余: 0
      """,
    likely: "“（七）总计”一行全是 0，应为各项相加之和", folded: 4, apart: 2),
  LineCase(
    id: "one cell is more likely than a line",
    table: """
      申请:
        本年新收: {自然人: 1, 其余: 0, 总计: 1}
        予以公开: {自然人: 1, 其余: 0, 总计: 1}
        办理总计: {自然人: 1, 商业企业: 0, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0, 总计: 0}
        其余: 0
      """,
    likely: "“（七）总计”总计，应为 1（现为 0）", folded: 2),
  LineCase(
    id: "rules for the row that must be 0",
    table: """
      主动公开:
        规章: {制发: 1, 废止: 0, 现行有效: 3}
        其余: 0
      """,
    likely: "“规章”一行，应全为 0", folded: 1),
  LineCase(
    id: "what is only a reminder may be right", year: 2020,
    table: """
      主动公开:
        规章: {新制作: 0, 新公开: 2, 公开总数: 2}
        其余: 0
      """,
    likely: nil, apart: 1),
]

@Test(arguments: lines)
private func `a slip in a whole line is named and told once`(one: LineCase) throws {
  let answers = try Shipped.answers(CompleteReport.text(one.table, year: one.year))
  let last = try one.lastYear.map {
    try Shipped.answers(CompleteReport.text($0, year: one.year - 1), file: "last.yaml")
  }
  let findings = Checker(lastYear: last).review(answers).findings.filter { $0.sides != nil }
  let wording = FindingWording(form: answers.form)
  let likely = findings.lazy.flatMap(wording.details).first { $0.hasPrefix("最可能的一处：") }
  let more = one.folded > 0 ? "；改好后另外 \(one.folded) 项随之相符" : ""
  let shown = findings.map { wording.headline($0) + "\n" + wording.details($0).joined(separator: "\n") }
  #expect(likely == one.likely.map { "最可能的一处：\($0)\(more)" }, "\(one.id): \(shown.joined(separator: "\n"))")
  #expect(findings.reduce(0) { $0 + $1.consequences.count } == one.folded, "\(one.id)")
  #expect(findings.count == 1 + one.apart, "\(one.id): \(shown.joined(separator: "\n"))")
}
