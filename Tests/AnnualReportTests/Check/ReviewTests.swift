import AnnualReport
import Foundation
import TestSupport
import Testing

private func review(_ text: String, year: Int = 2025, lastYear: String? = nil) throws -> (Answers, Review) {
  let answers = try Shipped.answers(CompleteReport.text(text, year: year))
  let last = try lastYear.map {
    try Shipped.answers(CompleteReport.text($0, year: year - 1), file: "last.yaml")
  }
  return (answers, Checker(lastYear: last).review(answers))
}

private let counted: [(id: String, year: Int, text: String, lastYear: String?, summary: String)] = [
  ("totals computed, no last year", 2025, "", nil, "已核对 21 项：通过 12，未核对 9（无上年报告）"),
  ("totals computed, last year", 2025, "", "", "已核对 21 项：通过 21"),
  ("2019 edition, no last year", 2020, "", nil, "已核对 29 项：通过 17，未核对 12（无上年报告）"),
  ("2020 to 2021 only 结转衔接 applies", 2021, "", "", "已核对 19 项：通过 19"),
  (
    "a given total is one relation more", 2025, "复议诉讼:\n  行政复议: {其余: 0, 总计: 0}\n  其余: 0", "", "已核对 22 项：通过 22"
  ),
  (
    "a given group is seven more", 2025,
    "申请:\n  无法提供: {自然人: 0, 商业企业: 0, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0, 总计: 0}\n  其余: 0", "",
    "已核对 28 项：通过 28"
  ),
  (
    "a failing relation", 2025, "主动公开:\n  规章: {制发: 0, 废止: 0, 现行有效: 1}\n  其余: 0", "",
    "已核对 21 项：通过 19，不符 2"
  ),
  (
    "a missing cell", 2025, "主动公开:\n  行政规范性文件: {制发: 0, 废止: 0}\n  其余: 0", "",
    "已核对 21 项：通过 19，未核对 2（有格未填）"
  ),
  (
    "a missing cell and no last year", 2025, "主动公开:\n  行政规范性文件: {制发: 0, 废止: 0}\n  其余: 0", nil,
    "已核对 21 项：通过 11，未核对 10（无上年报告 9，有格未填 1）"
  ),
  (
    "a missing cell of last year", 2025, "", "主动公开:\n  行政规范性文件: {制发: 0, 废止: 0}\n  其余: 0",
    "已核对 21 项：通过 20，未核对 1（上年的数不全）"
  ),
  ("nothing answered", 2025, "主动公开:\n申请:\n复议诉讼:", "", "已核对 56 项：通过 0，未核对 56（有格未填）"),
]

@Test(arguments: counted)
func `the summary says what was checked and what was not`(
  one: (id: String, year: Int, text: String, lastYear: String?, summary: String)
) throws {
  let (_, review) = try review(one.text, year: one.year, lastYear: one.lastYear)
  #expect(FindingText.summary(review) == one.summary, "\(one.id)")
}

@Test func `without last year's report one hint says how many relations were not checked`() throws {
  let (answers, review) = try review("")
  #expect(review.findings.count == 1)
  #expect(!review.blocks)
  let text = try FindingText(form: answers.form, file: "a.yaml").text(#require(review.findings.first))
  #expect(
    text == """
      a.yaml: 提示: 没有上年报告，9 项与上年衔接的关系未核对
          上年的报告（Word、网页或者 answers.yaml）用 --last 指定；上年的报告文件夹在旁边的，会自动找到
          [上年.结转衔接] 依据：国办公开办函〔2021〕30号 附件 第三部分表第二项、第四项（按行名含义推得）

      """)
}

private let carriedOver = """
  申请:
    本年新收: {自然人: 1, 其余: 0}
    结转下年: {自然人: 1, 其余: 0}
    其余: 0
  """

