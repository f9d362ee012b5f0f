import Glibc

extension Keyboard {
  /// How long the rest of an escape sequence may take.
  private static let patience = 100

  /// Reads an entry in raw mode; the terminal is as it was before, whatever happens.
  mutating func editEntry(prompt: String, history: [String]) -> TypedEntry {
    guard var raw = RawMode(input: input, output: output) else { return .endOfInput }
    var watch = SignalWatch([SIGINT, SIGTSTP, SIGCONT, SIGWINCH] + Interrupt.fatal)
    defer {
      raw.leave()
      watch.end()
    }
    raw.enter()
    let lines = prompt.split(separator: "\n", omittingEmptySubsequences: false)
    let size = windowSize
    if lines.count > 1 {
      let asked = lines.dropLast().map { isStyled ? Style.bold($0) : String($0) }
      show(Folding.folded(asked.joined(separator: "\n") + "\n", width: size.width))
    }
    var view = LineView(prompt: String(lines.last ?? ""), width: size.width, height: size.height)
    var buffer = LineBuffer(history: history)
    // What is there before the prompt was typed ahead, line by line.
    var isAsked = false

    while true {
      switch useKeys(&buffer, &view) {
      case .done(let entry): return entry
      case .suspend:
        show(view.leave())
        suspend(&raw, &watch)
        continue
      case .more: break
      }
      // A long paste comes in thousands of pieces: it is shown once they stop coming.
      var event = watch.wait(for: input, milliseconds: decoder.isPasting ? Self.patience : 0)
      if event == .timeout {
        isAsked = true
        show(view.paint(buffer.text, cursor: buffer.cursor))
        event = watch.wait(for: input, milliseconds: decoder.isAmidSequence ? Self.patience : nil)
      }
      switch event {
      case .timeout: decoder.abandonSequence()
      case .input:
        // What is not ended by Enter is no answer: a closed window drops it.
        if !readMore() { return end(by: nil, &watch) }
        if isAsked && !decoder.isPasting && !decoder.isAmidSequence && holdsLines { takePaste(watch) }
      case .signals(let signals):
        if signals.contains(SIGINT) { return finish(.interrupted, buffer, &view) }
        if let fatal = Interrupt.fatal.first(where: signals.contains) {
          show(view.finish(buffer.text))
          raw.leave()
          return end(by: fatal, &watch)
        }
        adapt(to: signals, &view, &raw, &watch)
      }
    }
  }

  /// Whether what was read in one piece goes on behind an Enter, as nobody types: a paste from a terminal that does not mark it.
  private var holdsLines: Bool {
    let line = unread.firstIndex { $0 == 0x0D || $0 == 0x0A }
    guard let line, !unread.contains(where: { Key.isControl($0) && ![0x09, 0x0A, 0x0D].contains($0) }) else {
      return false
    }
    return unread[line...].contains { !Key.isControl($0) && $0 != 0x20 }
  }

  /// Puts marks around a paste, once it stops coming; a last Enter ends the entry.
  private mutating func takePaste(_ watch: borrowing SignalWatch) {
    while watch.wait(for: input, milliseconds: Self.patience) == .input, readMore() {}
    let hasEnter = unread.last == 0x0D || unread.last == 0x0A
    var marked = Array("\u{1B}[200~".utf8)
    marked += unread
    marked += Array("\u{1B}[201~".utf8)
    if hasEnter { marked.append(0x0D) }
    unread = marked[...]
  }

  private enum Outcome {
    case more
    case suspend
    case done(TypedEntry)
  }

  /// Uses the keys that were read; their result is shown later, all at once.
  private mutating func useKeys(_ buffer: inout LineBuffer, _ view: inout LineView) -> Outcome {
    var rings = false
    // Also where Enter came in the same piece.
    defer { if rings { show("\u{7}") } }
    while let key = decoder.next(&unread) {
      switch key {
      case .enter: return .done(finish(.line(buffer.string), buffer, &view))
      case .interrupt: return .done(finish(.interrupted, buffer, &view))
      case .endOfInput where buffer.text.isEmpty: return .done(finish(.endOfInput, buffer, &view))
      case .suspend: return .suspend
      case .redraw: show(view.leave())
      default: if !buffer.apply(key) { rings = true }
      }
    }
    return .more
  }

  private func finish(_ entry: TypedEntry, _ buffer: LineBuffer, _ view: inout LineView) -> TypedEntry {
    show(view.finish(buffer.text))
    return entry
  }

  private func adapt(
    to signals: Set<Int32>, _ view: inout LineView, _ raw: inout RawMode, _ watch: inout SignalWatch
  ) {
    if signals.contains(SIGTSTP) {
      show(view.leave())
      suspend(&raw, &watch)
    } else if signals.contains(SIGCONT) {
      // Stopped by somebody else; the shell has set the terminal its own way meanwhile.
      raw.enter()
      show(view.leave())
    }
    // Also after a stop, during which the window may have changed.
    let size = windowSize
    view.resize(width: size.width, height: size.height)
  }

  /// Stops the program as Ctrl-Z does elsewhere, and takes the terminal again when it goes on.
  private func suspend(_ raw: inout RawMode, _ watch: inout SignalWatch) {
    raw.leave()
    watch.end()
    show("已暂停。输入 fg 回到这里\n")
    kill(getpid(), SIGTSTP)
    watch.begin()
    raw.enter()
  }

  private func show(_ text: String) {
    if !text.isEmpty { Output.write(text, to: output) }
  }
}
