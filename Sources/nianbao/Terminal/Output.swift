import AnnualReport
import Glibc
import Synchronization

/// Why standard output took no more, as the system's error; 0 as long as it does.
private let outputFailure = Atomic<Int32>(0)

/// Results to standard output, messages to standard error, each in whole pieces.
struct Output: Sendable {
  private let colorsOutput: Bool
  private let colorsMessages: Bool
  /// Whether messages are read on a terminal, so that progress may be shown.
  let showsProgress: Bool
  private let isRead: (results: Bool, messages: Bool)

  init(allowColor: Bool) {
    let mayColor = allowColor && getenv("NO_COLOR") == nil && Self.isCapable
    colorsOutput = mayColor && isatty(STDOUT_FILENO) == 1
    colorsMessages = mayColor && isatty(STDERR_FILENO) == 1
    isRead = (isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 1)
    showsProgress = Self.isCapable && isatty(STDERR_FILENO) == 1
  }

  private static var isCapable: Bool {
    guard let term = getenv("TERM") else { return false }
    return strcmp(term, "dumb") != 0
  }

  /// A result to be read, folded to the window.
  func result(_ text: String) { write(text, to: STDOUT_FILENO, isRead: isRead.results) }

  /// A result for another program, as it is: paths, JSON, a file.
  func data(_ text: String) { Self.write(text, to: STDOUT_FILENO) }

  /// A message on a line of its own, folded to the window.
  func message(_ line: String) { notice(line + "\n") }

  /// A text for standard error, folded to the window.
  func notice(_ text: String) { write(text, to: STDERR_FILENO, isRead: isRead.messages) }

  /// A text for standard error, as it is.
  func progress(_ text: String) { Self.write(text, to: STDERR_FILENO) }

  private func write(_ text: String, to descriptor: Int32, isRead: Bool) {
    Self.write(isRead ? Folding.folded(text, width: Self.columns(descriptor)) : text, to: descriptor)
  }

  /// The columns of a window now; nil where they are not known.
  private static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Puts colour around the word of a severity, on results or on messages.
  func paint(results: Bool) -> @Sendable (String, Severity) -> String {
    let colors = results ? colorsOutput : colorsMessages
    return { word, severity in
      guard colors else { return word }
      switch severity {
      case .error: return "\u{1B}[1;31m\(word)\u{1B}[0m"
      case .reminder: return "\u{1B}[1;33m\(word)\u{1B}[0m"
      case .hint: return "\u{1B}[36m\(word)\u{1B}[0m"
      }
    }
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
    if close(STDOUT_FILENO) != 0 && !hasFailed(STDOUT_FILENO) && errno != EBADF { fail(errno) }
    let code = outputFailure.load(ordering: .relaxed)
    if code == 0 || code == EPIPE { return .clean }
    write("标准输出: 写不进去：\(FileError.words(code))。输出不完整，不要使用；处理好以后再运行一次\n", to: STDERR_FILENO)
    return .cannotWrite
  }
}
