import Foundation
import Glibc
import TestSupport
import Testing

@testable import nianbao

/// Names, records and reasons that would steer a terminal or lead elsewhere.
@Suite struct HostileNameTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "a")
    try #require(try scratch.program().run("fill", "a").code == 0)
  }

  private static let escape = "\u{1B}[2J\u{1B}]0;x\u{7}\u{9B}31m"

  @Test func `no name steers the terminal`() throws {
    let name = "b\(Self.escape)\u{202E}"
    try scratch.copy("云溪镇人民政府-2024", to: name)
    try scratch.edit("\(name)/answers.yaml", "行政许可: 31", "行政许可: 三十一")
    for words in [
      ["check", name], ["fill", name], ["history", name], ["regenerate", name], ["fill", name + "x"],
    ] {
      let run = try scratch.program().run(words)
      #expect(
        !(run.messages + run.output).unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B },
        "\(words)")
      var terminal = try Terminal(scratch.program(), words)
      if words[0] == "regenerate" { try terminal.type("\u{4}", after: "\n> ") }
      #expect(terminal.end().code != SIGKILL, "\(words)")
      #expect(!String(decoding: terminal.printed, as: UTF8.self).contains("\u{1B}[2J"), "\(words)")
    }
  }

  @Test func `no reason, day or lock steers the terminal`() throws {
    try #require(
      try scratch.program().run("regenerate", "a", "主动公开.行政许可=32", "--because", "x\(Self.escape)").code == 0)
    try scratch.edit("a/.made", "原因 ", "原因 \(Self.escape)")
    try scratch.edit("a/history/1-2026-02-01/about.txt", "日期 2026-02-01", "日期 2026-02-01\n原因 \(Self.escape)")
    let run = try scratch.program().run("history", "a")
    #expect(run.code == 0 && !run.output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
  }

  @Test func `a reason of two lines stays one line`() throws {
    let words = ["主动公开.行政许可=32", "--because", "台账\n第几份 9 核对"]
    try #require(try scratch.program().run(["regenerate", "a"] + words).code == 0)
    let run = try scratch.program().run("history", "a", "--restore", "1", "--because", "再\n看")
    #expect(run.code == 0)
    let list = try scratch.program().run("history", "a").output
    #expect(list.contains("第 2 份  2026-02-01  台账 第几份 9 核对\n") && list.contains("  再 看（现在的）\n"), "\(list)")
  }

  @Test(
    arguments: RunLength.cases([
      "日期 x/../../../evil", "日期 2026-02-01/../../../../evil", "第几份 9223372036854775807", "第几份 -1", "第几份 0",
      "第几份 99999999999999999999999",
    ]))
  func `whatever the record says, nothing lands elsewhere and nothing ends the program`(line: String) throws {
    for path in ["a/.made"] {
      let key = String(line.prefix { $0 != " " })
      let text = try scratch.text(path).split(separator: "\n", omittingEmptySubsequences: false)
      try scratch.write(
        text.map { $0.hasPrefix(key + " ") ? line : String($0) }.joined(separator: "\n"), to: path)
    }
    try scratch.write("x", to: "a/history/.1-x.1.1.tmp/../keep")
    try scratch.write("第几份 9223372036854775807\n日期 2026-01-01\n", to: "a/history/7-2026-01-01/about.txt")
    try scratch.edit("a/answers.yaml", "行政许可: 31", "行政许可: 32")
    let outside = try scratch.contents { $0.hasPrefix("a/") }
    let run = try scratch.program(month: 3).run("regenerate", "a")
    #expect([0, 73].contains(run.code), "\(run.code) \(run.messages)")
    #expect([0, 73].contains(try scratch.program(month: 3).run("history", "a").code))
    #expect([0, 73].contains(try scratch.program(month: 3).run("fill", "a").code))
    #expect(try scratch.contents { $0.hasPrefix("a/") } == outside)
  }

  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "99999999999999999999", "0", "-1"])
  func `no number ends a menu`(number: String) throws {
    var terminal = try Terminal(scratch.program(), ["regenerate", "a"])
    try terminal.type("\(number)\r", after: "写出报告\n> ")
    try terminal.wait(for: "请填 1 至")
    try terminal.type("q\r", after: "> ")
    #expect(terminal.end().code == 130)
  }

  @Test func `one bad folder does not end a batch`() throws {
    for number in 1...6 { try scratch.copy("云溪镇人民政府-2024", to: "many/\(number)") }
    for number in 1...6 {
      try scratch.edit("many/\(number)/answers.yaml", "云溪镇人民政府", "第\(number)镇人民政府")
    }
    try scratch.write("# x\n第几份 9223372036854775807\n日期 2026-01-01\n格式 2021\n答案 0\n", to: "many/3/.made")
    let run = try scratch.program().run("fill", "many")
    #expect(run.code == 0 && run.messages.contains("共 6 个：写出 6"), "\(run.code) \(run.messages)")
  }

  @Test(arguments: ["-o", "--last", "--because", "--year"])
  func `an empty value of an option is refused`(option: String) throws {
    let command =
      ["-o": "fill", "--last": "check", "--because": "regenerate", "--year": "blank"][option] ?? ""
    let run = try scratch.program().run(command, "a", option, "")
    #expect(run.code == 64 && run.messages.hasPrefix("\(option) 后面是空的，要写"), "\(run.messages)")
  }

  @Test(arguments: [
    "ask", "fill", "import", "check", "regenerate", "history", "chart", "rollup", "templates export",
    "templates lint",
  ])
  func `an empty name is refused, and nothing is looked for or written at the root`(command: String) throws {
    let run = try scratch.program().run(command.split(separator: " ").map(String.init) + [""])
    let name = command.split(separator: " ")[0]
    #expect(run.code == 64)
    #expect(run.messages == "\(name) 后面有一处是空的，请补上或者删去。运行 nianbao help \(name) 看用法\n")
  }

  @Test func `a report of the last number that there can be is followed by one that can be read`() throws {
    let made = try scratch.data("a/.made")
    let number = try #require(made.range(of: Data("第几份 1\n".utf8)))
    try scratch.write(made.replacing(number, with: "第几份 99999\n"), to: "a/.made")
    for figure in [32, 33] {
      let run = try scratch.program(month: 3).run("regenerate", "a", "主动公开.行政许可=\(figure)")
      #expect(run.code == 0 && run.messages.contains("a: 这是第 \(figure - 31) 份报告"), "\(run.messages)")
    }
    let list = try scratch.program(month: 3).run("history", "a").output
    #expect(["第 1 份", "第 2 份", "第 99999 份"].allSatisfy { list.contains($0) }, "\(list)")
    #expect(try scratch.program(month: 3).run("history", "a", "--restore", "99999").code == 0)
    #expect(try scratch.text("a/answers.yaml").contains("行政许可: 31"))
  }

  @Test func `a day of publication that has not come is refused`() throws {
    let run = try scratch.program().run("regenerate", "a", "--published", "9999-12-31")
    #expect(run.code == 64 && run.messages.hasPrefix("9999-12-31 还没有到"))
  }

  @Test func `a day of publication put right keeps the corrections made since`() throws {
    _ = try scratch.program().run("regenerate", "a", "--published", "2026-01-20")
    _ = try scratch.program(month: 3).run("regenerate", "a", "主动公开.行政许可=32", "--because", "台账核对")
    let run = try scratch.program(month: 3).run("regenerate", "a", "--published", "2026-01-21")
    #expect(run.code == 0 && run.messages.contains("第 1 份于 2026-01-21 公布"), "\(run.messages)")
    #expect(try scratch.text("a/corrections.txt").contains("台账核对"))
  }
}

extension Data {
  fileprivate func replacing(_ range: Range<Int>, with text: String) -> Data {
    self[..<range.lowerBound] + Data(text.utf8) + self[range.upperBound...]
  }
}
