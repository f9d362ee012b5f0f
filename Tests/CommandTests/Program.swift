import Foundation
import Glibc

/// The built program, run as its users run it.
struct Program {
  /// What a run left behind.
  struct Run {
    let code: Int32
    let output: String
    let messages: String
  }

  var folder = Program.repository
  var environment: [String: String] = [:]
  var input: Data?
  /// A program and its arguments in front of ours, such as one that changes the user.
  var launcher: [String] = []

  /// The folder that holds Package.swift.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program beside the test bundle.
  static let file: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    if !FileManager.default.fileExists(atPath: folder.appending(path: "nianbao").path) {
      folder = Bundle.main.bundleURL
    }
    if !FileManager.default.fileExists(atPath: folder.appending(path: "nianbao").path) {
      folder = repository.appending(path: ".build/debug")
    }
    return folder.appending(path: "nianbao")
  }()

  /// Runs to the end.
  func run(_ arguments: String...) throws -> Run { try run(arguments) }

  /// Runs to the end; both pipes are read to their ends before it is waited for.
  func run(_ arguments: [String]) throws -> Run {
    let (process, output, messages) = try start(arguments)
    let read = Self.readAll([output, messages])
    process.waitUntilExit()
    return Run(
      code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: read[0], as: UTF8.self), messages: String(decoding: read[1], as: UTF8.self))
  }

  /// Starts, lets it run for a while, and sends it a signal.
  func run(_ arguments: [String], signal: Int32, after microseconds: UInt32) throws -> Run {
    let (process, output, messages) = try start(arguments)
    usleep(microseconds)
    kill(process.processIdentifier, signal)
    let read = Self.readAll([output, messages])
    process.waitUntilExit()
    return Run(
      code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: read[0], as: UTF8.self), messages: String(decoding: read[1], as: UTF8.self))
  }

  private func start(_ arguments: [String]) throws -> (Process, FileHandle, FileHandle) {
    let process = Process()
    let words = launcher + [Self.file.path] + arguments
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = folder
    // Nothing from outside: the first of February 2026, no colours.
    process.environment = environment.merging(["SOURCE_DATE_EPOCH": "1769904000", "TZ": "UTC"]) { own, _ in
      own
    }
    let (output, messages) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = messages
    if let input {
      let file = FileManager.default.temporaryDirectory.appending(path: "nianbao-\(UUID())")
      try input.write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
      try FileManager.default.removeItem(at: file)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    return (process, output.fileHandleForReading, messages.fileHandleForReading)
  }

  /// Reads several pipes at the same time, so that none of them ever fills up.
  private static func readAll(_ handles: [FileHandle]) -> [[UInt8]] {
    var read = Array(repeating: [UInt8](), count: handles.count)
    var waiting = handles.map { pollfd(fd: $0.fileDescriptor, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while waiting.contains(where: { $0.fd >= 0 }) {
      if poll(&waiting, nfds_t(waiting.count), -1) < 0 && errno != EINTR { break }
      for index in waiting.indices where waiting[index].revents != 0 {
        let count = Glibc.read(waiting[index].fd, &buffer, buffer.count)
        if count > 0 { read[index] += buffer[..<count] } else { waiting[index].fd = -1 }
        waiting[index].revents = 0
      }
    }
    return read
  }
}
