import AnnualReport

extension Regeneration {
  /// Asks for the reason of a correction; nil where none is given.
  func askReason(_ keyboard: inout Keyboard) throws -> String? {
    let reason = try line("更正的原因，例：县政府办审核意见（可不填，直接回车）\n> ", &keyboard)
    if ["q", "Q", "ｑ", "Ｑ"].contains(reason) { throw RegenerateError.interrupted(Self.left) }
    return reason.isEmpty ? nil : reason
  }

  /// Asks whether the report is to be written.
  func confirm(_ keyboard: inout Keyboard) throws -> Bool {
    while true {
      switch try line("照这样写出新的报告吗？ [是]\n> ", &keyboard) {
      case let word where word.isEmpty || Vocabulary.yes.contains(word.lowercased()): return true
      case "否", "不", "不是", "n", "N", "no", "q": return false
      default: output.result("  请填“是”或“否”\n")
      }
    }
  }

  private static let left = "已中断，报告没有改"

  private func line(_ prompt: String, _ keyboard: inout Keyboard) throws -> String {
    while true {
      switch keyboard.readEntry(prompt: prompt, history: []) {
      case .line(let line): return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      case .unreadable: output.result("  刚才的输入里有不能识别的文字，请重新输入。\n")
      case .endOfInput, .interrupted: throw RegenerateError.interrupted(Self.left)
      }
    }
  }
}
