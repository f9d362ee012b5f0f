import AnnualReport
import TestSupport
import Testing

/// The comparison of two generations.
@Suite struct ChangesTests {
  private func changes(_ old: String, _ new: String) throws -> String {
    let old = try Shipped.answers(CompleteReport.text(old))
    let new = try Shipped.answers(CompleteReport.text(new))
    return ChangesWording(try ReportChanges(from: old, to: new)).text
  }

  private func texts(_ old: String, _ new: String) throws -> [String] {
    try changes("问题与改进:\n  主要问题: 无人值守。\n  改进情况: \(old)", "问题与改进:\n  主要问题: 无人值守。\n  改进情况: \(new)")
      .split(separator: "\n").dropFirst(2).map { String($0.drop { $0 == " " }) }
  }

  @Test func `equal answers have no differences, however they are written`() throws {
    #expect(try changes("申请: 0", "申请: {其余: 0}   # 一样") == "")
  }

  @Test func `a total that follows is named as one`() throws {
    let text = try changes("复议诉讼: 0", "复议诉讼:\n  行政复议: {维持: 2, 其余: 0}\n  其余: 0")
    #expect(
      text == """
        数字
          表“政府信息公开行政复议、行政诉讼情况”
            “行政复议”结果维持：0 → 2
            “行政复议”总计：0 → 2（合计，随之变化）

        """)
  }

  @Test func `an open cell is shown as empty`() throws {
    let text = try changes("复议诉讼: 0", "复议诉讼:\n  行政复议: {其余: 0, 维持: }\n  其余: 0")
    #expect(text.contains("“行政复议”结果维持：0 → （空）\n"))
  }

  @Test func `many zeros that became open are counted, so that what was changed is seen`() throws {
    let text = try changes("申请: 0", "申请: {本年新收: {总计: 2}}")
    #expect(text.contains("总计：0 → 2") && !text.contains("0 → （空）"), "\(text)")
    #expect(text.contains("  还有 ") && text.contains(" 格原来是 0，现在空着\n"), "\(text)")
  }

  @Test(arguments: [
    ("甲事已办。乙事在办。", "甲事已办。乙事已办。", ["原：乙事在办。", "改：乙事已办。"]),
    ("甲事已办。乙事在办。", "乙事在办。", ["删：甲事已办。"]),
    ("甲事已办。", "甲事已办；乙事在办。", ["原：甲事已办。", "改：甲事已办；乙事在办。"]),
    ("每月检查一次。", "新增一名专人。每周检查一次。", ["增：新增一名专人。", "原：每月检查一次。", "改：每周检查一次。"]),
    ("他说“好。”然后走了。", "他说“好。”然后来了。", ["原：然后走了。", "改：然后来了。"]),
    ("没有句号", "没有句号了", ["原：没有句号", "改：没有句号了"]),
  ])
  func `sentences are compared one by one`(old: String, new: String, lines: [String]) throws {
    #expect(try texts(old, new) == lines)
  }

  @Test(arguments: [
    // Beside a figure that changed, of the same unit.
    ("当场维持{{复议诉讼.行政复议.维持}}件，合计39件，培训2次。", ["合计39件"]),
    ("维持{{复议诉讼.行政复议.维持}}件,比上年多五件;都已报备。", ["比上年多五件"]),
    ("经复议维持{{复议诉讼.行政复议.维持}}件。", []), ("办结7件。", []),
    ("维持{{复议诉讼.行政复议.维持}}件，占 5 件中的多数。", ["占 5 件中的多数"]),
    ("维持{{复议诉讼.行政复议.维持}}件，其中（4件）已公布。", ["维持3件，其中（4件）已公布。"]),
    ("维持{{复议诉讼.行政复议.维持}}件，占全部的92.3%。", ["维持3件，占全部的92.3%。"]), ("满意率达到92.3%。", []),
    // Small figures that stand everywhere.
    ("推行一件事一次办，把每一件申请办好，提案二件，培训2次，印发2份。", []),
  ])
  func `figures that stand in a text as they were typed are named where the tables beside them change`(
    text: String, clauses: [String]
  ) throws {
    let (old, new) = try [2, 3].both { number in
      try Shipped.answers(
        CompleteReport.text(
          """
          复议诉讼:
            行政复议: {维持: \(number), 其余: 0}
            其余: 0
          问题与改进:
            主要问题: \(text)
            改进情况: 按月检查。
          """))
    }
    let found = try ReportChanges(from: old, to: new).standing
    #expect(found.compactMap { $0.new } == clauses)
    let told = ChangesWording(try ReportChanges(from: old, to: new)).text
    let lines = clauses.map { "    “\($0)”\n" }.joined()
    #expect(
      clauses.isEmpty
        ? !told.contains("请看一遍")
        : told.hasSuffix("写在文字里的数，表改了它不会跟着改，请看一遍\n  \(found[0].group)\n\(lines)"), "\(told)")
  }

  @Test(arguments: ["12件", "12 件", "12份", "十二件"])
  func `what a larger figure was before is named whatever is counted`(figure: String) throws {
    let (old, new) = try [12, 13].both { number in
      try Shipped.answers(
        CompleteReport.text(
          """
          主动公开:
            行政许可: \(number)
            其余: 0
          问题与改进:
            主要问题: 全年发出\(figure)，无人值守。
            改进情况: 按月检查。
          """))
    }
    #expect(try ReportChanges(from: old, to: new).standing.compactMap { $0.new } == ["全年发出\(figure)"])
  }

  @Test(arguments: [
    ("全年许可和处罚合计39件，", ["全年许可和处罚合计39件"]), ("全年收取费用200元，", ["全年收取费用200元"]),
    ("全年许可和处罚合计38件，", []), ("全年收取费用220元，", []),
  ])
  func `a sum with another row, and money in another unit, are named as well`(text: String, clauses: [String])
    throws
  {
    let (old, new) = try [12, 13].both { number in
      try Shipped.answers(
        CompleteReport.text(
          """
          主动公开:
            行政许可: \(number)
            行政处罚: 27
            行政事业性收费: \(number == 12 ? "0.02" : "0.03")
            其余: 0
          问题与改进:
            主要问题: \(text)无人值守。
            改进情况: 按月检查。
          """))
    }
    #expect(try ReportChanges(from: old, to: new).standing.compactMap { $0.new } == clauses)
  }

  @Test func `the sum of a group that was given and now follows is no change`() throws {
    #expect(
      try changes("申请: {不予公开: {总计: 0}, 其余: 0}", "申请: 0") == ""
        && changes("申请: 0", "申请: {不予公开: {总计: 0}, 其余: 0}") == "")
  }

  @Test func `generations of different editions can be compared`() throws {
    let old = try Shipped.answers(CompleteReport.text("", year: 2020))
    let new = try Shipped.answers(CompleteReport.text("", year: 2021))
    let changes = try ReportChanges(from: old, to: new)
    #expect(changes.figures.contains { $0.old == "0" && $0.new == nil })
    #expect(changes.figures.contains { $0.old == nil && $0.new == "0" })
  }
}

extension [Int] {
  /// What becomes of the first and the second.
  fileprivate func both<Result>(_ make: (Int) throws -> Result) rethrows -> (Result, Result) {
    (try make(self[0]), try make(self[1]))
  }
}
