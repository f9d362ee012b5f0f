import Foundation
import Glibc
import TestSupport
import Testing

@testable import nianbao

/// A day of publication that is taken back while the disk fails or the program is killed.
@Suite struct WithdrawalFaultTests {
  private let scratch: Scratch
  private let old: [String: Data]
  private static let words = ["regenerate", "a", "--published", "没有"]
  private static let notices = ["corrections.txt", "corrections.html", "corrections.docx"]
  private static let copies = "history/2-2026-03-01-撤下的更正说明"

  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "a")
    let program = scratch.program()
    try #require(try program.run("fill", "a").code == 0)
    try #require(try program.run("regenerate", "a", "--published", "2026-01-22").code == 0)
    try #require(try program.run("regenerate", "a", "主动公开.行政许可=37", "--because", "核对").code == 0)
    old = try scratch.contents("a")
  }

  /// Takes the day back in this process, step by step; whether that came to its end.
  private func withdraw(_ disk: Disk) -> Bool {
    let silent = Output(results: Output.Channel(write: { _ in }), messages: Output.Channel(write: { _ in }))
    let nobody = Pipe()
    let keyboard = Keyboard(
      input: nobody.fileHandleForReading.fileDescriptor, output: nobody.fileHandleForWriting.fileDescriptor,
      term: nil)
    let words = ["regenerate", scratch.path("a"), "--published", "没有"]
    return Nianbao.run(
      words, clock: Clock(year: 2026, month: 3, day: 1), output: silent, keyboard: keyboard, disk: disk)
      == .clean
  }

  /// What an undisturbed run leaves.
  private func undisturbed() throws -> [String: Data] {
    try #require(try scratch.program(month: 3).run(Self.words).code == 0)
    return try scratch.contents("a")
  }

  private func reset() throws {
    try scratch.remove("a")
    for (name, data) in old { try scratch.write(data, to: "a/\(name)") }
  }

  /// Each file is the old or the new one, and each notice stands there or in the history.
  private func expectWhole(_ new: [String: Data], _ step: Int) throws {
    let found = try scratch.contents("a") { $0.contains(".tmp") }
    for (name, data) in found where name != ".made" {
      #expect(data == old[name] || data == new[name], "\(step) \(name)")
    }
    for name in Self.notices {
      #expect(found[name] == old[name] || found["\(Self.copies)/\(name)"] == old[name], "\(step) \(name)")
    }
  }

  @Test(arguments: [true, false])
  func `wherever it is broken off, the next run ends the work`(isDeath: Bool) throws {
    let new = try undisturbed()
    #expect(Self.notices.allSatisfy { new[$0] == nil && new["\(Self.copies)/\($0)"] == old[$0] })
    var step = 0
    var isBroken = true
    while isBroken {
      try reset()
      let fate = Fate(step: step, isDeath: isDeath)
      isBroken = !withdraw(fate.disk)
      if isBroken && !isDeath && !fate.sawChange {
        #expect(try scratch.contents("a") == old, "\(step) \(fate.name)")
      }
      try expectWhole(new, step)
      let run = try scratch.program(month: 3).run(Self.words)
      #expect(run.code == 0, "\(step) \(run.messages)")
      let found = try scratch.contents("a") { $0.contains(".tmp") }
      #expect(found == new, "\(step) \(fate.name)")
      step += RunLength.step
    }
    #expect(step > 15)
  }

  @Test func `whoever goes on otherwise has lost nothing either`() throws {
    _ = try undisturbed()
    var step = 0
    var isBroken = true
    while isBroken {
      try reset()
      let fate = Fate(step: step, isDeath: true)
      isBroken = !withdraw(fate.disk)
      // Either the day is told as before, or it is told no more; nothing stands in between.
      let run = try scratch.program(month: 3).run("regenerate", "a")
      #expect(run.code == 0, "\(step) \(run.messages)")
      let isTold = try scratch.text("a/answers.yaml").contains("公布日期")
      #expect(try scratch.text("a/report.html").contains("PubDate") == isTold, "\(step) \(fate.name)")
      #expect(try scratch.text("a/.made").contains("公布 ") == isTold, "\(step) \(fate.name)")
      #expect(scratch.exists("a/history/公布.txt") == isTold, "\(step) \(fate.name)")
      for name in Self.notices { #expect(scratch.exists("a/\(name)") == isTold, "\(step) \(fate.name)") }
      step += RunLength.step
    }
  }
}
