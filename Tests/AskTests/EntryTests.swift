import TestSupport
import Testing

@testable import AnnualReport

/// What may be typed at a question.
@Suite struct EntryTests {
  private static let head = "年度: 2025\n单位: 清溪镇人民政府\n自称: 我镇\n网站:\n地址:\n电话:\n邮编:\n邮箱:\n落款日期:\n"

  private func begun(_ text: String, last: String? = Reports.quiet(year: 2024)) throws -> Conversation {
    try Conversation(
      unit: "", year: 2025, lastYear: try last.map { try Shipped.file($0) }, draft: Self.head + text)
  }

  @Test(arguments: ["2 1 0 0 0 0", "2\t1\t0\t0\t0\t0", "２　１　０　０　０　０", "2 1 0 0 0 0 3"])
  func `a whole row may be typed or pasted at once`(row: String) throws {
    var talk = try begun("", last: Reports.quiet(year: 2024))
    talk.type(row)
    #expect(talk.interview.answers.quantity("申请.本年新收.总计")?.description == "3")
    #expect(talk.interview.answers.quantity("申请.本年新收.商业企业")?.description == "1")
    #expect(talk.prompt.contains("上年结转"))
  }

  @Test func `an amount in another unit is taken after a yes`() throws {
    var talk = try begun(
      "申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n  行政许可: 0\n  行政处罚: 0\n  行政强制: 0\n")
    talk.type("251000元")
    #expect(talk.prompt.contains("25.1 万元"))
    talk.type("否")
    #expect(talk.interview.answers.quantity("主动公开.行政事业性收费.收费金额") == nil)
    talk.type(["251000元", ""])
    #expect(talk.answered.hasPrefix("  记为 25.1 万元（251,000 元）\n"))
    #expect(talk.interview.answers.quantity("主动公开.行政事业性收费.收费金额")?.description == "25.1")
  }

  @Test func `an optional text that is left out is kept as an empty key and not asked again`() throws {
    for line in ["", "无", "-"] {
      var talk = try begun(CorrectionTests.nearlyFinished)
      let field = talk.interview.form.fields.last?.name ?? ""
      try #require(talk.interview.topic == .text(field))
      talk.type(line)
      #expect(talk.interview.topic == nil)
      #expect(String(decoding: talk.saved, as: UTF8.self).contains("  其他:\n"))
      try talk.kill()
      #expect(talk.interview.topic == nil)
    }
  }

  @Test(arguments: [
    ("五件", "5"), ("两千零三件", "2003"), ("２.", "2"), ("-0", "0"), ("没有", "0"), ("无", "0"), ("12。", "12"),
    ("一百零三", "103"), ("十二", "12"),
  ])
  func `what can only mean one figure is understood`(typed: String, figure: String) throws {
    var talk = try begun("", last: Reports.quiet(year: 2024))
    talk.type(typed)
    #expect(talk.interview.answers.quantity("申请.本年新收.总计")?.description == figure)
  }

  @Test(arguments: ["1个人", "一家", "1人", "一位", "1.0", "１．０件", "1.00", "一户"])
  func `one applicant is one application, and zeros behind the point say nothing`(typed: String) throws {
    var talk = try begun("", last: Reports.quiet(year: 2024))
    talk.type(typed)
    #expect(talk.interview.answers.quantity("申请.本年新收.总计")?.description == "1", "\(talk.answered)")
    #expect(talk.answered.hasPrefix("  记为 1 件\n"), "\(talk.answered)")
  }

