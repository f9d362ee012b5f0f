import AnnualReport

extension Keyboard {
  /// Asks for the number of something in a list.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - most: The largest number.
  ///   - output: Where to say what is expected.
  /// - Returns: The number, 0 for Enter alone; nil for whoever leaves.
  mutating func number(_ question: String, most: Int, _ output: Output) -> Int? {
    while true {
      switch readEntry(prompt: question, history: []) {
      case .line(let line):
        let text = line.filter { $0 != " " && $0 != "　" }
        if text.isEmpty { return 0 }
        if Vocabulary.leaves(text) { return nil }
        if let number = Int(text), number >= 1, number <= most { return number }
        output.result("  请填 1 至 \(most) 的编号，或者直接回车\n")
      case .unreadable: continue
      case .endOfInput, .interrupted: return nil
      }
    }
  }
}
