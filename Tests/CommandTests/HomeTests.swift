import Foundation
import TestSupport
import Testing

/// `nianbao` alone in a terminal.
@Suite struct HomeTests {
  private let scratch: Scratch
  private static let unit = "云溪镇人民政府"

  /// A finished report of 2024, and one of 2025 that was begun.
  init() throws {
    scratch = try Scratch()
    try scratch.copy("\(Self.unit)-2024", to: "drafts/\(Self.unit)-2024")
    try #require(try scratch.program().run("fill", "drafts/\(Self.unit)-2024").code == 0)
    try scratch.write("年度: 2025\n单位: \(Self.unit)\n自称: 我镇\n", to: "drafts/\(Self.unit)-2025/answers.yaml")
  }

  private func terminal() throws -> Terminal { try Terminal(scratch.program(month: 3), []) }

  @Test func `lists what lies here, and Enter goes on with the only one that was begun`() throws {
    var terminal = try terminal()
    try terminal.wait(for: "q 离开\n> ")
    let list = """
      没有填完的：
        1 drafts/\(Self.unit)-2025
      已经写出报告的：
        2 drafts/\(Self.unit)-2024
      或者：
        3 开始一份新的
      填编号；直接回车接着填第 1 份；要核对别处的一份报告，把它拖进来；q 离开
      """
    #expect(terminal.screen.contains(list), "\(terminal.screen)")
    try terminal.type("4\r", after: "> ")
    try terminal.type("\r", after: "  请填 1 至 3 的编号，或者直接回车\n")
    try terminal.type("q\r", after: "接着填 drafts/\(Self.unit)-2025")
    #expect(terminal.end().code == 130)
  }

  @Test func `the last year comes first`() throws {
    for year in [2022, 2023] {
      try scratch.write("年度: \(year)\n单位: 安平镇人民政府\n自称: 我镇\n", to: "drafts/安平镇人民政府-\(year)/answers.yaml")
    }
    var terminal = try terminal()
    try terminal.type("q\r", after: "  3 drafts/安平镇人民政府-2023\n  4 drafts/安平镇人民政府-2022\n")
    #expect(terminal.end().code == 130)
  }

  @Test func `where several were begun, or none, Enter begins a new one`() throws {
    try scratch.write("年度: 2025\n单位: 石桥镇人民政府\n自称: 我镇\n", to: "drafts/石桥镇人民政府-2025/answers.yaml")
    var terminal = try terminal()
    try terminal.type("\r", after: "填编号；直接回车开始一份新的；")
    try terminal.type("q\r", after: "单位全称")
    #expect(terminal.end().code == 130)
  }

  @Test func `a report whose answers were changed since is marked`() throws {
    try scratch.edit("drafts/\(Self.unit)-2024/answers.yaml", "行政许可: 31", "行政许可: 32")
    var terminal = try terminal()
    try terminal.type("q\r", after: "  2 drafts/\(Self.unit)-2024（答案改过，报告还没有改）\n")
    #expect(terminal.end().code == 130)
  }

  @Test func `Enter opens the only report whose answers were changed since`() throws {
    try FileManager.default.removeItem(atPath: scratch.path("drafts/\(Self.unit)-2025"))
    try scratch.edit("drafts/\(Self.unit)-2024/answers.yaml", "行政许可: 31", "行政许可: 32")
    var terminal = try terminal()
    try terminal.type("\r", after: "填编号；直接回车打开第 1 份；")
    try terminal.type("q\r", after: "  1 更正：改数字或者文字，写出新的报告\n")
    #expect(terminal.end().code == 130)
  }

  @Test(arguments: [("不见了，可以恢复", ""), ("读不懂，可以恢复", ": [ {\n")])
  func `answers that are gone or broken can be restored`(words: String, broken: String) throws {
    let folder = "drafts/\(Self.unit)-2024"
    let answers = try scratch.data("\(folder)/answers.yaml")
    try FileManager.default.removeItem(atPath: scratch.path("\(folder)/answers.yaml"))
    if !broken.isEmpty { try scratch.write(broken, to: "\(folder)/answers.yaml") }
    var terminal = try terminal()
    try terminal.type("2\r", after: "  2 \(folder)（答案文件\(words)）\n")
    try terminal.type("1\r", after: "填编号；直接回车回到上一步\n> ")
    try terminal.type("\r", after: "报告还是原来的一份。重新写出 answers.yaml 吗？ [是]\n> ")
    #expect(terminal.end().code == 0)
    #expect(try scratch.data("\(folder)/answers.yaml") == answers)
  }

