import Foundation
import Glibc

/// A terminal with the program in it, and somebody who waits for words before typing.
struct Terminal {
  private let master: Int32
  private let process: Process
  /// What was printed since the last entry.
  private var bytes: [UInt8] = []
  private var screen = ""

  struct Silent: Error {
    let waitedFor: String
    let screen: String
  }

  /// Starts the program.
  init(_ program: Program, _ words: [String]) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    // Unlocks the other end and asks for its number; the C library's functions for that are not seen by Swift.
    var unlocked: Int32 = 0
    var number: Int32 = -1
    guard ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw Silent(waitedFor: "a terminal", screen: "")
    }
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    var size = winsize(ws_row: 50, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
    process = program.process(words)
    process.environment?["TERM"] = "xterm"
    process.environment?["NO_COLOR"] = "1"
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
  }

  /// Waits until words stand on the screen, then types.
  mutating func type(_ text: String, after words: String) throws {
    let end = Date(timeIntervalSinceNow: 120)
    while !screen.contains(words) {
      if Date() > end || !read() { throw Silent(waitedFor: words, screen: screen) }
    }
    bytes = []
    screen = ""
    _ = text.withCString { write(master, $0, strlen($0)) }
  }

  /// Waits for the end; what was printed since the last entry.
  mutating func end() -> (code: Int32, screen: String) {
    while process.isRunning { _ = read() }
    _ = read()
    close(master)
    return (process.terminationStatus, screen)
  }

  /// Takes what is there, without the sequences that move the cursor; false where the terminal is gone.
  private mutating func read() -> Bool {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 100) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    screen = String(decoding: bytes, as: UTF8.self)
      .replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "").replacing("\r\n", with: "\n")
    return true
  }
}
