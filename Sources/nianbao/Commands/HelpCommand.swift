import AnnualReport
import Text

/// `nianbao help` and `--version`.
struct HelpCommand {
  let invocation: Invocation
  let output: Output

  func run() throws -> ExitCode {
    if invocation.has(.version) {
      output.result("nianbao \(ProgramVersion.number)\n")
      return .clean
    }
    guard let word = invocation.operands.first else {
      output.result(Self.overview)
      return .clean
    }
    guard let command = Command(rawValue: word) else {
      let similar = Nearest.name(to: word, among: Command.allCases.map(\.rawValue))
      throw UsageError(.unknownCommand(word, similar: similar))
    }
    output.result(Self.help(command))
    return .clean
  }

  private static var overview: String {
    var text = """
      nianbao 年报 · \(Vocabulary.report)填报助手

      用法：nianbao 命令 [选项] [文件]


      """
    for command in Command.allCases { text += "  " + column(command.rawValue) + command.explanation + "\n" }
    text += """

      第一次用：
        nianbao                           一问一答，填完写出报告

      不用问答，直接填文件：
        nianbao blank > answers.yaml      得到空白的答案文件，照批注填好
        nianbao check answers.yaml        核对
        nianbao fill answers.yaml         写出报告

      选项各命令都可用：--no-color 不用颜色，--version 版本，“--”之后都当作文件名。
      结束码：0 正常，1 有问题挡住报告，64 命令写错，65 文件读不懂，66 没有文件，73 写不进去，130 中途离开（已保存）。

      """
    return text
  }

  private static func help(_ command: Command) -> String {
    var text = "nianbao \(command.rawValue) \(command.operands)\n\n\(command.explanation)。\n"
    if !command.details.isEmpty { text += "\n\(command.details)\n" }
    text += "\n选项：\n"
    for option in command.options + Command.common {
      let word = option.rawValue + (option.value.map { " " + $0 } ?? "")
      text += "  " + column(word) + option.explanation + "\n"
    }
    return text
  }

  private static func column(_ word: String) -> String { DisplayWidth.padded(word, to: 22) }
}
