import Foundation
import TestSupport

/// The built program, run as its users run it.
struct Program {
  var folder: URL
  var day = 1
  var month = 2
  /// A program and its arguments in front of ours.
  var launcher: [String] = []

  /// What a run left behind.
  struct Run {
    let words: [String]
    let code: Int32
    let output: String
    let messages: String

    /// The run as somebody at a screen sees it.
    var transcript: String {
      let line = words.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
      return "$ nianbao \(line)\n" + (output.isEmpty ? "" : "—— 输出\n\(output)")
        + (messages.isEmpty ? "" : "—— 提示\n\(messages)") + "—— 结束码 \(code)\n"
    }
  }

  /// The program beside the test bundle.
  static let file: URL = {
    let candidates = [
      Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
      PackageFolder.url.appending(path: ".build/debug"),
    ]
    let files = candidates.map { $0.appending(path: "nianbao") }
    return files.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? files[2]
  }()

  /// The environment: nothing from outside but the day.
  var environment: [String: String] {
    // The first of January 2026 is day 20,454 of the epoch.
    let days = [0, 31, 59, 90, 120, 151][month - 1] + day - 1
    return ["SOURCE_DATE_EPOCH": "\((20_454 + days) * 86_400 + 43_200)", "TZ": "UTC"]
  }

  /// Runs to the end, nothing to read.
  @discardableResult
  func run(_ words: String...) throws -> Run { try run(words) }

  @discardableResult
  func run(_ words: [String]) throws -> Run {
    let process = process(words)
    // Files, not pipes: nothing waits for a reader.
    let files = ["out", "err"].map {
      FileManager.default.temporaryDirectory.appending(path: "\(UUID()).\($0)")
    }
    for file in files { try Data().write(to: file) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return Run(
      words: words, code: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[0]), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
  }

  /// The program ready to run.
  func process(_ words: [String]) -> Process {
    let process = Process()
    let all = launcher + [Self.file.path] + words
    process.executableURL = URL(filePath: all[0])
    process.arguments = Array(all.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = environment
    return process
  }
}
