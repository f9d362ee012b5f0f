import TestSupport
import Testing
import YAMLSubset

@testable import AnnualReport

/// Going back, changing totals, and figures that do not agree.
@Suite struct CorrectionTests {
  private static let head = "年度: 2025\n单位: 清溪镇人民政府\n自称: 我镇\n网站:\n地址:\n电话:\n邮编:\n邮箱:\n落款日期:\n"

  private func begun(_ text: String = "", last: String? = Reports.quiet(year: 2024)) throws -> Conversation {
    try Conversation(
      unit: "", year: 2025, lastYear: try last.map { try Shipped.file($0) }, draft: Self.head + text)
  }

  private func figure(_ talk: Conversation, _ name: String) -> String? {
    talk.interview.answers.quantity(name)?.description
  }

  @Test func `back leads to the first question and loses nothing that came later`() throws {
    var talk = try begun()
    talk.type(["2", "1", "1", "0", "1"])
    let saved = talk.saved
    for _ in 0..<30 { talk.type("<") }
    #expect(talk.interview.topic == .about("年度"))
    #expect(talk.saved == saved)
    talk.type("")
    #expect(talk.saved == saved)
    #expect(talk.interview.topic == .about("单位"))
    for _ in 0..<30 where talk.interview.topic != talk.interview.plan.open?.topic { talk.type("") }
    #expect(talk.interview.topic == talk.interview.plan.open?.topic && talk.saved == saved)
  }

  @Test func `a wrong entry keeps the question and says what is expected`() throws {
    var talk = try begun()
    let question = talk.prompt
    talk.type("甲件")
    #expect(talk.answered == "  写的是“甲件”，这里只能写数字，例如 12；要补充的话写到文字部分；没有的填 0，还不知道的直接回车\n" + question)
    #expect(talk.prompt == question)
    talk.type("＜")
    #expect(talk.interview.topic == .about("自称"))
  }

  @Test func `a larger total opens again what followed from the smaller one`() throws {
    var talk = try begun()
    talk.type(["1", "1", "", "1", ""])
    #expect(figure(talk, "申请.结转下年.总计") == "0")
    let total = try #require(talk.interview.form.cell(named: "申请.本年新收.总计"))
    while talk.interview.topic != .cell(total) { talk.type("<") }
    talk.type("2")
    #expect(talk.answered.contains("  有的格原先只能是 0，现在不一定了，接着问。\n"))
    #expect(figure(talk, "申请.本年新收.自然人") == "1")
    #expect(figure(talk, "申请.本年新收.商业企业") == nil)
    // The way forward leads over what was answered already.
    for _ in 0..<20 where talk.interview.topic != talk.interview.plan.open?.topic { talk.type("") }
    #expect(talk.interview.topic == talk.interview.plan.open?.topic)
  }