@Test(arguments: [
  ["主动公开:\n  规章: {制发: 1, 废止: 0, 现行有效: 0}\n  其余: 0", "申请:\n  本年新收: {自然人: 1, 其余: 0}\n  其余: 0", "复议诉讼:"],
  ["复议诉讼:", "申请:\n  本年新收: {自然人: 1, 其余: 0}\n  其余: 0", "主动公开:\n  规章: {制发: 1, 废止: 0, 现行有效: 0}\n  其余: 0"],
])
func `findings come in the order of the file, those without a place last`(parts: [String]) throws {
  let texts = "总体情况:\n  监督保障: XX。\n  主动公开: XX。\n  依申请公开: 无。\n  政府信息管理: 无。\n  平台建设: 无。"
  let (_, review) = try review((["天气: 晴", texts] + parts).joined(separator: "\n"))
  let positions = review.findings.map(\.position)
  #expect(positions.compactMap { $0 }.count >= 7 && positions.last == .some(nil))
  #expect(positions.compactMap { $0 } == positions.dropLast().compactMap { $0 }.sorted())
}

@Test func `a finding is printed with its place, figures, rule, source and the line to paste`() throws {
  let (answers, review) = try review("申请: 0", lastYear: carriedOver)
  let text = try FindingText(form: answers.form, file: "a.yaml").text(#require(review.findings.first))
  #expect(
    text == """
      a.yaml:1:5: 提醒: 表“收到和处理政府信息公开申请情况”中“自然人”一列：与上年报告的结转下年度对不上
          上年结转 0，而 上年报告的结转下年 1，相差 1
          另有 1 项由各列相加而来，各列改好后随之相符
          对照上年已公布的年度报告，核对结转的是哪几件、申请人是哪一类；上年报告确有错误的，写明原因。
          [上年.结转衔接] 依据：国办公开办函〔2021〕30号 附件 第三部分表第二项、第四项（按行名含义推得）
          确实如此的，在“说明:”下面加上，并把原因写明：
            - {检查: 上年.结转衔接, 位置: 申请.自然人, 所见: "0 ≠ 1", 原因: 请写明原因}
          └ 随之不符：表“收到和处理政府信息公开申请情况”中“总计”一列：与上年报告的结转下年度对不上 [上年.结转衔接]

      """)
}

@Test(arguments: [
  "申请: {本年新收: {自然人: \"2\\e[31m\"}}", "\"天气\\n\\x9b2J\": 晴", "申请: \"3\\a\"", "申请: {其余: \"\\t5\\b\"}",
  "年度: \"\\e2025\"", "格式: \"\\e2021\"", "电话: 1\n电话: 2\n\"\\e\": 1\n\"\\e\": 2",
  "总体情况: {主动公开: \"{{\\e[2J}}{{#\\a}}{{/\\a}}\", 依申请公开: \"{{#\\e\"}",
  "说明: [{检查: \"\\e\", 位置: \"\\a\", 所见: \"\\b\", 原因: \"\\f\"}]",
  "申请: {上年结转: 0, 其余: 0}\n说明: [{检查: 上年.结转衔接, 位置: 申请.自然人, 所见: 0 ≠ 1, 原因: \"\\e[2J\\n好\"}]",
])
func `a finding prints no control character of the file`(text: String) throws {
  let (answers, review) = try review(text, lastYear: carriedOver)
  let printer = FindingText(form: answers.form, file: "a.yaml")
  let printed = review.findings.map(printer.text)
  #expect(!printed.isEmpty)
  #expect(
    !printed.joined().unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  // Nor does a line end of the file begin a line that looks like a finding.
  #expect(printed.allSatisfy { $0.split(separator: "\n").dropFirst().allSatisfy { $0.hasPrefix("    ") } })
}

