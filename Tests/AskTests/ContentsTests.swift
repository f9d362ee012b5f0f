import TestSupport
import Testing

@testable import AnnualReport

/// The list of parts for somebody who comes back.
@Suite struct ContentsTests {
  private static let head = "年度: 2025\n单位: 清溪镇人民政府\n自称: 我镇\n网站:\n地址:\n电话:\n邮编:\n邮箱:\n落款日期:\n"

  private func begun(_ text: String) throws -> Conversation {
    var talk = try Conversation(
      unit: "", year: 2025, lastYear: try Shipped.file(Reports.quiet(year: 2024)), draft: Self.head + text)
    try talk.comeBack()
    return talk
  }

  @Test func `who comes back sees what is open in each part and goes there by number`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n  行政许可: 12\n")
    try expectSnapshot(talk.answered, "目录.txt")
    talk.type("2")
    #expect(talk.prompt.hasPrefix("行政规范性文件  本年制发件数"))
    talk.type(["0", "0", "", "0", "0"])
    #expect(talk.prompt.hasPrefix("行政事业性收费"))
    // What is open elsewhere comes once the part is done.
    talk.type("0")
    #expect(talk.interview.topic == talk.interview.plan.open?.topic)
  }

  @Test func `Enter goes on at the first open question, and a part without any shows its answers`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n  行政许可: 12\n")
    talk.type("3")
    #expect(talk.answered.contains("三、收到和处理政府信息公开申请情况  齐全") && talk.prompt.hasPrefix("改哪一项？"))
    talk.type(["目录", "９"])
    #expect(talk.answered.hasPrefix("  请填 1 至 7 的编号，或者直接回车\n"))
    talk.type("")
    #expect(talk.interview.topic == talk.interview.plan.open?.topic)
    #expect(talk.complaints.isEmpty)
  }

  @Test func `back from the first question of a chosen part leads to the list`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n  行政许可: 12\n")
    talk.type("5")
    let first = talk.prompt
    #expect(!first.hasPrefix("填编号"))
    talk.type("<")
    #expect(talk.prompt.hasPrefix("填编号，到那一部分接着填"), "\(talk.answered)")
    talk.type("5")
    #expect(talk.prompt == first)
  }

  @Test func `what was left for later is gone on with from the list`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n  行政许可: 12\n")
    talk.type("2")
    let first = talk.interview.topic
    talk.type(["", "", "", "m", "2"])
    #expect(talk.interview.topic == first, "\(talk.said)")
    #expect(talk.said.contains("  7 报告信息和联系方式                          没有填完") == false)
  }

  @Test func `what the law fixes is told at its own table, or on the last page`() throws {
    var talk = try begun("总体情况:\n  主动公开: 说明。\n")
    while talk.interview.topic.map({ talk.interview.places.table($0)?.id != "主动公开" }) ?? true, talk.lines < 90
    {
      talk.type("")
    }
    let law = "没有规章制定权"
    #expect(talk.answered.contains(law), "\(talk.said)")
    talk = try begun("申请:\n  本年新收: 1\n主动公开:\n  行政许可: 12\n")
    talk.type("3")
    try #require(talk.interview.topic.flatMap { talk.interview.places.table($0)?.id } == "申请")
    while talk.interview.topic.map({ talk.interview.places.table($0)?.id == "申请" }) ?? false, talk.lines < 90
    {
      #expect(!talk.answered.contains(law), "\(talk.answered)")
      talk.type("")
    }
  }

  @Test func `the list can be asked for at any question`() throws {
    var talk = try begun("申请: 0\n")
    for key in ["m", "Ｍ", "目录"] {
      talk.type("")
      talk.type(key)
      #expect(talk.answered.contains("━━ 目录 ━━") && talk.prompt.hasPrefix("填编号，到那一部分接着填"))
    }
    talk.type("<")
    #expect(talk.interview.topic == talk.interview.plan.open?.topic)
  }

  @Test func `where one part alone is open, its question comes at once`() throws {
    let text = CorrectionTests.finished.replacing("行政许可: 12\n", with: "行政许可:\n")
    let talk = try begun(text)
    #expect(talk.prompt.hasPrefix("行政许可"))
  }
}
