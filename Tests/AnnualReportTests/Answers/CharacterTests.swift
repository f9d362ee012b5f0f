import AnnualReport
import TestSupport
import Testing

private func problems(_ text: String) throws -> [String] {
  let answers = try Shipped.answers(CompleteReport.text(text))
  let wording = FindingWording(form: answers.form)
  return Checker().review(answers).findings.filter { $0.rule.hasPrefix("文件.") }.map {
    "\($0.position?.text ?? "-") \($0.severity.rawValue) \($0.rule) \(wording.headline($0))"
  }
}

@Test(arguments: [
  ("地址: 云溪镇政府路1号 #502室\n", ["1:14 提示 文件.批注 “联系地址”里“#502室”前面有空格，算作批注，没有读入"]),
  ("地址: #政务公开#\n", ["1:5 提示 文件.批注 “联系地址”里“#政务公开#”前面有空格，算作批注，没有读入"]),
  ("地址: 政府路1号 # 正门\n", []),
  ("地址: 政府路1号 ######\n", []),
  ("地址: 政府路1号#502室\n", []),
  ("地址: \"政府路1号 #502室\"\n", []),
  ("地址: \"政府路1号\" #502室\n", []),
  ("复议诉讼: 0 #没有\n", []),
  ("主动公开:\n  规章: 0 #没有\n  其余: 0\n", []),
])
func `what a text loses behind a mark of a comment is told, never in figures`(
  text: String, expected: [String]
) throws {
  #expect(try problems(text) == expected)
}

@Test(arguments: [
  (
    "主动公开:\n  规\u{200B}章: 0\n  其余: 0\n",
    "2:3 错误 文件.未知键 表“主动公开政府信息情况”“规\u{200B}章”里夹有看不见的字符 U+200B，请删去后重写"
  ),
  ("复议\u{AD}诉讼: 0\n", "1:1 错误 文件.未知键 “复议\u{AD}诉讼”里夹有看不见的字符 U+00AD，请删去后重写"),
  (
    "主动公开:\n  行政许可: 12\u{200E}\n  其余: 0\n",
    "2:9 错误 文件.数字 “行政许可”本年处理决定数量“12”里夹有看不见的字符 U+200E，请删去后重写"
  ),
  ("地址: 政府路\u{E123}号\u{FFFD}\n", "1:5 提示 文件.字符 “联系地址”里有认不出的字符 U+E123、U+FFFD，多半是从别的文件粘贴来的"),
  (
    "地址: 政府路\u{200B}1号\u{202E}\n",
    "1:5 提示 文件.字符 “联系地址”里夹有看不见的字符 U+200B、U+202E，多半是从别的文件粘贴来的"
  ),
])
func `characters that nobody sees or reads are named`(text: String, sentence: String) throws {
  let found = try problems(text)
  #expect(found.contains(sentence), "\(found)")
}

@Test func `what is wrong again and again is told a hundred times, and counted`() throws {
  let text = (0..<5_000).map { "年度\($0): 1\n" }.joined() + String(repeating: "单位: 某镇\n", count: 300)
  let answers = try Shipped.answers(CompleteReport.text(text))
  let wording = FindingWording(form: answers.form)
  let findings = Checker().review(answers).findings.filter { $0.rule.hasPrefix("文件.") }
  #expect(findings.filter { $0.rule == "文件.未知键" }.count == 101)
  #expect(findings.filter { $0.rule == "文件.重复键" }.count == 101)
  let counted = findings.filter { wording.headline($0).hasPrefix("同样的问题") }
  #expect(counted.map(wording.headline) == ["同样的问题还有 4900 处，没有逐一列出", "同样的问题还有 199 处，没有逐一列出"])
  #expect(counted.allSatisfy { $0.severity == .error })
}

@Test func `what checks find again and again is told a hundred times, and counted`() throws {
  let clauses = (1...150).map { "2024年共收到\($0)件" }.joined(separator: "。\n    ")
  let text = "总体情况:\n  主动公开: |\n    \(clauses)。\n"
  let (review, wording) = try checked(text)
  let stale = review.findings.filter { $0.rule == "文字.年份" }
  #expect(stale.count == 101)
  #expect(stale.contains { wording.headline($0) == "同样的问题还有 50 处，没有逐一列出" && $0.blocks })
  #expect(stale.count { wording.explanationLine($0) == nil } == 1)
  let explanations = (1...150).map {
    "  - {检查: 文字.年份, 位置: 总体情况.主动公开, 所见: 2024年共收到\($0)件, 原因: 是的}\n"
  }
  let (explained, _) = try checked(text + "说明:\n" + explanations.joined())
  #expect(explained.findings.filter { $0.rule == "文字.年份" }.allSatisfy { !$0.blocks })
  let (lapsed, words) = try checked("说明:\n" + explanations.joined())
  #expect(lapsed.findings.count { $0.rule == "文件.说明" } == 101)
  #expect(lapsed.findings.contains { words.headline($0) == "同样的问题还有 50 处，没有逐一列出" && !$0.blocks })
}

private func checked(_ text: String) throws -> (Review, FindingWording) {
  let answers = try Shipped.answers(CompleteReport.text(text))
  return (Checker().review(answers), FindingWording(form: answers.form))
}
