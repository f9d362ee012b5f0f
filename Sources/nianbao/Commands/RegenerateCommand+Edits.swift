import AnnualReport
import Text

extension RegenerateCommand {
  /// Says that a report was edited by hand, and asks what is to become of it.
  mutating func discardsEdits(_ text: String) throws -> Bool {
    // The choice below takes the place of the option.
    let option = Option.discardEdits.rawValue
    let lines = text.split(separator: "\n").filter { !String($0).containsBytes(of: option) }
    session.output.message(lines.joined(separator: "\n"))
    while true {
      switch session.keyboard.readEntry(prompt: Self.question, history: []) {
      case .line(let line):
        switch line.filter({ $0 != " " && $0 != "　" }).halfWidth() {
        case "", "1", "q", "Q": return false
        case "2": return true
        default: session.output.result("  请填 1 或 2\n")
        }
      case .unreadable: continue
      case .endOfInput, .interrupted: throw RegenerateError.interrupted("已中断，报告没有改")
      }
    }
  }

  private static let question = """
    怎么办？
      1 先留着，什么也不写
      2 不要手改的：手改的文件移到 history 里，写出新的报告
    填编号；直接回车是 1
    >\u{20}
    """
}
