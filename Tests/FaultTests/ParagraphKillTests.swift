import Foundation
import Glibc
import TestSupport
import Testing

/// A terminal in which the program is killed after every ended paragraph: what was written is there again.
@Suite struct ParagraphKillTests {
  private let scratch: Scratch
  private static let name = "清溪镇人民政府-2025"
  private static let head = "年度: 2025\n单位: 清溪镇人民政府\n自称: 我镇\n"
  private static let tables = """
    申请: 0
    主动公开:
      规章: 0
      行政规范性文件: {制发: 2, 废止: 0, 现行有效: 5}
      行政许可: 12
      行政处罚: 0
      行政强制: 0
      行政事业性收费: 0
    复议诉讼: 0
    其他事项: {信息处理费: 0}
    总体情况:
      主动公开: |
        公开信息120条。
      依申请公开: |
        没有收到申请。
      政府信息管理: |
        逐件审核。

    """
  private static let last = """
    年度: 2024
    单位: 清溪镇人民政府
    自称: 我镇
    主动公开:
      行政规范性文件: {现行有效: 3}
    总体情况:
      平台建设: |
        公示栏有8处。网站栏目有6个。

    """

  init() throws {
    scratch = try Scratch()
    try scratch.write(Self.head + Self.tables, to: "\(Self.name)/answers.yaml")
    try scratch.write(Self.last, to: "清溪镇人民政府-2024/answers.yaml")
  }

  private func ask() throws -> Terminal { try Terminal(scratch.program(), ["ask", Self.name]) }

  private func answers() throws -> String { try scratch.text("\(Self.name)/answers.yaml") }

  /// Types a line after some words, waits for others, and kills the program.
  private func type(_ line: String, after words: String, then next: String) throws {
    var terminal = try ask()
    try comeBack(&terminal)
    try terminal.type("\(line)\r", after: words)
    try terminal.wait(for: next)
    kill(terminal.number, SIGKILL)
    _ = terminal.end()
  }

  /// Goes on where the file ends.
  private func comeBack(_ terminal: inout Terminal) throws {
    try terminal.type("\r", after: "从第一处没有填的地方接着填\n> ")
  }

  @Test func `killed after every paragraph of her own text, nothing of it is lost`() throws {
    var terminal = try ask()
    try comeBack(&terminal)
    try terminal.type("自己写\r", after: "平台")
    try terminal.type("公示栏有9处。\r", after: "\n. ")
    try terminal.wait(for: "公示栏有9处。\r\n. ")
    kill(terminal.number, SIGKILL)
    _ = terminal.end()
    #expect(try answers().contains("    公示栏有9处。\n    【待填：这一段还没有写完】\n"))
    let told = "上次写到这里：\n    公示栏有9处。\n"
    try type("网站栏目有7个。", after: told, then: "网站栏目有7个。\r\n. ")
    let both = "公示栏有9处。\n    网站栏目有7个。\n"
    #expect(try answers().contains("    \(both)    【待填：这一段还没有写完】\n"))
    try type("", after: "上次写到这里：\n    \(both)", then: "已记下这一段")
    #expect(try answers().contains("  平台建设: |\n    \(both)") && !(try answers().contains("待填")))
  }

  @Test func `killed after every sentence and every gap of last year's text, nothing of it is lost`() throws {
    var terminal = try ask()
    try comeBack(&terminal)
    // The details of the field are left open.
    try terminal.type("\r", after: "平台")
    try terminal.type("4\r", after: "4 照上年的文字改")
    try terminal.type("1\r", after: "公示栏有8处。")
    try terminal.wait(for: "网站栏目有6个。")
    kill(terminal.number, SIGKILL)
    _ = terminal.end()
    let gap = "公示栏有【待填：上年是8处，今年是几处】处。"
    #expect(try answers().contains(gap))
    try type("", after: gap, then: "待填：上年是8处，今年是几处")
    try type("9", after: "待填：上年是8处，今年是几处", then: "对吗？")
    #expect(try answers().contains("  平台建设: |\n    公示栏有9处。\n"))
  }
}
