import TestSupport
import Testing

@testable import AnnualReport

/// What may be typed where a fact about the report is asked.
@Suite struct FactEntryTests {
  /// An interview at the question about a fact.
  private func asked(_ fact: String) throws -> Conversation {
    let draft = "年度: 2025\n单位: 清溪镇人民政府\n自称: 我镇\n" + CorrectionTests.finished
    var talk = try Conversation(unit: "", year: 2025, lastYear: nil, draft: draft)
    for _ in 0..<20 where talk.interview.topic != .about(fact) { talk.type("") }
    return talk
  }

  @Test(arguments: [("2025", "2020"), ("2020", "2025")])
  func `a year of the other edition takes nothing over from the tables of this one`(
    first: String, then: String
  )
    throws
  {
    let draft = "年度:\n单位: 清溪镇人民政府\n自称: 我镇\n申请: 0\n"
    var talk = try Conversation(unit: "", year: 2025, lastYear: nil, draft: draft)
    for year in [first, then] { try talk.answer(.about("年度"), year) }
    for _ in 0..<5 { talk.type("") }
    #expect(talk.interview.plan.tables.allSatisfy { $0.table == talk.interview.form.table($0.table.id) })
  }

  @Test(arguments: ["2026年1月20日", "2026.1.20", "二〇二六年一月二十日", "二○二六年一月廿日"])
  func `a day is understood however it is written`(line: String) throws {
    var talk = try asked("落款日期")
    talk.type(line)
    #expect((talk.interview.answers.about["落款日期"] != nil) == !line.contains("廿"), "\(talk.answered)")
  }

  @Test(arguments: ["1月9号", "1-9", "1.9", "元月9日", "一月九日"])
  func `a day without its year is in the year after that of the report`(line: String) throws {
    var talk = try asked("落款日期")
    talk.type(line)
    #expect(talk.interview.answers.about["落款日期"]?.text == "2026-01-09", "\(talk.answered)")
    #expect(talk.answered.contains("  记为 2026-01-09\n"), "\(talk.answered)")
  }

  @Test(arguments: [
    ("邮编", "12345", "邮政编码是六位数字；没有的直接回车"), ("网站", "0", "这不是网站，请写网站的名称或者网址；没有的直接回车"),
    ("邮箱", "我的qq", "这不是邮箱地址，要有 @ 和后面的域名，例如 zhen@example.gov.cn；没有的直接回车"),
    ("电话", "党政办", "这不是电话号码，请写数字，例如 0573-00000000；没有的直接回车"),
    ("落款日期", "2026年2月30日", "请写全年、月、日，日历上要有这一天，例如 2026-01-20；没有的直接回车"),
  ])
  func `what cannot be the fact is told, and asked again`(fact: String, line: String, sentence: String) throws
  {
    var talk = try asked(fact)
    try #require(talk.interview.topic == .about(fact))
    talk.type(line)
    #expect(talk.answered.contains(sentence), "\(talk.answered)")
    #expect(talk.interview.topic == .about(fact))
    #expect(talk.interview.answers.about[fact] == nil)
  }

  @Test(arguments: [
    ("自称", "asdfgh", "“asdfgh”不像正文中的自称（例：我镇）。填错了请重填；确实是的，再填一次"),
    ("网站", "我镇", "“我镇”不像公开网站（例：××县人民政府网站）。填错了请重填；确实是的，再填一次"),
  ])
  func `what does not look like the fact is asked back once, and taken when it is typed again`(
    fact: String, line: String, sentence: String
  ) throws {
    let draft = "年度: 2025\n单位: 清溪镇人民政府\n\(fact == "自称" ? "" : "自称: 我镇\n")" + CorrectionTests.finished
    var talk = try Conversation(unit: "", year: 2025, lastYear: nil, draft: draft)
    for _ in 0..<20 where talk.interview.topic != .about(fact) { talk.type("") }
    talk.type(line)
    #expect(talk.answered.hasPrefix("  \(sentence)\n"))
    #expect(talk.interview.topic == .about(fact) && talk.interview.answers.about[fact] == nil)
    talk.type(line)
    #expect(talk.interview.answers.about[fact]?.text == line)
  }

  @Test(arguments: [("自称", "0"), ("地址", "123")])
  func `a name or an address without a word is not taken`(fact: String, line: String) throws {
    let draft = "年度: 2025\n单位: 清溪镇人民政府\n\(fact == "自称" ? "" : "自称: 我镇\n")" + CorrectionTests.finished
    var talk = try Conversation(unit: "", year: 2025, lastYear: nil, draft: draft)
    for _ in 0..<20 where talk.interview.topic != .about(fact) { talk.type("") }
    talk.type([line, line])
    #expect(talk.interview.topic == .about(fact) && talk.interview.answers.about[fact] == nil)
  }

  @Test func `the day of signing may be written with 号`() throws {
    var talk = try asked("落款日期")
    talk.type("2026年1月12号")
    #expect(talk.interview.answers.about["落款日期"]?.text == "2026年1月12号")
    #expect(talk.interview.topic != .about("落款日期"))
  }

  @Test(arguments: ["网站", "电话", "邮编", "邮箱"], ["没有", "无"])
  func `a word that says that there is none leaves the fact out`(fact: String, word: String) throws {
    var talk = try asked(fact)
    try #require(talk.interview.topic == .about(fact))
    talk.type(word)
    #expect(talk.interview.topic != .about(fact))
    #expect(talk.interview.answers.about[fact]?.isEmpty == true)
  }

  @Test func `numbers beyond all bounds are taken nowhere for a choice`() throws {
    let target = try Shipped.answers(Reports.many)
    var clerk = Clerk(target: target)
    var talk = try Conversation(unit: "清溪镇人民政府", year: 2025, lastYear: nil)
    let numbers = [
      "-9223372036854775808", "9223372036854775807", "9223372036854775808", "－９２２３３７２０３６８５４７７５８０８",
      "-1", "99999999999999999999999999",
    ]
    while !talk.isFinished && talk.lines < 800 {
      let isText =
        if case .about(let id) = talk.interview.topic { ["自称", "地址", "电话"].contains(id) } else { false }
      switch talk.interview.mode {
      case .topic where !isText && RunLength.takes(talk.lines), .conflict:
        let saved = talk.saved
        for number in numbers { talk.type(number) }
        #expect(talk.saved == saved, "\(talk.prompt)")
      default: break
      }
      talk.type(clerk.answer(talk.interview))
    }
    #expect(talk.isFinished)
  }
}
