/// How far a run over many files has come: one line on the terminal that is written again and again.
struct Progress {
  private let total: Int
  private let output: Output
  private let isShown: Bool

  init(total: Int, _ output: Output) {
    self.total = total
    self.output = output
    isShown = output.messages.isTerminal && Output.isCapable && total > 1
  }

  /// Shows how many are done.
  func show(_ done: Int) {
    if isShown { output.progress("\r\u{1B}[K已处理 \(done)/\(total)") }
  }

  /// Makes room for messages.
  func clear() {
    if isShown { output.progress("\r\u{1B}[K") }
  }
}
