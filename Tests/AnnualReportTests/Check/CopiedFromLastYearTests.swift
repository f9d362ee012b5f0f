import AnnualReport
import TestSupport
import Testing

private let problem = "有的栏目更新不及时，办事指南调整以后没有马上换上新的版本，群众查到的是旧材料清单。"
private let remedy = "已经指定专人每周检查一次栏目，发现过时的内容当天更换，季度末把检查情况交党政办汇总。"

private func partFive(_ problem: String, _ remedy: String) -> String {
  "问题与改进:\n  主要问题: ①\(problem)\n  改进情况: \(remedy)"
}

private func findings(_ text: String, lastYear: String, rule: String) throws -> [String] {
  let answers = try Shipped.answers(CompleteReport.text(MarkedText(text).text))
  let last = try Shipped.answers(
    CompleteReport.text(MarkedText(lastYear).text, year: 2024), file: "last.yaml")
  let wording = FindingWording(form: answers.form)
  return Checker(lastYear: last).review(answers).findings.filter { $0.rule == rule }.map { finding in
    ([finding.severity.rawValue, wording.headline(finding)] + wording.details(finding).dropLast())
      .joined(separator: "|")
  }
}

private let texts: [(id: String, now: String, then: String, found: [String])] = [
  (
    "the same once more", partFive(problem, remedy), partFive(problem, remedy),
    ["提醒|“五、存在的主要问题及改进情况”有 100% 的文字和上年报告相同|最长的一处：“\(remedy)”|另一处：“\(problem)”"]
  ),
  (
    "with a few words changed",
    partFive("一年来" + problem, remedy), partFive(problem, remedy),
    ["提醒|“五、存在的主要问题及改进情况”有 96% 的文字和上年报告相同|最长的一处：“\(remedy)”|另一处：“\(problem)”"]
  ),
  ("half of it is new", partFive("依申请公开台账登记不全，个别答复没有附送达回证，归档也晚。", remedy), partFive(problem, remedy), []),
  (
    "too short to be told", partFive("更新不及时，材料清单是旧的。", "每周检查，当天更换。"),
    partFive("更新不及时，材料清单是旧的。", "每周检查，当天更换。"), []
  ),
]

@Test(arguments: texts)
private func `problems that are last year's word for word are told`(
  id: String, now: String, then: String, found: [String]
) throws {
  #expect(try findings(now, lastYear: then, rule: "上年.雷同") == found, "\(id)")
}

@Test(arguments: [(fresh: 100, isTold: true), (fresh: 200, isTold: true), (fresh: 260, isTold: false)])
func `a report of which at least half is last year's is hinted at`(fresh: Int, isTold: Bool) throws {
  // Characters that stand in no other text.
  let words = String(
    String.UnicodeScalarView((0x4E00..<0x4E00 + UInt32(fresh)).compactMap(Unicode.Scalar.init)))
  func text(_ other: String) -> String {
    """
    总体情况:
      主动公开: ①\((1...3).map { "\($0)月里，\(problem)\(remedy)" }.joined())\(other)
      依申请公开: 平常。
      政府信息管理: 平常。
      平台建设: 平常。
      监督保障: 平常。
    """
  }
  let found = try findings(text(words), lastYear: text(""), rule: "上年.雷同")
  #expect(found.count == (isTold ? 1 : 0), "\(found)")
  #expect(found.allSatisfy { $0.hasPrefix("提示|报告的文字有 ") }, "\(found)")
}

private let figures: [(id: String, now: String, then: String, found: [String])] = [
  (
    "two rows are last year's", "主动公开:\n  行政许可: 127\n  行政处罚: 7\n  行政强制: 1\n  其余: 0",
    "主动公开:\n  行政许可: 127\n  行政处罚: 7\n  行政强制: 2\n  其余: 0",
    ["提示|表“主动公开政府信息情况”里，“行政许可”、“行政处罚”的数字和上年报告的完全相同"]
  ),
  ("nothing happened in both years", "申请: 0", "申请: 0", []),
  (
    "documents in force may stay", "主动公开:\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 7}\n  其余: 0",
    "主动公开:\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 7}\n  其余: 0", []
  ),
]

@Test(arguments: figures)
private func `rows of figures that are last year's are told once a table`(
  id: String, now: String, then: String, found: [String]
) throws {
  #expect(try findings(now, lastYear: then, rule: "上年.同数") == found, "\(id)")
}
