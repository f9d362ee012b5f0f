import Foundation
import Glibc
import TestSupport
import Testing

/// Two windows on one draft.
@Suite struct TwoAtOnceTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for folder in ["drafts/a", "drafts/b"] { try scratch.copy("云溪镇人民政府-2024", to: folder) }
    try scratch.edit("drafts/b/answers.yaml", "云溪镇人民政府\n", "清溪镇人民政府\n")
    try #require(try scratch.program().run("fill", "drafts").code == 0)
    try scratch.edit("drafts/a/answers.yaml", "行政许可: 31", "行政许可: 32")
  }

  /// A correction in one window, which holds the draft.
  private func window() throws -> Terminal {
    var program = scratch.program(month: 3)
    program.variables = ["USER": "王建国"]
    var terminal = try Terminal(program, ["regenerate", "drafts/a"])
    try terminal.type("\r", after: "填编号；直接回车是 1；q 离开\n> ")
    try terminal.wait(for: "更正的原因")
    return terminal
  }

  private func held(by terminal: Terminal) -> String {
    "drafts/a: 另一个窗口正在填这份报告（王建国，进程 \(terminal.number)）。请回到那个窗口，或等它结束再试\n"
  }

  @Test(
    arguments: RunLength.cases([
      "ask drafts/a", "fill drafts/a", "fill drafts/a --draft", "regenerate drafts/a",
      "regenerate drafts/a 主动公开.行政许可=37", "history drafts/a --restore 1",
    ]))
  func `the second is told who holds the draft, and changes nothing`(line: String) throws {
    var terminal = try window()
    let before = try scratch.contents()
    let run = try scratch.program(month: 3).run(line.split(separator: " ").map(String.init))
    #expect(run.messages.hasSuffix(held(by: terminal)))
    #expect(run.code == 73)
    #expect(try scratch.contents() == before)
    try terminal.type("台账核对\r", after: "更正的原因")
    try terminal.type("\r", after: "照这样写出新的报告吗？（还要改的填 <） [是]\n> ")
    #expect(terminal.end().code == 0)
  }

  @Test(
    arguments: RunLength.cases([
      "check drafts/a", "history drafts/a", "history drafts/a --diff 1 1", "regenerate drafts/a --dry-run",
      "fill drafts/a/answers.yaml -o out",
    ]))
  func `who only looks, or writes elsewhere, is not held up`(line: String) throws {
    var terminal = try window()
    #expect(try scratch.program(month: 3).run(line.split(separator: " ").map(String.init)).code == 0)
    try terminal.type("\u{3}", after: "更正的原因")
    #expect(terminal.end().code == 130)
  }

  @Test func `Ctrl-Z stops the interview, the others are told how to go back, and it goes on`() throws {
    try scratch.edit("drafts/a/answers.yaml", "自称: 我镇\n", "")
    // A shell with the terminal, which lets its jobs be stopped, waits for a line, and takes the job up again.
    var program = scratch.program(month: 3)
    let line = "set -m; \"$@\"; echo \"shell $?\"; read -r line; fg %1 > /dev/null; exit $?"
    program.launcher = ["/usr/bin/setsid", "--ctty", "--wait", "/bin/bash", "-c", line, "bash"]
    program.variables = ["USER": "王建国"]
    var terminal = try Terminal(program, ["ask", "drafts/a"])
    try terminal.type("\u{1A}", after: "[我镇]\n> ")
    try terminal.wait(for: "已暂停。输入 fg 回到这里\n")
    try terminal.wait(for: "shell \(128 + SIGTSTP)\n")
    let run = try scratch.program(month: 3).run("regenerate", "drafts/a", "主动公开.行政许可=37")
    let holder = "drafts/a: 这份报告正开在一个用 Ctrl-Z 暂停了的程序里（王建国，进程 "
    #expect(run.messages.hasPrefix(holder), "\(run.messages)")
    #expect(run.messages.hasSuffix("）。在暂停它的窗口输入 fg 回到那里\n"))
    #expect(run.code == 73)
    try terminal.type("\n", after: "shell")
    try terminal.type("我镇\r", after: "> ")
    try terminal.type("q\r", after: "> ")
    #expect(terminal.end().code == 130)
    #expect(try scratch.text("drafts/a/answers.yaml").contains("自称: 我镇\n"))
  }

  @Test func `of many drafts only the one that is held is left out`() throws {
    try scratch.edit("drafts/b/answers.yaml", "行政许可: 31", "行政许可: 33")
    let terminal = try window()
    let before = try scratch.contents("drafts/a")
    let run = try scratch.program(month: 3).run("fill", "drafts")
    #expect(run.messages.contains("\n" + held(by: terminal)))
    #expect(run.messages.hasSuffix("读不了或写不了 1\n读不了或写不了的：\n  drafts/a/answers.yaml\n"))
    #expect(run.code == 73)
    #expect(run.output == "drafts/b/report.txt\ndrafts/b/report.html\ndrafts/b/report.docx\n")
    #expect(try scratch.contents("drafts/a") == before)
    kill(terminal.number, SIGKILL)
  }

  @Test func `a session that crashed holds nobody up`() throws {
    for line in ["fill drafts/a", "regenerate drafts/a 主动公开.行政许可=37", "ask drafts/a"] {
      var terminal = try window()
      kill(terminal.number, SIGKILL)
      #expect(terminal.end().code == SIGKILL)
      #expect(FileManager.default.fileExists(atPath: scratch.path("drafts/a/.lock")))
      let run = try scratch.program(month: 3).run(line.split(separator: " ").map(String.init))
      #expect(run.code == (line.hasPrefix("ask") ? 130 : 0), "\(run.messages)")
      let text = try scratch.text("drafts/a/answers.yaml")
      try scratch.write(text.replacing("行政许可: ", with: "行政许可: 1"), to: "drafts/a/answers.yaml")
    }
  }

  @Test func `an interview writes its own report`() throws {
    var terminal = try Terminal(scratch.program(month: 3), ["ask", "drafts/b"])
    repeat {
      try terminal.type("\r", after: "> ")
      try terminal.wait(for: "> ")
    } while !terminal.screen.contains("写出报告")
    try terminal.type("\r", after: "写出报告\n> ")
    let end = terminal.end()
    #expect(end.code == 0 && end.screen.contains("drafts/b/report.html"), "\(end.screen)")
  }

  @Test func `an answer is not lost where somebody breaks the file in an editor`() throws {
    var terminal = try Terminal(scratch.program(), ["ask", "drafts/b"])
    // Past the figures of last year, which nobody here has.
    repeat {
      try terminal.type("\r", after: "> ")
      try terminal.wait(for: "> ")
    } while !terminal.screen.contains("公开网站")
    let text = try scratch.text("drafts/b/answers.yaml")
    let question =
      "drafts/b/answers.yaml:3:3: 错误: 键后面是全角冒号“：”。请改成半角冒号加一个空格“: ”。\n"
      + "  答案文件刚才在别处改过，现在读不懂，刚才的回答还没有算。\n"
      + "  这个窗口里的回答先另存在 drafts/b/没有存进去的回答.yaml。\n  改好以后直接回车；输入 q 离开\n> "
    try scratch.edit("drafts/b/answers.yaml", "年度: 2024", "年度： 2024")
    try terminal.type("清溪网\r", after: "公开网站")
    try terminal.type("\r", after: question)
    try terminal.wait(for: question)
    try scratch.write(text.replacing("行政许可: 31", with: "行政许可: 30"), to: "drafts/b/answers.yaml")
    try terminal.type("\r", after: question)
    try terminal.wait(for: "刚才这一行没有算，请看着再答一次。\n    ")
    try terminal.type("清溪网\r", after: "公开网站")
    try terminal.wait(for: "联系地址")
    #expect(scratch.exists("drafts/b/没有存进去的回答.yaml"))
    try scratch.edit("drafts/b/answers.yaml", "年度: 2024", "年度：2024")
    try terminal.type("清溪街1号\r", after: "联系地址")
    try terminal.type("q\r", after: "输入 q 离开\n> ")
    #expect(terminal.end().code == 65)
    #expect(try scratch.text("drafts/b/answers.yaml").contains("网站: 清溪网\n"))
  }

  @Test func `two runs of fill at once leave a report that the next run knows`() throws {
    for number in 40..<48 {
      let runs = try [number, number + 100].map { figure in
        let text = try scratch.text("drafts/b/answers.yaml")
        let line = text.replacing(/行政许可: \d+/, with: "行政许可: \(figure)")
        try scratch.write(line, to: "drafts/b/.new")
        _ = rename(scratch.path("drafts/b/.new"), scratch.path("drafts/b/answers.yaml"))
        let process = scratch.program(month: 3).process(["fill", "drafts/b"])
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
      }
      for run in runs {
        run.waitUntilExit()
        #expect([0, 73].contains(run.terminationStatus))
      }
      #expect(try scratch.program(month: 3).run("fill", "drafts/b").code == 0)
      #expect(try scratch.text("drafts/b/report.txt").contains("\(number + 100)"))
      #expect(try scratch.contents("drafts/b").keys.filter { $0.hasSuffix(".tmp") } == [])
    }
  }
}
