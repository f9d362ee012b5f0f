import Foundation
import Glibc
import TestSupport
import Testing

@testable import AnnualReport

/// The real program, killed after every answer.
@Suite struct KillTests {
  @Test func `the program killed after every answer leaves the same three files`() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "nianbao-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let target = try Project.answers(Reports.busy)
    var clerk = Clerk(target: target, texts: .direct)
    var talk = try Conversation(unit: "清溪镇人民政府", year: 2025, lastYear: nil)
    try talk.run(&clerk)
    try run(root.appending(path: "whole"), talk.typed, killing: false)
    try run(root.appending(path: "killed"), talk.typed, killing: true)
    for file in ["answers.yaml", "report.txt", "report.html"] {
      let path = "清溪镇人民政府-2025/\(file)"
      let whole = try Data(contentsOf: root.appending(path: "whole/\(path)"))
      let killed = try Data(contentsOf: root.appending(path: "killed/\(path)"))
      #expect(whole == killed, "\(file)")
    }
  }

  /// Types the lines; where `killing`, into a new process each, killed once the next question stands there.
  private func run(_ folder: URL, _ lines: [String], killing: Bool) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var session = try Session(folder)
    for line in lines {
      session.type(line)
      if killing && session.isRunning {
        session.kill()
        session = try Session(folder)
      }
    }
    #expect(!session.isRunning)
  }

  /// One process of the program that was read up to its question.
  private struct Session {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private(set) var isRunning = true

    init(_ folder: URL) throws {
      process.executableURL = Program.file
      process.arguments = ["ask", "--unit", "清溪镇人民政府", "--year", "2025", "-o", folder.path]
      process.standardInput = input
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
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
      while !seen.suffix(3).elementsEqual("\n> ".utf8) {
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
