import Foundation
import Glibc
import TestSupport
import Testing

/// An interview whose disk is full or whose folder goes away: no answer is lost without a word.
@Suite struct InterviewTests {
  private let scratch: Scratch
  private static let unit = "清溪镇人民政府"
  private static let name = "清溪镇人民政府-2019"
  private static let again = "  刚才的回答还没有保存。处理好以后直接回车，再存一次；输入 q 离开，刚才的回答就不保存了\n> "
  private static let vanished =
    ": 文件夹不见了，答案文件也不在了；全部回答还在这个窗口里\n"
    + "  直接回车，重新建这个文件夹并保存；是改名或者移走了的，先移回来再回车；输入 q 离开，什么也不保存\n> "

  init() throws { scratch = try Scratch() }

  private func ask(in folder: String) throws -> Terminal {
    try Terminal(scratch.program(), ["ask", "--unit", Self.unit, "--year", "2019", "-o", folder])
  }

  private func answers(_ folder: String) throws -> String {
    try scratch.text("\(folder)/\(Self.name)/answers.yaml")
  }

  /// An interview whose last answer meets a full disk, and what its file says.
  private func answered(onFull disk: borrowing SmallDisk) throws -> (Terminal, String) {
    var terminal = try ask(in: "disk")
    try terminal.type("我镇\r", after: "自称")
    try terminal.wait(for: "共几件？")
    try disk.fill()
    let before = try answers("disk")
    try terminal.type("2\r", after: "共几件？")
    return (terminal, before)
  }

