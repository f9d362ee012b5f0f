import Foundation
import Synchronization
import TestSupport
import Testing

@testable import nianbao

/// What a command prints when it runs in the process of the test, on a day of the test's and with what it types.
private final class Printed: Sendable {
  private let texts = Mutex((results: "", messages: ""))

  var results: String { texts.withLock { $0.results } }
  var messages: String { texts.withLock { $0.messages } }

  private var output: Output {
    Output(
      results: Output.Channel(write: { text in self.texts.withLock { $0.results += text } }),
      messages: Output.Channel(write: { text in self.texts.withLock { $0.messages += text } }))
  }

  /// Runs a command line; its input holds what is typed, and ends.
  func run(_ arguments: String..., typing typed: String = "", on disk: Disk = Disk()) throws -> ExitCode {
    let input = Pipe()
    try input.fileHandleForWriting.write(contentsOf: Data(typed.utf8))
    try input.fileHandleForWriting.close()
    let prompts = Pipe()
    let keyboard = Keyboard(
      input: input.fileHandleForReading.fileDescriptor, output: prompts.fileHandleForWriting.fileDescriptor,
      term: nil)
    return Nianbao.run(
      arguments, clock: Clock(year: 2025, month: 1, day: 20), output: output, keyboard: keyboard, disk: disk)
  }
}

/// The commands without a process of their own: output, day, keyboard and disk are given to them.
@Suite struct InProcessTests {
  private let scratch: Scratch
  private let draft: String
  private let printed = Printed()

  init() throws {
    scratch = try Scratch()
    draft = scratch.path("云溪镇人民政府-2024")
    try scratch.copy("云溪镇人民政府-2024", to: "云溪镇人民政府-2024")
  }

  @Test func `check tells of a wrong figure and writes nothing`() throws {
    try scratch.edit("云溪镇人民政府-2024/answers.yaml", "行政许可: 31", "行政许可: 三十一")
    let before = try scratch.contents()
    #expect(try printed.run("check", draft + "/answers.yaml") == .findings)
    #expect(printed.results.contains("/answers.yaml:"))
    #expect(printed.results.contains("行政许可"))
    #expect(try scratch.contents() == before)
  }

  @Test func `fill writes the report and names its files`() throws {
    #expect(try printed.run("fill", draft) == .clean)
    for file in ["report.txt", "report.html"] {
      #expect(printed.results.contains("\(draft)/\(file)\n"))
      #expect(try scratch.contents()["云溪镇人民政府-2024/\(file)"]?.isEmpty == false)
    }
  }

  @Test func `fill on a disk that takes nothing says so and leaves nothing`() throws {
    let before = try scratch.contents()
    var disk = Disk()
    disk.before = { _ in ENOSPC }
    #expect(try printed.run("fill", draft, on: disk) == .cannotWrite)
    #expect(printed.messages.contains("磁盘已满"))
    #expect(try scratch.contents() == before)
  }

  @Test func `regenerate writes a correction, and history tells of it`() throws {
    #expect(try printed.run("fill", draft) == .clean)
    let correction = ["主动公开.行政许可=37", "--because", "县政府办审核意见", "--yes"]
    #expect(
      try printed.run("regenerate", draft, correction[0], correction[1], correction[2], correction[3])
        == .clean)
    #expect(printed.messages.contains("这是第 2 份报告"))
    #expect(try scratch.text("云溪镇人民政府-2024/answers.yaml").contains("行政许可: 37"))
    let history = Printed()
    #expect(try history.run("history", draft) == .clean)
    #expect(history.results.contains("2025-01-20"))
    #expect(history.results.contains("县政府办审核意见"))
  }

  @Test func `a correction that changes nothing writes nothing`() throws {
    #expect(try printed.run("fill", draft) == .clean)
    let before = try scratch.contents()
    #expect(try printed.run("regenerate", draft, "--yes") == .clean)
    #expect(printed.messages.contains("\(draft): 没有改动，报告没有重写\n"))
    #expect(try scratch.contents() == before)
  }

  @Test func `an interview is saved when the input ends`() throws {
    let folder = scratch.path("asked")
    let code = try printed.run(
      "ask", "--year", "2024", "--unit", "石桥镇人民政府", "-o", folder, typing: "\n")
    #expect(code == .interrupted)
    #expect(try scratch.text("asked/石桥镇人民政府-2024/answers.yaml").contains("单位: 石桥镇人民政府"))
  }
}
