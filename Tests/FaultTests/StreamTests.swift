import Foundation
import TestSupport
import Testing

/// Standard streams that are full, closed, or read by nobody.
@Suite struct StreamTests {
  private let scratch: Scratch
  private static let report = ["answers.yaml", "report.docx", "report.html", "report.txt"]

  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "a")
    try scratch.copy("云溪镇人民政府-2024", to: "b")
    try scratch.edit("b/answers.yaml", "云溪镇人民政府\n", "清溪镇人民政府\n")
    try #require(try scratch.program().run("fill", "a").code == 0)
  }

  /// Every command that prints, with what it is about.
  static let printing = [
    "--version", "help", "help fill", "blank --year 2025", "rules", "check a", "check a b", "check a --json",
    "fill a", "fill b", "fill a b", "fill b --json", "regenerate a 主动公开.行政许可=37 --dry-run",
    "regenerate a 主动公开.行政许可=37", "history a", "history a --diff 1 1", "templates export e",
  ]

  /// The program behind a shell that changes its streams.
  private func program(_ streams: String) -> Program {
    var program = scratch.program(month: 3)
    program.launcher = ["/bin/sh", "-c", "exec \"$@\" \(streams)", "sh"]
    return program
  }

  private static func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

  @Test(arguments: RunLength.cases(printing), [("> /dev/full", "磁盘已满"), (">&-", "没有打开")])
  func `what cannot be printed is no success`(line: String, stream: (String, String)) throws {
    let run = try program(stream.0).run(Self.words(line))
    let complaint = "标准输出: 写不进去：\(stream.1)。输出不完整，不要使用；处理好以后再运行一次\n"
    #expect(run.messages.hasSuffix(complaint), "\(run.messages)")
    #expect(run.code == 73)
  }

  @Test func `a report is written all the same where only its list cannot be printed`() throws {
    #expect(try program("> /dev/full").run("fill", "b").code == 73)
    #expect(try scratch.contents("b").keys.sorted() == [".made"] + Self.report)
    #expect(try scratch.program().run("fill", "b").code == 0)
  }

  @Test(arguments: RunLength.cases(printing))
  func `a reader who has gone away is no error`(line: String) throws {
    let (code, messages) = try runUnread(Self.words(line))
    #expect(code == 0)
    #expect(!messages.contains("写不进去"), "\(messages)")
  }

  /// Runs with nobody at the other end of standard output.
  private func runUnread(_ words: [String], input: String = "") throws -> (code: Int32, messages: String) {
    let process = scratch.program(month: 3).process(words)
    let (output, messages) = (Pipe(), Pipe())
    try output.fileHandleForReading.close()
    try scratch.write(input, to: "input")
    process.standardInput = try FileHandle(forReadingFrom: scratch.url.appending(path: "input"))
    process.standardOutput = output.fileHandleForWriting
    process.standardError = messages
    try process.run()
    let read = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: read, as: UTF8.self))
  }

  @Test func `head takes the first line of a long output`() throws {
    try scratch.edit("a/answers.yaml", "行政许可: 31", "行政许可: 三十一")
    for number in 1...200 {
      try scratch.write(try scratch.text("a/answers.yaml"), to: "c/\(number)/answers.yaml")
    }
    var program = scratch.program()
    program.launcher = ["/bin/sh", "-c", "{ \"$@\"; echo \"结束码 $?\" >&2; } | head -1", "sh"]
    let run = try program.run("check", "c")
    #expect(run.output.hasPrefix("c/1/answers.yaml:10:9: 错误: "))
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.messages == "结束码 1\n")
  }

  private static let ask = ["ask", "--unit", "清溪镇人民政府", "--year", "2025", "-o", "d"]
  private static let saved = "已保存。下次运行 nianbao ask d/清溪镇人民政府-2025 接着填\n"
  private static let begun = "\n年度: 2025\n单位: 清溪镇人民政府\n"

  @Test(arguments: [">&-", "> /dev/full"])
  func `an interview that cannot be shown ends before it takes an answer`(stream: String) throws {
    var program = program(stream)
    program.launcher[2] = "printf '我镇\\n\\n\\n' | \"$@\" \(stream)"
    let run = try program.run(Self.ask)
    #expect(run.messages.hasPrefix(Self.saved + "标准输出: 写不进去："))
    #expect(run.code == 130)
    #expect(try scratch.text("d/清溪镇人民政府-2025/answers.yaml").hasSuffix(Self.begun))
  }

  @Test func `an interview whose reader has gone away ends before it takes an answer`() throws {
    let (code, messages) = try runUnread(Self.ask, input: "我镇\n\n\n")
    #expect(messages.replacing(Program.file.path, with: "nianbao") == Self.saved)
    #expect(code == 130)
    #expect(try scratch.text("d/清溪镇人民政府-2025/answers.yaml").hasSuffix(Self.begun))
  }

  @Test(arguments: ["<&-", "<&- >&-", "<&- 2>&-", "<&- >&- 2>&-"])
  func `an interview whose input is closed takes no answer from anywhere`(streams: String) throws {
    #expect(try program(streams).run(Self.ask).code == 130)
    #expect(try scratch.text("d/清溪镇人民政府-2025/answers.yaml").hasSuffix(Self.begun))
    #expect(try scratch.text("d/清溪镇人民政府-2025/.lock").wholeMatch(of: /用户编号 \d+，进程 \d+/) != nil)
  }

  @Test(arguments: ["check -", "fill - -o d"])
  func `says that the input is closed`(line: String) throws {
    let run = try program("<&-").run(Self.words(line))
    #expect(run.messages == "-: 读不了：没有打开\n")
    #expect(run.code == 66)
  }

  @Test(arguments: ["2>&-", "2> /dev/full"])
  func `work is done where messages cannot be shown`(stream: String) throws {
    let old = try scratch.contents("a")
    let run = try program(stream).run("regenerate", "a", "主动公开.行政许可=37")
    #expect(
      run.code == 0 && run.output.hasSuffix("a/answers.yaml\na/report.txt\na/report.html\na/report.docx\n"))
    let new = try scratch.contents("a")
    for name in Self.report {
      #expect(new["history/1-2026-02-01/\(name)"] == old[name])
      #expect(new[name] != old[name] && new[name]?.isEmpty == false)
    }
    #expect(try scratch.text("a/.lock").split(separator: "\n").count == 1)
    #expect(try program(stream).run("check", "nothing").code == 66)
  }
}
