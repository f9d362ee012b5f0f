import TestSupport
import Testing

@testable import AnnualReport

/// Answers that are taken back, and files that change meanwhile: nothing of the slip stays, nothing is passed over.
@Suite struct TakenBackTests: FigureDraft {
  @Test(arguments: [["1", "4", "<", "1"], ["1", "6", "<", "3", "<", "1"]])
  func `a class that was chosen by mistake leaves nothing in the file`(lines: [String]) throws {
    var plain = try begun()
    plain.type(["1", "1"])
    var talk = try begun()
    talk.type(lines)
    #expect(talk.saved == plain.saved, "\(text(talk))")
    talk.type(["<", "<", "5", "1"])
    plain.type(["<", "<", "5", "1"])
    #expect(talk.saved == plain.saved && talk.prompt == plain.prompt, "\(text(talk))")
  }

  @Test func `a total that was 0 for a moment leaves no class that is 0`() throws {
    var talk = try begun()
    talk.type(["1", "3", "<", "<", "0", "<", "7"])
    #expect(text(talk).contains("  本年新收: {总计: 7}\n"), "\(text(talk))")
    var asked: [Topic?] = []
    for _ in 0..<6 {
      asked.append(talk.interview.topic)
      talk.type("1")
    }
    #expect(asked.contains(try topic(talk, "申请.本年新收.科研机构")))
  }

  @Test func `another row can be chosen for the only case, and the first one is open again`() throws {
    let draft = "申请:\n  本年新收: {自然人: 3, 其余: 0}\n  上年结转: 0\n  予以公开: 0\n  部分公开: 0\n  不予公开: {总计: 1}\n"
    var talk = try begun(draft)
    let total = try #require(talk.interview.form.cell(named: "申请.不予公开.总计"))
    #expect(talk.interview.topic == .rowOfGroup(total: total), "\(talk.prompt)")
    talk.type("2")
    let first = text(talk)
    talk.type("<")
    #expect(talk.prompt.contains("1.") && talk.prompt.contains("3."), "\(talk.prompt)")
    talk.type("3")
    #expect(first.contains("法律法规禁止") && !text(talk).contains("法律法规禁止"), "\(text(talk))")
    #expect(!talk.answered.contains("别处的数已经用完"))
  }

  @Test func `another class for the only case, of a row whose total nobody said, leaves nothing open`() throws
  {
    var talk = try begun("申请:\n  本年新收: {自然人: 1, 其余: 0}\n  上年结转: 0\n")
    let total = try #require(talk.interview.form.cell(named: "申请.本年新收.总计"))
    try talk.answer(.columnOfRow(total: total), "2")
    #expect(text(talk).contains("  本年新收: {自然人: 0, 商业企业: 1, 其余: 0}\n"), "\(text(talk))")
  }

  @Test func `有 after 没有 asks all that there is, before what comes behind the table`() throws {
    var talk = try begun("申请: 0\n主动公开: {行政规范性文件: {现行有效: 3, 其余: 0}, 其余: 0}\n")
    talk.type(["没有", "<", "有"])
    var rows: [String] = []
    for _ in 0..<3 {
      rows.append(
        talk.interview.topic.flatMap { talk.interview.places.cell($0) }.map {
          talk.interview.form.cells[$0].id.row
        } ?? "")
      talk.type("0")
    }
    #expect(rows == ["行政复议", "直接起诉", "复议后起诉"], "\(talk.said)")
  }

  @Test func `a change in another table is not taken back where figures do not agree`() throws {
    var talk = try begun(
      "申请: 0\n主动公开: {行政规范性文件: {现行有效: 3, 其余: 0}, 行政许可: 2, 其余: 0}\n复议诉讼:\n  行政复议: {维持: 2, 总计: 1}\n")
    #expect(talk.prompt.contains("怎么办"))
    try talk.answer(topic(talk, "主动公开.行政许可.处理决定"), "6")
    #expect(talk.prompt.contains("怎么办") && !talk.prompt.contains("撤销刚才的改动"), "\(talk.prompt)")
  }

  @Test(arguments: ["# 备注\n", "没有这一项: 1\n"])
  func `a file that changes meanwhile leaves the question where it is, with its row`(added: String) throws {
    var talk = try begun()
    talk.type(["7", "1"])
    let asked = talk.interview.topic
    #expect(asked == (try topic(talk, "申请.本年新收.商业企业")))
    try talk.reread(text(talk) + added)
    #expect(talk.interview.topic == asked, "\(talk.prompt)")
    #expect(talk.prompt.contains("本年新收"), "\(talk.prompt)")
  }

  @Test func `what another program answers meanwhile is not asked again`() throws {
    var talk = try begun()
    talk.type(["7", "1"])
    try talk.reread(text(talk).replacing("自然人: 1", with: "自然人: 1, 商业企业: 2"))
    #expect(talk.interview.topic == (try topic(talk, "申请.本年新收.科研机构")), "\(talk.prompt)")
  }

