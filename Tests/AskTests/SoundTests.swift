import TestSupport
import Testing

@testable import AnnualReport

/// Nothing is written or proposed that nobody said, and what cannot be right is said at once.
@Suite struct SoundTests {
  private func begun(_ text: String, year: Int = 2025, last: String? = nil) throws -> Conversation {
    let head = "年度: \(year)\n单位: 清溪镇人民政府\n自称: 我镇\n网站:\n地址:\n电话:\n邮编:\n邮箱:\n落款日期:\n"
    return try Conversation(
      unit: "", year: year, lastYear: try last.map { try Shipped.file($0) }, draft: head + text)
  }

  private func figure(_ talk: Conversation, _ name: String) -> String? {
    talk.interview.answers.quantity(name)?.description
  }

  private func answer(_ talk: inout Conversation, _ name: String, _ line: String) throws {
    try talk.answer(.cell(try #require(talk.interview.form.cell(named: name))), line)
  }

  @Test func `a decrease leaves the figure before it alone, and one below nothing is shown`() throws {
    var talk = try begun("申请: 0\n", year: 2020)
    try answer(&talk, "主动公开.行政许可.上年项目", "4")
    try answer(&talk, "主动公开.行政许可.增减", "-2")
    #expect(figure(talk, "主动公开.行政许可.上年项目") == "4")
    #expect(figure(talk, "主动公开.行政许可.增减") == "-2")
    #expect(!talk.prompt.contains("怎么办"))
    try answer(&talk, "主动公开.行政处罚.上年项目", "0")
    try answer(&talk, "主动公开.行政处罚.增减", "-2")
    #expect(talk.answered.contains("行政处罚”一行：减少的比上一年的项目还多\n    上年项目 0 + 增减 -2 = -2，不应小于 0\n"))
    #expect(talk.prompt.contains("是对的，写明原因"))
    // Neither Enter nor a figure that was meant for the next question is a reason.
    talk.type("是对的，写明原因")
    for line in ["", "40", "４０。", "嗯"] {
      talk.type(line)
      #expect(talk.answered.hasPrefix("  原因要写成一句话") && talk.prompt.hasPrefix("为什么是对的？"), "\(line)")
    }
    talk.type("上年漏记，以本年为准")
    #expect(talk.interview.answers.explanations.map { $0.reason } == ["上年漏记，以本年为准"])
  }

  @Test func `a choice offers only what can still be, under the numbers that it always has`() throws {
    var talk = try begun("申请:\n  本年新收: {自然人: 2, 商业企业: 1, 其余: 0}\n  上年结转: 0\n")
    try answer(&talk, "申请.予以公开.总计", "1")
    while !talk.prompt.contains("归哪一类？") && talk.lines < 20 { talk.type("0") }
    #expect(talk.prompt.contains("\n  1 自然人\n  2 商业企业\n>"), "\(talk.prompt)")
    let saved = talk.saved
    talk.type("3")
    #expect(talk.answered.hasPrefix("  别处的数已经用完，这一项只能是 0；请填列出来的编号\n") && talk.saved == saved)
    talk.type("2")
    #expect(figure(talk, "申请.予以公开.商业企业") == "1")
  }

  @Test func `a text and a table that differ can both be put right`() throws {
    let draft = """
      申请: {本年新收: {自然人: 2, 其余: 0}, 上年结转: 0, 予以公开: {自然人: 2, 其余: 0}, 其余: 0}
      总体情况:
        依申请公开: |
          2025年，我镇收到政府信息公开申请3件。
      """
    var talk = try begun(draft)
    #expect(talk.answered.contains("写的是“收到政府信息公开申请3件”，而表中"))
    #expect(!talk.answered.contains("{{"))
    #expect(talk.prompt.contains("  1 改“（二）依申请公开”的文字\n    2 “一、本年新收"), "\(talk.prompt)")
    // Back out of a way to the choice, and out of the choice to where it came up.
    talk.type(["2", "<"])
    #expect(talk.prompt.hasPrefix("怎么办？"))
    talk.type("<")
    #expect(!talk.prompt.hasPrefix("怎么办？") && !talk.prompt.contains("自然人"), "\(talk.prompt)")
    talk.type("<")
    #expect(!talk.prompt.contains("本年新收"), "\(talk.prompt)")
    talk = try begun(draft)
    talk.type("2")
    for line in ["2", "0", "0", "1", "0", "0"] { talk.type(line) }
    #expect(figure(talk, "申请.本年新收.总计") == "3")
    #expect(!talk.answered.contains("写的是“收到"))
  }

  @Test func `a row is finished before what was left of another one is asked`() throws {
    var talk = try begun("申请:\n  本年新收: {自然人: 6, 其余: 0}\n  上年结转: 0\n  不掌握:\n")
    try answer(&talk, "申请.予以公开.总计", "2")
    try answer(&talk, "申请.结转下年.总计", "1")
    let row = talk.interview.topic.flatMap { talk.interview.places.row($0) }
    let first = try #require(talk.interview.form.cell(named: "申请.结转下年.自然人"))
    #expect(row == first || talk.interview.answers.figures[first].quantity != nil, "\(talk.prompt)")
  }

  @Test func `a whole row is held to what is left for each of its cells`() throws {
    var talk = try begun("申请:\n  本年新收: {自然人: 2, 商业企业: 1, 其余: 0}\n  上年结转: 0\n")
    let saved = talk.saved
    try answer(&talk, "申请.予以公开.总计", "1 1 0 0 0 1")
    #expect(talk.answered.hasPrefix("  这和前面填的对不上。填错了请重填；确实是这样的，再填一次，程序帮您找要改的地方\n"))
    #expect(talk.saved == saved)
    talk.type("1 1 0 0 0 1")
    #expect(talk.answered.contains("怎么办"))
    #expect(talk.interview.plan.fills.isEmpty && figure(talk, "申请.部分公开.总计") == nil)
    var other = try begun("申请:\n  本年新收: {自然人: 2, 商业企业: 1, 其余: 0}\n  上年结转: 0\n")
    try answer(&other, "申请.予以公开.总计", "1 1 0 0 0 0")
    #expect(figure(other, "申请.予以公开.总计") == "2" && !other.prompt.contains("怎么办"))
  }

  @Test(arguments: [("有", true), ("3", true), ("没有", false), ("0", false)])
  func `whether there was anything is asked as that, and no number is forgotten`(line: String, hasCases: Bool)
    throws
  {
    var talk = try begun("申请: 0\n主动公开: {规章: 0, 其余: 0}\n")
    try talk.answer(.gate(table: "复议诉讼"), line)
    #expect(talk.answered.contains("记为 有。各有多少，接着分项填。") == (line == "3"))
    #expect(figure(talk, "复议诉讼.行政复议.总计") == (hasCases ? nil : "0"))
    try talk.answer(.gate(table: "复议诉讼"), "也许")
    #expect(talk.answered.hasPrefix("  请填“有”或者“没有”\n"))
  }

  @Test func `last year's figures are held to each other, and one that was noted wrong can be mended`() throws
  {
    var talk = try begun("")
    guard case .lastYear(let total)? = talk.interview.topic else { return #expect(Bool(false), "not asked") }
    talk.type("4")
    talk.type("60")
    #expect(talk.answered.hasPrefix("  上年报告里这几个数要相符，这里最多 4。请对照上年报告重填；前面填错的用 < 回去改，整行重填的在总数那里填 -\n"))
    talk.type("4")
    #expect(talk.lastYearBytes != nil && !String(decoding: talk.saved, as: UTF8.self).contains("结转下年"))
    try answer(&talk, "申请.上年结转.自然人", "3")
    if talk.prompt.contains("这里")
      || talk.interview.topic == .cell(talk.interview.form.cell(named: "申请.上年结转.自然人") ?? 0)
    {
      talk.type("3")
    }
    let conflict = try #require(talk.interview.conflict())
    let isMended = conflict.ways.contains { way in
      if case .change(.lastYear, _) = way { true } else { false }
    }
    #expect(isMended, "\(conflict.ways)")
    try talk.answer(.lastYear(total), "3")
    #expect(talk.answered.contains("上年报告里这几个数要相符"))
  }

  @Test func `a whole row of last year's report is taken at once, with its total or not`() throws {
    for line in ["1 0 0 0 0 2", "1 0 0 0 0 2 3"] {
      var talk = try begun("")
      talk.type(line)
      #expect(talk.answered.contains("整行记为 1、0、0、0、0、2"), "\(talk.answered)")
      let last = try #require(talk.interview.lastYear)
      #expect(last.quantity("申请.结转下年.总计") == Quantity(3) && last.quantity("申请.结转下年.其他") == Quantity(2))
      if case .lastYear = talk.interview.topic { Issue.record("asked: \(talk.prompt)") }
    }
    var talk = try begun("")
    talk.type("1 0 0 0 0 2 4")
    #expect(talk.answered.contains("上年报告里这几个数要相符") && talk.lastYearBytes == nil, "\(talk.answered)")
    talk.type("零")
    #expect(talk.interview.lastYear?.quantity("申请.结转下年.总计") == .zero)
  }

  @Test(arguments: ["没有", "无", "没有报告"])
  func `没有 at a question about last year's report is not taken for 0`(typed: String) throws {
    var talk = try begun("")
    let asked = talk.interview.topic
    talk.type(typed)
    #expect(talk.answered.hasPrefix("  上年报告里这个数是 0，填 0；没有上年报告的，直接回车跳过\n"))
    #expect(talk.interview.topic == asked && talk.lastYearBytes == nil)
  }

  @Test func `the same figure once more is no change that could be taken back`() throws {
    var talk = try begun("")
    talk.type(["", "8", "5", "4", "4"])
    guard case .conflict = talk.interview.mode else { return #expect(Bool(false), "\(talk.said)") }
    #expect(talk.prompt.contains("先放着") && !talk.prompt.contains("撤销"), "\(talk.prompt)")
    talk.type(["1", "4"])
    #expect(talk.prompt.contains("先放着") && !talk.prompt.contains("撤销"), "\(talk.prompt)")
  }

  @Test func `what was put off disputes its own figures only, and the rest of the table is asked as ever`()
    throws
  {
    // One row's parts are 1 more than its total.
    var talk = try begun(
      "申请:\n  本年新收: {总计: 9, 自然人: 5, 商业企业: 5, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他组织: 0}\n  上年结转: 0\n  结转下年: 0\n"
    )
    guard case .conflict = talk.interview.mode else { return #expect(Bool(false), "\(talk.said)") }
    talk.type("先放着，以后再改")
    // Nor is a false sum read back as if it were one.
    try answer(&talk, "申请.本年新收.其他", "0")
    #expect(!talk.answered.contains("9 件"), "\(talk.answered)")
    try answer(&talk, "申请.予以公开.总计", "3")
    #expect(talk.prompt.contains("其中自然人，几件？（还有 3）"), "\(talk.prompt)")
    talk.type("3")
    // The rest of the row can only be 0 and is not asked; nothing is written of it before the dispute is over.
    #expect(talk.interview.topic != .cell(try #require(talk.interview.form.cell(named: "申请.予以公开.商业企业"))))
    #expect(figure(talk, "申请.予以公开.商业企业") == nil, "\(talk.said)")
    // A new mistake is told, and told as itself.
    try answer(&talk, "申请.部分公开.总计", "2")
    talk.type("4")
    #expect(talk.answered.contains("这里最多 2"), "\(talk.answered)")
    talk.type("4")
    #expect(talk.answered.contains("部分公开") && !talk.answered.contains("本年新收"), "\(talk.answered)")
    talk.type(["1", "2"])
    // Once it is mended, all that can only be 0 is written.
    try answer(&talk, "申请.本年新收.商业企业", "4")
    #expect(figure(talk, "申请.予以公开.商业企业") == "0" && !talk.prompt.contains("怎么办"), "\(talk.said)")
  }

  @Test func `a dispute is over once it is mended, and what is typed meanwhile is told as ever`() throws {
    let draft =
      "申请:\n  本年新收: {总计: 6, 自然人: 4, 商业企业: 1, 科研机构: 1, 其余: 0}\n  上年结转: 0\n"
    // One more than there is, put off, and then put right: the next mistake is one.
    var talk = try begun(draft)
    try answer(&talk, "申请.予以公开.总计", "7")
    talk.type("7")
    talk.type(putOff(talk))
    try answer(&talk, "申请.予以公开.总计", "5")
    try answer(&talk, "申请.部分公开.总计", "3")
    #expect(talk.answered.contains("最多 1"), "\(talk.answered)")
    // What stays put off disputes itself alone: all others are held to each other.
    talk = try begun(draft)
    try answer(&talk, "申请.予以公开.总计", "3 2 1 0 0 0 6")
    talk.type("3 2 1 0 0 0 6")
    talk.type(putOff(talk))
    let settled = Topic.cell(try #require(talk.interview.form.cell(named: "申请.本年新收.社会公益组织")))
    #expect(talk.interview.plan.question(settled)?.state != .open)
    try answer(&talk, "申请.部分公开.总计", "3")
    #expect(talk.answered.contains("最多 2"), "\(talk.answered)")
    talk.type("3")
    guard case .conflict = talk.interview.mode else { return #expect(Bool(false), "\(talk.said)") }
    talk.type(putOff(talk))
    talk.type("!")
    #expect(talk.answered.contains("先放着的：") && talk.answered.contains("和表里别的数对不上"), "\(talk.answered)")
    // The first is mended: the second is told.
    try answer(&talk, "申请.予以公开.总计", "4 1 1 0 0 0 6")
    try answer(&talk, "申请.部分公开.总计", "0")
    #expect(talk.interview.plan.tables.allSatisfy { !$0.inference.isContradicted }, "\(talk.said)")
    #expect(talk.interview.course.disputed.values.allSatisfy { $0.isEmpty })
  }

  @Test func `the same contradiction is told again where it comes about again`() throws {
    var talk = try begun(
      "申请:\n  本年新收: {总计: 6, 自然人: 4, 商业企业: 1, 科研机构: 1, 其余: 0}\n  上年结转: 0\n")
    for _ in 0..<2 {
      try answer(&talk, "申请.予以公开.总计", "7")
      if case .conflict = talk.interview.mode {} else { talk.type("7") }
      guard case .conflict = talk.interview.mode else { return #expect(Bool(false), "\(talk.said)") }
      talk.type(putOff(talk))
      guard case .topic = talk.interview.mode else { return #expect(Bool(false), "\(talk.said)") }
      try answer(&talk, "申请.予以公开.总计", "5")
    }
  }

  private func putOff(_ talk: Conversation) -> String {
    if case .conflict(let conflict) = talk.interview.mode { return conflict.putOff }
    Issue.record("no conflict: \(talk.prompt)")
    return ""
  }

  @Test func `what was put off stays put off where a later figure is refused or taken back`() throws {
    var talk = try begun(
      "申请:\n  本年新收: {总计: 6, 自然人: 4, 商业企业: 1, 科研机构: 1, 其余: 0}\n  上年结转: 0\n")
    try answer(&talk, "申请.予以公开.总计", "7")
    talk.type("7")
    talk.type(putOff(talk))
    let disputed = talk.interview.course.disputed
    #expect(disputed.values.contains { !$0.isEmpty })
    try answer(&talk, "申请.予以公开.总计", "4 2 1 1 0 0 8")
    #expect(talk.answered.contains("对不上"), "\(talk.answered)")
    #expect(talk.interview.course.disputed == disputed)
    try answer(&talk, "申请.予以公开.总计", "8")
    guard case .conflict(let conflict) = talk.interview.mode else {
      return #expect(Bool(false), "\(talk.said)")
    }
    talk.type(String((conflict.ways.firstIndex(of: .undo) ?? 0) + 1))
    #expect(figure(talk, "申请.予以公开.总计") == "7")
    if case .conflict = talk.interview.mode { #expect(Bool(false), "\(talk.said)") }
  }

  @Test func `nothing is proposed that is not known`() throws {
    let last = Reports.quiet(year: 2024).replacing("主动公开:\n  规章", with: "落款日期: 2025-01-20\n主动公开:\n  规章")
    var talk = try begun("", last: last)
    talk.type("60")
    #expect(talk.prompt.contains("自然人") && !talk.prompt.contains("["), "\(talk.prompt)")
    talk.type("57")
    #expect(!talk.prompt.contains("["), "\(talk.prompt)")
    try talk.answer(.about("落款日期"), "?")
    #expect(!talk.prompt.contains("["), "\(talk.prompt)")
  }
}
