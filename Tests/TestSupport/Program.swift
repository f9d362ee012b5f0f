public import Foundation
import Glibc

/// The built program, run as its users run it.
public struct Program: Sendable {
  /// Where it runs.
  public var folder: URL
  /// The day of the month on which it runs.
  public var day = 1
  /// The month on whose day it runs.
  public var month = 2
  /// The year in which it runs.
  public var year = 2026
  /// A program and its arguments in front of ours.
  public var launcher: [String] = []
  /// What else is in the environment.
  public var variables: [String: String] = [:]
  /// What stands on standard input.
  public var input = Data()

  /// The program in a folder, the package's own where none is named, on the first of February 2026.
  public init(in folder: URL = PackageFolder.url) {
    self.folder = folder
  }

  /// What a run left behind.
  public struct Run: Sendable {
    /// The words after the program's name.
    public let words: [String]
    /// What the program told the shell; the signal with a minus where one ended it.
    public let code: Int32
    /// What came to standard output.
    public let output: String
    /// What came to standard error.
    public let messages: String

    /// The run as somebody at a screen sees it.
    public var transcript: String {
      let line = words.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
      return "$ nianbao \(line)\n" + (output.isEmpty ? "" : "—— 输出\n\(output)")
        + (messages.isEmpty ? "" : "—— 提示\n\(messages)") + "—— 结束码 \(code)\n"
    }
  }

  /// The program beside the test bundle.
  public static let file: URL = {
    let candidates = [
      Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
      PackageFolder.url.appending(path: ".build/debug"),
    ]
    let files = candidates.map { $0.appending(path: "nianbao") }
    return files.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? files[2]
  }()

  /// The environment: nothing from outside but the day.
  public var environment: [String: String] {
    var noon = DateComponents(year: year, month: month, day: day, hour: 12)
    noon.timeZone = .gmt
    let moment = Calendar(identifier: .gregorian).date(from: noon) ?? .distantPast
    let day = ["SOURCE_DATE_EPOCH": "\(Int(moment.timeIntervalSince1970))", "TZ": "UTC"]
    return variables.merging(day) { own, _ in own }
  }

  /// Runs to the end.
  @discardableResult
  public func run(_ words: String...) throws -> Run { try run(words) }

  /// Runs to the end.
  ///
  /// - Parameters:
  ///   - words: The words after the program's name.
  ///   - signal: What it is sent while it runs, if anything.
  ///   - isTime: Whether it is time for that; asked again and again while it runs.
  /// - Returns: What it left behind.
  /// - Throws: Where it cannot be started.
  @discardableResult
  public func run(
    _ words: [String], signal: Int32? = nil, when isTime: () -> Bool = { true }
  ) throws -> Run {
    // Files, not pipes: nothing waits for a reader.
    let streams = try Scratch()
    for name in ["in", "out", "err"] { try streams.write(name == "in" ? input : Data(), to: name) }
    let process = process(words)
    process.standardInput = try FileHandle(forReadingFrom: streams.url.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: streams.url.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: streams.url.appending(path: "err"))
    try process.start()
    if let signal {
      while process.isRunning && !isTime() { usleep(2_000) }
      kill(process.processIdentifier, signal)
    }
    process.waitUntilExit()
    let code = process.terminationStatus
    return Run(
      words: words, code: process.terminationReason == .exit ? code : -code,
      output: try streams.text("out"),
      messages: try streams.text("err").replacing(Self.file.path, with: "nianbao"))
  }

  /// The program ready to run.
  public func process(_ words: [String]) -> Process {
    let process = Process()
    let all = launcher + [Self.file.path] + words
    process.executableURL = URL(filePath: all[0])
    process.arguments = Array(all.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = environment
    return process
  }
}
