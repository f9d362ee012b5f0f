import TestSupport
import Testing
import Text
import YAMLSubset

@testable import AnnualReport

/// The last page, what is open, and the way back to any answer.
@Suite struct LastPageTests {
  private static let head = "年度: 2025\n单位: 清溪镇人民政府\n自称: 我镇\n网站:\n地址:\n电话:\n邮编:\n邮箱:\n落款日期:\n"

  private func begun(_ text: String, last: String? = Reports.quiet(year: 2024)) throws -> Conversation {
    try Conversation(
      unit: "", year: 2025, lastYear: try last.map { try Shipped.file($0) }, draft: Self.head + text)
  }

  /// A clerk who knows nothing at all presses Enter until the last page.
  private func skipped(_ year: Int) throws -> Conversation {
    var talk = try Conversation(unit: "清溪镇人民政府", year: year, lastYear: nil)
    while !talk.prompt.hasPrefix("填编号") && talk.lines < 200 { talk.type("") }
    return talk
  }

  @Test(arguments: [2020, 2025])
  func `Enter alone leads to the last page, which fits a screen of 80 columns and 24 rows`(year: Int) throws {
    let talk = try skipped(year)
    #expect(talk.prompt.hasPrefix("填编号") && talk.lines < 100)
    let page = talk.answered.split(separator: "━━ 检查 ━━").last.map(String.init) ?? ""
    let rows = page.split(separator: "\n").reduce(0) { $0 + LineBreaking.lines(String($1), width: 78).count }
    #expect(rows <= 24, "\(rows)\n\(page)")
    #expect(page.contains("司法所：") && page.contains("财政所："))
    #expect(!page.contains("  有\n") && !talk.isFinished)
  }

  @Test(arguments: [2020, 2025]) func `the list of what is open fits a sheet`(year: Int) throws {
    var talk = try Conversation(unit: "清溪镇人民政府", year: year, lastYear: nil)
    let topic = talk.interview.topic
    talk.type("b")
    #expect(talk.interview.topic == topic)
    let lines = talk.answered.split(separator: "\n", omittingEmptySubsequences: false)
    let sheet = lines.drop { !$0.hasSuffix("要数清单") }.prefix { !$0.contains("自称（") }
    #expect((10...58).contains(sheet.count), "\(sheet.count)")
    #expect(sheet.allSatisfy { DisplayWidth.of(String($0)) <= 72 }, "\(talk.answered)")
    #expect(sheet.contains { $0.hasPrefix("  行政许可") && $0.hasSuffix("________ 件") } || year == 2020)
  }

  @Test(arguments: [("补正后", "补正后申请内容仍不明确"), ("逾期不补正", "逾期不补正"), ("补正", nil), ("补", nil)])
  func `a row is opened by words of only one label`(words: String, label: String?) throws {
    var talk = try begun(CorrectionTests.finished)
    talk.type(["3", words])
    if let label {
      #expect(talk.prompt.contains(label), "\(talk.answered)")
    } else {
      #expect(talk.prompt.hasPrefix("改哪一项？"), "\(talk.answered)")
    }
  }

