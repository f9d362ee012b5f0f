import Foundation
import Glibc

/// A terminal with the program in it, and somebody who waits for words before typing.
public struct Terminal {
  private let terminal: PseudoTerminal
  private let process: Process
  /// Where what was printed since the last entry begins.
  private var start = 0
  /// What was printed since the last entry, without the sequences that move the cursor.
  public private(set) var screen = ""

  /// What was waited for did not come.
  public struct Silent: Error {
    let waitedFor: String
    let screen: String
  }

  /// Starts the program.
  public init(_ program: Program, _ words: [String], columns: UInt16 = 120, rows: UInt16 = 50) throws {
    guard let terminal = PseudoTerminal(columns: columns, rows: rows) else {
      throw Silent(waitedFor: "a terminal", screen: "")
    }
    self.terminal = terminal
    var program = program
    // By its name: a hint with the path is as long as the path, and breaks elsewhere on another machine.
    if program.launcher.isEmpty {
      program.launcher = ["/bin/bash", "-c", "exec -a nianbao \"$@\"", "bash"]
    }
    process = program.process(words)
    process.environment?.merge(["TERM": "xterm", "NO_COLOR": "1"]) { own, _ in own }
    let handle = FileHandle(fileDescriptor: terminal.slave, closeOnDealloc: true)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.start()
  }

  /// The number of the process.
  public var number: Int32 { process.processIdentifier }

  /// Everything that was printed, with the sequences that move the cursor.
  public var printed: [UInt8] { terminal.printed }

  /// Gives the window another size, and tells the program.
  public func resize(columns: UInt16, rows: UInt16) {
    terminal.resize(columns: columns, rows: rows)
    kill(number, SIGWINCH)
  }

  /// Waits until words stand on the screen.
  public mutating func wait(for words: String) throws {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while !screen.contains(words) {
      let isRunning = process.isRunning
      if !read() && (!isRunning || Date() > end) {
        kill(number, SIGKILL)
        throw Silent(waitedFor: words, screen: screen)
      }
    }
  }

  /// Types at once, ahead of whatever will stand on the screen.
  public func typeAhead(_ text: String) { terminal.type(Array(text.utf8)) }

  /// Waits until words stand on the screen, then types.
  public mutating func type(_ text: String, after words: String) throws {
    try wait(for: words)
    start = printed.count
    screen = ""
    terminal.type(Array(text.utf8))
    show()
  }

  /// Waits for the end; what was printed since the last entry.
  ///
  /// A program that does not end is killed.
  public mutating func end() -> (code: Int32, screen: String) {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while process.isRunning {
      _ = read()
      if Date() > end { kill(number, SIGKILL) }
    }
    // What it printed last is in the terminal still.
    while read() {}
    close(terminal.master)
    return (process.terminationStatus, screen)
  }

  /// Closes the window, and waits for the end of the program; one that does not end is killed.
  ///
  /// - Returns: The signal that ended it, or its code.
  public func hangUp() -> Int32 {
    let end = Date(timeIntervalSinceNow: Self.patience)
    close(terminal.master)
    while process.isRunning {
      usleep(10_000)
      if Date() > end { kill(number, SIGKILL) }
    }
    return process.terminationStatus
  }

  /// How long a screen may take on a busy machine, in seconds.
  private static let patience = 30.0

  /// Takes what is there; false where nothing comes.
  private mutating func read() -> Bool {
    guard terminal.takeOutput(milliseconds: 20) else { return false }
    show()
    return true
  }

  private mutating func show() {
    screen = String(decoding: printed[start...], as: UTF8.self)
      .replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "").replacing("\r\n", with: "\n")
      .replacing(Program.file.path, with: "nianbao")
  }
}
