import Foundation
import Glibc
import TestSupport
import Testing

@testable import nianbao

/// Disks that are full or can only be read, and folders that go away, for every command that writes reports.
@Suite struct DiskTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Commands that change the drafts `disk/a` and `disk/b`.
  static let writing = [
    "fill disk/a", "fill disk", "fill disk/a/answers.yaml -o disk/out", "fill disk -o disk/out --draft",
    "regenerate disk/a 主动公开.行政许可=37", "history disk/a --restore 1", "templates export disk/e",
  ]

  private static func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

  /// Two drafts, one of another year, with two generations each, whose answers were edited since.
  private func prepare(_ scratch: Scratch) throws {
    for (folder, year) in [("disk/a", "2024"), ("disk/b", "2023")] {
      try scratch.copy("云溪镇人民政府-2024", to: folder)
      try scratch.edit("\(folder)/answers.yaml", "年度: 2024", "年度: \(year)")
      for figure in [32, 33] {
        try #require(try scratch.program().run("fill", folder).code == 0)
        try scratch.edit("\(folder)/answers.yaml", "行政许可: \(figure - 1)", "行政许可: \(figure)")
      }
    }
  }

  /// What an undisturbed run leaves.
  private func undisturbed(_ line: String) throws -> [String: Data] {
    let other = try Scratch()
    try prepare(other)
    try #require(try other.program(month: 3).run(Self.words(line)).code == 0)
    return try other.contents("disk")
  }

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"), arguments: RunLength.cases(writing))
  func `a full disk is told, every file is the old or the new one, and the next run does the work`(
    line: String
  ) throws {
    let new = try undisturbed(line)
    let disk = try SmallDisk(scratch, kilobytes: 1200)
    try prepare(scratch)
    let old = try scratch.contents("disk")
    for room in [0, 8, 24] {
      try disk.fill(leaving: room)
      let run = try scratch.program(month: 3).run(Self.words(line))
      #expect(run.code == 73)
      let complaint = /\ndisk\/[^:\n]+: 写不进去：磁盘已满。原有文件没有动\n/
      #expect("\n\(run.messages)".contains(complaint), "\(run.messages)")
      let found = try scratch.contents("disk") { $0 == "full" }
      for (name, data) in found { #expect(data == old[name] || data == new[name], "\(name)") }
      #expect(Set(old.keys).isSubset(of: found.keys))
      if room == 0 { #expect(found == old) }
    }
    try disk.free()
    #expect(try scratch.program(month: 3).run(Self.words(line)).code == 0)
    #expect(try scratch.contents("disk") == new)
  }

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"), arguments: RunLength.cases(writing))
  func `a disk that can only be read is told and left as it is`(line: String) throws {
    let disk = try SmallDisk(scratch, kilobytes: 1200)
    try prepare(scratch)
    let old = try scratch.contents("disk")
    try disk.lock("disk")
    let run = try scratch.program(month: 3).run(Self.words(line))
    #expect(run.code == 73)
    #expect("\n\(run.messages)".contains(/\ndisk\/[^:\n]+: 写不进去：这个位置只能读。原有文件没有动\n/), "\(run.messages)")
    #expect(try scratch.contents("disk") == old)
    for line in ["check disk", "history disk/a", "regenerate disk/a 主动公开.行政许可=37 --dry-run"] {
      #expect(try scratch.program(month: 3).run(Self.words(line)).code == 0)
    }
    try disk.unlock("disk")
    #expect(try scratch.program(month: 3).run(Self.words(line)).code == 0)
  }

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"))
  func `of many drafts only the one that cannot be written is left out`() throws {
    let new = try undisturbed("fill disk")
    let disk = try SmallDisk(scratch, kilobytes: 1200)
    try prepare(scratch)
    let old = try scratch.contents("disk/a")
    try disk.lock("disk/a")
    let run = try scratch.program(month: 3).run("fill", "disk")
    #expect(run.messages.contains("\ndisk/a/history/2-2026-02-01: 写不进去：这个位置只能读。原有文件没有动\n"))
    #expect(run.messages.hasSuffix("写出 1，没有变化 0，有问题没有写 0，读不了或写不了 1\n读不了或写不了的：\n  disk/a/answers.yaml\n"))
    #expect(run.code == 73)
    #expect(try scratch.contents("disk/a") == old)
    for (name, data) in try scratch.contents("disk/b") { #expect(data == new["b/\(name)"], "\(name)") }
  }

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"))
  func `an interview in a folder that can only be read does not begin`() throws {
    let disk = try SmallDisk(scratch, kilobytes: 1200)
    try prepare(scratch)
    try disk.lock("disk")
    let run = try scratch.program().run("ask", "disk/a")
    #expect(run.messages == "disk/a: 写不进去：这个位置只能读。原有文件没有动\n")
    #expect(run.code == 73)
    try disk.unlock("disk")
  }

  @Test(.enabled(if: SmallDisk.isPermitted, "\(SmallDisk.reason)"))
  func `a blank file that the disk has no room for is no success`() throws {
    let disk = try SmallDisk(scratch, kilobytes: 64)
    try disk.fill(leaving: 4)
    var program = scratch.program()
    program.launcher = ["/bin/sh", "-c", "exec \"$@\" > disk/answers.yaml", "sh"]
    let run = try program.run("blank", "--year", "2025")
    #expect(run.messages == "标准输出: 写不进去：磁盘已满。输出不完整，不要使用；处理好以后再运行一次\n")
    #expect(run.code == 73)
  }

  // MARK: Folders that go away

  @Test(arguments: ["regenerate a 主动公开.行政许可=37 --because 台账核对", "history a --restore 1"])
  func `a folder that went away before the last yes is told`(line: String) throws {
    try scratch.copy("云溪镇人民政府-2024", to: "a")
    try #require(try scratch.program().run("fill", "a").code == 0)
    try #require(try scratch.program().run("regenerate", "a", "主动公开.行政许可=32").code == 0)
    var terminal = try Terminal(scratch.program(month: 3), Self.words(line))
    try terminal.wait(for: "照这样写出新的报告吗？ [是]\n> ")
    try FileManager.default.removeItem(atPath: scratch.path("a"))
    try terminal.type("\r", after: "照这样写出新的报告吗？ [是]\n> ")
    let end = terminal.end()
    #expect(end.screen.hasSuffix(": 写不进去：文件夹不见了。原有文件没有动\n"), "\(end.screen)")
    #expect(end.code == 73)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("a")))
  }

  /// A report that waits beside its place.
  private func staged(_ folder: String, flush: Bool) throws -> FillOutcome {
    var transaction = Transaction(in: scratch.path(folder), makesFolder: true)
    transaction.write(NewFile(name: "report.txt", bytes: Array(folder.utf8)), over: .nothing)
    var outcome = FillOutcome(path: "\(folder)/answers.yaml", code: .clean, ending: .written)
    outcome.staged = FillOutcome.Staged(transaction: try transaction.prepare(flushes: flush), hold: nil)
    return outcome
  }

  @Test(arguments: [true, false])
  func `of many reports only the one whose folder went away is lost`(flush: Bool) throws {
    var group = FillGroup(flushesEach: flush, disk: Disk())
    for folder in ["a", "b", "c"] { group.outcomes.append(try staged(folder, flush: flush)) }
    for folder in ["a", "c"] { try FileManager.default.removeItem(atPath: scratch.path(folder)) }
    group.commit()
    #expect(group.finish().isEmpty)
    let outcomes = group.outcomes
    let sentence = ": 写不进去：文件夹不见了。原有文件没有动"
    #expect(
      outcomes[0].verdict == scratch.path("a/report.txt") + sentence && outcomes[0].code == .cannotWrite)
    #expect(outcomes[1].verdict == "" && outcomes[1].code == .clean)
    #expect(
      outcomes[2].verdict == scratch.path("c/report.txt") + sentence && outcomes[2].code == .cannotWrite)
    #expect(try scratch.contents() == ["b/report.txt": Data("b".utf8)])
  }

  @Test func `what a killed run of the same process number has left is written over`() throws {
    try scratch.write("half", to: "a/.report.txt.0.\(getpid()).tmp")
    var group = FillGroup(flushesEach: true, disk: Disk())
    group.outcomes = [try staged("a", flush: true)]
    group.commit()
    #expect(group.outcomes[0].code == .clean)
    #expect(try scratch.contents() == ["a/report.txt": Data("a".utf8)])
  }
}
