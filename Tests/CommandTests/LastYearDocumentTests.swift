import Foundation
import TestSupport
import Testing

/// The question for last year's report, at the beginning of `nianbao ask` in a terminal.
@Suite struct LastYearDocumentTests {
  private let scratch: Scratch
  private static let unit = "云溪镇人民政府"
  private static let question = "上年的年报有电子版吗？"

  init() throws {
    scratch = try Scratch()
    try scratch.copy("\(Self.unit)-2024", to: "去年")
  }

  private func terminal(_ unit: String = unit) throws -> Terminal {
    var terminal = try Terminal(scratch.program(), ["ask"])
    try terminal.type("\(unit)\r", after: "单位全称")
    try terminal.type("2025\r", after: "年度")
    return terminal
  }

  @Test func `last year's answers file is taken as it is`() throws {
    var terminal = try terminal()
    try terminal.type("'去年/answers.yaml'\r", after: Self.question)
    try terminal.type("q\r", after: "  上年的报告：读到")
    #expect(terminal.end().code == 130)
    let notes = try scratch.data("drafts/\(Self.unit)-2025/上年.yaml")
    #expect(notes == (try scratch.data("去年/answers.yaml")))
  }

  @Test func `a unit that is named in short last year is the same one`() throws {
    var terminal = try terminal("清溪县\(Self.unit)")
    try terminal.type("去年/answers.yaml\r", after: Self.question)
    try terminal.type("q\r", after: "  上年的报告：读到")
    _ = terminal.end()
    let check = try scratch.program().run("check", "drafts/清溪县\(Self.unit)-2025/answers.yaml")
    #expect(check.messages.contains("上年的数字取自 drafts/清溪县\(Self.unit)-2025/上年.yaml"), "\(check.messages)")
  }

  @Test func `what is no report of that year and unit is told, and asked for again`() throws {
    try scratch.write("", to: "空的 年报.docx")
    try scratch.edit("去年/answers.yaml", "年度: 2024", "年度: 2023")
    var terminal = try terminal()
    try terminal.type("去年/answers.yaml\r", after: Self.question)
    try terminal.type("'空的 年报.docx'\r", after: "这是 2023 年度的报告，要的是 2024 年度的\n")
    try scratch.write("hello\n", to: "说明.yaml")
    try terminal.type("说明.yaml\r", after: "文件是空的，里面一个字也没有")
    try terminal.type("没有\r", after: "里面没有读到一个上年的数，没有收下")
    try terminal.type("q\r", after: "━━ 第 1 步")
    #expect(terminal.end().code == 130)
  }

  @Test(arguments: ["/", "—", "没有"])
  func `a mark for nothing says that there is no file, and at a figure what is wanted there`(line: String)
    throws
  {
    var terminal = try terminal()
    try terminal.type("\(line)\r", after: Self.question)
    try terminal.type("\r", after: "[我镇]\n> ")
    try terminal.type("\r", after: "上年报告里，")
    try terminal.type("/\r", after: "共几件？")
    try terminal.type("q\r", after: "请填数字")
    let end = terminal.end()
    #expect(!end.screen.contains("文件夹"), "\(end.screen)")
  }

  @Test func `whoever typed a wrong year goes back to it, and nothing is left of it`() throws {
    var terminal = try Terminal(scratch.program(), ["ask"])
    try terminal.type("\(Self.unit)\r", after: "单位全称")
    try terminal.type("2026\r", after: "年度")
    try terminal.type("2026\r", after: "  2026 年还没有结束；今年编的是 2025 年度的报告。确实要编 2026 年度的，再填一次 2026\n")
    try terminal.type("?\r", after: Self.question)
    try terminal.type("<\r", after: "年度填错了的填 <，回到前一题")
    let gone = "  刚才开始的 drafts/\(Self.unit)-2026 没有留下\n报告年度 [2025]\n> "
    try terminal.type("\r", after: gone)
    try terminal.type("\r", after: Self.question)
    try terminal.type("q\r", after: "━━ 第 1 步")
    _ = terminal.end()
    #expect(
      !scratch.exists("drafts/\(Self.unit)-2026") && scratch.exists("drafts/\(Self.unit)-2025/answers.yaml"))
  }

  @Test func `whoever goes back and leaves there has begun nothing`() throws {
    var terminal = try terminal()
    try terminal.type("<\r", after: Self.question)
    try terminal.type("<\r", after: "报告年度 [2025]")
    try terminal.type("q\r", after: "[\(Self.unit)]")
    let end = terminal.end()
    #expect(end.code == 130 && end.screen.contains("还没有开始填，什么也没有保存"), "\(end.screen)")
    #expect(scratch.files("drafts").isEmpty)
  }

  @Test func `a draft that somebody else has written into meanwhile stays`() throws {
    var terminal = try terminal()
    try terminal.wait(for: Self.question)
    try scratch.edit("drafts/\(Self.unit)-2025/answers.yaml", "年度: 2025", "年度: 2025\n自称: 我镇")
    try terminal.type("<\r", after: Self.question)
    try terminal.type("q\r", after: "  drafts/\(Self.unit)-2025 已经开始，还留着\n")
    _ = terminal.end()
    #expect(try scratch.text("drafts/\(Self.unit)-2025/answers.yaml").contains("自称: 我镇"))
  }

  @Test func `what somebody put beside a draft that is taken back stays`() throws {
    var terminal = try terminal()
    try terminal.wait(for: Self.question)
    let other = "drafts/\(Self.unit)-2025/县里的通知.txt"
    try scratch.write("通知", to: other)
    try terminal.type("<\r", after: Self.question)
    try terminal.type("q\r", after: "  刚才开始的答案没有留下；drafts/\(Self.unit)-2025 里还有别的文件，文件夹留着\n")
    _ = terminal.end()
    #expect(try scratch.text(other) == "通知" && scratch.files("drafts/\(Self.unit)-2025").count == 1)
  }

  @Test(arguments: ["云溪镇\n", "- 1\n- 2\n"])
  func `a file in which answers have no room is not gone on with`(text: String) throws {
    try scratch.write(text, to: "a/answers.yaml")
    let run = try scratch.program().run("ask", "a")
    #expect(run.code == 65)
    #expect(run.messages == "a/answers.yaml: 这个文件里没有各项的“名称: 值”，不是答案文件，填的写不进去。请把它改名或者移走，再运行一次\n")
    #expect(try scratch.text("a/answers.yaml") == text)
  }
}
