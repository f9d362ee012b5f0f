import TestSupport
import Testing

@testable import AnnualReport

/// What clerks stumbled over at single questions.
@Suite struct StumbleTests {
  private static let head = "年度: 2025\n单位: 清溪镇人民政府\n自称: 我镇\n网站:\n地址:\n电话:\n邮编:\n邮箱:\n落款日期:\n"

  private func begun(_ text: String, last: String? = nil) throws -> Conversation {
    try Conversation(
      unit: "", year: 2025, lastYear: try last.map { try Shipped.file($0) }, draft: Self.head + text)
  }

  private func cell(_ talk: Conversation, _ name: String) throws -> Topic {
    .cell(try #require(talk.interview.form.cell(named: name)))
  }

  @Test func `the class of the only case is asked again where there are more of them`() throws {
    var talk = try begun("申请:\n", last: Reports.quiet(year: 2024))
    talk.type("1")
    #expect(talk.prompt.contains("归哪一类？"), "\(talk.said)")
    talk.type("3")
    try talk.answer(cell(talk, "申请.本年新收.总计"), "7件")
    #expect(talk.interview.topic == (try cell(talk, "申请.本年新收.科研机构")), "\(talk.prompt)")
    #expect(talk.prompt.contains("[1]"))
    // Back from the next class and forward again, each is asked once.
    talk.type(["1", "<", "0", "2", "5"])
    #expect(!talk.prompt.contains("自然人"), "\(talk.said)")
    #expect(talk.interview.answers.quantity("申请.本年新收.商业企业") == Quantity(5))
    #expect(talk.interview.answers.quantity("申请.本年新收.科研机构") == .zero)
  }

  @Test func `a choice that was changed can be taken back where it does not agree`() throws {
    let draft = "申请:\n  本年新收: {总计: 1, 自然人: 1, 其余: 0}\n  上年结转: 0\n  予以公开: {总计: 1, 自然人: 1, 其余: 0}\n"
    var talk = try begun(draft, last: Reports.quiet(year: 2024))
    let total = try #require(talk.interview.form.cell(named: "申请.本年新收.总计"))
    let before = talk.saved
    try talk.answer(.columnOfRow(total: total), "2")
    #expect(talk.prompt.contains("撤销刚才的改动"), "\(talk.prompt)")
    talk.type("撤销刚才的改动，恢复原来的数")
    #expect(talk.saved == before, "\(talk.said)")
  }

  @Test func `what there is comes at once where 没有 was wrong`() throws {
    var talk = try begun("申请: 0\n主动公开: {规章: 0, 其余: 0}\n")
    try talk.answer(.gate(table: "复议诉讼"), "没有")
    let behind = talk.interview.topic
    talk.type(["<", "有"])
    #expect(
      talk.interview.topic.flatMap { talk.interview.places.tableOfFigure($0)?.id } == "复议诉讼", "\(talk.said)")
    for _ in 0..<6 where talk.interview.topic != behind { talk.type("0") }
    #expect(talk.interview.topic == behind, "\(talk.prompt)")
  }

  @Test func `figures are cleared by 没有 only where it is said twice`() throws {
    var talk = try begun("申请: 0\n主动公开: {规章: 0, 其余: 0}\n复议诉讼:\n  行政复议: {维持: 1, 其余: 0}\n  其余: 0\n")
    let before = talk.saved
    try talk.answer(.gate(table: "复议诉讼"), "没有")
    #expect(talk.answered.hasPrefix("  这张表里已经填了不是 0 的数。确实没有的，再填一次“没有”，这些数都改为 0；填错了的填“有”\n"))
    #expect(talk.saved == before)
    talk.type("没有")
    #expect(talk.interview.answers.quantity("复议诉讼.行政复议.维持") == .zero)
  }

  @Test func `a single case that turns out to be none leaves none in its class`() throws {
    var talk = try begun("申请:\n", last: Reports.quiet(year: 2024))
    talk.type(["1", "2"])
    try talk.answer(cell(talk, "申请.本年新收.总计"), "0")
    #expect(talk.interview.conflict() == nil && !talk.prompt.contains("商业企业"), "\(talk.said)")
    #expect(talk.interview.answers.quantity("申请.本年新收.商业企业") == .zero)
  }

