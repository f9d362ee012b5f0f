import Foundation
import Glibc
import TestSupport
import Testing

/// Two sessions, full disks, folders that can only be read.
@Suite struct TroubleTests {
  private let scratch: Scratch
  private static let words = ["regenerate", "disk/a", "主动公开.行政许可=37", "--because", "台账核对"]

  init() throws { scratch = try Scratch() }

  private func prepare() throws {
    try scratch.copy("云溪镇人民政府-2024", to: "disk/a")
    try #require(try scratch.program().run("fill", "disk/a/answers.yaml").code == 0)
  }

  @Test func `a second session is told who holds the draft`() throws {
    try prepare()
    let before = try scratch.contents("disk")
    let lock = open(scratch.path("disk/a/.lock"), O_RDWR | O_CREAT, 0o644)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    _ = "王建国，进程 4711".withCString { pwrite(lock, $0, strlen($0), 0) }
    for words in [Self.words, ["history", "disk/a", "--restore", "1"]] {
      let run = try scratch.program().run(words)
      #expect(run.messages == "disk/a: 另一个窗口正在填这份报告（王建国，进程 4711）。请回到那个窗口，或等它结束再试\n")
      #expect(run.code == 73 && run.output == "")
    }
    #expect(try scratch.program().run(Self.words + ["--dry-run"]).code == 0)
    #expect(try scratch.contents("disk") == before)
    flock(lock, LOCK_UN)
    // What a crashed session has left in the file holds nobody up.
    #expect(try scratch.program().run(Self.words).code == 0)
  }

  @Test func `answers in the record that cannot be read are named as the record's, and a way out`() throws {
    try prepare()
    try scratch.edit("disk/a/.made", "\n年度: 2024", "\n年度: [2024")
    let run = try scratch.program().run("regenerate", "disk/a", "主动公开.行政许可=37")
    let said = "disk/a/.made: 这里记下的上一份报告的答案读不懂，可能改过。运行 nianbao fill disk/a 重新写一遍，就重新记下\n"
    #expect(run.code == 65 && run.messages == said)
    #expect(try scratch.program().run("fill", "disk/a").code == 0)
    #expect(try scratch.program().run(Self.words).code == 0)
  }

  @Test func `a draft without answers, or none at all`() throws {
    try scratch.write("x", to: "b/notes.txt")
    for (folder, message) in [("b", "b/answers.yaml: 没有这个文件\n"), ("c", "c: 没有这个文件夹\n")] {
      let run = try scratch.program().run("regenerate", folder)
      #expect(run.messages == message && run.code == 66)
    }
  }

  @Test func `answers that are not the notation`() throws {
    try prepare()
    try scratch.edit("disk/a/answers.yaml", "年度: 2024", "年度：2024")
    let before = try scratch.contents("disk")
    #expect(try scratch.program().run(Self.words).code == 65)
    #expect(try scratch.contents("disk") == before)
  }

  @Test func `a first report by regenerate`() throws {
    try scratch.copy("云溪镇人民政府-2024", to: "disk/a")
    let run = try scratch.program().run("regenerate", "disk/a")
    #expect(run.code == 0 && run.messages.hasSuffix("disk/a: 这是第 1 份报告\n"))
    #expect(run.output == "disk/a/report.txt\ndisk/a/report.html\ndisk/a/report.docx\n")
    try scratch.copy("云溪镇人民政府-2024", to: "disk/b")
    try scratch.program().run("fill", "disk/b/answers.yaml")
    #expect(try scratch.contents("disk/a") == scratch.contents("disk/b"))
  }

  @Test func `a corrected file filled again keeps the earlier report too`() throws {
    try prepare()
    let before = try scratch.contents("disk/a")
    try scratch.edit("disk/a/answers.yaml", "行政许可: 31", "行政许可: 32")
    #expect(try scratch.program(month: 3).run("fill", "disk/a/answers.yaml", "--draft").code == 0)
    #expect(try scratch.program(month: 3).run("fill", "disk/a/answers.yaml").code == 0)
    let after = try scratch.contents("disk/a")
    for name in ["answers.yaml", "report.txt", "report.html", "report.docx"] {
      #expect(after["history/1-2026-02-01/\(name)"] == before[name])
    }
    #expect(after.keys.filter { $0.hasSuffix("about.txt") }.count == 1)
    let list = try scratch.program().run("history", "disk/a").output
    #expect(list.contains("第 2 份  2026-03-01  没有写明原因（现在的）\n    “行政许可”本年处理决定数量：31 → 32\n"))
  }

  // MARK: File systems of our own

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"))
  func `a full disk changes nothing`() throws {
    let disk = try SmallDisk(scratch, kilobytes: 400)
    try prepare()
    let before = try scratch.contents("disk/a")
    // First without room for anything, then with room for a part of it.
    for room in [0, 40, 100] {
      try disk.fill(leaving: room)
      let run = try scratch.program(month: 3).run(Self.words)
      #expect(
        run.messages.contains(/\ndisk\/a\/[^:\n]+: 写不进去：磁盘已满。原有文件没有动\n$/), "\(run.messages)")
      #expect(run.code == 73 && run.output.hasSuffix("32\n") == false)
      #expect(try scratch.contents("disk/a") == before)
    }
    try disk.free()
    #expect(try scratch.program(month: 3).run(Self.words).code == 0)
  }

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"))
  func `a folder that can only be read`() throws {
    let disk = try SmallDisk(scratch, kilobytes: 400)
    try prepare()
    let before = try scratch.contents("disk/a")
    try disk.lock("disk")
    let run = try scratch.program(month: 3).run(Self.words)
    #expect(run.messages == "disk/a: 写不进去：这个位置只能读。原有文件没有动\n")
    #expect(run.code == 73)
    #expect(try scratch.program(month: 3).run(Self.words + ["--dry-run"]).code == 0)
    #expect(try scratch.contents("disk/a") == before)
  }
}
