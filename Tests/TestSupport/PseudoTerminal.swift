import Foundation
import Glibc
import Synchronization

/// A terminal without a screen: a side for a program, and a side for whoever types and reads.
public final class PseudoTerminal: Sendable {
  /// One thing that the person does, once some output was seen.
  public struct Step: Sendable {
    let awaited: String
    let action: @Sendable (PseudoTerminal) -> Void

    /// Waits for output and types a text.
    public static func type(_ text: String, after awaited: String) -> Step {
      bytes(Array(text.utf8), after: awaited)
    }

    /// Waits for output and types bytes.
    public static func bytes(_ bytes: [UInt8], after awaited: String) -> Step {
      Step(awaited: awaited) { $0.type(bytes) }
    }

    /// Waits for output and does something else.
    public static func perform(
      after awaited: String, _ action: @escaping @Sendable (PseudoTerminal) -> Void
    ) -> Step {
      Step(awaited: awaited, action: action)
    }
  }

  /// The side of the person.
  public let master: Int32
  /// The side of the program.
  public let slave: Int32
  private let taken = Mutex<[UInt8]>([])
  private let isDone = Atomic<Bool>(false)

  /// Opens one; nil where there is none left.
  public init?(columns: UInt16 = 40, rows: UInt16 = 10) {
    var descriptors: (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&descriptors.0, &descriptors.1, nil, nil, &size) == 0 else { return nil }
    (master, slave) = descriptors
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
  }

  /// All bytes that the program printed and that were taken.
  public var printed: [UInt8] { taken.withLock { $0 } }

  /// Everything that the program printed and that was taken.
  public var output: String { String(decoding: printed, as: UTF8.self) }

  /// The settings of the terminal, byte by byte.
  public var settings: [UInt8] {
    var settings = termios()
    guard tcgetattr(slave, &settings) == 0 else { return [] }
    return withUnsafeBytes(of: &settings) { Array($0) }
  }

  /// Gives the window another size.
  public func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Types bytes, and takes up what is printed meanwhile, or both sides would wait for each other.
  public func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
      guard count > 0 || errno == EAGAIN else { return }
      rest = rest.dropFirst(max(0, count))
      takeOutput(milliseconds: count > 0 ? 0 : 1)
    }
  }

  /// Takes what is printed within some time; false where nothing is.
  @discardableResult public func takeOutput(milliseconds: Int32) -> Bool {
    var waited = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waited, 1, milliseconds) == 1, waited.revents & Int16(POLLIN) != 0 else {
      if milliseconds > 0 && waited.revents != 0 { usleep(useconds_t(milliseconds) * 1000) }
      return false
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    taken.withLock { $0 += chunk[..<count] }
    return true
  }

  /// Runs a program while the steps are done in another thread; all output is taken when it returns.
  public func run<Result>(_ steps: [Step], _ program: () -> Result) -> Result {
    let hasEnded = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      var seen = 0
      for step in steps {
        while !self.isDone.load(ordering: .acquiring) {
          let output = self.printed
          if let end = Self.end(of: step.awaited, in: output[min(seen, output.count)...]) {
            seen = end
            break
          }
          self.takeOutput(milliseconds: 20)
        }
        step.action(self)
      }
      while !self.isDone.load(ordering: .acquiring) { self.takeOutput(milliseconds: 20) }
      while self.takeOutput(milliseconds: 50) {}
      hasEnded.signal()
    }
    let result = program()
    isDone.store(true, ordering: .releasing)
    hasEnded.wait()
    return result
  }

  private static func end(of text: String, in output: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(text.utf8)
    guard wanted.count <= output.count else { return nil }
    for start in output.startIndex...(output.endIndex - wanted.count)
    where output[start...].starts(with: wanted) {
      return start + wanted.count
    }
    return nil
  }
}
