import AnnualReport
import Foundation
import TestSupport
import Testing
import YAMLSubset

private func object(_ line: String) throws -> [String: Any] {
  #expect(line.hasSuffix("\n") && line.filter { $0 == "\n" }.count == 1)
  return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
}

private func findings(_ text: String, lastYear: String? = nil) throws -> (
  whole: [String: Any], list: [[String: Any]]
) {
  let answers = try Shipped.answers(CompleteReport.text(text), file: "甲\"乙.yaml")
  let last = try lastYear.map { try Shipped.answers(CompleteReport.text($0, year: 2024), file: "last.yaml") }
  let whole = try object(Checker(lastYear: last).review(answers).jsonLine(for: answers))
  return (whole, try #require(whole["findings"] as? [[String: Any]]))
}

private let findingKeys: Set<String> = [
  "rule", "severity", "at", "left", "right", "difference", "cells", "suspect", "explained",
  "source", "message", "consequences",
]

@Test func `the line of a file has the promised keys and types`() throws {
  let (whole, list) = try findings("")
  #expect(
    Set(whole.keys) == ["file", "edition", "year", "unit", "checked", "passed", "unjudged", "findings"])
  #expect(whole["file"] as? String == "甲\"乙.yaml")
  #expect(whole["edition"] as? String == "2021")
  #expect(whole["year"] as? Int == 2025)
  #expect(whole["unit"] as? String == "清溪县石桥镇人民政府")
  #expect(whole["checked"] as? Int == 21)
  #expect(whole["passed"] as? Int == 12)
  #expect(whole["unjudged"] as? Int == 9)
  #expect(list.count == 1)
}

@Test func `a suspect that is a whole line has its place and no figure`() throws {
  let (_, list) = try findings(
    """
    复议诉讼:
      行政复议: {维持: 1, 其余: 0, 总计: 0}
      直接起诉: {纠正: 2, 其余: 0, 总计: 0}
      复议后起诉: 0
    """, lastYear: "")
  let suspect = try #require(list.first?["suspect"] as? [String: Any])
  #expect(Set(suspect.keys) == ["cell", "value", "at"])
  #expect(suspect["cell"] is NSNull && suspect["value"] is NSNull && suspect["at"] as? String == "复议诉讼.总计")
}

@Test func `a relation has sides, difference, cells with places and a suspect, all figures as strings`()
  throws
{
  let (_, list) = try findings(
    """
    申请:
      本年新收: {自然人: 1, 其余: 0}
      予以公开: {自然人: 1, 其余: 0}
      办理总计: {自然人: 2}
      其余: 0
    """, lastYear: "")
  let finding = try #require(list.first)
  #expect(Set(finding.keys) == findingKeys)
  #expect(finding["rule"] as? String == "申请.收支平衡")
  #expect(finding["severity"] as? String == "错误")
  #expect(finding["at"] as? String == "申请.自然人")
  #expect(
    [finding["left"], finding["right"], finding["difference"]].map { $0 as? String } == ["1", "2", "-1"])
  let cells = try #require(finding["cells"] as? [[String: Any]])
  #expect(
    cells.map { $0["cell"] as? String } == ["申请.本年新收.自然人", "申请.上年结转.自然人", "申请.办理总计.自然人", "申请.结转下年.自然人"])
  #expect(cells.map { $0["value"] as? String } == ["1", "0", "2", "0"])
  #expect(cells.map { $0["line"] as? Int } == [2, 5, 4, 5])
  #expect(cells.allSatisfy { Set($0.keys) == ["cell", "value", "line", "column"] })
  let suspect = try #require(finding["suspect"] as? [String: Any])
  #expect(suspect as? [String: String] == ["cell": "申请.办理总计.自然人", "value": "1"])
  #expect(finding["explained"] is NSNull)
  let consequences = try #require(finding["consequences"] as? [[String: Any]])
  #expect(consequences.map { $0["rule"] as? String } == ["申请.收支平衡", "申请.办理合计", "申请.办理合计"])
  #expect(consequences.allSatisfy { Set($0.keys) == findingKeys })
  let computed = try #require(consequences.first?["cells"] as? [[String: Any]])
  #expect(
    computed[0]["line"] is NSNull && computed[0]["column"] is NSNull && computed[0]["value"] as? String == "1"
  )
}

