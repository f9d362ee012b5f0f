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

  @Test func `a list or a draft that somebody wrote in is not written over`() throws {
    var program = scratch.program()
    try scratch.edit("a/answers.yaml", "行政许可: 31", "行政许可:")
    program.input = Data("b\np\nq\n".utf8)
    #expect(try program.run("ask", "a").code == 130)
    let written = try scratch.text("a/要数清单.txt") + "便民服务中心：31件\n"
    try scratch.write(written, to: "a/要数清单.txt")
    try scratch.edit("a/answers.yaml", "行政处罚: 2", "行政处罚:")
    let run = try program.run("ask", "a")
    #expect(run.output.contains("  没有写。a/要数清单.txt 写好以后改过，没有覆盖；要新的，先把它改名或者移走\n"))
    #expect(run.output.contains("草稿写好了"))
    #expect(try scratch.text("a/要数清单.txt") == written)
    try FileManager.default.removeItem(atPath: scratch.path("a/要数清单.txt"))
    #expect(try program.run("ask", "a").output.contains("要数清单写好了"))
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
    try terminal.wait(for: "a/report.html: 这份报告写好以后手工改过，没有覆盖")
    try terminal.type("\r", after: "填编号；直接回车是 1\n> ")
    #expect(terminal.end().code == 73)
    #expect(try scratch.text("a/report.html") == edited)
    #expect(try scratch.text("a/answers.yaml").contains("行政许可: 31"))
  }

  private static let begun = "d/清溪镇人民政府-2019/answers.yaml"

  /// An interview with one answer, at its next question.
  private func interview() throws -> Terminal {
    let words = ["ask", "--unit", "清溪镇人民政府", "--year", "2019", "-o", "d"]
    var terminal = try Terminal(scratch.program(), words)
    try terminal.type("我镇\r", after: "自称")
    try terminal.wait(for: "共几件？")
    return terminal
  }

  /// What else can become of the answers file, none of it an answer.
  private static let losses: [(left: String?, words: String)] = [
    ("", "在别处被清空了"), (" \n\n", "在别处被清空了"), (nil, "不见了"),
    ("# 政府信息公开", "在别处只剩下前面一截"),
  ]

  private func lose(_ left: String?) throws {
    if let left { try scratch.write(left, to: Self.begun) } else { try scratch.remove(Self.begun) }
  }

  @Test(arguments: losses)
  func `an answers file that lost its answers does not win over the interview`(
    left: String?, words: String
  ) throws {
    var terminal = try interview()
    try lose(left)
    try terminal.type("2\r", after: "共几件？")
    try terminal.wait(for: "\(Self.begun): 这个文件刚才\(words)，已按这个窗口里的回答重新保存。")
    try terminal.type("q\r", after: "其中自然人")
    #expect(terminal.end().code == 130)
    #expect(try scratch.text(Self.begun).hasSuffix("自称: 我镇\n申请:\n  本年新收: {总计: 2}\n"))
  }

  @Test(arguments: RunLength.cases(losses), ["q\r", "\u{3}", "\u{4}"])
  func `whoever leaves finds the answers again that were lost meanwhile`(
    loss: (left: String?, words: String), key: String
  ) throws {
    var terminal = try interview()
    let before = try scratch.text(Self.begun)
    try lose(loss.left)
    try terminal.type(key, after: "共几件？")
    #expect(terminal.end().code == 130)
    #expect(try scratch.text(Self.begun) == before)
  }

  @Test(arguments: ["q\r", "\u{3}"])
  func `answers are kept beside a file that somebody made unreadable`(key: String) throws {
    var terminal = try interview()
    let before = try scratch.text(Self.begun)
    try scratch.write("{{{ 别的东西", to: Self.begun)
    try terminal.type(key, after: "共几件？")
    if key == "q\r" { try terminal.type("q\r", after: "输入 q 离开\n> ") }
    let end = terminal.end()
    let aside = "d/清溪镇人民政府-2019/没有存进去的回答.yaml"
    #expect(end.code == 65 && end.screen.hasSuffix("这个窗口里的全部回答另存在 \(aside)\n"), "\(end.screen)")
    #expect(try scratch.text(aside) == before)
    #expect(try scratch.text(Self.begun) == "{{{ 别的东西")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal ends the program once answers are kept beside an unreadable file`(signal: Int32) throws {
    var terminal = try interview()
    let before = try scratch.text(Self.begun)
    try scratch.write("{{{ 别的东西", to: Self.begun)
    try terminal.wait(for: "共几件？")
    kill(terminal.number, signal)
    #expect(terminal.end().code == signal)
    #expect(try scratch.text("d/清溪镇人民政府-2019/没有存进去的回答.yaml") == before)
  }

  @Test(arguments: ["{{{ 别的东西", "", nil])
  func `a window that is closed loses no answer, whatever became of the file`(left: String?) throws {
    var terminal = try interview()
    let before = try scratch.text(Self.begun)
    try terminal.wait(for: "共几件？")
    try lose(left)
    #expect(terminal.hangUp() != SIGKILL)
    let aside = "d/清溪镇人民政府-2019/没有存进去的回答.yaml"
    #expect(try scratch.text(left?.isEmpty == false ? aside : Self.begun) == before)
  }

  @Test func `what another program changed is shown, also in GBK`() throws {
    var terminal = try interview()
    let text = try scratch.text(Self.begun) + "申请:\n  本年新收:\n    总计: 2\n"
    try scratch.write(text, to: "utf8")
    try #require(try scratch.shell("iconv -f UTF-8 -t GBK utf8 > '\(Self.begun)'"))
    try terminal.type("3\r", after: "共几件？")
    try terminal.wait(for: "已按现在的内容读入。刚才这一行没有算，请看着再答一次。\n    ")
    try terminal.wait(for: "还有 2")
    try terminal.type("1\r", after: "其中自然人")
    try terminal.type("q\r", after: "其中商业企业")
    #expect(terminal.end().code == 130)
    #expect(try scratch.text(Self.begun) == text + "    自然人: 1\n")
  }

  @Test func `answers in GBK are gone on with, and taken in GBK again`() throws {
    func save(_ text: String) throws {
      try scratch.write(text, to: "utf8")
      try #require(try scratch.shell("iconv -f UTF-8 -t GBK utf8 > g/answers.yaml"))
    }
    let text = "年度: 2024\n单位: 清溪镇人民政府\n自称: 我镇\n"
    try scratch.folder("g")
    try save(text)
    var terminal = try Terminal(scratch.program(), ["ask", "g"])
    try terminal.wait(for: "上年报告里，")
    let changed = text + "申请:\n  本年新收:\n    总计: 2\n"
    try save(changed)
    try terminal.type("3\r", after: "上年报告里，")
    try terminal.wait(for: "已按现在的内容读入。刚才这一行没有算，请看着再答一次。\n")
    try terminal.type("\r", after: "上年报告里，")
    try terminal.type("1\r", after: "其中自然人")
    try terminal.type("q\r", after: "其中商业企业")
    #expect(terminal.end().code == 130)
    #expect(try scratch.text("g/answers.yaml") == changed + "    自然人: 1\n")
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
