import TestSupport
import Testing

/// The day of publication, from the list of `nianbao` alone.
@Suite struct HomePublicationTests {
  private let scratch: Scratch
  private let folder = "drafts/云溪镇人民政府-2024"

  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: folder)
    try #require(try scratch.program().run("fill", folder).code == 0)
  }

  private func terminal() throws -> Terminal {
    var terminal = try Terminal(scratch.program(month: 3), [])
    try terminal.type("1\r", after: "q 离开\n> ")
    return terminal
  }

  private func record(_ day: String) throws {
    try #require(try scratch.program(month: 3).run("regenerate", folder, "--published", day).code == 0)
  }

  @Test func `the day is asked for, held against the clock, and recorded after a yes`() throws {
    let before = try scratch.contents(folder)
    var terminal = try terminal()
    try terminal.type("4\r", after: "  4 记公布日期：报告哪一天公布的；以后的更正，另写更正说明\n")
    let question = "报告是哪一天公布的？例：2026-03-01；直接回车回到上一步\n> "
    try terminal.type("2026-01\r", after: question)
    try terminal.type("2026-04-01\r", after: "  “2026-01”不是日期，请写成 2026-01-20 这样\n")
    let future = "  2026-04-01 还没有到（这台电脑的日期是 2026-03-01），请核对公布的日期和这台电脑的日期\n"
    try terminal.type("2026年1月28号\r", after: future)
    try terminal.type("\r", after: "报告还是原来的一份。记下公布日期 2026-01-28 吗？ [是]\n> ")
    let end = terminal.end()
    let told = "已记下：第 1 份于 2026-01-28 公布\n\(folder): 报告还是原来的一份，公布日期写进了网页的信息\n"
    #expect(end.code == 0 && end.screen.contains(told), "\(end.screen)")
    #expect(try scratch.text("\(folder)/answers.yaml").contains("公布日期: 2026-01-28\n"))
    let now = try scratch.contents(folder)
    #expect(now["report.txt"] == before["report.txt"] && now["report.docx"] == before["report.docx"])
  }

  @Test func `who asks what is wanted is told, and a day without its year is of this one`() throws {
    var terminal = try terminal()
    try terminal.type("4\r", after: "  4 记公布日期")
    try terminal.type("?\r", after: "报告是哪一天公布的？")
    try terminal.type("12月30日\r", after: "  填报告在网站上公开的那一天，公开的网页上写着发布日期。")
    let future = "  2026-12-30 还没有到（这台电脑的日期是 2026-03-01），请核对公布的日期和这台电脑的日期；不是今年的，把年份也写上\n"
    try terminal.type("1月9日\r", after: future)
    try terminal.type("n\r", after: "记下公布日期 2026-01-09 吗？")
    let end = terminal.end()
    #expect(end.code == 0 && !end.screen.contains("不是日期"), "\(end.screen)")
  }

  @Test(arguments: ["1-28", "01-28", "1.28", "1/28", "１月２８号", "一月二十八日"])
  func `a day without its year is understood however it is written`(day: String) throws {
    var terminal = try terminal()
    try terminal.type("4\r", after: "  4 记公布日期")
    try terminal.type("\(day)\r", after: "报告是哪一天公布的？")
    try terminal.type("q\r", after: "记下公布日期 2026-01-28 吗？")
    _ = terminal.end()
  }

  @Test func `a day before that of the report is told where it is asked for`() throws {
    let signed = "落款日期: 2025-01-10"
    try scratch.edit("\(folder)/answers.yaml", "年度: 2024", "年度: 2024\n\(signed)")
    try #require(try scratch.program().run("regenerate", folder, "--yes").code == 0)
    var terminal = try terminal()
    try terminal.type("4\r", after: "  4 记公布日期")
    try terminal.type("2024-12-30\r", after: "报告是哪一天公布的？")
    try terminal.type("2025-01-08\r", after: "“公布日期”是2024年12月30日，而 2024 年度的报告要到 2024 年结束以后才能公布。请重新填；")
    let early = "“公布日期”是2025年1月8日，早于“落款日期”2025年1月10日。请重新填；落款日期写错了的，先选“更正”改它\n"
    try terminal.type("2025-01-12\r", after: early)
    try terminal.type("\r", after: "记下公布日期 2025-01-12 吗？")
    #expect(terminal.end().code == 0)
    #expect(try scratch.text("\(folder)/answers.yaml").contains("公布日期: 2025-01-12\n"))
  }

  @Test func `a report that was published is marked with the day, which can be changed`() throws {
    try record("2026-01-20")
    var terminal = try Terminal(scratch.program(month: 3), [])
    try terminal.type("1\r", after: "  1 \(folder)（已公布 2026-01-20）\n")
    try terminal.type("4\r", after: "  4 改公布日期：现在记的是 2026-01-20\n")
    try terminal.type("2026-01-28\r", after: "报告是哪一天公布的？")
    try terminal.type("\r", after: "记下公布日期 2026-01-28 吗？")
    #expect(terminal.end().code == 0)
    try scratch.edit("\(folder)/answers.yaml", "行政许可: 31", "行政许可: 32")
    var second = try Terminal(scratch.program(month: 3), [])
    try second.type("q\r", after: "  1 \(folder)（已公布 2026-01-28；答案改过，报告还没有改）\n")
    #expect(second.end().code == 130)
  }

  @Test(arguments: ["没有", "还没有公布", "没有公布", "未公布", "撤销", "-"])
  func `a day that was recorded by mistake is taken back`(word: String) throws {
    let before = try scratch.contents(folder)
    try record("2026-01-20")
    var terminal = try terminal()
    try terminal.type("4\r", after: "  4 改公布日期：现在记的是 2026-01-20\n")
    try terminal.type("?\r", after: "报告是哪一天公布的？例：2026-03-01；其实还没有公布的，填“没有”；直接回车回到上一步\n> ")
    let help = "2026-01-20 记错了、其实还没有公布的，填“没有”：撤销公布日"
    try terminal.type("\(word)\r", after: help)
    try terminal.wait(for: "\(folder): 撤销公布日期 2026-01-20\n")
    try terminal.type("\r", after: "报告还是原来的一份。撤销公布日期 2026-01-20 吗？ [是]\n> ")
    #expect(terminal.end().code == 0)
    let now = try scratch.contents(folder) { $0 == ".made" }
    #expect(now == before.filter { $0.key != ".made" })
    var again = try Terminal(scratch.program(month: 3), [])
    try again.type("q\r", after: "  1 \(folder)\n")
    _ = again.end()
  }

  @Test func `where no day is recorded there is none to take back`() throws {
    var terminal = try terminal()
    try terminal.type("4\r", after: "  4 记公布日期")
    try terminal.type("没有\r", after: "报告是哪一天公布的？例：2026-03-01；直接回车回到上一步\n> ")
    try terminal.type("q\r", after: "  还没有公布的不用记，公布以后再来；直接回车回到上一步\n")
    #expect(terminal.end().code == 130)
  }

  @Test func `a day that was taken out of the answers by hand is told, and taken back with a correction`()
    throws
  {
    try record("2026-01-20")
    try scratch.edit("\(folder)/answers.yaml", "公布日期: 2026-01-20\n", "")
    var terminal = try Terminal(scratch.program(month: 3), [])
    try terminal.type("1\r", after: "  1 \(folder)（答案改过，报告还没有改）\n")
    try terminal.type("1\r", after: "  1 更正：改数字或者文字，写出新的报告\n")
    try terminal.type("\r", after: "  1 看改动，写出新的报告\n")
    try terminal.wait(for: "\(folder): 撤销公布日期 2026-01-20（答案文件里已经删掉）\n")
    try terminal.type("\r", after: "报告还是原来的一份。撤销公布日期 2026-01-20 吗？（还要改的填 <） [是]\n> ")
    #expect(terminal.end().code == 0)
    #expect(try !scratch.text("\(folder)/.made").contains("公布"))
  }

  @Test func `who goes back or leaves at the question has recorded nothing`() throws {
    let before = try scratch.contents(folder)
    var terminal = try terminal()
    try terminal.type("4\r", after: "  4 记公布日期")
    try terminal.type("\r", after: "报告是哪一天公布的？")
    try terminal.type("4\r", after: "  4 记公布日期")
    try terminal.type("q\r", after: "报告是哪一天公布的？")
    #expect(terminal.end().code == 130)
    #expect(try scratch.contents(folder) == before)
  }

  @Test func `who says no has recorded nothing`() throws {
    let before = try scratch.contents(folder)
    var terminal = try terminal()
    try terminal.type("4\r", after: "  4 记公布日期")
    try terminal.type("2026-01-28\r", after: "报告是哪一天公布的？")
    try terminal.type("否\r", after: "记下公布日期 2026-01-28 吗？")
    let end = terminal.end()
    #expect(end.code == 0 && end.screen.contains("没有写，报告和答案文件都还是原来的"), "\(end.screen)")
    #expect(try scratch.contents(folder) == before)
  }
}
