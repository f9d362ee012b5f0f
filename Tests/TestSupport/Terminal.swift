import Foundation
import Glibc

/// A terminal with the program in it, and somebody who waits for words before typing.
public struct Terminal {
  private let master: Int32
  private let process: Process
  /// Everything that was printed, with the sequences that move the cursor.
  public private(set) var printed: [UInt8] = []
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
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    // Unlocks the other end and asks for its number; the C library's functions for that are not seen by Swift.
    var unlocked: Int32 = 0
    var number: Int32 = -1
    guard ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw Silent(waitedFor: "a terminal", screen: "")
    }
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
    process = program.process(words)
    process.environment?.merge(["TERM": "xterm", "NO_COLOR": "1"]) { own, _ in own }
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.start()
  }

  /// The number of the process.
  public var number: Int32 { process.processIdentifier }

  /// Gives the window another size, and tells the program.
  public func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    kill(number, SIGWINCH)
  }

  /// Waits until words stand on the screen.
  public mutating func wait(for words: String) throws {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while !screen.contains(words) {
      if Date() > end || !read() { throw Silent(waitedFor: words, screen: screen) }
    }
  }

  /// Waits until words stand on the screen, then types.
  public mutating func type(_ text: String, after words: String) throws {
    try wait(for: words)
    start = printed.count
    screen = ""
    _ = text.withCString { write(master, $0, strlen($0)) }
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
    var count = -1
    while count != printed.count {
      count = printed.count
      _ = read()
    }
    close(master)
    return (process.terminationStatus, screen)
  }

  /// How long a screen may take on a busy machine, in seconds.
  private static let patience = 120.0

  /// Takes what is there; false where the terminal is gone.
  private mutating func read() -> Bool {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 100) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    printed += buffer[..<count]
    screen = String(decoding: printed[start...], as: UTF8.self)
      .replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "").replacing("\r\n", with: "\n")
    return true
  }
}
