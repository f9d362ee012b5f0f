import TestSupport
import Testing

@testable import AnnualReport

/// What may be typed where a detail of a text is asked, and what becomes of details that are open.
@Suite struct DetailTests: ProseDraft {
  @Test(arguments: [("没有数据", false), ("没有查到", false), ("没有培训", true), ("没有开展", true), ("没有", true)])
  func `没有 is a 0 for a detail only where that was asked`(line: String, isTaken: Bool) throws {
    var talk = try begun(without: ["监督保障"])
    let question = talk.prompt
    talk.type(line)
    #expect(talk.prompt.hasSuffix(question) != isTaken, "\(talk.answered)")
  }

  @Test(arguments: [
    ("主动公开", "没有问题"), ("主动公开", "没有发现问题"), ("监督保障", "没有问题"), ("监督保障", "没什么问题"),
  ])
  func `that nothing was wrong says of no figure that it is 0`(field: String, line: String) throws {
    var talk = try begun(without: [field])
    let question = talk.prompt
    talk.type(line)
    #expect(talk.prompt.hasSuffix(question) && !talk.answered.contains("记为"), "\(talk.answered)")
  }

  @Test(arguments: [
    ("没有考核", "工作考核: 没有开展"), ("没有开展考核", "工作考核: 没有开展"), ("没有问题", nil), ("没有结果", nil), ("没有数据", nil),
  ])
  func `a choice is denied by the name of what is asked for`(line: String, answer: String?) throws {
    var talk = try begun(without: ["监督保障"])
    talk.type(["2", line])
    #expect(saved(talk).contains(answer ?? "工作考核: \n") == (answer != nil), "\(saved(talk))")
  }

  @Test(arguments: ["没有改", "没改", "还没有改", "3", "没有", "没有了", "没有问题", "没什么"])
  func `that nothing was changed is one of the choices`(line: String) throws {
    var talk = try begun(without: ["改进情况"])
    try #require(talk.prompt.hasPrefix("改了吗？"), "\(talk.prompt)")
    talk.type(line)
    // What may say that it is settled is asked once more.
    let isOpen = ["没有了", "没有问题", "没什么"].contains(line)
    #expect(saved(talk).contains("还没有改") != isOpen, "\(talk.answered)")
  }

  @Test(arguments: ["没有平台", "没有其他平台", "没有别的平台", "没有数据", "没有诉讼", "没有考核"])
  func `that there is none of what is asked for is not printed`(line: String) throws {
    var talk = try begun(without: ["平台建设"])
    talk.type(line)
    #expect(talk.answered.hasPrefix("  这一句不能只写“\(line)”"), "\(talk.answered)")
  }

  @Test(arguments: [("没有专人", true), ("没有公示栏", true), ("没有问题", false), ("没有大问题", false)])
  func `that something is lacking can be a problem`(line: String, isTaken: Bool) throws {
    var talk = try begun(without: ["主要问题"])
    talk.type(line)
    #expect(saved(talk).contains(line) == isTaken, "\(talk.answered)")
  }

  @Test func `没有问题 is no yes to a paragraph about problems`() throws {
    var talk = try begun(without: ["主要问题"])
    talk.type(["更新不够及时", "没有问题"])
    #expect(talk.answered.hasPrefix("  请填 1、2"), "\(talk.answered)")
    talk.type("对")
    #expect(!talk.prompt.hasPrefix("对吗？"), "\(talk.prompt)")
  }

  @Test(arguments: ["2 没有", "2 无", "2 没有开展"])
  func `that there was none is nothing that was done`(line: String) throws {
    var talk = try begun(without: ["监督保障"])
    talk.type(["2", line])
    #expect(talk.answered.hasPrefix("  这一句不能只写“"), "\(talk.answered)")
    #expect(!saved(talk).contains("工作考核: 开展了"), "\(saved(talk))")
  }

  @Test(arguments: ["2 一次", "2 1次", "2 1", "2 两次"])
  func `how often something happened is understood in words, too`(line: String) throws {
    var talk = try begun(without: ["监督保障"])
    talk.type(["2", "没有", "没有", line])
    #expect(saved(talk).contains("发生了，几次：\(line.contains("两") ? "2" : "1")"), "\(talk.answered)")
  }

  @Test func `what a text goes without is listed once it was left for later`() throws {
    var talk = try begun(without: ["主动公开"])
    talk.type(["126", "", "1"])
    #expect(talk.said.contains("还没有填（1 处）：\n    党政办：（一）主动公开：政务新媒体公开的条数（不填就不写这一句）\n"), "\(talk.said)")
    talk.type("b")
    #expect(talk.answered.contains("政务新媒体公开的条数"), "\(talk.answered)")
  }

  @Test func `a text in one's own words tells itself what is in it`() throws {
    var talk = try begun(without: ["主动公开"])
    talk.type(["126", "不知道", "3", "2025年，我镇通过网站公开126条，公众号公开80条，都由党政办审核。", "", "1", ""])
    #expect(!talk.answered.contains("政务新媒体公开的条数"), "\(talk.said)")
    talk.type("!")
    #expect(!talk.answered.contains("政务新媒体公开的条数"), "\(talk.said)")
  }

  @Test func `no sheet is written where nobody has to be asked for anything`() throws {
    var talk = try begun(without: [])
    talk.type("b")
    #expect(talk.answered.hasPrefix("  没有要向别人要的数，要数清单不用写\n"), "\(talk.answered)")
  }

  @Test(arguments: ["+6", "责任追究的结果"])
  func `what is missing in a text can be added where its sentences are listed`(line: String) throws {
    var talk = try begun(without: ["监督保障"])
    talk.type(["2", "2 合格", "2 满意", "-", "1"])
    try #require(talk.prompt.contains("怎么办"), "\(talk.said)")
    talk.type("1")
    #expect(talk.prompt.contains("责任追究的结果"), "\(talk.prompt)")
    let number = try #require(talk.prompt.firstMatch(of: /\+(\d) 责任追究的结果/)?.output.1)
    talk.type(line.hasPrefix("+") ? "+\(number)" : line)
    #expect(talk.prompt.hasPrefix("政府信息公开责任追究"), "\(talk.prompt)")
    talk.type(["没有发生", "1"])
    #expect(!talk.prompt.contains("怎么办") && saved(talk).contains("没有发生政府信息公开责任追究"), "\(talk.said)")
  }
}
