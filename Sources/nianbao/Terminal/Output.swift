import AnnualReport
import Glibc
import Synchronization
import Text

/// Why standard output took no more, as the system's error; 0 as long as it does.
private let outputFailure = Atomic<Int32>(0)

/// Results to standard output, messages to standard error, each in whole pieces.
struct Output: Sendable {
  /// Where results go.
  let results: Channel
  /// Where messages go.
  let messages: Channel

  /// One of the two ways out.
  struct Channel: Sendable {
    /// Takes a text, and prints it at once.
    let write: @Sendable (String) -> Void
    /// Whether a person reads it on a terminal.
    var isTerminal = false
    /// Whether colours may be put into it.
    var isColored = false
    /// The columns of the window now; nil where they are not known.
    var columns: @Sendable () -> Int? = { nil }
  }

  /// A result to be read, folded to the window.
  func result(_ text: String) { Self.write(text, to: results, Style.painted) }

  /// Help to a question, folded to the window.
  func help(_ text: String) { Self.write(text, to: results, Style.dim) }

  /// A result for another program, as it is: paths, JSON, a file.
  ///
  /// On a terminal nothing in it steers that.
  func data(_ text: String) { results.write(results.isTerminal ? text.sanitizedLines() : text) }

  /// A message on a line of its own, folded to the window.
  func message(_ line: String) { notice(line + "\n") }

  /// A text for standard error, folded to the window.
  func notice(_ text: String) { Self.write(text, to: messages) }

  /// A text for standard error, as it is.
  func progress(_ text: String) { messages.write(text) }

  /// Says why a command ended without its work done; what the shell is told.
  func tell(_ error: any Error) -> ExitCode {
    let failure = asFailure(error)
    message(failure.message)
    return failure.exitCode
  }

  /// Writes a text in which nothing but our own colours steers a terminal: names of files, units and reasons come from
  /// anywhere.
  private static func write(
    _ text: String, to channel: Channel, _ style: (String) -> String = { $0 }
  ) {
    let plain = Paint.sanitized(ProgramName.named(in: text), isColored: channel.isColored)
    let safe = channel.isColored ? style(plain) : plain
    channel.write(channel.isTerminal ? Folding.folded(safe, width: channel.columns()) : safe)
  }

  /// Puts colour around the word of a severity, on results or on messages.
  func paint(results isResult: Bool) -> @Sendable (String, Severity) -> String {
    let isColored = (isResult ? results : messages).isColored
    return { word, severity in isColored ? Paint.painted(word, severity) : word }
  }
}

// MARK: The streams of the process

extension Output {
  /// The standard streams.
  static func standard(allowsColor: Bool) -> Output {
    let mayColor = allowsColor && getenv("NO_COLOR") == nil
    return Output(
      results: channel(STDOUT_FILENO, mayColor: mayColor),
      messages: channel(STDERR_FILENO, mayColor: mayColor))
  }

  private static func channel(_ descriptor: Int32, mayColor: Bool) -> Channel {
    let isTerminal = isatty(descriptor) == 1
    return Channel(
      write: { write($0, to: descriptor) }, isTerminal: isTerminal,
      isColored: isTerminal && mayColor && isCapable,
      columns: { columns(of: descriptor) })
  }

  /// Whether the terminal of the environment understands sequences.
  static var isCapable: Bool {
    guard let term = getenv("TERM") else { return false }
    return strcmp(term, "dumb") != 0
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes all of a text; standard output that once failed is written no more, so that nothing is missing in between.
  static func write(_ text: String, to descriptor: Int32) {
    if hasFailed(descriptor) { return }
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else {
          if descriptor == STDOUT_FILENO { fail(count < 0 ? errno : EIO) }
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }

  /// Whether a descriptor is standard output, and took no more.
  static func hasFailed(_ descriptor: Int32) -> Bool {
    descriptor == STDOUT_FILENO && outputFailure.load(ordering: .relaxed) != 0
  }

  private static func fail(_ code: Int32) { outputFailure.store(code, ordering: .relaxed) }

  /// Closes standard output, after which nothing is printed, and says so where not all was written.
  ///
  /// - Returns: What the program tells the shell; a reader that has gone away is no error.
  static func end() -> ExitCode {
    // Interrupted or not, the descriptor is closed.
    if close(STDOUT_FILENO) != 0 && !hasFailed(STDOUT_FILENO) && errno != EBADF && errno != EINTR {
      fail(errno)
    }
    let code = outputFailure.load(ordering: .relaxed)
    if code == 0 || code == EPIPE { return .clean }
    write("标准输出: 写不进去：\(SystemError.words(code))。输出不完整，不要使用；处理好以后再运行一次\n", to: STDERR_FILENO)
    return .cannotWrite
  }
}
