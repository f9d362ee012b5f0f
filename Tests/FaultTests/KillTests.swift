import Foundation
import Glibc
import TestSupport
import Testing

/// Commands that are killed at any moment: each file is the old one or the new one, and the next run does the work.
@Suite struct KillTests {
  private static let commands = [
    "fill a", "fill a/answers.yaml -o out", "history a --restore 1", "regenerate a 主动公开.行政许可=37",
  ]

  /// A draft with two generations, whose answers were edited since.
  private func prepared() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "a")
    try #require(try scratch.program().run("fill", "a").code == 0)
    try #require(try scratch.program().run("regenerate", "a", "主动公开.行政许可=32").code == 0)
    try scratch.edit("a/answers.yaml", "行政许可: 32", "行政许可: 33")
    return scratch
  }

  @Test(arguments: RunLength.cases(commands), [SIGKILL, SIGINT])
  func `a command that is killed leaves whole files, and the next run does the work`(
    line: String, signal: Int32
  ) throws {
    let words = line.split(separator: " ").map(String.init)
    let other = try prepared()
    try #require(try other.program(month: 3).run(words).code == 0)
    let new = try other.contents()
    // The time that the work takes here, in steps from the first moment to its end.
    let start = ContinuousClock.now
    try other.program(month: 3).run("check", "a")
    let time = ContinuousClock.now - start
    for step in RunLength.isLong ? 0...3 : 1...RunLength.rounds(2, long: 2) {
      let scratch = try prepared()
      let old = try scratch.contents()
      let process = scratch.program(month: 3).process(words)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.start()
      usleep(UInt32(time / .microseconds(1) * Double(step) / 3))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect([0, signal].contains(process.terminationStatus))
      let found = try scratch.contents { $0.contains(".tmp") }
      #expect(Set(old.keys).isSubset(of: found.keys))
      // The record of a draft holds the marks of the old and the new files in between, so that neither looks edited.
      for (name, data) in found where !name.hasSuffix("/.made") {
        #expect(data == old[name] || data == new[name], "\(step) \(name)")
      }
      #expect(try scratch.program(month: 3).run(words).code == 0)
      #expect(try scratch.contents() == new, "\(step)")
    }
  }

  @Test func `an interview that is killed has kept every answer and holds nobody up`() throws {
    let scratch = try Scratch()
    let words = ["ask", "--unit", "清溪镇人民政府", "--year", "2019", "-o", "d"]
    let entries = [
      ("我镇", "自称: 我镇\n", SIGKILL), ("2", "  本年新收: {总计: 2}\n", SIGTERM),
      ("1", "  本年新收: {总计: 2, 自然人: 1}\n", SIGHUP),
    ]
    for (entry, saved, signal) in entries {
      var terminal = try Terminal(scratch.program(), words)
      // Once figures were told, the parts of the report are listed first.
      if signal == SIGHUP { try terminal.type("\r", after: "从第一处没有填的地方接着填\n> ") }
      try terminal.type(entry + "\r", after: "> ")
      try terminal.wait(for: "> ")
      kill(terminal.number, signal)
      #expect(terminal.end().code == signal)
      let text = try scratch.text("d/清溪镇人民政府-2019/answers.yaml")
      #expect(text.hasSuffix(saved), "\(text)")
    }
  }
}
