import TestSupport
import Testing

@testable import AnnualReport

/// What is asked once more after a change: parts of a total that grew, rows of a group, and what became of what was received.
@Suite struct RecheckTests: FigureDraft {
  @Test func `what a grown total is shared out among is asked once more, until it adds up`() throws {
    let draft = """
      申请:
        本年新收: {总计: 9, 自然人: 5, 商业企业: 2, 科研机构: 0, 社会公益组织: 1, 法律服务机构: 1, 其余: 0}
        上年结转: 0
        予以公开: {总计: 9, 自然人: 5, 商业企业: 2, 社会公益组织: 1, 法律服务机构: 1, 其余: 0}
        其余: 0

      """
    var talk = try begun(draft)
    try talk.answer(topic(talk, "申请.本年新收.总计"), "10")
    let told = "  各项现在加起来是 9，总数改成了 10：下面逐项核对，直接回车的不变\n"
    #expect(talk.answered.contains(told), "\(talk.answered)")
    #expect(talk.interview.topic == (try topic(talk, "申请.本年新收.自然人")) && talk.prompt.contains("[5]"))
    talk.type("6")
    // The row adds up: its others stay; what became of the new one is asked with what was told before.
    #expect(talk.answered.contains("  要有去向的共 10，各项现在加起来是 9：下面逐项核对，直接回车的不变\n"), "\(talk.answered)")
    #expect(
      talk.interview.topic == (try topic(talk, "申请.予以公开.总计")) && talk.prompt.contains("[9]"), "\(talk.prompt)"
    )
    talk.type("10")
    #expect(
      talk.interview.topic == (try topic(talk, "申请.予以公开.自然人")) && talk.prompt.contains("[5]"),
      "\(talk.prompt)")
    talk.type("6")
    #expect(
      talk.interview.conflict() == nil && talk.interview.answers.quantity("申请.结转下年.总计") == .zero,
      "\(talk.prompt)")
    #expect(text(talk).contains("其余: 0"))
    #expect(talk.interview.answers.quantity("申请.本年新收.其他") == .zero)
  }

  @Test func `what is asked once more is held to its total, too`() throws {
    var talk = try begun()
    talk.type(["3", "1", "2", "<", "<", "<", "9", "12"])
    #expect(talk.interview.answers.quantity("申请.本年新收.自然人") == Quantity(1), "\(text(talk))")
    #expect(talk.answered.contains("最多 7"), "\(talk.answered)")
  }

  @Test func `the rows of a group that grows are asked once more`() throws {
    let draft = "申请:\n  本年新收: {自然人: 7, 其余: 0}\n  上年结转: 0\n  予以公开: 0\n  部分公开: 0\n"
    var talk = try begun(draft)
    talk.type(["1", "5"])
    try talk.answer(topic(talk, "申请.不予公开.总计"), "3")
    #expect(talk.answered.contains("  各项现在加起来是 1，总数改成了 3：下面逐项核对，直接回车的不变\n"), "\(talk.answered)")
    #expect(talk.interview.topic == (try topic(talk, "申请.内部事务.总计")), "\(talk.prompt)")
  }

  @Test(arguments: [["<", "8"], ["<", ""], ["<", "12"], ["m", ""], ["<", "<", "0"]])
  func `who goes back while figures are asked once more comes forward to each once`(lines: [String]) throws {
    var talk = try begun()
    talk.type(["9", "5", "2", "0", "1", "1", "<", "<", "<", "<", "<", "<", "10"])
    #expect(talk.prompt.contains("自然人") && talk.prompt.contains("[5]"), "\(talk.prompt)")
    talk.type(lines)
    var asked: [Topic?] = []
    for _ in 0..<25 where !talk.prompt.contains("怎么办") && !talk.prompt.contains("目录") {
      asked.append(talk.interview.topic)
      talk.type("")
    }
    let topics = asked.compactMap { $0 }
    #expect(topics.count - Set(topics).count <= 2, "\(talk.said.suffix(900))")
    #expect(talk.interview.answers.quantity("申请.本年新收.自然人") == Quantity(5))
  }

  @Test(arguments: [["m", ""], ["m", "<"], ["m", "?", ""]])
  func `a look at the contents passes over nothing that is asked once more`(lines: [String]) throws {
    var talk = try begun()
    talk.type(["9", "5", "2", "0", "1", "1", "<", "<", "<", "<", "<", "<", "10"])
    let asked = talk.interview.topic
    talk.type(lines)
    #expect(talk.interview.topic == asked && talk.prompt.contains("自然人") && talk.prompt.contains("[5]"))
    talk.type("6")
    #expect(talk.interview.topic != asked && talk.interview.answers.quantity("申请.本年新收.自然人") == Quantity(6))
  }

  @Test func `who goes elsewhere while figures are asked once more comes back to them`() throws {
    var talk = try begun("主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n")
    talk.type(["6", "4", "2", "0", "<", "<", "<", "<", "8"])
    #expect(talk.interview.topic == (try topic(talk, "申请.本年新收.自然人")), "\(talk.prompt)")
    talk.type(["m", "二、主动公开政府信息情况"])
    let table = try #require(talk.interview.form.table("主动公开"))
    var count = 0
    while talk.interview.topic.flatMap({ talk.interview.places.table($0) }) == table, count < 12 {
      talk.type("0")
      count += 1
    }
    #expect(count > 2)
    #expect(talk.interview.topic == (try topic(talk, "申请.本年新收.自然人")), "\(talk.prompt)")
    talk.type("5")
    #expect(talk.interview.topic == (try topic(talk, "申请.本年新收.商业企业")), "\(talk.prompt)")
  }

  @Test func `a change is taken back with the figures that were asked once more because of it`() throws {
    let draft = """
      申请:
        本年新收: {总计: 5, 自然人: 4, 商业企业: 1, 其余: 0}
        上年结转: 0
        予以公开: {总计: 5, 自然人: 4, 商业企业: 1, 其余: 0}
        部分公开: 0
        不予公开: 0
        无法提供: 0
        不予处理: 0
        其他处理: 0
        结转下年: 0

      """
    var talk = try begun(draft)
    let before = text(talk)
    try talk.answer(topic(talk, "申请.本年新收.总计"), "8")
    talk.type(["5", "3"])
    while !talk.prompt.contains("撤销"), talk.lines < 12 { talk.type("") }
    talk.type("撤销刚才的改动，恢复原来的数")
    #expect(text(talk) == before, "\(text(talk))")
  }

  @Test func `what has to agree is told as it is by the time it is asked`() throws {
    var talk = try begun(
      "申请:\n  本年新收: {总计: 5, 自然人: 3, 商业企业: 2, 其余: 0}\n  上年结转: 0\n  予以公开: {总计: 2, 自然人: 2, 其余: 0}\n")
    try talk.answer(topic(talk, "申请.本年新收.总计"), "8")
    try talk.reread(text(talk).replacing("总计: 8, 自然人: 3", with: "自然人: 4"))
    #expect(!talk.answered.contains("共 8"), "\(talk.said)")
    talk.type("")
    #expect(!talk.answered.contains("共 8"), "\(talk.said)")
  }

  @Test func `what is taken back after a detour is the last answer, not what was told on it`() throws {
    var talk = try begun("主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n")
    talk.type(["6", "4", "2", "0", "<", "<", "<", "<", "8"])
    talk.type(["m", "二、主动公开政府信息情况", "5", "1", "0", "0"])
    #expect(talk.interview.topic == (try topic(talk, "申请.本年新收.自然人")), "\(talk.prompt)")
    talk.type(["12", "12"])
    let way = try #require(talk.prompt.firstMatch(of: /(\d+) 撤销刚才的改动/)?.output.1)
    talk.type(String(way))
    #expect(text(talk).contains("行政许可: 5") && text(talk).contains("本年新收: {总计: 8, 自然人: 4"), "\(text(talk))")
    #expect(talk.interview.topic == (try topic(talk, "申请.本年新收.自然人")), "\(talk.prompt)")
  }

  @Test func `a row that is refused leaves what is asked once more as it is`() throws {
    var talk = try begun()
    talk.type(["6", "4", "2", "0", "<", "<", "<", "<", "8", "4 2 1 0 0 0"])
    #expect(talk.interview.topic == (try topic(talk, "申请.本年新收.自然人")), "\(talk.prompt)")
    talk.type("5")
    #expect(talk.interview.topic == (try topic(talk, "申请.本年新收.商业企业")), "\(talk.prompt)")
  }

  @Test func `whoever chooses the same part from the contents goes on with what is asked once more`() throws {
    var talk = try begun()
    talk.type(["6", "4", "2", "0", "<", "<", "<", "<", "8", "5"])
    let asked = talk.interview.topic
    #expect(asked == (try topic(talk, "申请.本年新收.商业企业")), "\(talk.prompt)")
    talk.type(["m", "三、收到和处理政府信息公开申请情况"])
    #expect(talk.interview.topic == asked, "\(talk.prompt)")
    talk.type("m")
    try talk.reread(text(talk) + "# 备注\n")
    #expect(talk.interview.topic == asked, "\(talk.prompt)")
  }

  @Test func `a whole row that is typed where it is typed anew ends it`() throws {
    var talk = try begun("申请: 0\n主动公开:\n  规章: 0\n  行政规范性文件: {制发: 6, 废止: 1, 现行有效: 3}\n")
    talk.type(["重新填", "2 2 3"])
    #expect(talk.interview.topic == (try topic(talk, "主动公开.行政许可.处理决定")), "\(talk.prompt)")
  }

  @Test func `a total that is put back after all asks nothing once more`() throws {
    var talk = try begun()
    talk.type(["5", "3", "2", "<", "<", "<", "<", "7", "<", "5"])
    #expect(talk.interview.topic != (try topic(talk, "申请.本年新收.自然人")), "\(talk.prompt)")
    #expect(talk.interview.topic != (try topic(talk, "申请.本年新收.商业企业")), "\(talk.prompt)")
  }

  @Test(arguments: [
    ("总计: 9, 自然人: 5, 商业企业: 2, 科研机构: 0, 社会公益组织: 1, 法律服务机构: 1, 其余: 0", "6 2 0 1 1 0 10"),
    ("自然人: 5, 商业企业: 2, 科研机构: 0, 社会公益组织: 1, 法律服务机构: 1, 其余: 0", "6 2 0 1 1 0"),
    ("自然人: 5, 商业企业: 2, 科研机构: 0, 社会公益组织: 1, 法律服务机构: 1, 其余: 0", "6"),
  ])
  func `what became of a row that grows as a whole, or by one class, is asked once more`(
    row: String, line: String
  ) throws {
    var talk = try begun(
      "申请:\n  本年新收: {\(row)}\n  上年结转: 0\n  予以公开: {总计: 7, 自然人: 5, 商业企业: 2, 其余: 0}\n  部分公开: 0\n")
    try talk.answer(topic(talk, "申请.本年新收.自然人"), line)
    #expect(talk.interview.answers.quantity("申请.本年新收.总计") == Quantity(10), "\(text(talk))")
    #expect(talk.answered.contains("  要有去向的共 10，各项现在加起来是 7：下面逐项核对，直接回车的不变\n"), "\(talk.answered)")
    #expect(talk.interview.topic == (try topic(talk, "申请.予以公开.总计")) && talk.prompt.contains("[7]"))
  }
}
