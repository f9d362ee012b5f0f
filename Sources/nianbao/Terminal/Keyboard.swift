import Glibc
import Text

/// A place to ask: an editor on a terminal, plain lines everywhere else (a pipe, `TERM=dumb`).
///
/// Not copyable: it keeps what was typed ahead, and two copies would each give it out.
struct Keyboard: ~Copyable {
  /// Whether entries are typed in the editor, and so are seen on the screen.
  let isTerminal: Bool
  /// Whether what is asked is shown in bold.
  var isStyled = false
  let input: Int32
  let output: Int32
  /// Bytes that were read and not used yet.
  var unread: ArraySlice<UInt8> = []
  var decoder = KeyDecoder()
  var hasEnded = false
  var isFirstLine = true
  /// Whether a signal ends the program, so that nothing is asked any more.
  private var isEnding = false

  /// Decides by the descriptors and by the kind of terminal, which is that of the environment unless given.
  init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, term: String? = Self.term) {
    self.input = input
    self.output = output
    isTerminal = isatty(input) == 1 && isatty(output) == 1 && term != nil && term != "" && term != "dumb"
  }

  private static var term: String? { getenv("TERM").map { String(cString: $0) } }

  /// The columns of the window now: 80 when unknown, never below 20.
  var width: Int { windowSize.width }

  /// The columns and rows of the window now.
  var windowSize: (width: Int, height: Int) {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0 else { return (80, 24) }
    return (size.ws_col == 0 ? 80 : max(20, Int(size.ws_col)), size.ws_row == 0 ? 24 : Int(size.ws_row))
  }

  /// Prints the prompt and reads an entry.
  ///
  /// On a terminal the cursor is on a new line afterwards, after Ctrl-C and Ctrl-D too. Elsewhere nothing but the prompt is
  /// printed, and what comes from a pipe is not echoed.
  /// - Parameters:
  ///   - prompt: Its last line stands before the text.
  ///   - history: Earlier entries, oldest first; Up recalls them.
  /// - Returns: The line, or how the input ended.
  mutating func readEntry(prompt: String, history: [String] = []) -> TypedEntry {
    if isEnding { return .endOfInput }
    // Names of files and folders stand in prompts too.
    let prompt = prompt.sanitizedLines()
    return isTerminal ? editEntry(prompt: prompt, history: history) : readPlainEntry(prompt: prompt)
  }

  /// Asks until a line comes that can be read.
  ///
  /// - Parameters:
  ///   - question: Its last line stands before the text.
  ///   - history: Earlier entries, oldest first; Up recalls them.
  /// - Returns: The line; nil at the end of the input, and for Ctrl-C.
  mutating func line(_ question: String, history: [String] = []) -> String? {
    var prompt = question
    while true {
      switch readEntry(prompt: prompt, history: history) {
      case .line(let line): return line
      case .unreadable: prompt = Self.unreadable + question
      case .endOfInput, .interrupted: return nil
      }
    }
  }

  private static let unreadable = "  刚才的输入里有不能识别的文字，请重新输入。\n"

  /// Takes a signal, or a terminal that has gone away, for the end of the input: whoever asks puts things in order, then
  /// the signal ends the program.
  mutating func end(by signal: Int32?, _ watch: inout SignalWatch) -> TypedEntry {
    isEnding = true
    watch.holdBackFatal()
    watch.end()
    if let signal { raise(signal) }
    return .endOfInput
  }

  /// Throws away what was typed ahead on a terminal, before a question that has to be read first.
  ///
  /// - Returns: Whether there was anything.
  mutating func discardTyped() -> Bool {
    guard isTerminal else { return false }
    var waiting: Int32 = 0
    let isKnown = ioctl(input, UInt(FIONREAD), &waiting) == 0
    let isThere = !unread.isEmpty || isKnown && waiting > 0
    tcflush(input, TCIFLUSH)
    unread = []
    decoder = KeyDecoder()
    return isThere
  }

  /// Reads what is there into `unread`; `false` at the end of the input or when the terminal has gone away.
  mutating func readMore() -> Bool {
    guard !hasEnded else { return false }
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      let taken = read(input, buffer.baseAddress, buffer.count)
      if taken < 0 { failure = errno }
      count = max(0, taken)
    }
    if chunk.isEmpty && failure != EINTR && failure != EAGAIN {
      hasEnded = true
      return false
    }
    if unread.isEmpty { unread = chunk[...] } else { unread += chunk }
    return true
  }
}
