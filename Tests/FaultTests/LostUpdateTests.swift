import Foundation
import Glibc
import TestSupport
import Testing

/// What another program saves while a person is waited for.
@Suite struct LostUpdateTests {
  private let scratch: Scratch
  private static let confirm = "照这样写出新的报告吗？ [是]\n> "

  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "a")
    try #require(try scratch.program().run("fill", "a").code == 0)
  }

  private func terminal(_ line: String) throws -> Terminal {
    try Terminal(scratch.program(month: 3), line.split(separator: " ").map(String.init))
  }

  @Test func `answers saved before the last yes are not lost, and shown`() throws {
    var terminal = try terminal("regenerate a 主动公开.行政许可=32 --because 试")
    try terminal.wait(for: Self.confirm)
    try scratch.edit("a/answers.yaml", "行政处罚: 2", "行政处罚: 7")
    try terminal.type("\r", after: Self.confirm)
    try terminal.wait(for: "a/answers.yaml: 这个文件刚才在别处改过，没有覆盖。重新读了一遍，请再看一次\n")
    try terminal.wait(for: "“行政处罚”")
    try terminal.type("\r", after: Self.confirm)
    #expect(terminal.end().code == 0)
    let text = try scratch.text("a/answers.yaml")
    #expect(text.contains("行政许可: 32") && text.contains("行政处罚: 7"))
    #expect(try scratch.program(month: 3).run("fill", "a").messages.contains("报告没有变化，没有重写"))
  }

  @Test func `a report is not made from answers that have changed since`() throws {
    try scratch.edit("a/answers.yaml", "行政许可: 31", "行政许可: 32")
    var terminal = try terminal("regenerate a --because 试")
    try terminal.wait(for: Self.confirm)
    try scratch.edit("a/answers.yaml", "行政处罚: 2", "行政处罚: 7")
    try terminal.type("\r", after: Self.confirm)
    try terminal.type("\r", after: Self.confirm)
    #expect(terminal.end().code == 0)
    #expect(try scratch.program(month: 3).run("fill", "a").messages.contains("报告没有变化，没有重写"))
  }

  @Test func `answers saved while a generation is restored are kept`() throws {
    try #require(try scratch.program().run("regenerate", "a", "主动公开.行政许可=32").code == 0)
    var terminal = try terminal("history a --restore 1")
    try terminal.wait(for: Self.confirm)
    try scratch.edit("a/answers.yaml", "行政处罚: 2", "行政处罚: 7")
    let saved = try scratch.text("a/answers.yaml")
    try terminal.type("\r", after: Self.confirm)
    try terminal.type("\r", after: Self.confirm)
    #expect(terminal.end().code == 0)
    let kept = try scratch.contents("a/history").filter { $0.key.hasSuffix("answers.yaml") }
    #expect(kept.values.contains(Data(saved.utf8)))
  }

  @Test func `a report edited before the last yes is not written over`() throws {
    var terminal = try terminal("regenerate a 主动公开.行政许可=32 --because 试")
    try terminal.wait(for: Self.confirm)
    try scratch.edit("a/report.html", "云溪镇", "云溪鎮")
    let edited = try scratch.text("a/report.html")
    try terminal.type("\r", after: Self.confirm)
    let end = terminal.end()
    #expect(end.code == 73 && end.screen.contains("a/report.html: 这份报告写好以后手工改过，没有覆盖"))
    #expect(try scratch.text("a/report.html") == edited)
    #expect(try scratch.text("a/answers.yaml").contains("行政许可: 31"))
  }

  @Test func `an emptied answers file does not win over the interview`() throws {
    let words = ["ask", "--unit", "清溪镇人民政府", "--year", "2025", "-o", "d"]
    var terminal = try Terminal(scratch.program(), words)
    try terminal.type("我镇\r", after: "自称")
    try terminal.wait(for: "公开网站")
    let path = "d/清溪镇人民政府-2025/answers.yaml"
    try scratch.write("", to: path)
    try terminal.type("清溪网\r", after: "公开网站")
    try terminal.wait(for: "这个文件刚才在别处被清空了，已按这个窗口里的回答重新保存。")
    try terminal.type("q\r", after: "联系地址")
    #expect(terminal.end().code == 130)
    #expect(try scratch.text(path).hasSuffix("自称: 我镇\n网站: 清溪网\n"))
  }

  @Test(arguments: ["", "年度： 2024\n", nil])
  func `a generation is restored where the answers are gone or broken`(text: String?) throws {
    try #require(try scratch.program().run("regenerate", "a", "主动公开.行政许可=32").code == 0)
    let first = try scratch.text("a/history/1-2026-02-01/answers.yaml")
    if let text {
      try scratch.write(text, to: "a/answers.yaml")
    } else {
      try FileManager.default.removeItem(atPath: scratch.path("a/answers.yaml"))
    }
    let run = try scratch.program(month: 3).run("history", "a", "--restore", "1")
    #expect(run.code == 0, "\(run.messages)")
    #expect(try scratch.text("a/answers.yaml") == first)
    #expect(try scratch.program(month: 3).run("history", "a").code == 0)
    if let text, !text.isEmpty {
      let kept = try scratch.contents("a/history").values
      #expect(kept.contains(Data(text.utf8)))
    }
  }
}