  @Test(arguments: [": [ {\n", ""])
  func `answers that were set aside can be taken back where nothing was written yet`(broken: String) throws {
    let folder = "drafts/\(Self.unit)-2025"
    let answers = try scratch.data("\(folder)/answers.yaml")
    let aside = "没有存进去的回答.yaml"
    try scratch.write(answers, to: "\(folder)/\(aside)")
    try FileManager.default.removeItem(atPath: scratch.path("\(folder)/answers.yaml"))
    if !broken.isEmpty { try scratch.write(broken, to: "\(folder)/answers.yaml") }
    let words = broken.isEmpty ? "不见了" : "读不懂"
    let rest = broken.isEmpty ? "" : "，读不懂的那个改名为 读不懂的答案.yaml"
    var terminal = try terminal()
    try terminal.type("1\r", after: "  1 \(folder)（答案文件\(words)，可以恢复）\n")
    try terminal.type(
      "1\r", after: "\(folder): 答案文件\(words)\n  1 用另存的回答 \(aside)\(rest)\n填编号；直接回车回到上一步\n> ")
    try terminal.type("q\r", after: "接着填 \(folder)")
    #expect(terminal.end().code == 130)
    #expect(try scratch.data("\(folder)/answers.yaml") == answers)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("\(folder)/\(aside)")))
    let kept = try? scratch.text("\(folder)/读不懂的答案.yaml")
    #expect(kept == (broken.isEmpty ? nil : broken))
  }

  @Test
  func `what is broken and cannot be restored is marked, and no report marked as a draft is a finished one`()
    throws
  {
    let folder = "drafts/\(Self.unit)-2025"
    try #require(try scratch.program().run("fill", folder, "--draft").code == 1)
    var first = try terminal()
    try first.type("q\r", after: "没有填完的：\n  1 \(folder)\n")
    #expect(first.end().code == 130)
    try scratch.write(": [ {\n", to: "\(folder)/answers.yaml")
    var second = try terminal()
    try second.type("q\r", after: "  1 \(folder)（答案文件读不懂）\n")
    #expect(second.end().code == 130)
  }

  @Test func `next year is gone on with where it was begun`() throws {
    var terminal = try terminal()
    try terminal.type("2\r", after: "q 离开\n> ")
    try terminal.type("3\r", after: "  3 接着编下一年：\(Self.unit) 2025 年度\n  4 记公布日期")
    try terminal.type("q\r", after: "接着填 drafts/\(Self.unit)-2025")
    #expect(terminal.end().code == 130)
  }

  @Test func `a year that is not over is begun from the list only when it is chosen twice`() throws {
    try FileManager.default.removeItem(atPath: scratch.path("drafts/\(Self.unit)-2025"))
    try scratch.copy("云溪镇人民政府-2025", to: "drafts/\(Self.unit)-2025")
    try #require(try scratch.program().run("fill", "drafts/\(Self.unit)-2025").code == 0)
    var terminal = try terminal()
    try terminal.type("1\r", after: "q 离开\n> ")
    try terminal.type("3\r", after: "  3 编下一年：\(Self.unit) 2026 年度\n")
    try terminal.type("3\r", after: "  2026 年还没有结束，2026 年度的报告要到 2027 年一月再编。确实现在就要开始的，再选一次\n")
    try terminal.type("q\r", after: "适用格式")
    #expect(terminal.end().code == 130)
  }

  @Test func `a Word document of another layout is marked, and stops nothing`() throws {
    let folder = "drafts/\(Self.unit)-2024"
    try scratch.write(scratch.data("\(folder)/report.docx") + [0], to: "\(folder)/report.docx")
    var terminal = try terminal()
    try terminal.type("2\r", after: "  2 \(folder)（Word 手工改过，还没有收进来）\n")
    try terminal.type("3\r", after: "填编号；直接回车回到上一步\n> ")
    try terminal.type("q\r", after: "接着填 drafts/\(Self.unit)-2025")
    #expect(terminal.end().code == 130)
  }

  @Test func `a Word document that cannot be read comes before the next year`() throws {
    let folder = "drafts/\(Self.unit)-2024"
    try scratch.write("x", to: "\(folder)/report.docx")
    var terminal = try terminal()
    try terminal.type("2\r", after: "  2 \(folder)（Word 手工改过，还没有收进来）\n")
    try terminal.type("3\r", after: "填编号；直接回车回到上一步\n> ")
    try terminal.type("q\r", after: "先选“更正”，收进来或者不要，再编下一年\n")
    #expect(terminal.end().code == 130)
  }

  @Test func `answers that were changed and a Word document that was edited are both marked`() throws {
    let folder = "drafts/\(Self.unit)-2024"
    try scratch.write(scratch.data("\(folder)/report.docx") + [0], to: "\(folder)/report.docx")
    try scratch.edit("\(folder)/answers.yaml", "行政许可: 31", "行政许可: 32")
    var terminal = try terminal()
    try terminal.type("2\r", after: "  2 \(folder)（答案改过，报告还没有改；Word 手工改过，还没有收进来）\n")
    try terminal.type("3\r", after: "填编号；直接回车回到上一步\n> ")
    try terminal.type("q\r", after: "这份的答案改过，Word 也手工改过：先选“更正”，收进来或者不要，再编下一年\n")
    #expect(terminal.end().code == 130)
  }

