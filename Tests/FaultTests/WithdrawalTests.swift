import Foundation
import Glibc
import TestSupport
import Testing

/// A day of publication that was recorded by mistake, and is taken back.
@Suite struct WithdrawalTests {
  private let scratch: Scratch
  private static let notices = ["corrections.txt", "corrections.html", "corrections.docx"]
  private static let withdrawn = "history/2-2026-02-01-撤下的更正说明"

  /// A report, wrongly said to be published, and a correction of it.
  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "a")
    for words in ["fill a", "regenerate a --published 2026-01-22", Self.correction] {
      try #require(try run(words, month: 2).code == 0)
    }
    try #require(scratch.exists("a/corrections.txt"))
  }

  private static let correction = "regenerate a 主动公开.行政许可=37 --because 审核意见"
  private static let withdrawal = "regenerate a --published 没有"

  private func run(_ words: String, month: Int = 3) throws -> Program.Run {
    try scratch.program(month: month).run(words.split(separator: " ").map(String.init))
  }

  /// Nothing tells of a publication any more, and nothing but that has changed.
  private func expectWithdrawn(_ before: [String: Data]) throws {
    #expect(try !scratch.text("a/answers.yaml").contains("公布日期"))
    #expect(try !scratch.text("a/report.html").contains("PubDate"))
    #expect(!scratch.exists("a/history/公布.txt"))
    let now = try scratch.contents("a")
    let record = String(decoding: try #require(now[".made"]), as: UTF8.self)
    #expect(!record.contains("公布") && !record.contains("corrections"))
    #expect(Self.notices.allSatisfy { now[$0] == nil })
    #expect(now["report.txt"] == before["report.txt"] && now["report.docx"] == before["report.docx"])
    #expect(try run("history a").output.contains("第 2 份  2026-02-01  审核意见（现在的）\n"))
    #expect(try !run("history a").output.contains("第 3 份"))
    #expect(try !run("history a").output.contains("公布"))
  }

  @Test func `a day recorded by mistake is taken back, and the notices of corrections are kept`() throws {
    let before = try scratch.contents("a")
    let done = try run(Self.withdrawal, month: 2)
    #expect(done.code == 0, "\(done.messages)")
    let notices = Self.notices.joined(separator: "、")
    #expect(
      done.output.hasPrefix(
        "a: 撤销公布日期 2026-01-22\n  第 1 份不再算公布过的；真正公布以后，再记公布日期\n  更正说明移到 history 里：\(notices)\n"),
      "\(done.output)")
    #expect(
      done.messages.hasSuffix(
        "更正说明移到 a/\(Self.withdrawn)\n已撤销公布日期 2026-01-22：第 1 份不再算公布过的\na: 报告还是原来的一份，网页的信息里不再写公布日期\n"),
      "\(done.messages)")
    try expectWithdrawn(before)
    for name in Self.notices { #expect(try scratch.data("a/\(Self.withdrawn)/\(name)") == before[name]) }
    #expect(try run("history a").output.hasSuffix("撤下的更正说明：a/\(Self.withdrawn)\n"))
    #expect(try run("regenerate a").messages.hasSuffix("a: 没有改动，报告没有重写\n"))
    #expect(try run("fill a").messages.contains("报告没有变化，没有重写"))
    #expect(try run(Self.withdrawal).messages == "a: 没有记过公布日期，不用撤销\n")
  }

  @Test(arguments: ["无", "-", "还没有公布", "未公布", "撤销"])
  func `whoever says it otherwise is understood`(word: String) throws {
    let before = try scratch.contents("a")
    #expect(try run("regenerate a --published \(word)", month: 2).code == 0)
    try expectWithdrawn(before)
  }

  @Test func `the report that is published afterwards is the one that stands there`() throws {
    let refused = try run("regenerate a --published 2026-02-05")
    #expect(refused.code == 64)
    #expect(
      refused.messages.hasSuffix(
        "请对照公开的网页核对；先前记错了、其实还没有公布的，公布日期先填“没有”撤销，再记这一天\n"),
      "\(refused.messages)")
    #expect(try run(Self.withdrawal).code == 0)
    let done = try run("regenerate a --published 2026-02-05")
    #expect(done.messages.contains("已记下：第 2 份于 2026-02-05 公布\n"), "\(done.messages)")
    #expect(try scratch.text("a/history/公布.txt").hasSuffix("公布的是第几份 2\n"))
    #expect(!scratch.exists("a/corrections.txt"))
    #expect(try run("regenerate a 主动公开.行政许可=38 --because 又核对").code == 0)
    let notice = try scratch.text("a/corrections.txt")
    #expect(notice.contains("2026年2月5日公布") && notice.contains("又核对"), "\(notice)")
    #expect(!notice.contains("审核意见"), "\(notice)")
  }

  @Test func `who only looks has changed nothing`() throws {
    let before = try scratch.contents("a")
    let looked = try run("\(Self.withdrawal) --dry-run")
    #expect(looked.code == 0 && looked.output.contains("撤销公布日期 2026-01-22\n"))
    #expect(looked.messages.hasSuffix("只是看看，什么也没有写\n"))
    #expect(try scratch.contents("a") == before)
  }

  @Test func `in a terminal it is shown and asked, and a no changes nothing`() throws {
    let before = try scratch.contents("a")
    for (answer, isDone) in [("n", false), ("", true)] {
      var terminal = try Terminal(scratch.program(), ["regenerate", "a", "--published", "没有"])
      try terminal.wait(for: "  更正说明移到 history 里：")
      try terminal.type("\(answer)\r", after: "报告还是原来的一份。撤销公布日期 2026-01-22 吗？ [是]\n> ")
      #expect(terminal.end().code == 0)
      if isDone { try expectWithdrawn(before) } else { #expect(try scratch.contents("a") == before) }
    }
  }

  @Test func `a correction can come with it, and is a generation of its own without a notice`() throws {
    let done = try run("regenerate a 主动公开.行政许可=38 --published 没有 --because 核对")
    #expect(done.code == 0, "\(done.messages)")
    #expect(done.messages.hasSuffix("已撤销公布日期 2026-01-22：第 1 份不再算公布过的\na: 这是第 3 份报告\n"), "\(done.messages)")
    #expect(Self.notices.allSatisfy { !scratch.exists("a/\($0)") })
    #expect(try !scratch.text("a/answers.yaml").contains("公布日期"))
  }

  @Test func `a note of the correction in the report itself is told`() throws {
    try #require(try run("regenerate a 主动公开.行政许可=38 --because 核对 --note").code == 0)
    let done = try run(Self.withdrawal)
    #expect(done.output.contains("  报告里的“更正说明”一段还写着公布日期，要另外更正\n"), "\(done.output)")
  }

  // MARK: Taken out of the answers by hand

  private func takeOut(_ day: String = "2026-01-22") throws {
    try scratch.edit("a/answers.yaml", "公布日期: \(day)\n", "")
  }

  @Test func `a day that was taken out of the answers by hand is taken back by the next run`() throws {
    let before = try scratch.contents("a")
    try takeOut()
    #expect(try !run("history a").output.contains("公布"))
    var terminal = try Terminal(scratch.program(month: 2), ["regenerate", "a"])
    try terminal.type("\r", after: "  1 看改动，写出新的报告\n")
    try terminal.wait(for: "a: 撤销公布日期 2026-01-22（答案文件里已经删掉）\n")
    try terminal.type("\r", after: "报告还是原来的一份。撤销公布日期 2026-01-22 吗？")
    #expect(terminal.end().code == 0)
    try expectWithdrawn(before)
  }

  @Test(arguments: ["regenerate a", "fill a"])
  func `a later day in its place is refused, as it is where it is typed`(words: String) throws {
    try scratch.edit("a/answers.yaml", "公布日期: 2026-01-22", "公布日期: 2026-02-05")
    let before = try scratch.contents("a")
    let run = try run(words)
    #expect(run.code == 64 && run.messages.contains("公布日期不能比它晚"), "\(run.messages)")
    #expect(try scratch.contents("a") == before)
    try takeOut("2026-02-05")
    #expect(try self.run("regenerate a --published 2026-02-05").code == 64)
    #expect(try self.run(Self.withdrawal).code == 0)
    #expect(try self.run("regenerate a --published 2026-02-05").code == 0)
    #expect(try scratch.text("a/history/公布.txt").hasSuffix("公布的是第几份 2\n"))
  }

  @Test func `fill does not decide that alone`() throws {
    try takeOut()
    let before = try scratch.contents("a")
    let run = try run("fill a")
    #expect(run.code == 73)
    #expect(
      run.messages.hasSuffix(
        "a: 答案文件里的公布日期删掉了（原来记的是 2026-01-22），没有写。其实还没有公布的，运行 nianbao regenerate a，撤销它；公布了的，把“公布日期: 2026-01-22”写回答案文件\n"
      ), "\(run.messages)")
    #expect(try scratch.contents("a") == before)
    // A draft that was written without it would be all that is known of it.
    #expect(try self.run("fill a --draft").code == 73)
    #expect(try scratch.contents("a") == before)
  }

  @Test func `a day that stands only in the record of an earlier version can be taken back`() throws {
    try scratch.copy("云溪镇人民政府-2024", to: "b")
    try #require(try run("fill b").code == 0)
    let record = try scratch.text("b/.made")
    try scratch.write(record.replacing("单位 ", with: "公布 2026-01-20 1\n单位 "), to: "b/.made")
    let done = try run("regenerate b --published 没有")
    #expect(done.messages.contains("已撤销公布日期 2026-01-20：第 1 份不再算公布过的\n"), "\(done.messages)")
    #expect(try !scratch.text("b/.made").contains("公布"))
    #expect(try !run("history b").output.contains("公布"))
  }

  @Test func `an earlier generation that is restored does not bring the day back`() throws {
    #expect(try run(Self.withdrawal).code == 0)
    try #require(try scratch.text("a/history/1-2026-02-01/answers.yaml").contains("公布日期"))
    #expect(try run("history a --restore 1").code == 0)
    #expect(try !scratch.text("a/answers.yaml").contains("公布日期"))
    #expect(try scratch.text("a/answers.yaml").contains("行政许可: 31"))
    #expect(!scratch.exists("a/history/公布.txt") && !scratch.exists("a/corrections.txt"))
  }

  // MARK: Edited by hand

  @Test func `a notice that was edited by hand is refused, or kept as such`() throws {
    try scratch.edit("a/corrections.txt", "审核意见", "县里的意见")
    let before = try scratch.contents("a")
    let refused = try run(Self.withdrawal)
    #expect(refused.code == 73)
    #expect(refused.messages.contains("a/corrections.txt: 这份更正说明写好以后手工改过，没有移走\n"), "\(refused.messages)")
    #expect(refused.messages.contains("县里的意见"))
    #expect(
      refused.messages.hasSuffix(
        "  撤销公布日期，更正说明就要移走；手改的内容要留，请先另存一份。\n  照样撤销，加 --discard-edits，手改的文件也移到 history 里\n"),
      "\(refused.messages)")
    #expect(try scratch.contents("a") == before)
    #expect(try run("\(Self.withdrawal) --discard-edits", month: 2).code == 0)
    try expectWithdrawn(before)
    #expect(try scratch.text("a/history/2-2026-02-01-手工改过/corrections.txt").contains("县里的意见"))
    #expect(try scratch.data("a/\(Self.withdrawn)/corrections.html") == before["corrections.html"])
  }

  @Test func `in a terminal it is asked what is to become of a notice that was edited`() throws {
    try scratch.edit("a/corrections.txt", "审核意见", "县里的意见")
    let before = try scratch.contents("a")
    for (number, isDone) in [("1", false), ("2", true)] {
      var terminal = try Terminal(scratch.program(), ["regenerate", "a", "--published", "没有"])
      try terminal.wait(for: "  2 照样撤销：手改的文件也移到 history 里\n")
      try terminal.type("\(number)\r", after: "> ")
      if isDone {
        try terminal.wait(for: "撤销公布日期 2026-01-22 吗？")
        try terminal.type("\r", after: "> ")
      }
      #expect(terminal.end().code == (isDone ? 0 : 73))
      if isDone { try expectWithdrawn(before) } else { #expect(try scratch.contents("a") == before) }
    }
  }

  @Test func `a notice without a record is not called edited`() throws {
    try scratch.remove("a/.made")
    let refused = try run(Self.withdrawal)
    #expect(refused.code == 73)
    #expect(
      refused.messages.contains("a/corrections.txt: 这份更正说明没有记录（.made），看不出有没有手工改过，没有移走\n"),
      "\(refused.messages)")
    #expect(!refused.messages.contains("写好以后手工改过"), "\(refused.messages)")
    #expect(try run("\(Self.withdrawal) --discard-edits", month: 2).code == 0)
    #expect(Self.notices.allSatisfy { !scratch.exists("a/\($0)") })
    #expect(!scratch.exists("a/history/公布.txt"))
    #expect(scratch.files("a/history").contains { $0.hasSuffix("手工改过/corrections.txt") })
  }

  // MARK: Broken off

  @Test(arguments: [SIGKILL, SIGINT])
  func `a run that is killed leaves whole files, and the next one ends the work`(signal: Int32) throws {
    try #require(try scratch.shell("cp -r a b"))
    try #require(try run(Self.withdrawal, month: 2).code == 0)
    let new = try scratch.contents("a")
    let old = try scratch.contents("b")
    let start = ContinuousClock.now
    try scratch.program(month: 2).run("check", "b")
    let time = ContinuousClock.now - start
    for step in 0...RunLength.rounds(8, long: 2) {
      try #require(try scratch.shell("rm -rf a && cp -r b a"))
      let process = scratch.program(month: 2).process(Self.withdrawal.split(separator: " ").map(String.init))
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.start()
      usleep(UInt32(time / .microseconds(1) * Double(step) / 4))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      let found = try scratch.contents("a") { $0.contains(".tmp") }
      for (name, data) in found where name != ".made" {
        #expect(data == old[name] || data == new[name], "\(step) \(name)")
      }
      // A notice is there, or its copy is.
      for name in Self.notices {
        #expect(found[name] != nil || found["\(Self.withdrawn)/\(name)"] != nil, "\(step) \(name)")
      }
      #expect(try run(Self.withdrawal, month: 2).code == 0)
      #expect(try scratch.contents("a") == new, "\(step)")
    }
  }
}
