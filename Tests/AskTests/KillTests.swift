import Foundation
import Glibc
import TestSupport
import Testing

@testable import AnnualReport

/// The real program, killed after every answer.
@Suite struct KillTests {
  @Test func `the program killed behind its answers leaves the same files`() throws {
    let scratch = try Scratch()
    let target = try Shipped.answers(Reports.many)
    var clerk = Clerk(target: target, texts: .direct)
    var talk = try Conversation(unit: "清溪镇人民政府", year: 2025, lastYear: nil)
    try talk.run(&clerk)
    try run(scratch, "whole", talk.typed, killing: false)
    try run(scratch, "killed", talk.typed, killing: true)
    for file in ["answers.yaml", "report.txt", "report.html", "report.docx"] {
      let path = "清溪镇人民政府-2025/\(file)"
      #expect(try scratch.data("whole/\(path)") == scratch.data("killed/\(path)"), "\(file)")
    }
  }

  /// Types the lines; where `killing`, into a new process, killed once the next question stands there.
  private func run(_ scratch: Scratch, _ folder: String, _ lines: [String], killing: Bool) throws {
    var session = try Session(scratch, folder)
    // The short run kills behind every second answer.
    for (number, line) in lines.enumerated() {
      session.type(line)
      if killing && session.isRunning && (RunLength.isLong || number % 2 == 0 && RunLength.takes(number / 2))
      {
        session.kill()
        session = try Session(scratch, folder)
      }
    }
    #expect(!session.isRunning)
  }

  /// One process of the program that was read up to its question.
  private struct Session {
    private let process: Process
    private let input = Pipe()
    private let output = Pipe()
    private(set) var isRunning = true

    init(_ scratch: Scratch, _ folder: String) throws {
      process = scratch.program().process(["ask", "--unit", "清溪镇人民政府", "--year", "2025", "-o", folder])
      process.standardInput = input
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.start()
      readToPrompt()
    }

    mutating func type(_ line: String) {
      try? input.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8))
      readToPrompt()
    }

    func kill() {
      Glibc.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }

    private mutating func readToPrompt() {
      var seen = Data()
      while !["\n> ", "\n. "].contains(where: { seen.suffix(3).elementsEqual($0.utf8) }) {
        let piece = output.fileHandleForReading.availableData
        if piece.isEmpty {
          process.waitUntilExit()
          isRunning = false
          return
        }
        seen += piece
      }
    }
  }
}