  @Test func `Enter opens what is found of a fact, which can be changed or explained`() throws {
    let draft = Self.head.replacing("落款日期:\n", with: "落款日期: 2025-01-09\n") + CorrectionTests.finished
    func talk() throws -> Conversation {
      var talk = try Conversation(
        unit: "", year: 2025, lastYear: try Shipped.file(Reports.quiet(year: 2024)), draft: draft)
      if talk.prompt.hasPrefix("怎么办？") { talk.type("先放着，以后再改") }
      #expect(talk.prompt.hasPrefix("填编号"), "\(talk.said)")
      talk.type("")
      #expect(
        talk.prompt.hasPrefix("怎么办？填编号\n    1 改“落款日期”（现为 2025-01-09）\n    2 是对的，写明原因\n"), "\(talk.said)")
      return talk
    }
    var changed = try talk()
    changed.type(["1", "2026-01-09"])
    #expect(!changed.prompt.hasPrefix("怎么办？") && changed.interview.topic == nil, "\(changed.said)")
    changed.type("")
    #expect(changed.isFinished, "\(changed.answered)")
    var explained = try talk()
    explained.type(["2", "年中机构撤销，提前编报", ""])
    #expect(explained.isFinished, "\(explained.answered)")
    var putOff = try talk()
    putOff.type(["3", ""])
    #expect(putOff.prompt.hasPrefix("怎么办？") && putOff.answered.hasPrefix("还不能写出报告。\n"), "\(putOff.answered)")
  }

  @Test func `of a day of publication that cannot be, a reason can be given`() throws {
    let draft = "公布日期: 2024-12-31\n" + Self.head + CorrectionTests.finished
    var talk = try Conversation(
      unit: "", year: 2025, lastYear: try Shipped.file(Reports.quiet(year: 2024)), draft: draft)
    #expect(talk.prompt == "怎么办？填编号\n    1 是对的，写明原因\n    2 先放着，以后再改\n> ", "\(talk.said)")
    talk.type(["1", "年中机构撤销，提前编报", ""])
    #expect(talk.isFinished, "\(talk.answered)")
  }

  @Test func `a part is opened by its number, and any of its answers changed`() throws {
    var talk = try begun(CorrectionTests.finished)
    #expect(talk.said.contains("  2 二、主动公开政府信息情况") && talk.said.contains("齐全 ✓"))
    talk.type("2")
    #expect(talk.answered.contains("行政许可：12 件\n") && talk.prompt.hasPrefix("改哪一项？"))
    let number = try #require(talk.interview.number { talk.interview.wording.name($0) == "行政许可" })
    talk.type(String(number.drop { $0 != "." }.dropFirst()))
    talk.type("13")
    #expect(talk.interview.answers.quantity("主动公开.行政许可.处理决定")?.description == "13")
    // The list stands there again, so that the next number is one of the same part.
    #expect(talk.answered.contains("行政许可：13 件\n") && talk.prompt.hasPrefix("改哪一项？"), "\(talk.answered)")
    talk.type([number, "14", "", "3", "部分公开", "<"])
    #expect(talk.interview.answers.quantity("主动公开.行政许可.处理决定")?.description == "14")
    talk.type(["3", "", ""])
    #expect(talk.isFinished)
  }

  @Test func `whoever goes back comes forward the same way, question by question`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n")
    talk.type(["36", "", "2"])
    let topic = talk.interview.topic
    talk.type(["<", "<", "<"])
    #expect(talk.prompt.contains("行政许可") && talk.prompt.contains("[36]"))
    talk.type("")
    #expect(talk.prompt.contains("行政处罚"))
    talk.type("5")
    #expect(talk.prompt.contains("行政强制") && talk.prompt.contains("[2]"))
    talk.type("")
    #expect(talk.interview.topic == topic)
    #expect(talk.interview.answers.quantity("主动公开.行政处罚.处理决定")?.description == "5")
  }

  @Test(arguments: ["", "跳过", "我不知道"])
  func `a text that cannot be made yet stops nobody`(line: String) throws {
    var talk = try begun(
      CorrectionTests.finished.replacing("复议诉讼: 0\n", with: "复议诉讼:\n").replacing(
        "  依申请公开: |\n    没有收到申请。\n", with: ""))
    #expect(talk.interview.topic == .gate(table: "复议诉讼"))
    talk.type(line)
    #expect(talk.interview.topic == .text("总体情况.依申请公开"))
    talk.type(line)
    #expect(talk.interview.topic == nil)
    talk.type("4")
    #expect(talk.answered.contains("有没有：未填"))
  }

  @Test
  func `a sentence that figures brought since is offered, until it is there or the text is somebody's own`()
    throws
  {
    let begun = "{{年度}}年，{{自称}}没有收到政府信息公开申请，也没有上年结转的申请。"
    let missing = "没有发生因政府信息公开工作引起的行政复议和行政诉讼。"
    let texts = [(begun, true), (begun + missing, false), (begun + "全镇平安。", false)]
    for (text, isOffered) in texts {
      var talk = try self.begun(CorrectionTests.finished.replacing("    没有收到申请。\n", with: "    \(text)\n"))
      let offer = "提示：（二）依申请公开没有这一句：\(missing)要加的，打开那一段选“重新成文”"
      #expect(talk.said.contains(offer) == isOffered, "\(text)\n\(talk.said)")
      guard isOffered else { continue }
      talk.type([talk.interview.number { $0 == .text("总体情况.依申请公开") } ?? "", "重新成文"])
      #expect(talk.interview.answers.texts["总体情况.依申请公开"]?.text.contains(missing) == true, "\(talk.said)")
      #expect(!talk.answered.contains("没有这一句"))
    }
  }

  @Test func `a sentence that lists what was done is offered anew where a figure came that it does not list`()
    throws
  {
    let finished = CorrectionTests.finished
    let own = "2025年，我镇公开信息120条。"
    try #require(finished.contains(own))
    let listed = "{{年度}}年，{{自称}}作出行政许可决定{{主动公开.行政许可.处理决定}}件。"
    for (text, isOffered) in [(listed, true), (listed + "全镇平安。", false)] {
      var talk = try begun(finished.replacing(own, with: text))
      #expect(!talk.said.contains("（一）主动公开没有这一句"), "\(talk.said)")
      try talk.answer(.cell(talk.interview.form.cell(named: "主动公开.行政处罚.处理决定") ?? 0), "6")
      let offer = "提示：（一）主动公开没有这一句：作出行政许可决定12件、行政处罚决定6件。要加的，打开那一段选“重新成文”"
      #expect(talk.said.replacing("\n    ", with: "").contains(offer) == isOffered, "\(talk.said)")
    }
  }

  @Test func `out of an item of a list < goes back to the list`() throws {
    var talk = try begun(CorrectionTests.finished)
    talk.type(["2", "3", "<"])
    #expect(talk.prompt.hasPrefix("改哪一项？"), "\(talk.said)")
  }

  @Test func `the sheet asks nobody for a text that is made of other answers`() throws {
    var talk = try begun(CorrectionTests.finished.replacing("  依申请公开: |\n    没有收到申请。\n", with: ""))
    talk.type("b")
    #expect(!talk.answered.contains("（二）依申请公开"), "\(talk.answered)")
  }

  @Test func `what was just answered is the first thing that can be changed`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n")
    talk.type(["2", "0", "4"])
    #expect(talk.prompt.contains("    1 改刚才填的“行政规范性文件 现行有效件数”（现为 4"))
  }

  @Test func `a unit that is corrected takes the notes of last year with it`() throws {
    let notes = "年度: 2024\n单位: 清溪镇人民政府\n申请:\n  结转下年: 0\n"
    let answers = try Shipped.file(Self.head + CorrectionTests.finished)
    let last = AnswersFile(
      try Document(Array(notes.utf8)), named: "上年", editions: try Shipped.editions(),
      presentYear: Shipped.presentYear)
    var interview = Interview(
      answers, lastYear: last, editions: try Shipped.editions(), presentYear: Shipped.presentYear)
    _ = interview.begin()
    interview.choose(.about("单位"))
    let turn = interview.reply("清溪县清溪镇人民政府")
    #expect(interview.lastYear?.unit == "清溪县清溪镇人民政府")
    #expect(turn.saves.count == 2)
  }
}