/// Reports with reminders, whose printed lines must be enough to have the report written.
private let explainable: [(id: String, year: Int, text: String, lastYear: String?)] = [
  ("a column and its total", 2025, "申请: 0", carriedOver),
  (
    "two rules about one cell", 2020, "主动公开:\n  规章: {新制作: 0, 新公开: 2, 公开总数: 1}\n  其余: 0", ""
  ),
  ("a rule that folds another", 2020, "主动公开:\n  规章: {新制作: 0, 新公开: 2, 公开总数: 0}\n  其余: 0", ""),
  (
    "quotes and backslashes", 2025,
    """
    总体情况:
      主动公开: 2024年"\\共"收到3件，2024年收到3件。
      依申请公开: 无申请。
      政府信息管理: 甲。
      平台建设: 乙。
      监督保障: 已完成。
    """, ""
  ),
  (
    "control characters", 2025,
    """
    总体情况:
      主动公开: "2024年\\e共收到3件。"
      依申请公开: 无申请。
      政府信息管理: 甲。
      平台建设: 乙。
      监督保障: 已完成。
    """, ""
  ),
  ("texts", 2025, "问题与改进:\n  主要问题: 无\n  改进情况: 无\n其他事项:\n  其他: 甲。", ""),
  ("edition", 2020, "格式: 2021\n年度: 2020\n其他事项:\n  信息处理费: 0\n主动公开: 0\n", ""),
  ("amounts", 2020, "主动公开:\n  政府集中采购: {项目数量: 3, 采购金额: 0}\n  其余: 0", ""),
]

@Test(arguments: explainable)
func `with the printed lines and a reason nothing blocks any more`(
  one: (id: String, year: Int, text: String, lastYear: String?)
) throws {
  let (answers, blocked) = try review(one.text, year: one.year, lastYear: one.lastYear)
  #expect(blocked.blocks, "\(one.id)")
  let printer = FindingText(form: answers.form, file: "a.yaml")
  let lines = blocked.findings.map(printer.text).joined().split(separator: "\n")
    .filter { $0.hasPrefix("      - {检查:") }.map { $0.dropFirst(4) }
  let pasted = one.text + "\n说明:\n" + lines.joined(separator: "\n") + "\n"
  let (_, unexplained) = try review(pasted, year: one.year, lastYear: one.lastYear)
  #expect(unexplained.blocks, "\(one.id): the reason was not given")
  let reasoned = pasted.replacingOccurrences(of: "请写明原因", with: "经核对，确实如此")
  let (_, explained) = try review(reasoned, year: one.year, lastYear: one.lastYear)
  let open = explained.findings.filter(\.blocks).map(printer.text).joined()
  #expect(open == "", "\(one.id)")
  #expect(!explained.findings.contains { $0.rule == "文件.说明" }, "\(one.id)")
}

@Test func `the tally counts causes, not consequences, and what was explained`() throws {
  let (_, review) = try review("申请: 0\n说明: 没有", lastYear: carriedOver)
  #expect(FindingText.tally(review) == "错误 1，提醒 1")
  let reason = "\n说明:\n  - {检查: 上年.结转衔接, 位置: 申请.自然人, 所见: 0 ≠ 1, 原因: 上年报告有误}"
  let (_, explained) = try review_("申请: 0" + reason, lastYear: carriedOver)
  #expect(FindingText.tally(explained) == "提醒 1（已说明 1）")
  #expect(FindingText.tally(try review_("", lastYear: "").1) == nil)
}

private func review_(_ text: String, lastYear: String?) throws -> (Answers, Review) {
  try review(text, lastYear: lastYear)
}

@Test func `the severity's word can be painted, and only it`() throws {
  let (answers, review) = try review("申请: 0", lastYear: carriedOver)
  let plain = FindingText(form: answers.form, file: "a")
  let painted = FindingText(form: answers.form, file: "a") { word, severity in "<\(severity.rawValue)\(word)>"
  }
  let finding = try #require(review.findings.first)
  #expect(painted.text(finding) == plain.text(finding).replacingOccurrences(of: "提醒:", with: "<提醒提醒>:"))
}
