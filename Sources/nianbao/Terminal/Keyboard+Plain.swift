import Glibc

extension Keyboard {
  /// Reads a line without an editor.
  ///
  /// Ctrl-C is an answer here too, so SIGINT is watched for, and so are the signals that end the program.
  mutating func readPlainEntry(prompt: String) -> TypedEntry {
    var watch = SignalWatch([SIGINT] + Interrupt.fatal)
    defer { watch.end() }
    let settings = beginUTF8Erasing()
    defer { endUTF8Erasing(settings) }
    Output.write(prompt, to: output)
    // Nobody sees what is asked, so what comes is no answer to it.
    if Output.hasFailed(output) { return .endOfInput }
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      let end = unread.firstIndex(of: 0x0A)
      // What is too long is read to its end, but not kept.
      isTooLong = isTooLong || line.count > TypedText.limit + 4
      if !isTooLong { line += unread[..<(end ?? unread.endIndex)] }
      unread = end.map { unread[($0 + 1)...] } ?? []
      if end != nil { return takeLine(line, isTooLong: isTooLong) }
      switch watch.wait(for: input) {
      case .signals(let signals):
        if signals.contains(SIGINT) { return .interrupted }
        if let fatal = Interrupt.fatal.first(where: signals.contains) {
          return self.end(by: fatal, &watch)
        }
      case .timeout: break
      case .input:
        if readMore() { continue }
        // Whoever closes a window sends a signal too.
        watch.holdBackFatal()
        return line.isEmpty && !isTooLong ? .endOfInput : takeLine(line, isTooLong: isTooLong)
      }
    }
  }

  private mutating func takeLine(_ line: [UInt8], isTooLong: Bool) -> TypedEntry {
    defer { isFirstLine = false }
    var line = line[...]
    if line.last == 0x0D { line.removeLast() }
    // A file made on Windows begins with a byte order mark.
    if isFirstLine && line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    guard !isTooLong, let text = TypedText.decoded(line) else { return .unreadable }
    return .line(text)
  }

  /// Tells a terminal without an editor to erase whole characters; returns the settings to go back to.
  private func beginUTF8Erasing() -> termios? {
    var earlier = termios()
    guard isatty(input) == 1, tcgetattr(input, &earlier) == 0 else { return nil }
    guard earlier.c_iflag & tcflag_t(IUTF8) == 0 else { return nil }
    var settings = earlier
    settings.c_iflag |= tcflag_t(IUTF8)
    tcsetattr(input, TCSADRAIN, &settings)
    return earlier
  }

  private func endUTF8Erasing(_ earlier: termios?) {
    guard var earlier else { return }
    tcsetattr(input, TCSADRAIN, &earlier)
  }
}