  @Test func `what was typed ahead is no answer to a contradiction that nobody has seen yet`() throws {
    try scratch.write(
      """
      年度: 2019
      单位: \(Self.unit)
      自称: 我镇
      申请: 0
      主动公开:
        规章: 0
        规范性文件: 0
        行政许可: 0
        其他对外管理服务事项: 0
        行政处罚: {上年项目: 0, 处理决定: 0}
      """, to: "a/answers.yaml")
    var terminal = try Terminal(scratch.program(), ["ask", "a"])
    // Before the first question, so that it comes line by line: to the list of parts, to the question, and further.
    terminal.typeAhead("\r-2\r5\r40\r7\r")
    try terminal.wait(for: "后面已经打进来的没有用上")
    try terminal.type("q\r", after: "> ")
    let end = terminal.end()
    #expect(end.code == 130)
    let answers = try scratch.text("a/answers.yaml")
    #expect(answers.contains("-2") && !answers.contains("40") && !answers.contains("7"), "\(answers)")
  }

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: scratch.path(path)) }

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"))
  func `an answer that the full disk refuses is told, and kept once there is room`() throws {
    let disk = try SmallDisk(scratch, kilobytes: 64)
    var (terminal, before) = try answered(onFull: disk)
    let refusal = "disk/\(Self.name)/answers.yaml: 写不进去：磁盘已满。原有文件没有动\n" + Self.again
    try terminal.type("\r", after: refusal)
    try terminal.type("什么\r", after: refusal)
    try terminal.wait(for: refusal)
    #expect(try answers("disk") == before)
    try disk.free()
    try terminal.type("\r", after: refusal)
    try terminal.type("q\r", after: "其中自然人")
    #expect(terminal.end().code == 130)
    #expect(try answers("disk") == before + "申请:\n  本年新收: {总计: 2}\n")
  }

  @Test(
    .enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"), arguments: ["q\r", "Ｑ\r", "\u{3}", "\u{4}"])
  func `whoever leaves without room is told that the last answer is not saved`(key: String) throws {
    let disk = try SmallDisk(scratch, kilobytes: 64)
    var (terminal, before) = try answered(onFull: disk)
    try terminal.type(key, after: Self.again)
    let end = terminal.end()
    let path = "disk/\(Self.name)/answers.yaml"
    #expect(end.screen.hasSuffix("\(path): 写不进去：磁盘已满。最后一次回答没有保存，在它之前的都在文件里\n"))
    #expect(end.code == 73)
    #expect(try answers("disk") == before)
  }

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"))
  func `an answer that a folder refuses that can only be read is kept once it can be written`() throws {
    let disk = try SmallDisk(scratch, kilobytes: 64)
    var terminal = try ask(in: "disk")
    try terminal.wait(for: "自称")
    try disk.lock("disk/\(Self.name)")
    try terminal.type("我镇\r", after: "自称")
    try terminal.wait(for: "disk/\(Self.name)/answers.yaml: 写不进去：这个位置只能读。原有文件没有动\n" + Self.again)
    try disk.unlock("disk/\(Self.name)")
    try terminal.type("\r", after: Self.again)
    try terminal.type("q\r", after: "共几件？")
    #expect(terminal.end().code == 130)
    #expect(try answers("disk").hasSuffix("自称: 我镇\n"))
  }

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"))
  func `the first two answers are kept too`() throws {
    let disk = try SmallDisk(scratch, kilobytes: 64)
    try disk.fill()
    for mends in [false, true] {
      var terminal = try Terminal(scratch.program(), ["ask", "-o", "disk"])
      try terminal.type("\(Self.unit)\r", after: "单位全称")
      try terminal.type("2019\r", after: "报告年度")
      try terminal.wait(for: "disk/\(Self.name)/answers.yaml: 写不进去：磁盘已满。原有文件没有动\n" + Self.again)
      #expect(!exists("disk/\(Self.name)"))
      if mends { try disk.free() }
      try terminal.type(mends ? "\r" : "q\r", after: Self.again)
      if mends { try terminal.type("q\r", after: "自称") }
      let end = terminal.end()
      #expect(end.code == (mends ? 130 : 73))
      if !mends { #expect(end.screen.hasSuffix("写不进去：磁盘已满。还没有保存任何回答\n")) }
    }
    #expect(try answers("disk").hasSuffix("年度: 2019\n单位: \(Self.unit)\n"))
  }

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"))
  func `answers from a pipe end with the one that cannot be saved`() throws {
    let disk = try SmallDisk(scratch, kilobytes: 64)
    let ask = ["ask", "--unit", Self.unit, "--year", "2019", "-o", "disk"]
    #expect(try scratch.program().run(ask).code == 130)
    let before = try answers("disk")
    try disk.fill()
    var program = scratch.program()
    program.launcher = ["/bin/sh", "-c", "printf '我镇\\n2\\n' | \"$@\"", "sh"]
    let run = try program.run(ask)
    #expect(run.messages == "disk/\(Self.name)/answers.yaml: 写不进去：磁盘已满。最后一次回答没有保存，在它之前的都在文件里\n")
    #expect(run.code == 73)
    #expect(try answers("disk") == before)
  }

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"))
  func `an answer chosen for correction is kept once there is room`() throws {
    let disk = try SmallDisk(scratch, kilobytes: 256)
    try scratch.copy("云溪镇人民政府-2024", to: "disk/a")
    try #require(try scratch.program().run("fill", "disk/a").code == 0)
    for mends in [false, true] {
      var terminal = try Terminal(scratch.program(), ["regenerate", "disk/a"])
      try terminal.type("2.4\r", after: "写出报告\n> ")
      try terminal.wait(for: "行政许可")
      try disk.fill()
      try terminal.type("32\r", after: "行政许可")
      try terminal.wait(for: "disk/a/answers.yaml: 写不进去：磁盘已满。原有文件没有动\n" + Self.again)
      try disk.free()
      try terminal.type(mends ? "\r" : "q\r", after: Self.again)
      if mends { try terminal.type("q\r", after: "写出报告\n> ") }
      #expect(terminal.end().code == (mends ? 130 : 73))
      #expect(try scratch.text("disk/a/answers.yaml").contains("行政许可: \(mends ? 32 : 31)"))
    }
  }

  // MARK: Folders that go away

  /// An interview with one answer, whose folder is taken away by a shell.
  private func interview(without line: String) throws -> Terminal {
    var terminal = try ask(in: "d")
    try terminal.type("我镇\r", after: "自称")
    try terminal.wait(for: "共几件？")
    try #require(try scratch.shell(line))
    return terminal
  }

  @Test func `a folder that vanished is made anew, with every answer, and held`() throws {
    var terminal = try interview(without: "rm -r d")
    try terminal.type("2\r", after: "共几件？")
    try terminal.wait(for: "d/\(Self.name)" + Self.vanished)
    #expect(!exists("d"))
    try terminal.type("\r", after: Self.vanished)
    try terminal.wait(for: "其中自然人")
    #expect(try answers("d").hasSuffix("自称: 我镇\n申请:\n  本年新收: {总计: 2}\n"))
    let other = try scratch.program().run("regenerate", "d/\(Self.name)")
    #expect(other.messages.hasPrefix("d/\(Self.name): 另一个窗口正在填这份报告（"))
    #expect(other.code == 73)
    try terminal.type("q\r", after: "其中自然人")
    #expect(terminal.end().code == 130)
  }

  @Test func `a folder that is moved back is gone on with`() throws {
    var terminal = try interview(without: "mv d e")
    try terminal.type("2\r", after: "共几件？")
    try terminal.wait(for: Self.vanished)
    try FileManager.default.moveItem(atPath: scratch.path("e"), toPath: scratch.path("d"))
    try terminal.type("\r", after: Self.vanished)
    try terminal.type("q\r", after: "其中自然人")
    #expect(terminal.end().code == 130)
    #expect(try answers("d").hasSuffix("自称: 我镇\n申请:\n  本年新收: {总计: 2}\n"))
    #expect(!exists("e"))
  }

  @Test func `whoever leaves is not told that it was saved where the folder is gone`() throws {
    for key in ["q\r", "\u{3}", "\u{4}"] {
      var terminal = try interview(without: "rm -r d")
      try terminal.type(key, after: "共几件？")
      if key == "q\r" { try terminal.type(key, after: Self.vanished) }
      let end = terminal.end()
      #expect(end.screen.hasSuffix("d/\(Self.name): 文件夹不见了，回答没有保存\n"), "\(end.screen)")
      #expect(!end.screen.contains("已保存"))
      #expect(end.code == 73)
      #expect(!exists("d"))
    }
  }

  @Test func `whoever leaves with a way out has everything saved`() throws {
    var terminal = try interview(without: "rm -r d")
    try terminal.type("q\r", after: "共几件？")
    try terminal.type("\r", after: Self.vanished)
    let end = terminal.end()
    #expect(end.code == 130 && end.screen.hasSuffix("已保存。下次运行 nianbao ask d/\(Self.name) 接着填\n"))
    #expect(try answers("d").hasSuffix("自称: 我镇\n"))
  }

  @Test(arguments: ["q\r", "\u{3}"])
  func `an answers file that was deleted is there again when the clerk leaves`(key: String) throws {
    var terminal = try interview(without: "rm d/*/answers.yaml")
    try terminal.type(key, after: "共几件？")
    #expect(terminal.end().code == 130)
    #expect(try answers("d").hasSuffix("自称: 我镇\n"))
  }

  @Test func `an answers file that was deleted is there again when the report is written`() throws {
    try scratch.copy("云溪镇人民政府-2024", to: "a")
    try #require(try scratch.program().run("fill", "a").code == 0)
    let text = try scratch.text("a/answers.yaml")
    var terminal = try Terminal(scratch.program(), ["regenerate", "a"])
    try terminal.wait(for: "写出报告\n> ")
    try FileManager.default.removeItem(atPath: scratch.path("a/answers.yaml"))
    try terminal.type("\r", after: "写出报告\n> ")
    let end = terminal.end()
    #expect(end.code == 0 && end.screen.hasSuffix("a: 没有改动，报告没有重写\n"))
    #expect(try scratch.text("a/answers.yaml") == text)
  }
}
