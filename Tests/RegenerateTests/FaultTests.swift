import AnnualReport
import Foundation
import Glibc
import TestSupport
import Testing
import YAMLSubset

@testable import nianbao

/// A generation that is being written when the disk fails or the program is killed.
@Suite struct FaultTests {
  private let scratch: Scratch
  private let old: [String: Data]
  private static let files = ["answers.yaml", "report.txt", "report.html", "report.docx"]
  private static let words = ["regenerate", "a", "主动公开.行政许可=37", "电话=0573-00000000", "--because", "台账核对"]

  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "a")
    try #require(try scratch.program().run("fill", "a/answers.yaml").code == 0)
    old = try scratch.contents("a")
  }

  /// Writes the correction in this process, step by step.
  private func write(_ disk: Disk) throws {
    let clock = Clock(year: 2026, month: 3, day: 1)
    let loader = AnswersLoader(editions: try Shipped.editions(), clock: clock)
    let draft = try LoadedDraft(scratch.path("a"), loader)
    let corrections = try Self.words[2...3].map { try Correction($0, form: draft.file.answers.form) }
    let corrected = try draft.file.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
      for correction in corrections { try correction.apply(to: &editor) }
    }
    let answers = corrected.answers
    let outputs = try DraftPrinter(draft: draft, loader: loader, formats: OutputFormat.usual)
      .outputs(answers, reason: "台账核对", nil)
    let changes = ChangesWording(try ReportChanges(from: draft.file.answers, to: answers)).lines
    let new = NewGeneration(
      answers: corrected.bytes, date: clock.date, reason: "台账核对", changes: changes)
    guard case .write(var change) = try draft.made.plan(outputs, edition: "2021", for: new) else {
      throw NothingToWrite()
    }
    let file = NewFile(name: "answers.yaml", bytes: corrected.bytes)
    change.answers = DraftChange.Replacement(file: file, basis: .bytes(draft.bytes ?? []))
    try change.transaction(makesFolder: false, disk).run()
  }

  private struct NothingToWrite: Error {}

  /// What an undisturbed run leaves.
  private func undisturbed() throws -> [String: Data] {
    let other = try Scratch()
    try other.copy("云溪镇人民政府-2024", to: "a")
    try other.program().run("fill", "a/answers.yaml")
    try #require(try other.program(month: 3).run(Self.words).code == 0)
    return try other.contents("a")
  }

  private func reset() throws {
    try FileManager.default.removeItem(atPath: scratch.path("a"))
    for (name, data) in old { try scratch.write(data, to: "a/\(name)") }
  }

  /// Each file is the old or the new one, and the old generation is somewhere, whole.
  private func expectWhole(_ new: [String: Data], _ step: Int) throws {
    let found = try scratch.contents("a") { $0.contains(".tmp") }
    for name in Self.files {
      #expect(found[name] == old[name] || found[name] == new[name], "\(step) \(name)")
    }
    let stands = Self.files.allSatisfy { found[$0] == old[$0] }
    let kept = Self.files.allSatisfy {
      found["history/1-2026-02-01/\($0)"] == old[$0]
    }
    #expect(stands || kept, "\(step)")
  }

  @Test func `killed at every step, the next run finishes the work`() throws {
    let new = try undisturbed()
    var step = 0
    var wasKilled = true
    while wasKilled {
      try reset()
      let fate = Fate(step: step, isDeath: true)
      wasKilled = (try? write(fate.disk)) == nil
      try expectWhole(new, step)
      let run = try scratch.program(month: 3).run(Self.words)
      #expect(run.code == 0, "\(step) \(run.messages)")
      let found = try scratch.contents("a") { $0.contains(".tmp") }
      #expect(found == new, "\(step) \(fate.name)")
      step += RunLength.step
    }
    #expect(step > 15)
  }

  @Test func `when a step fails, nothing is left behind and the next run finishes the work`() throws {
    let new = try undisturbed()
    var step = 0
    var failed = true
    while failed {
      try reset()
      let fate = Fate(step: step, isDeath: false)
      do {
        try write(fate.disk)
        failed = false
      } catch let failure as WriteFailure {
        #expect(failure.exitCode == .cannotWrite)
        #expect(!failure.message.contains(".tmp") && failure.cause.contains("磁盘已满"))
      }
      let found = try scratch.contents("a")
      #expect(found.keys.filter { $0.contains(".tmp") }.isEmpty, "\(step) \(fate.name)")
      if failed && !fate.sawChange { #expect(found == old, "\(step) \(fate.name)") }
      try expectWhole(new, step)
      #expect(try scratch.program(month: 3).run(Self.words).code == 0)
      #expect(try scratch.contents("a") == new, "\(step) \(fate.name)")
      step += RunLength.step
    }
  }

  @Test func `a folder that is deleted meanwhile is named`() throws {
    let gone = scratch.path("a")
    let disk = Disk(before: { _ in
      _ = try? FileManager.default.removeItem(atPath: gone)
      return 0
    })
    let failure = #expect(throws: WriteFailure.self) { try write(disk) }
    #expect(failure?.message.hasSuffix("写不进去：文件夹不见了。原有文件没有动") == true)
  }

  @Test func `what killed runs have left is cleared away`() throws {
    let process = try #require(deadProcess())
    try scratch.write("x", to: "a/.report.txt.0.\(process).tmp")
    try scratch.write("x", to: "a/history/.1-2026-02-01.0.\(process).tmp/report.txt")
    // Not one of ours.
    try scratch.write("x", to: "a/.notes.\(process).tmp")
    #expect(try scratch.program(month: 3).run(Self.words).code == 0)
    let left = try scratch.contents("a") { $0 == ".notes.\(process).tmp" }
    #expect(try left == undisturbed() && scratch.exists("a/.notes.\(process).tmp"))
  }

  private func deadProcess() -> Int32? { (40_000...60_000).first { kill($0, 0) != 0 && errno == ESRCH } }

  @Test func `killed from outside at any moment`() throws {
    let new = try undisturbed()
    for delay in [2, 4, 6, 8, 10, 14, 18, 24, 32, 48] {
      try reset()
      let process = scratch.program(month: 3).process(Self.words)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(delay) * 1000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try expectWhole(new, delay)
      #expect(try scratch.program(month: 3).run(Self.words).code == 0)
      #expect(try scratch.contents("a") == new, "\(delay)")
    }
  }
}
