import AnnualReport
import TestSupport
import Testing

/// A report of 2025 that names 2024 twice before a verb and a figure, and whatever else a test adds.
private func review(_ first: String, _ second: String, explanations: [String] = []) throws -> Review {
  let text = CompleteReport.text(
    """
    总体情况:
      主动公开: |
        全年主动公开政府信息212条。
        \(first)
        全年没有撤下信息。
        \(second)
      依申请公开: 全年没有收到申请。
      政府信息管理: 发布前逐件进行保密审查。
      平台建设: 网站专栏由专人维护。
      监督保障: 工作考核已列入年度考核，社会评议没有开展，责任追究没有发生。
    说明:
    """ + explanations.map { "\n  - \($0)" }.joined())
  return Checker().review(try Shipped.answers(text))
}

private func stale(_ review: Review) -> [Finding] { review.findings.filter { $0.rule == "文字.年份" } }

private func line(_ seen: String) -> String {
  "{检查: 文字.年份, 位置: 总体情况.主动公开, 所见: \"\(seen)\", 原因: 试点从上年算起。}"
}

private func seen(_ findings: [Finding]) throws -> [String] {
  let wording = FindingWording(form: try Shipped.form("2021"))
  return findings.map(wording.seen)
}

@Test func `two clauses of one text point each at its own line`() throws {
  let found = stale(try review("2024年共收到3件。", "2024年共收到5件"))
  #expect(found.map(\.position) == [.text(line: 4, column: 5), .text(line: 6, column: 5)])
  #expect(try seen(found) == ["2024年共收到3件", "2024年共收到5件"])
}

@Test(arguments: [("2024年共收到3件", [true, false]), ("2024年共收到5件", [false, true])])
func `an explanation fits the clause that it repeats, and no other`(seen: String, explained: [Bool]) throws {
  let review = try review("2024年共收到3件。", "2024年共收到5件", explanations: [line(seen)])
  #expect(stale(review).map { $0.explanation != nil } == explained)
  #expect(!review.findings.contains { $0.rule == "文件.说明" })
}

@Test func `equal clauses are told apart by their number`() throws {
  let clause = "2024年共收到3件"
  let found = stale(try review("\(clause)。", "各村另有台账，\(clause)；下同。"))
  #expect(try seen(found) == [clause, "\(clause)（第2处）"])
  #expect(found.map(\.position) == [.text(line: 4, column: 5), .text(line: 6, column: 12)])
  for (number, seen) in [clause, "\(clause)（第2处）"].enumerated() {
    let review = try review("\(clause)。", "各村另有台账，\(clause)；下同。", explanations: [line(seen)])
    #expect(stale(review).map { $0.explanation != nil } == [number == 0, number == 1])
  }
}

@Test func `a line of an earlier version applies where one finding fits it`() throws {
  let one = try review("2024年共收到3件。", "没有别的。", explanations: [line("2024年共收到")])
  #expect(stale(one).map { $0.explanation != nil } == [true])
  #expect(!one.blocks)
}

@Test func `a line of an earlier version lapses where two findings fit it`() throws {
  let two = try review("2024年共收到3件。", "2024年共收到5件", explanations: [line("2024年共收到")])
  #expect(stale(two).allSatisfy { $0.explanation == nil })
  #expect(two.findings.filter { $0.rule == "文件.说明" }.count == 1)
}

@Test func `of two equal lines the second explains nothing`() throws {
  let clause = line("2024年共收到3件")
  let review = try review("2024年共收到3件。", "没有别的。", explanations: [clause, clause])
  #expect(stale(review).map { $0.explanation != nil } == [true])
  let lapsed = review.findings.filter { $0.rule == "文件.说明" }
  #expect(lapsed.map(\.position) == [.text(line: 13, column: 5)])
}

@Test func `a clause that never ends is quoted in part`() throws {
  let found = stale(try review("2024年共收到3件" + String(repeating: "以及其他各类事项", count: 500), "没有别的。"))
  let words = try seen(found)
  #expect(words.count == 1 && words[0].hasPrefix("2024年共收到3件以及其他") && words[0].utf8.count < 300)
}

@Test(arguments: ["\u{FEFF}", "\u{200B}", "\u{AD}", "\\"])
func `the line to paste explains a clause with characters that nobody sees`(character: String) throws {
  let clause = "2024年共收到3件申\(character)请"
  let written = clause.unicodeScalars.map {
    let digits = String($0.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
  func review(_ explanations: String) throws -> (findings: [Finding], wording: FindingWording) {
    let text = "总体情况:\n  主动公开: \"\(written.joined())。\"\n" + explanations
    let answers = try Shipped.answers(CompleteReport.text(text))
    return (stale(Checker().review(answers)), FindingWording(form: answers.form))
  }
  let open = try review("")
  let line = try #require(open.findings.first.flatMap(open.wording.explanationLine))
  let pasted = "说明:\n  \(line.replacing(Explanation.placeholder, with: "是的"))\n"
  #expect(try review(pasted).findings.map(\.explanation) == ["是的"], "\(line)")
}