  @Test func `a figure that does not agree is shown at once with the ways out`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n")
    talk.type(["2", "0", "3"])
    #expect(talk.prompt.contains("怎么办"))
    talk.type("？")
    #expect(talk.prompt.contains("怎么办"))
    talk.type("<")
    #expect(talk.interview.topic == talk.interview.form.cell(named: "主动公开.行政规范性文件.现行有效").map(Topic.cell))
    talk.type("3")
    talk.type("9")
    #expect(talk.answered.hasPrefix("  请填 1 至 6 的编号\n怎么办？填编号\n"))
    talk.type("1")
    talk.type("")
    #expect(!talk.prompt.contains("怎么办"))
    #expect(talk.interview.review().findings.allSatisfy { $0.sides == nil })
  }

  @Test func `a reminder may be explained, and is not asked about again`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n")
    talk.type(["2", "0", "3", "4"])
    talk.type(["", "清理后重新核定", "1"])
    #expect(String(decoding: talk.saved, as: UTF8.self).contains("原因: 清理后重新核定"))
    #expect(talk.interview.conflict() == nil)
    try talk.kill()
    #expect(talk.interview.conflict() == nil)
  }

  @Test func `what was put off stays visible and comes up again before the report`() throws {
    var talk = try begun(Self.finished.replacing("现行有效: 3", with: "现行有效: 4"))
    #expect(talk.prompt.contains("怎么办"))
    talk.type("6")
    #expect(talk.said.contains("! 提醒"))
    #expect(talk.interview.topic == nil)
    talk.type("！")
    #expect(talk.said.contains("与上年报告的现行有效件数接不上"))
    talk.type("")
    #expect(!talk.isFinished && talk.prompt.contains("怎么办"))
    talk.type(["1", "3", ""])
    #expect(talk.isFinished)
  }

  @Test func `a number on the last page changes that answer and returns`() throws {
    var talk = try begun(Self.finished)
    let place = try #require(self.number(of: "行政许可", talk))
    talk.type(place)
    #expect(talk.prompt.contains("行政许可"))
    talk.type("15")
    #expect(talk.interview.topic == nil && figure(talk, "主动公开.行政许可.处理决定") == "15")
    talk.type("")
    #expect(talk.isFinished)
  }

  @Test func `the last page reaches by its name a cell that was never asked`() throws {
    var talk = try begun(Self.finished)
    talk.type("申请.重复申请.其他")
    #expect(talk.prompt.contains("2.重复申请"))
    talk.type("1")
    #expect(figure(talk, "申请.重复申请.其他") == "1")
    #expect(talk.said.contains("收支不平衡"))
  }

  @Test func `a gap that is left open stands against the report and is asked again`() throws {
    var talk = try begun(Self.finished.replacing("网站一个栏目。", with: "网站【待填：栏目】个栏目。"))
    #expect(talk.interview.topic == .text("总体情况.平台建设"))
    talk.type(["", ""])
    #expect(talk.interview.topic == nil)
    talk.type(["", "两", "", ""])
    #expect(talk.isFinished)
    #expect(talk.interview.answers.texts["总体情况.平台建设"]?.text == "网站两个栏目。\n")
  }

  @Test func `going back over the question for any cases keeps the cases`() throws {
    var talk = try begun(Self.finished.replacing("复议诉讼: 0", with: "复议诉讼:\n  行政复议: {维持: 1, 其余: 0}\n  其余: 0"))
    let place = try #require(self.number(of: "行政诉讼情况，有没有", talk))
    talk.type([place, ""])
    #expect(figure(talk, "复议诉讼.行政复议.总计") == "1")
  }

  @Test func `a total far beyond what there is to share out is taken when it is typed twice, and shown`()
    throws
  {
    var talk = try begun(last: nil)
    talk.type(["", "2", "1", "1", "2", "2", "270"])
    #expect(talk.answered.hasPrefix("  填了 270，而按前面填的，这里最多 4。填错了请重填；确实是这样的，再填一次，程序帮您找要改的地方\n"))
    #expect(figure(talk, "申请.予以公开.总计") == nil)
    talk.type("270")
    #expect(talk.answered.hasPrefix("  ! 这几个数不能同时都对：\n"))
    #expect(talk.answered.contains(" 1 改刚才填的“（一）予以公开 总计”（现为 270，最多 4）\n"))
    #expect(talk.interview.plan.fills.isEmpty)
    let way = talk.answered.split(separator: "\n").first { $0.contains("最多 4") }
    talk.type([way?.split(separator: " ").first.map { String($0) } ?? "", "4"])
    #expect(figure(talk, "申请.予以公开.总计") == "4" && talk.interview.conflict() == nil)
  }

  @Test func `the issue's draft: a figure that nobody entered is not written, and taking one back restores`()
    throws
  {
    let text = """
      申请:
        本年新收: {自然人: 4, 商业企业: 1, 社会公益组织: 1, 法律服务机构: 2, 其余: 0}
        上年结转: 0
        部分公开: {总计: 2, 自然人: 1, 商业企业: 1, 其余: 0}
        重复申请: {总计: 2, 自然人: 1, 法律服务机构: 1, 其余: 0}
        其他情形: {总计: 2, 自然人: 1, 社会公益组织: 1, 其余: 0}
        结转下年: {总计: 2, 自然人: 1, 法律服务机构: 1, 其余: 0}
        其余: 0

      """
    var talk = try begun(text, last: nil)
    let before = talk.interview.answers.figures.map { $0.quantity }
    let total = try #require(talk.interview.form.cell(named: "申请.部分公开.总计"))
    let third = try #require(talk.interview.form.cell(named: "申请.部分公开.社会公益组织"))
    for (cell, figure) in [(total, "3"), (third, "1"), (third, "0"), (total, "2")] {
      try talk.answer(.cell(cell), figure)
      #expect(self.figure(talk, "申请.其他情形.法律服务机构") ?? "0" == "0")
      #expect(self.figure(talk, "申请.结转下年.总计") == "2")
    }
    #expect(talk.interview.answers.figures.map { $0.quantity } == before)
  }

  @Test func `a case of which nothing became is said to be left over`() throws {
    var talk = try begun(last: nil)
    talk.type(["", "0", "1", "1"])
    while !talk.prompt.contains("怎么办") && talk.lines < 60 { talk.type("0") }
    #expect(talk.said.contains("这里只能是 1"))
    #expect(talk.answered.contains("  ! 这几个数不能同时都对：\n"))
    #expect(talk.interview.plan.fills.isEmpty)
  }

  @Test(arguments: ["{自然人: 0}", "{}", "\n    自然人: 0"])
  func `a row that was begun by hand is closed like the others once everything is shared out`(row: String)
    throws
  {
    var talk = try begun("申请:\n  予以公开: \(row)\n", last: nil)
    talk.type(["", "0", "0"])
    #expect(talk.interview.plan.fills.isEmpty && talk.interview.topic != nil)
    #expect(figure(talk, "申请.予以公开.总计") == "0")
    #expect(talk.interview.answers.isAnswered(try #require(talk.interview.form.table("申请"))))
  }

  @Test(arguments: ["{自然人: /, 商业企业: }", "/"])
  func `what is left for later is covered by nothing, and asked again in the next session`(row: String) throws
  {
    var talk = try begun(Self.leaving(row))
    #expect(talk.interview.topic != nil && talk.interview.review().blocks)
    #expect(figure(talk, "申请.予以公开.总计") == nil)
    for _ in 0..<3 where talk.interview.topic != nil { talk.type("") }
    #expect(figure(talk, "申请.予以公开.总计") == "0")
    #expect(talk.interview.answers.isAnswered(try #require(talk.interview.form.table("申请"))))
  }

  @Test(arguments: ["{自然人: , 商业企业: }", ""])
  func `what was left for later and can only be 0 by now is not asked any more`(row: String) throws {
    let talk = try begun(Self.leaving(row))
    #expect(talk.interview.topic == nil && !talk.interview.review().blocks)
    let columns = row.isEmpty ? "空着的" : "的自然人、商业企业"
    #expect(talk.said.contains("“（一）予以公开”\(columns)只能是 0，不用再填。"))
    #expect(figure(talk, "申请.予以公开.总计") == "0")
  }

  private static func leaving(_ row: String) -> String {
    finished.replacing("申请: 0", with: "申请:\n  本年新收: 0\n  上年结转: 0\n  予以公开: \(row)\n  其余: 0")
  }

  @Test func `a row whose figures are in each other's places is typed again before anything is said`()
    throws
  {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n")
    talk.type(["7", "2", "1"])
    let ways = try #require(talk.interview.conflict()?.ways)
    #expect(talk.answered.contains(" “行政规范性文件”这一行 3 个数重新填一遍\n"))
    let number = try #require(ways.firstIndex { if case .retype = $0 { true } else { false } })
    talk.type(String(number + 1))
    for figure in ["2", "1", "4"] {
      #expect(!talk.prompt.contains("怎么办"), "\(talk.prompt)")
      talk.type(figure)
    }
    #expect(figure(talk, "主动公开.行政规范性文件.废止") == "1" && talk.interview.conflict() == nil)
  }

  @Test func `a changed figure that does not agree is taken back, and the file is what it was`() throws {
    var talk = try begun(Self.finished)
    let saved = talk.saved
    let cell = try #require(talk.interview.form.cell(named: "主动公开.行政规范性文件.制发"))
    try talk.answer(.cell(cell), "9")
    let ways = try #require(talk.interview.conflict()?.ways)
    let number = try #require(ways.firstIndex(of: .undo))
    talk.type(String(number + 1))
    #expect(talk.answered.hasPrefix("  已恢复原来的数。\n"))
    #expect(talk.saved == saved && talk.interview.conflict() == nil)
  }

  @Test func `a cell that is not among the ways out is reached by its name`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n")
    talk.type(["7", "2", "1", "主动公开.行政许可.处理决定"])
    #expect(talk.prompt.contains("行政许可"))
  }

  @Test func `figures whose total would be too large to be written are put right one by one`() throws {
    var talk = try begun("申请:\n  本年新收: {总计: 5, 自然人: 999999999999, 商业企业: 999999999999}\n")
    #expect(talk.prompt.contains("怎么办"))
    for name in ["自然人", "商业企业"] {
      let cell = try #require(talk.interview.form.cell(named: "申请.本年新收.\(name)"))
      try talk.answer(.cell(cell), "2")
    }
    #expect(talk.interview.conflict() == nil && !talk.prompt.contains("怎么办"))
    #expect(figure(talk, "申请.本年新收.自然人") == "2")
  }

  @Test func `many corrections`() throws {
    var talk = try begun()
    // Out of a wrong total; help; a figure that cannot be; back over two questions, and what no longer agrees mended.
    talk.type(["３件", "<", "两件", "2", "", "？", "5", "2", "", "<", "<", "1", "跳过", "=", "2", ""])
    // On from where the way back began to the end of its row; then what is open before it, with a figure that cannot be.
    talk.type(["2", "0", "", "0", "9", "0"])
    try expectSnapshot(talk.transcript, "多处更正.txt")
  }

  /// The number of an answer on the last page.
  private func number(of name: String, _ talk: Conversation) -> String? {
    talk.interview.number { talk.interview.wording.name($0).contains(name) }
  }

  static let finished = nearlyFinished.replacing("信息处理费: 0\n", with: "信息处理费: 0\n  其他:\n")

  /// Everything but the facts about the report and the last, optional text.
  static let nearlyFinished: String = {
    let text = Reports.quiet(year: 2025)
    return text.firstRange(of: "主动公开:").map { String(text[$0.lowerBound...]) } ?? ""
  }()
}