  @Test func `what a text says is held against figures once these are told`() throws {
    let draft = "申请: 0\n" + "总体情况:\n  依申请公开: 2025年，我镇没有收到政府信息公开申请。\n"
    var talk = try begun(draft, last: Reports.quiet(year: 2024))
    try talk.answer(cell(talk, "申请.本年新收.总计"), "2")
    talk.type("2")
    #expect(!talk.prompt.contains("怎么办"), "\(talk.said)")
    for _ in 0..<12 where !talk.prompt.contains("怎么办") {
      talk.type(talk.prompt.contains("予以公开，共") ? "2" : "")
    }
    #expect(talk.prompt.contains("怎么办") && talk.answered.contains("没有收到"), "\(talk.said)")
  }

  @Test func `an explanation is nothing that is taken back as a change of figures`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  行政规范性文件: {制发: 2, 废止: 0}\n", last: Reports.quiet(year: 2024))
    try talk.answer(cell(talk, "主动公开.行政规范性文件.现行有效"), "9")
    talk.type(["是对的，写明原因", "清理时补登以前漏记的文件"])
    #expect(talk.interview.answers.explanations.count == 1 && talk.interview.undo == nil)
  }

  @Test(arguments: ["有没有", "有无", "有没有依据", "共无"])
  func `a question is no figure`(line: String) throws {
    var talk = try begun("申请: 0\n主动公开: {规章: 0, 其余: 0}\n")
    try talk.answer(.gate(table: "复议诉讼"), line)
    #expect(talk.answered.hasPrefix("  请填“有”或者“没有”\n"), "\(talk.answered)")
  }

  @Test(arguments: ["7件。", "共7件", "7、", "一共7件。", "共计七件", "7，"])
  func `a figure in a sentence or a list is one`(line: String) throws {
    var talk = try begun("申请: 0\n")
    try talk.answer(cell(talk, "主动公开.行政许可.处理决定"), line)
    #expect(talk.interview.answers.quantity("主动公开.行政许可.处理决定") == Quantity(7), "\(talk.answered)")
  }

  @Test func `tabs of a table that was copied stand in no answer`() throws {
    var talk = try begun("申请: 0\n")
    try talk.answer(.about("自称"), "我\t镇")
    #expect(!String(decoding: talk.saved, as: UTF8.self).contains("\\t"))
    #expect(talk.interview.answers.about["自称"]?.text == "我 镇")
  }

  @Test func `help at a choice tells its classes, and at last year's figure where that stands`() throws {
    var talk = try begun("申请:\n", last: Reports.quiet(year: 2024))
    talk.type(["1", "?"])
    #expect(talk.answered.contains("  法律服务机构："), "\(talk.answered)")
    talk = try begun("")
    talk.type("?")
    #expect(talk.answered.contains("看上年公布的报告") && !talk.answered.contains("明年"), "\(talk.answered)")
    talk.type(["4", "4", "<", "<"])
    #expect(!talk.prompt.contains("直接回车跳过"), "\(talk.prompt)")
  }

  @Test func `a finding that was put off is told where its table ends`() throws {
    var talk = try begun(
      "申请: 0\n主动公开:\n  行政规范性文件: {制发: 2, 废止: 0}\n  行政许可: 0\n  行政处罚: 0\n  行政强制: 0\n",
      last: Reports.quiet(year: 2024))
    try talk.answer(cell(talk, "主动公开.行政规范性文件.现行有效"), "9")
    talk.type("先放着，以后再改")
    while talk.interview.topic.flatMap({ talk.interview.places.table($0)?.id }) == "主动公开", talk.lines < 20 {
      talk.type("0")
    }
    #expect(talk.said.contains("这张表里还有数对不上，先放着") && !talk.said.contains("项相符"), "\(talk.said)")
  }
}