  @Test func `the same answers in another encoding are no change`() throws {
    let path = "drafts/\(Self.unit)-2024/answers.yaml"
    let converter = Process()
    converter.executableURL = URL(filePath: "/usr/bin/iconv")
    converter.arguments = ["-f", "UTF-8", "-t", "GB18030", "-o", scratch.path("x"), scratch.path(path)]
    try converter.run()
    converter.waitUntilExit()
    try #require(converter.terminationStatus == 0)
    try scratch.write(scratch.data("x"), to: path)
    var terminal = try terminal()
    try terminal.type("2\r", after: "  2 drafts/\(Self.unit)-2024\n")
    try terminal.type("q\r", after: "  3 接着编下一年：")
    #expect(terminal.end().code == 130)
  }

  @Test func `a report that is dragged into the window is checked`() throws {
    let report = try scratch.text("drafts/\(Self.unit)-2024/report.txt")
    try scratch.write(report, to: "别人的 年报.txt")
    var terminal = try terminal()
    try terminal.type("'\(scratch.path("别人的 年报.txt"))'\r", after: "q 离开\n> ")
    let end = terminal.end()
    #expect(end.screen.contains("别人的 年报.txt") && end.screen.contains("已核对"), "\(end.screen)")
    #expect(end.code == 0)
  }

  @Test func `what is dragged into the window and cannot be checked is told`() throws {
    try scratch.write(scratch.data("drafts/\(Self.unit)-2024/report.docx"), to: "别处.docx")
    var terminal = try terminal()
    try terminal.type("'\(scratch.path("drafts"))'\r", after: "q 离开\n> ")
    try terminal.type("/没有/年报.docx\r", after: "  这是文件夹，请把里面要核对的那一份报告拖进来\n")
    try terminal.type("2\r", after: "  没有这个文件，请从文件管理器里把它拖进来\n")
    try terminal.type("/县里/report.docx\r", after: "填编号；直接回车回到上一步\n> ")
    try terminal.type(
      "\(scratch.path("drafts/\(Self.unit)-2024/report.docx"))\r", after: "  没有这个文件，请从文件管理器里把它拖进来\n")
    let folder = "drafts/\(Self.unit)-2024"
    try terminal.type("'\(scratch.path("别处.docx"))'\r", after: "  这就是这一份里的文件。改过的，选“更正”\n")
    try terminal.type("q\r", after: "先把它另存为 \(folder)/report.docx（盖过原来的），再选“更正”\n")
    #expect(terminal.end().code == 130)
  }

  @Test func `next year is not begun from answers that no report was made of`() throws {
    try scratch.edit("drafts/\(Self.unit)-2024/answers.yaml", "行政许可: 31", "行政许可: 32")
    var terminal = try terminal()
    try terminal.type("2\r", after: "q 离开\n> ")
    try terminal.type("3\r", after: "填编号；直接回车回到上一步\n> ")
    try terminal.type("q\r", after: "这份的答案改过，报告还没有改：先选“更正”，")
    #expect(terminal.end().code == 130)
  }

  @Test func `a report that was written is not gone on with by its unit and year`() throws {
    let files = try scratch.contents("drafts/\(Self.unit)-2024")
    var terminal = try terminal()
    try terminal.type("3\r", after: "q 离开\n> ")
    try terminal.type("\(Self.unit)\r", after: "单位全称")
    try terminal.type("2024\r", after: "报告年度")
    let end = terminal.end()
    #expect(end.code == 73 && end.screen.contains("这一份已经写出报告，没有动。"), "\(end.screen)")
    #expect(try scratch.contents("drafts/\(Self.unit)-2024") == files)
  }

  @Test func `where nothing lies here yet, a file that cannot be read is told at the first question`() throws
  {
    let empty = try Scratch()
    var terminal = try Terminal(empty.program(month: 3), [])
    try terminal.type("/没有/年报.docx\r", after: "单位全称")
    try terminal.type("q\r", after: "/没有/年报.docx: 没有这个文件")
    #expect(terminal.end().code == 130)
  }

  @Test(arguments: ["", "落款日期: 2025-01-10\n"])
  func `at the end it is told where the day of signing is missing`(date: String) throws {
    let text = try scratch.text("drafts/\(Self.unit)-2024/answers.yaml").replacing(
      "自称: 我镇\n", with: "自称: 我镇\n\(date)")
    try scratch.write(text, to: "a/answers.yaml")
    var program = scratch.program(month: 3)
    program.input = Data(String(repeating: "\n", count: 10).utf8)
    let run = try program.run("ask", "a")
    #expect(run.code == 0 && run.output.contains("报告已写出："), "\(run.transcript)")
    #expect(run.output.contains("落款日期没有填，报告末尾没有印日期；") == date.isEmpty)
  }
}
