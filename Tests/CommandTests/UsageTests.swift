import TestSupport
import Testing

@Suite struct UsageTests {
  struct Mistake: CustomTestStringConvertible {
    let words: [String]
    let message: String
    var testDescription: String { words.joined(separator: " ") }

    init(_ words: String, _ message: String) {
      self.words = words.split(separator: " ").map(String.init)
      self.message = message
    }
  }

  static let mistakes = [
    Mistake("fil a.yaml", "没有“fil”这个命令，是不是“fill”？运行 nianbao help 看全部命令"),
    Mistake("填写", "没有“填写”这个命令。运行 nianbao help 看全部命令"),
    Mistake("fill --drft a.yaml", "没有“--drft”这个选项，是不是“--draft”？运行 nianbao help 看全部选项"),
    Mistake("fill --year 2025 a.yaml", "fill 不用 --year。运行 nianbao help fill 看它的选项"),
    Mistake("check --draft a.yaml", "check 不用 --draft。运行 nianbao help check 看它的选项"),
    Mistake("fill a.yaml -o", "-o 后面要写文件夹"),
    Mistake("check --last", "--last 后面要写文件"),
    Mistake("fill --draft=yes a.yaml", "--draft 后面不写别的"),
    Mistake("fill", "请写明答案文件…：nianbao fill 答案文件…"),
    Mistake("check", "请写明答案文件或公布的年报…：nianbao check 答案文件或公布的年报…"),
    Mistake("import", "请写明公布的年报…：nianbao import 公布的年报…"),
    Mistake("import a.docx b.docx", "一次读入多份时，用 -o 写明放在哪个文件夹"),
    Mistake("import - - -o out", "标准输入只能读一次，“-”只写一个"),
    Mistake("fill -", "从标准输入读时要用 -o 写明报告放在哪个文件夹"),
    Mistake("fill - a.yaml -o out", "从标准输入读时“-”要单独写，不能同时写别的文件"),
    Mistake("check - -", "标准输入只能读一次，“-”只写一个"),
    Mistake("check a.yaml b.yaml --last c.yaml", "--last 只配一个答案文件；一次核对多个时，上年的文件放在同一单位上年度的报告文件夹里"),
    Mistake("blank --year 二〇二五", "“二〇二五”不是年度，请写四位数字，例如 --year 2025"),
    Mistake("blank --year +202", "“+202”不是年度，请写四位数字，例如 --year 2025"),
    Mistake("blank --year 2017", "没有适用于 2017 年度的格式，可填报的从 2019 年度起"),
    Mistake("blank 2025", "blank 后面不用写“2025”。运行 nianbao help blank 看用法"),
    Mistake("rules --edition 1999", "没有“1999”这个格式，可写 2019、2021"),
    Mistake("help fil", "没有“fil”这个命令，是不是“fill”？运行 nianbao help 看全部命令"),
  ]

  @Test(arguments: mistakes) func `says what is wrong and what to type`(_ mistake: Mistake) throws {
    let run = try Program().run(mistake.words)
    #expect(run.messages == mistake.message + "\n")
    #expect(run.output == "")
    #expect(run.code == 64)
  }

  @Test func `prints its version`() throws {
    let run = try Program().run("--version")
    #expect(run.output.wholeMatch(of: /nianbao \d+\.\d+\.\d+\n/) != nil)
    #expect(run.code == 0)
  }

  @Test(arguments: [
    ("", "help.txt"), ("ask", "help-ask.txt"), ("regenerate", "help-regenerate.txt"),
    ("history", "help-history.txt"), ("fill", "help-fill.txt"), ("check", "help-check.txt"),
    ("import", "help-import.txt"),
    ("blank", "help-blank.txt"), ("rules", "help-rules.txt"), ("templates", "help-templates.txt"),
    ("help", "help-help.txt"), ("rollup", "help-rollup.txt"), ("chart", "help-chart.txt"),
  ])
  func `prints its help`(command: String, snapshot: String) throws {
    let run = try Program().run(["help"] + (command.isEmpty ? [] : [command]))
    try expectSnapshot(run.output, snapshot)
    #expect(run.messages == "")
    #expect(run.code == 0)
  }

  @Test func `gives the same help for a command with --help`() throws {
    #expect(try Program().run("fill", "--help").output == Program().run("help", "fill").output)
    #expect(try Program().run("fill", "-h").output == Program().run("help", "fill").output)
    #expect(try Program().run().output == Program().run("help").output)
  }
}
