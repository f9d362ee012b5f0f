import TestSupport
import Testing

/// A clock that was set back, or whose battery is empty.
@Suite struct ClockTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "a")
  }

  private func program(_ date: String) throws -> Program {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    var program = scratch.program(day: parts[2], month: parts[1])
    program.year = parts[0]
    return program
  }

  @Test func `a report of a year that has not come is refused, with a word about the clock`() throws {
    for command in ["check", "fill", "regenerate"] {
      let run = try program("2023-06-01").run(command, "a")
      let said = run.output + run.messages
      #expect(said.contains("a/answers.yaml:3:5: 错误: 年度写的是“2024”，应写 2019 至 2023 之间的年份，用四位数字\n"))
      #expect(said.contains("\n    改成本次报告的年度；年度没有写错的，请核对这台电脑的日期\n"))
      #expect(run.code == 1)
    }
    #expect(try scratch.contents("a").keys.sorted() == ["answers.yaml"])
  }

  @Test func `a clock of 1970 is told, not held against the report`() throws {
    for command in ["check", "fill", "regenerate"] {
      let run = try program("1970-01-02").run(command, "a")
      let said = run.output + run.messages
      #expect(said.contains("错误: 年度写的是“2024”，而这台电脑的日期是 1970 年，还没有可以填报的年度\n"))
      #expect(run.code == 1)
    }
    let run = try program("1970-01-02").run("blank")
    #expect(run.messages == "这台电脑的日期是 1970 年，请核对。要哪一年度的，请写明，例如 --year 2025\n")
    #expect(run.code == 64)
    #expect(try program("1970-01-02").run("blank", "--year", "2025").code == 0)
  }

  @Test(arguments: ["1970-01-02", "2018-12-31", "2019-01-01"])
  func `an interview before the first edition proposes no year and takes none`(date: String) throws {
    var terminal = try Terminal(try program(date), ["ask", "--unit", "清溪镇人民政府", "-o", "d"])
    try terminal.type("\r", after: "报告年度\n> ")
    try terminal.type("2024\r", after: "  请填四位数字的年度，例如 2019\n报告年度\n> ")
    let year = date.prefix(4)
    let refusal =
      year == "2019"
      ? "  可填报的是 2019 至 2019 年度；年度没有写错的，请核对这台电脑的日期\n"
      : "  这台电脑的日期是 \(year) 年，还没有可以填报的年度，请先校准日期\n"
    try terminal.type("q\r", after: "\(refusal)报告年度\n> ")
    let end = terminal.end()
    #expect(end.code == 130 && end.screen.hasSuffix("还没有开始填，什么也没有保存\n"))
  }

  @Test func `an interview that was begun goes on under a clock of 1970`() throws {
    try scratch.edit("a/answers.yaml", "年度: 2024", "年度:")
    var terminal = try Terminal(try program("1970-01-02"), ["ask", "a"])
    let refusal = "  这台电脑的日期是 1970 年，还没有可以填报的年度，请先校准日期\n"
    try terminal.type("2019\r", after: "报告年度")
    try terminal.type("2024\r", after: refusal)
    try terminal.type("q\r", after: refusal)
    #expect(terminal.end().code == 130)
  }

  @Test func `dates of generations never go back`() throws {
    let words = ["regenerate", "a", "--because", "台账核对"]
    try program("2026-03-01").run("fill", "a")
    try program("2026-03-05").run(words + ["主动公开.行政许可=32"])
    let warning =
      "这台电脑的日期是 2025-06-01，比上一份报告的 2026-03-05 还早，新的一份按 2026-03-05 记。请核对这台电脑的日期\n"
    let back = try program("2025-06-01").run(words + ["主动公开.行政许可=33"])
    #expect(back.code == 0 && back.messages.contains("\n" + warning))
    try scratch.edit("a/answers.yaml", "行政许可: 33", "行政许可: 34")
    let filled = try program("2025-06-01").run("fill", "a")
    #expect(filled.code == 0 && filled.messages.hasSuffix("\n" + warning))
    let restored = try program("2025-06-01").run("history", "a", "--restore", "1")
    #expect(restored.code == 0 && restored.messages.contains("\n" + warning))
    let ahead = try program("2026-04-01").run(words + ["主动公开.行政许可=35"])
    #expect(ahead.code == 0 && !ahead.messages.contains("这台电脑"))
    let list = try scratch.program().run("history", "a").output
    let dates = list.split(separator: "\n").filter { $0.hasPrefix("第 ") }.map { $0.split(separator: " ")[3] }
    #expect(dates == ["2026-03-01", "2026-03-05", "2026-03-05", "2026-03-05", "2026-03-05", "2026-04-01"])
    let kept = try scratch.contents("a/history").keys.filter { $0.hasSuffix("about.txt") }.sorted()
    #expect(kept.map { $0.prefix(12) } == (1...5).map { "\($0)-2026-03-0\($0 == 1 ? 1 : 5)" })
  }

  @Test func `no correction is dated before the report was published`() throws {
    try program("2026-02-01").run("fill", "a")
    try program("2026-02-20").run("regenerate", "a", "--published", "2026-02-10")
    let before = try scratch.contents("a")
    // By a clock that was set back the day of publication has not come yet: that is asked about before anything is written.
    let run = try program("2026-01-15").run("regenerate", "a", "主动公开.行政许可=32", "--note")
    #expect(run.code == 1 && run.messages.contains("“公布日期”是2026年2月10日，这一天还没有到"))
    #expect(try scratch.contents("a") == before)
  }

  @Test func `only looking says nothing about the clock, and nothing that is unchanged`() throws {
    try program("2026-03-01").run("fill", "a")
    for words in [["fill", "a"], ["regenerate", "a"], ["history", "a"], ["check", "a"]] {
      let run = try program("2025-06-01").run(words)
      #expect(run.code == 0 && !run.messages.contains("电脑"))
    }
  }
}