  @Test(arguments: [("2025", "2020"), ("2025", "2018"), ("2020", "2025")], 0..<12)
  func `a year of another edition that comes meanwhile stops nothing`(years: (String, String), steps: Int)
    throws
  {
    let head = Conversation.head.replacing("2025", with: years.0)
    var talk = try Conversation(unit: "", year: 2025, lastYear: nil, draft: head)
    for line in ["7", "2", "", "2", "2", "0", "1", "<", "7", "3", "0", "1"].prefix(steps) { talk.type(line) }
    try talk.reread(text(talk).replacing("年度: \(years.0)", with: "年度: \(years.1)"))
    for line in ["0", "m", "1", "!", "", "<", "5", "3", "=", "1"] { talk.type(line) }
    #expect(!talk.prompt.isEmpty)
  }

  @Test(arguments: [(2025, "格式: 2019\n"), (2020, "格式: 2021\n"), (2021, "格式: 2019\n"), (2021, "")])
  func `notes of last year in another edition are asked in theirs`(year: Int, format: String) throws {
    let notes = "年度: \(year - 1)\n单位: 清溪镇人民政府\n\(format)申请: 0\n"
    let head = Conversation.head.replacing("2025", with: "\(year)")
    var talk = try Conversation(unit: "", year: year, lastYear: try Shipped.file(notes), draft: head)
    for line in ["0", "0", "3", "1", "2", "", "0", "1", "m", "2", "", "4", "-", "<"] { talk.type(line) }
    #expect(!talk.prompt.isEmpty)
  }

  @Test func `a figure of last year that is cleared is asked again, and its row with it`() throws {
    var talk = try begun(last: nil)
    talk.type(["2", "1"])
    let total = try #require(talk.interview.form.cell(named: "申请.结转下年.总计"))
    while talk.interview.topic != .lastYear(total) { talk.type("<") }
    let question = talk.prompt
    talk.type("-")
    #expect(talk.interview.topic == .lastYear(total) && !talk.prompt.contains("[2]"), "\(talk.prompt)")
    #expect(question.hasPrefix(talk.prompt.prefix(8)))
    talk.type("3")
    #expect(talk.prompt.contains("自然人"), "\(talk.prompt)")
  }

  @Test func `figures that were left for later are written as if they had been known at once`() throws {
    let draft = "申请: 0\n主动公开:\n  规章: 0\n"
    var plain = try begun(draft)
    plain.type(["2", "1", "4"])
    var talk = try begun(draft)
    talk.type(["", "", "", "<", "<", "<", "2", "1", "4"])
    #expect(talk.saved == plain.saved, "\(text(talk))")
  }

  @Test(arguments: [3, 4, 8])
  func `many rows whose rest can only be 0 are told in one line`(count: Int) throws {
    let form = try Shipped.answers(Reports.quiet(year: 2025)).form
    let table = try #require(form.table("申请"))
    let rows = table.rows.filter { !$0.isGroup }.prefix(count)
    let fills = rows.map { Fill.restOfRow(table: table.id, row: $0.id) } + [.restOfTable(table.id)]
    let told = InferenceWording(form: form).sentences(fills)
    let first = try #require(rows.first?.heading.label)
    #expect(told.count == (count < 4 ? 4 : 2))
    #expect(told[0] == (count < 4 ? "“\(first)”其余各列" : "“\(first)”等 \(count) 行，其余各列") + "都只能是 0，已记 0。")
    #expect(told.last?.hasSuffix("没有问到的各行都只能是 0，已记 0。") == true)
  }

  @Test func `what is open in a table that does not agree is said not to be listed`() throws {
    var talk = try begun("申请:\n  本年新收: {总计: 3, 自然人: 2, 商业企业: 2}\n")
    #expect(talk.prompt.contains("怎么办"))
    talk.type("!")
    let said = "  表“收到和处理政府信息公开申请情况”里还没有填的没有列出来：对不上的改好或者先放着以后，再输入 ! 看。\n"
    #expect(talk.answered.contains(said), "\(talk.answered)")
    talk.type(["先放着，以后再改", "!"])
    #expect(!talk.answered.contains(said), "\(talk.answered)")
  }

  @Test func `a row that has none after all leaves nothing of itself`() throws {
    let draft = "申请:\n  本年新收: {自然人: 3, 其余: 0}\n  上年结转: 0\n  予以公开: 0\n  部分公开: 0\n"
    var plain = try begun(draft)
    plain.type("0")
    var talk = try begun(draft)
    talk.type(["1", "5", "<", "<", "0"])
    #expect(talk.saved == plain.saved, "\(text(talk))")
  }