  @Test(arguments: [
    "八十六条左右", "120多", "一百多件", "约120", "大概一百件", "几十件", "十几件", "120余件", "120件以上", "近百件", "有120多件", "不到10",
    "好几件", "120+",
    "三四件", "7-8件", "7～8件", "5件多", "5 多件", "一两件", "二三十件", "五到六件", "好多",
  ])
  func `a number that is only nearly right is taken for none`(typed: String) throws {
    var talk = try begun("", last: Reports.quiet(year: 2024))
    talk.type(typed)
    #expect(talk.interview.answers.quantity("申请.本年新收.总计") == nil)
    #expect(
      talk.answered.hasPrefix("  写的是“\(typed)”，这里要写准确的数，不能写大概，例如 12；还不知道的直接回车\n"), "\(talk.answered)")
  }

  @Test(arguments: ["还没有", "目前还没有", "没收到", "没有5件", "没有五件"])
  func `what may mean nothing and may mean not yet is refused plainly`(typed: String) throws {
    var talk = try begun("", last: Reports.quiet(year: 2024))
    talk.type(typed)
    #expect(talk.interview.answers.quantity("申请.本年新收.总计") == nil)
    #expect(talk.answered.contains("；没有的填 0，还不知道的直接回车\n"), "\(talk.answered)")
  }

  @Test(arguments: ["没有想好", "还没想好", "暂时没统计", "我也不知道", "以后再补", "明天再报", "没有信息", "等会再填吧"])
  func `who does not know a figure leaves it for later`(typed: String) throws {
    var talk = try begun("", last: Reports.quiet(year: 2024))
    talk.type(typed)
    #expect(talk.interview.answers.quantity("申请.本年新收.总计") == nil)
    #expect(talk.answered.contains("先空着，以后再补。"), "\(talk.answered)")
  }

  @Test(arguments: ["25.1万", "２５．１万"])
  func `an amount with half of its unit is taken after a yes`(typed: String) throws {
    for yes in ["是的", "对的。", "", "可以"] {
      var talk = try begun(
        "申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n  行政许可: 0\n  行政处罚: 0\n  行政强制: 0\n")
      talk.type(typed)
      #expect(talk.prompt.contains("所填以万为单位，合 25.1 万元，对吗？"), "\(talk.answered)")
      talk.type(yes)
      #expect(talk.answered.hasPrefix("  记为 25.1 万元（251,000 元）\n"), "\(talk.answered)")
    }
  }

  @Test func `a stroke at a figure is told what is wanted`() throws {
    for typed in ["/", "—", "——", "-"] {
      var talk = try begun("", last: Reports.quiet(year: 2024))
      talk.type(typed)
      #expect(talk.answered.hasPrefix("  请填数字，没有发生填 0；还不知道的直接回车\n"), "\(talk.answered)")
    }
  }

  @Test func `a whole row takes words for figures`() throws {
    var talk = try begun("", last: Reports.quiet(year: 2024))
    talk.type("两件 1 零 没有 0 无")
    #expect(talk.interview.answers.quantity("申请.本年新收.总计")?.description == "3")
  }

  @Test func `没有 and the name of another row is no answer`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n")
    try #require(talk.prompt.contains("行政许可"))
    talk.type("没有处罚")
    #expect(talk.answered.hasPrefix("  “没有处罚”说的不是“行政许可”：这一项没有的填 0，还不知道的直接回车\n"), "\(talk.answered)")
    #expect(talk.interview.answers.quantity("主动公开.行政许可.处理决定")?.description == nil)
    talk.type("没有许可")
    #expect(talk.interview.answers.quantity("主动公开.行政许可.处理决定")?.description == "0")
  }

  @Test(arguments: ["没有诉讼", "没有数据", "没有查到", "没有填", "没有收到台账", "没有时间"])
  func `没有 and something else is nothing that was not done`(line: String) throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n")
    talk.type(line)
    #expect(talk.answered.hasPrefix("  “\(line)”说的不是“行政许可”"), "\(talk.answered)")
    #expect(talk.interview.answers.quantity("主动公开.行政许可.处理决定")?.description == nil)
    var gate = try begun("申请: 0\n主动公开: {行政规范性文件: {现行有效: 3, 其余: 0}, 其余: 0}\n")
    gate.type(line)
    #expect(gate.answered.contains("说的不是") || gate.answered.contains("只说了其中一项"), "\(gate.answered)")
    #expect(gate.interview.answers.quantity("复议诉讼.行政复议.维持") == nil)
  }

  @Test(arguments: ["没有作出", "没有作出许可", "没有办理过", "没有发生", "没有许可", "没有"])
  func `没有 and what was asked for is 0`(line: String) throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n")
    talk.type(line)
    #expect(talk.interview.answers.quantity("主动公开.行政许可.处理决定")?.description == "0")
  }

  @Test(arguments: [
    ("没有新收申请", "申请.本年新收.总计"), ("没有新申请", "申请.本年新收.总计"), ("没有1件", "申请.本年新收.总计"),
    ("没有人申请", "申请.本年新收.总计"), ("没有新增申请", "申请.本年新收.总计"), ("没有制发文件", "主动公开.行政规范性文件.制发"),
    ("没有一件", "主动公开.行政许可.处理决定"), ("没有处罚案件", "主动公开.行政处罚.处理决定"), ("没有诉讼", "复议诉讼.直接起诉.总计"),
    ("没有起诉", "复议诉讼.直接起诉.总计"), ("没有复议", "复议诉讼.行政复议.总计"), ("没有废止文件", "主动公开.行政规范性文件.废止"),
  ])
  func `what was asked for is denied in other words than its label, too`(line: String, cell: String) throws {
    let form = try Shipped.answers("年度: 2025\n单位: 清溪镇人民政府\n").form
    let asked = try #require(form.cell(named: cell))
    #expect(DeniedMatter(line)?.isOf(asked, in: form) ?? true)
  }

  @Test(arguments: [
    ("没有诉讼", "复议诉讼.行政复议.总计"), ("没有复议", "复议诉讼.直接起诉.总计"), ("没有废止文件", "主动公开.行政规范性文件.制发"),
    ("没有制发", "主动公开.行政规范性文件.废止"), ("没有行政处罚", "主动公开.行政许可.处理决定"), ("没有规章", "主动公开.行政许可.处理决定"),
    ("没有行政复议", "主动公开.行政处罚.处理决定"), ("没有申请", "申请.予以公开.总计"), ("没有新申请", "申请.部分公开.总计"),
  ])
  func `what is denied of another cell is no 0 here`(line: String, cell: String) throws {
    let form = try Shipped.answers("年度: 2025\n单位: 清溪镇人民政府\n").form
    let asked = try #require(form.cell(named: cell))
    #expect(!(DeniedMatter(line)?.isOf(asked, in: form) ?? true))
  }

  @Test(arguments: [[""], ["有"], ["m", ""], ["<"]])
  func `what was typed once counts as insisted only right behind it`(between: [String]) throws {
    var talk = try begun("申请: 0\n主动公开: {行政规范性文件: {现行有效: 3, 其余: 0}, 其余: 0}\n")
    talk.type(["有", "2", "0", "0"])
    let gate = Topic.gate(table: "复议诉讼")
    try talk.answer(gate, "没有")
    try #require(talk.answered.contains("再填一次“没有”"), "\(talk.answered)")
    talk.type(between)
    try talk.answer(gate, "没有")
    #expect(talk.answered.contains("再填一次“没有”"), "\(talk.answered)")
    talk.type("没有")
    #expect(talk.answered.contains("  这张表里原来填的数，都改成了 0\n"), "\(talk.answered)")
  }

  @Test(arguments: ["三百二", "一百三", "两百三件", "一千二", "一千三百二"])
  func `a spoken number that may be two is no figure`(line: String) throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n")
    talk.type(line)
    #expect(talk.interview.answers.quantity("主动公开.行政许可.处理决定") == nil, "\(talk.answered)")
    #expect(talk.answered.contains("，请用阿拉伯数字写\n"), "\(talk.answered)")
    #expect(line != "三百二" || talk.answered.contains("“三百二”可以是 320，也可以是 302，"), "\(talk.answered)")
  }

  @Test(arguments: ["2 1", "1 2 3 4", "五 三"])
  func `figures for a row of which some are missing are told to be`(line: String) throws {
    var talk = try begun("")
    talk.type(line)
    let count = line.split(separator: " ").count
    #expect(
      talk.answered.hasPrefix("  填了 \(count) 个数，这一行有 6 个：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他。"), "\(talk.answered)"
    )
  }

  @Test(arguments: ["没有申请", "没有新申请", "没有人申请", "没有处罚", "没有人复议", "没有被复议"])
  func `what another table is about is no answer to a gate`(line: String) throws {
    var talk = try begun("主动公开: {行政规范性文件: {现行有效: 3, 其余: 0}, 其余: 0}\n")
    try talk.answer(.gate(table: "复议诉讼"), line)
    #expect(talk.interview.answers.quantity("复议诉讼.行政复议.维持") == nil, "\(talk.answered)")
  }

  @Test(arguments: [("三百零二", 302), ("三百二十", 320), ("一百三十五件", 135), ("十二", 12), ("两千零三", 2003), ("二十三", 23)])
  func `a number in Chinese characters is one`(line: String, figure: Int) throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n")
    talk.type(line)
    #expect(talk.interview.answers.quantity("主动公开.行政许可.处理决定") == Quantity(figure), "\(talk.answered)")
  }

  @Test func `the rest of a row is typed at once from a later column, too`() throws {
    var talk = try begun("")
    talk.type(["9", "5", "2 1 0 0 1"])
    #expect(
      talk.answered.contains("  从“一、本年新收政府信息公开申请数量 商业企业”起，依次记为 2、1、0、0、1\n"), "\(talk.answered)")
    #expect(talk.interview.answers.quantity("申请.本年新收.其他") == Quantity(1))
    #expect(talk.interview.answers.quantity("申请.本年新收.商业企业") == Quantity(2))
  }

  @Test(arguments: ["没有复议诉讼", "没有案件", "没有1件"])
  func `both of what a question asks for together can be denied in one`(line: String) throws {
    var talk = try begun("申请: 0\n主动公开: {行政规范性文件: {现行有效: 3, 其余: 0}, 其余: 0}\n")
    talk.type(line)
    #expect(talk.interview.answers.quantity("复议诉讼.行政复议.维持") == .zero, "\(talk.answered)")
  }

  @Test(arguments: ["没有收费", "没有收取", "没有"])
  func `没有收费 is no to the question about fees`(line: String) throws {
    var talk = try begun("申请: 0\n主动公开: {行政规范性文件: {现行有效: 3, 其余: 0}, 其余: 0}\n复议诉讼: 0\n")
    try talk.answer(.gate(table: "其他事项"), line)
    let table = try #require(talk.interview.form.table("其他事项"))
    #expect(
      talk.interview.answers.isAnswered(table) && !talk.interview.places.hasFigures(table), "\(talk.answered)"
    )
  }

  @Test func `没有 and a part of what a table asks about is no answer`() throws {
    var talk = try begun("申请: 0\n主动公开: {行政规范性文件: {现行有效: 3, 其余: 0}, 其余: 0}\n")
    try #require(talk.prompt.contains("行政诉讼"))
    talk.type("没有诉讼")
    #expect(talk.answered.hasPrefix("  “没有诉讼”只说了其中一项。这里一起问：各项都没有的，填“没有”；有一项的就填“有”\n"), "\(talk.answered)")
    #expect(talk.interview.answers.quantity("复议诉讼.行政复议.维持") == nil)
    talk.type("没有发生")
    #expect(talk.interview.answers.quantity("复议诉讼.行政复议.维持")?.description == "0")
  }

  @Test func `what could not be read stays until it is answered in its place`() throws {
    var talk = try begun("申请: 0\n主动公开: 1\n复议诉讼: 0\n")
    #expect(String(decoding: talk.saved, as: UTF8.self).contains("主动公开: 1\n"))
    var told = 0
    for _ in 0..<9 {
      let isThere = talk.prompt.contains("行政许可")
      talk.type(isThere ? "4" : "")
      told += talk.answered.contains("  答案文件里原来写的“1”没有用上。\n") ? 1 : 0
      if isThere { break }
    }
    #expect(told == 1)
    #expect(talk.interview.answers.quantity("主动公开.行政许可.处理决定")?.description == "4")
    #expect(talk.interview.answers.problems.isEmpty)
  }

  @Test func `whatever could not be read is told where an answer takes its place`() throws {
    for (written, told) in [("约3", "约3"), ("[3, 4]", "[3, 4]"), ("x", "x")] {
      var talk = try begun(
        "申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n  行政许可: \(written)\n")
      try #require(talk.prompt.contains("行政许可"), "\(talk.prompt)")
      talk.type("4")
      #expect(talk.answered.contains("  答案文件里原来写的“\(told)”没有用上。\n"), "\(talk.answered)")
    }
  }

  @Test func `an amount that is worth a look is told where it is typed`() throws {
    var talk = try begun(
      "申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n  行政许可: 0\n  行政处罚: 0\n  行政强制: 0\n")
    talk.type("1.5万")
    #expect(talk.prompt.contains("合 1.5 万元"))
    talk.type("15000元")
    #expect(talk.prompt.contains("合 1.5 万元"), "\(talk.prompt)")
    var other = try begun(
      "申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n  行政许可: 0\n  行政处罚: 0\n  行政强制: 0\n")
    other.type("15000")
    #expect(other.answered.contains("  提示：") && other.answered.contains("万元"), "\(other.answered)")
  }

  @Test func `a figure in two kinds of digits is asked for again`() throws {
    var talk = try begun("", last: Reports.quiet(year: 2024))
    talk.type("两0")
    #expect(talk.interview.answers.quantity("申请.本年新收.总计") == nil)
  }

  @Test func `words for the keys mean the keys, and 跳过 leaves for later`() throws {
    var talk = try begun("", last: Reports.quiet(year: 2024))
    let topic = talk.interview.topic
    talk.type("跳过")
    #expect(talk.interview.topic != topic)
    #expect(String(decoding: talk.saved, as: UTF8.self).contains("  本年新收:\n"))
    talk.type("上一题")
    #expect(talk.interview.topic == topic)
    talk.type("退出")
    #expect(talk.isLeft)
  }

  @Test func `every question explains itself`() throws {
    let target = try Shipped.answers(Reports.many)
    var clerk = Clerk(target: target)
    var talk = try Conversation(unit: "清溪镇人民政府", year: 2025, lastYear: nil)
    while !talk.isFinished && talk.lines < 700 {
      let (prompt, topic, saved) = (talk.prompt, talk.interview.topic, talk.saved)
      for key in ["?", "=", "！"] where RunLength.takes(talk.lines) {
        talk.type(key)
        #expect(talk.interview.topic == topic && talk.saved == saved, "\(prompt)")
        #expect(talk.prompt.split(separator: "\n").last == prompt.split(separator: "\n").last)
      }
      talk.type(clerk.answer(talk.interview))
    }
    #expect(talk.isFinished)
  }

  @Test func `a figure as last year's is typed, and 没收到 may mean that it has not come yet`() throws {
    var talk = try begun("", last: Reports.quiet(year: 2024))
    talk.type("2")
    while talk.lines < 30, !talk.prompt.contains("行政许可") { talk.type("") }
    talk.type("跟去年一样")
    #expect(talk.answered.hasPrefix("  上年是 12；今年也是这个数的，填 12；还不知道的直接回车\n"), "\(talk.answered)")
    talk.type("没收到")
    #expect(talk.answered.contains("这里只能写数字") && talk.prompt.contains("行政许可"), "\(talk.answered)")
  }

  @Test func `a file changed elsewhere is read as it is now`() throws {
    var talk = try begun("", last: Reports.quiet(year: 2024))
    talk.type("2")
    let edited = String(decoding: talk.saved, as: UTF8.self) + "复议诉讼: 0\n"
    try talk.reread(edited)
    #expect(talk.interview.answers.quantity("复议诉讼.行政复议.总计") == .zero)
    #expect(talk.interview.answers.quantity("申请.本年新收.总计")?.description == "2")
  }

  @Test func `nothing of the file steers the terminal`() throws {
    let talks = [
      "自称: \"我\\e[2J镇\"\n", "电话: \"\\x9b31m\"\n自称: 我镇\n",
      CorrectionTests.finished.replacing("一个栏目。", with: "一个栏目。\n  \"\\e\\a\": 1"),
    ]
    for text in talks {
      var talk = try Conversation(
        unit: "", year: 2025, lastYear: try Shipped.file(Reports.quiet(year: 2024)),
        draft: "年度: 2025\n单位: \"清溪镇\\a人民政府\"\n" + text)
      talk.type(["!", "?", "<", "=", "", "", "\u{9B}2", ""])
      #expect(
        !talk.said.unicodeScalars.contains {
          $0.properties.generalCategory == .control && $0 != "\n"
        })
    }
  }

  @Test(arguments: [
    ("一段话", ["2025"], "第 1 行，这里应该是各项的“键: 值”"),
    ("- 年度: 2025\n- 单位: 清溪镇人民政府\n", ["2025"], "第 1 行，这里应该是各项的“键: 值”"),
    (head + "申请:\n  - 本年新收: {自然人: 2}\n", ["3"], "第 11 行，这里应该是各项的“键: 值”"),
    (
      head + "总体情况: 都写在这里了，一大段。\n申请: 0\n主动公开: {规章: 0, 其余: 0}\n复议诉讼: 0\n其他事项: {信息处理费: 0}\n",
      ["5", "自己写", "另外写的一段", ""], "第 10 行，这里应该是各项的“键: 值”"
    ),
    (
      head + "说明: 无\n" + CorrectionTests.nearlyFinished.replacing("现行有效: 3", with: "现行有效: 4"),
      ["4", "核实过"], "第 10 行，这里应该是以“- ”开头的各项"
    ),
  ])
  func `what the file has no room for is not lost in silence, and what stands there stays`(
    file: String, lines: [String], sentence: String
  ) throws {
    var talk = try Conversation(
      unit: "", year: 2025, lastYear: try Shipped.file(Reports.quiet(year: 2024)), draft: file)
    let saved = talk.saved
    talk.type(lines)
    #expect(talk.said.contains("写不进文件：\(sentence)"), "\(talk.transcript)")
    #expect(talk.saved == saved)
  }
}