@Test func `cells of last year name their file, and an explanation is text`() throws {
  let (_, list) = try findings(
    """
    申请: 0
    说明:
      - {检查: 上年.结转衔接, 位置: 申请.自然人, 所见: 0 ≠ 1, 原因: 上年报告有误}
    """,
    lastYear: """
      申请:
        本年新收: {自然人: 1, 其余: 0}
        结转下年: {自然人: 1, 其余: 0}
        其余: 0
      """)
  let finding = try #require(list.first)
  #expect(finding["explained"] as? String == "上年报告有误")
  let cells = try #require(finding["cells"] as? [[String: Any]])
  #expect(cells.map { $0["cell"] as? String } == ["申请.上年结转.自然人", "上年:申请.结转下年.自然人"])
  #expect(cells.map { $0["file"] as? String } == [nil, "last.yaml"])
  #expect(cells[1]["line"] as? Int == 3)
}

@Test func `where there is no relation the sides are null`() throws {
  let (whole, list) = try findings(
    "年度: 二〇二五\n单位:\n复议诉讼:\n  行政复议: {维持: 1, 其余: 0, 总计: 1}\n  其余: 0\n", lastYear: "")
  #expect(whole["year"] is NSNull && whole["unit"] is NSNull)
  for finding in list {
    #expect(["left", "right", "difference", "suspect", "explained"].allSatisfy { finding[$0] is NSNull })
    #expect((finding["cells"] as? [Any])?.isEmpty == true)
  }
  #expect(list.map { $0["at"] as? String } == ["年度", "单位"])
  let hint = try findings("").list[0]
  #expect(hint["at"] is NSNull)
}

@Test func `a file that is not the notation has errors in place of findings`() throws {
  let error = #expect(throws: SyntaxError.self) { try Document("年度：2025\n单位：甲") }
  let line = Review.jsonLine(file: "a.yaml", error: try #require(error))
  let whole = try object(line)
  #expect(Set(whole.keys) == ["file", "errors"])
  let errors = try #require(whole["errors"] as? [[String: Any]])
  #expect(errors.map { $0["line"] as? Int } == [1, 2])
  #expect(errors.allSatisfy { Set($0.keys) == ["message", "line", "column"] })
  let unread = try object(Review.jsonLine(file: "a.yaml", message: "没有这个文件"))
  let only = try #require((unread["errors"] as? [[String: Any]])?.first)
  #expect(only["message"] as? String == "没有这个文件" && only["line"] is NSNull && only["column"] is NSNull)
}

@Test func `every character survives`() throws {
  let name = "a\"\\/\n\r\t\u{1}\u{1F}\u{7F}\u{2028}\u{2029}é中𠮷👍"
  #expect(try object(Review.jsonLine(file: name, message: ""))["file"] as? String == name)
}

@Test func `the message is headline and details in sentences`() throws {
  let finding = try findings(
    """
    主动公开:
      行政规范性文件: {制发: 3, 废止: 0, 现行有效: 2}
      其余: 0
    说明:
      - {检查: 主动公开.制发数, 位置: 主动公开.行政规范性文件, 所见: 3 > 2, 原因: 甲}
    """
  ).list[0]
  #expect(
    finding["message"] as? String
      == "表“主动公开政府信息情况”中“行政规范性文件”一行：本年制发的比现行有效和废止的加起来还多。制发 3，而 现行有效 2 + 废止 0 = 2，相差 1。"
      + "本年制发的文件年底不是有效就是已经废止，请会同司法所对照文件清单核对这三个数。已说明：甲")
}