  @Test func `last year's figure is not proposed where it can no longer be`() throws {
    let last = Reports.quiet(year: 2024).replacing(
      "申请: 0", with: "申请:\n  本年新收: {自然人: 3, 其余: 0}\n  结转下年: {自然人: 3, 其余: 0}\n  其余: 0")
    var talk = try begun("申请:\n  本年新收: {自然人: 5, 其余: 0}\n", last: last)
    talk.type("2")
    #expect(talk.prompt.contains("自然人") && !talk.prompt.contains("[3]"), "\(talk.prompt)")
  }

  @Test func `the order of a row stays on the way forward, also of what was left for later`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n")
    talk.type(["", ""])
    let order = talk.interview.topic
    talk.type(["<", "<", "0"])
    #expect(talk.interview.topic == (try topic(talk, "主动公开.行政规范性文件.废止")), "\(talk.prompt)")
    talk.type("")
    #expect(talk.interview.topic == order, "\(talk.prompt)")
  }

  @Test func `a row in which something was left for later is not said to be 0 but for what is`() throws {
    var talk = try begun(last: nil)
    talk.type(["", "1", "", "6", "4", "1", "1", "1", "", "3", "0"])
    #expect(talk.answered.contains("的自然人只能是 0，不用再填。"), "\(talk.answered)")
    #expect(!talk.answered.contains("“一、本年新收政府信息公开申请数量”其余各列都只能是 0"), "\(talk.answered)")
    #expect(
      !talk.interview.review().findings.contains { $0.rule.hasPrefix("文件") },
      "\(talk.interview.review().findings)")
    talk.type("!")
    #expect(!talk.answered.contains("其余: 0"), "\(talk.answered)")
  }

  @Test func `有 and then only 0 is told`() throws {
    var talk = try begun("申请: 0\n主动公开: {行政规范性文件: {现行有效: 3, 其余: 0}, 其余: 0}\n")
    talk.type(["有", "0", "0", "0"])
    #expect(talk.answered.contains("  刚才填的是“有”，可是各项都是 0。确实没有的不用改；有的，用 < 回去填。\n"), "\(talk.answered)")
  }

  @Test func `a key that the form does not have stops nothing that follows`() throws {
    let draft = "申请:\n  备注: 无\n  本年新收: {总计: 3, 自然人: 3, 其余: 0}\n"
    var talk = try begun(draft)
    talk.type(["0", "3", "3"])
    #expect(text(talk).contains("  予以公开: {总计: 3, 自然人: 3, 其余: 0}\n"), "\(text(talk))")
    #expect(text(talk).contains("备注: 无") && !talk.said.contains("没有用上"), "\(talk.said)")
    #expect(talk.interview.answers.isAnswered(try #require(talk.interview.form.table("申请"))), "\(text(talk))")
  }

  @Test func `what was left for later is not read back as if it had been said`() throws {
    var talk = try begun()
    talk.type(["2", "", "1 0 0 0 0"])
    #expect(!talk.answered.contains("2 件：自然人 1"), "\(talk.answered)")
  }

  @Test func `the figure that was to be typed anew stays asked where the file changes meanwhile`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 6, 废止: 1, 现行有效: 3}\n")
    try #require(talk.prompt.contains("重新填"), "\(talk.prompt)")
    talk.type("重新填")
    let asked = talk.interview.topic
    try talk.reread(text(talk) + "# 备注\n")
    #expect(talk.interview.topic == asked, "\(talk.prompt)")
    talk.type(["m", ""])
    #expect(talk.interview.topic == asked, "\(talk.prompt)")
  }

  @Test func `a way out is none any more where another program has mended what did not agree`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 6, 废止: 1, 现行有效: 3}\n")
    talk.type("1")
    try talk.reread(text(talk).replacing("制发: 6", with: "制发: 1"))
    talk.type("<")
    #expect(!talk.prompt.contains("怎么办"), "\(talk.prompt)")
  }

  @Test func `a row of last year that is cleared leaves no 0 behind`() throws {
    let notes = "年度: 2024\n单位: 清溪镇人民政府\n申请: {结转下年: {自然人: 2, 其余: 0}}\n"
    var talk = try begun(last: notes)
    let total = try #require(talk.interview.form.cell(named: "申请.结转下年.总计"))
    try talk.answer(.lastYear(total), "-")
    #expect(talk.interview.topic == .lastYear(total) && !talk.prompt.contains("[0]"), "\(talk.prompt)")
  }

  @Test(arguments: ["没", "无", "不涉及", "不是", "没有"])
  func `a no to an amount in another unit is no 0`(line: String) throws {
    var talk = try begun(
      "申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n  行政许可: 0\n  行政处罚: 0\n  行政强制: 0\n")
    talk.type(["251000元", line])
    #expect(talk.interview.answers.quantity("主动公开.行政事业性收费.收费金额") == nil, "\(talk.answered)")
  }
}
