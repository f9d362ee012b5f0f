import Foundation
import TestSupport
import Testing

/// Corrections in a terminal, where the program asks.
@Suite struct TerminalTests {
  private let scratch: Scratch
  private let before: [String: Data]

  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "a")
    try scratch.program().run("fill", "a/answers.yaml")
    before = try scratch.contents("a")
  }

  private static let confirm = "照这样写出新的报告吗？（还要改的填 <） [是]\n> "

  private func terminal(_ words: String...) throws -> Terminal {
    try Terminal(scratch.program(month: 3), ["regenerate", "a"] + words)
  }

  @Test func `an answer is chosen from the list, corrected, and the report written`() throws {
    var terminal = try terminal()
    try terminal.type("2.4\r", after: "写出报告\n> ")
    try terminal.type("32\r", after: "行政许可")
    try terminal.type("\r", after: "写出报告\n> ")
    try terminal.type("县政府办审核意见\r", after: "更正的原因")
    try terminal.type("\r", after: Self.confirm)
    let end = terminal.end()
    #expect(end.code == 0 && end.screen.contains("a: 这是第 2 份报告"), "\(end.screen)")
    let text = String(decoding: before["answers.yaml"] ?? Data(), as: UTF8.self)
    #expect(
      try scratch.text("a/answers.yaml") == text.replacing("行政许可: 31", with: "行政许可: 32"))
    #expect(try scratch.program().run("history", "a").output.contains("2026-03-01  县政府办审核意见（现在的）"))
  }

  @Test func `who goes back from the last question has the reason still`() throws {
    var terminal = try terminal()
    try terminal.type("2.4\r", after: "写出报告\n> ")
    try terminal.type("32\r", after: "行政许可")
    try terminal.type("\r", after: "写出报告\n> ")
    try terminal.type("县政府办审核意见\r", after: "更正的原因，例：")
    try terminal.type("<\r", after: Self.confirm)
    try terminal.type("2.5\r", after: "写出报告\n> ")
    try terminal.type("5\r", after: "行政处罚")
    try terminal.type("\r", after: "写出报告\n> ")
    try terminal.type("\r", after: "更正的原因（直接回车照用刚才写的：县政府办审核意见）\n> ")
    try terminal.type("\r", after: Self.confirm)
    #expect(terminal.end().code == 0)
    #expect(try scratch.program().run("history", "a").output.contains("2026-03-01  县政府办审核意见（现在的）"))
  }

  @Test func `who says no keeps everything as it was`() throws {
    var terminal = try terminal("主动公开.行政许可=32", "--because", "试")
    try terminal.type("否\r", after: "照这样写出新的报告吗？ [是]\n> ")
    let end = terminal.end()
    #expect(end.code == 0 && end.screen.contains("没有写，报告和答案文件都还是原来的"))
    #expect(try scratch.contents("a") == before)
  }

  @Test(arguments: [
    (["--published", "2026-01-20"], "报告还是原来的一份。记下公布日期 2026-01-20 吗？ [是]\n> "),
    (
      ["--published", "2026-01-20", "主动公开.行政许可=32", "--because", "试"],
      "照这样写出新的报告，记下公布日期 2026-01-20，好吗？ [是]\n> "
    ),
  ])
  func `it is asked for what is new, be it the report or only its day of publication`(
    words: [String], question: String
  ) throws {
    var terminal = try Terminal(scratch.program(month: 3), ["regenerate", "a"] + words)
    try terminal.type("\r", after: question)
    let end = terminal.end()
    #expect(end.code == 0 && end.screen.contains("已记下：第 1 份于 2026-01-20 公布"), "\(end.screen)")
    let isNew = question.hasPrefix("照这样")
    #expect(end.screen.contains(isNew ? "a: 这是第 2 份报告" : "a: 报告还是原来的一份，"), "\(end.screen)")
  }

  @Test func `a report that was lost is written again as the one that it was`() throws {
    try scratch.remove("a/report.txt")
    var terminal = try terminal("--discard-edits")
    try terminal.type("\r", after: "报告还是原来的一份。重新写出 report.txt 吗？ [是]\n> ")
    #expect(terminal.end().code == 0)
    #expect(try scratch.contents("a") == before)
  }

  @Test func `who leaves keeps everything as it was`() throws {
    var terminal = try terminal("主动公开.行政许可=32", "--because", "试")
    try terminal.type("\u{3}", after: "照这样写出新的报告吗？ [是]\n> ")
    let end = terminal.end()
    #expect(end.code == 130 && end.screen.contains("已中断，报告没有改"))
    #expect(try scratch.contents("a") == before)
  }

  @Test func `what was corrected in the list is saved when somebody leaves`() throws {
    var terminal = try terminal()
    try terminal.type("2.4\r", after: "写出报告\n> ")
    try terminal.type("32\r", after: "行政许可")
    try terminal.type("q\r", after: "写出报告\n> ")
    let end = terminal.end()
    #expect(end.code == 130 && end.screen.contains("改过的答案已保存，报告还没有改"))
    #expect(try scratch.contents("a")["report.txt"] == before["report.txt"])
    #expect(try scratch.program(month: 3).run("regenerate", "a").code == 0)
    #expect(try scratch.text("a/answers.yaml").contains("行政许可: 32"))
  }

  @Test func `corrections that were broken off are gone on with, where no report can be made of them`() throws
  {
    try scratch.edit("a/answers.yaml", "行政许可: 31", "行政许可:")
    var terminal = try terminal()
    try terminal.type("\r", after: "  1 接着改（还有不符的或者没有填的，改好才能写出新的报告）\n  2 这些改动不要了，")
    try terminal.type("32\r", after: "行政许可")
    try terminal.type("\r", after: "写出报告\n> ")
    try terminal.type("\r", after: "更正的原因")
    try terminal.type("\r", after: Self.confirm)
    let end = terminal.end()
    #expect(end.code == 0 && end.screen.contains("a: 这是第 2 份报告"), "\(end.screen)")
  }

  @Test(arguments: RunLength.cases(["q\r", "Ｑ\r", "退出\r", "\u{3}", "\u{4}"]))
  func `whoever leaves at the reason is told that the answers are saved and the report is not`(
    key: String
  ) throws {
    var terminal = try terminal()
    try terminal.type("2.4\r", after: "写出报告\n> ")
    try terminal.type("32\r", after: "行政许可")
    try terminal.type("\r", after: "写出报告\n> ")
    try terminal.type("？\r", after: "更正的原因")
    try terminal.wait(for: "写一句为什么更正")
    try terminal.type(key, after: "更正的原因")
    let end = terminal.end()
    #expect(end.code == 130)
    let left = "改过的答案已保存，报告还没有改。再运行 nianbao regenerate a，接着改或者写出新的报告"
    #expect(end.screen.contains(left), "\(end.screen)")
    #expect(try scratch.text("a/answers.yaml").contains("行政许可: 32"))
    #expect(try scratch.contents("a")["report.txt"] == before["report.txt"])
  }

  @Test func `who says no after correcting in the list has the answers as they were, and a copy`() throws {
    var terminal = try terminal()
    try terminal.type("2.4\r", after: "写出报告\n> ")
    try terminal.type("32\r", after: "行政许可")
    try terminal.type("\r", after: "写出报告\n> ")
    try terminal.type("\r", after: "更正的原因")
    try terminal.type("否\r", after: Self.confirm)
    let end = terminal.end()
    let copy = "a/history/1-2026-03-01-换下的答案"
    #expect(
      end.code == 0 && end.screen.contains("没有写，报告和答案文件都还是原来的，刚才改的答案留在 \(copy)"), "\(end.screen)")
    #expect(try scratch.text("\(copy)/answers.yaml").contains("行政许可: 32"))
    // The name that earlier versions gave to all copies.
    let old = "a/history/1-2026-02-01-手工改过"
    try scratch.write(scratch.data("\(copy)/answers.yaml"), to: "\(old)/answers.yaml")
    let list = try scratch.program().run("history", "a").output
    #expect(list.hasSuffix("换下的答案：\(old)\n换下的答案：\(copy)\n"), "\(list)")
    try scratch.remove("a/history")
    #expect(try scratch.contents("a") == before)
  }

  @Test func `who leaves at the last question keeps what was corrected`() throws {
    var terminal = try terminal()
    try terminal.type("2.4\r", after: "写出报告\n> ")
    try terminal.type("32\r", after: "行政许可")
    try terminal.type("\r", after: "写出报告\n> ")
    try terminal.type("\r", after: "更正的原因")
    try terminal.type("q\r", after: Self.confirm)
    let end = terminal.end()
    #expect(end.code == 130 && end.screen.contains("改过的答案已保存，报告还没有改"), "\(end.screen)")
    #expect(try scratch.text("a/answers.yaml").contains("行政许可: 32"))
  }

  @Test func `an address has strokes and is no file, and what others save meanwhile is read first`() throws {
    try scratch.edit("a/answers.yaml", "行政许可: 31", "行政许可: 33")
    var terminal = try terminal()
    try terminal.wait(for: "  2 接着改\n")
    try scratch.edit("a/answers.yaml", "自称: 我镇\n", "自称: 我镇\n电话: 0571-8888888\n")
    try terminal.type("2\r", after: "填编号；直接回车是 1；q 离开\n> ")
    try terminal.type("2.4\r", after: "写出报告\n> ")
    try terminal.type("2.4\r", after: "答案文件刚才在别处改过")
    try terminal.type("32\r", after: "行政许可  本年处理决定数量")
    try terminal.type("7.4\r", after: "写出报告\n> ")
    try terminal.type("http://www.yunxi.gov.cn/zwgk\r", after: "网站")
    try terminal.type("q\r", after: "写出报告\n> ")
    #expect(terminal.end().code == 130)
    let answers = try scratch.text("a/answers.yaml")
    #expect(answers.contains("0571-8888888") && answers.contains("行政许可: 32"), "\(answers)")
    #expect(answers.contains("网站: http://www.yunxi.gov.cn/zwgk"), "\(answers)")
  }

  @Test func `what is a command, or no words, is no reason, and < goes back to the answers`() throws {
    var terminal = try terminal()
    try terminal.type("2.4\r", after: "写出报告\n> ")
    try terminal.type("32\r", after: "行政许可")
    try terminal.type("\r", after: "写出报告\n> ")
    for typed in ["=", "2", "！", "嗯", "好的"] {
      try terminal.type("\(typed)\r", after: "更正的原因")
      try terminal.wait(for: "写一句为什么更正")
    }
    try terminal.type("<\r", after: "更正的原因")
    try terminal.type("2.4\r", after: "写出报告\n> ")
    try terminal.type("33\r", after: "行政许可")
    try terminal.type("\r", after: "写出报告\n> ")
    try terminal.type("没有\r", after: "更正的原因")
    try terminal.type("<\r", after: Self.confirm)
    try terminal.type("\r", after: "写出报告\n> ")
    try terminal.type("县政府办审核意见\r", after: "更正的原因")
    try terminal.type("\r", after: Self.confirm)
    #expect(terminal.end().code == 0)
    #expect(try scratch.text("a/answers.yaml").contains("行政许可: 33"))
    #expect(try scratch.program().run("history", "a").output.contains("2026-03-01  县政府办审核意见（现在的）"))
  }

  /// A correction that was broken off, and what is asked when it is come back to.
  private func broken(_ choice: String) throws -> Terminal {
    try scratch.edit("a/answers.yaml", "行政许可: 31", "行政许可: 32")
    var terminal = try terminal()
    try terminal.type("\(choice)\r", after: "a: 答案改过，报告还没有改\n  1 看改动，写出新的报告\n  2 接着改\n")
    return terminal
  }

  @Test func `a correction that was broken off can be gone on with`() throws {
    var terminal = try broken("2")
    try terminal.type("2.4\r", after: "写出报告\n> ")
    try terminal.type("33\r", after: "行政许可")
    try terminal.type("\r", after: "写出报告\n> ")
    try terminal.type("\r", after: "更正的原因")
    try terminal.type("否\r", after: Self.confirm)
    let end = terminal.end()
    #expect(end.code == 0 && end.screen.contains("没有写，报告还是原来的；答案文件里改过的内容还在"), "\(end.screen)")
    #expect(try scratch.text("a/answers.yaml").contains("行政许可: 32"))
  }

  @Test func `a correction that was broken off can be written`() throws {
    var terminal = try broken("1")
    try terminal.type("\r", after: "更正的原因")
    try terminal.type("\r", after: Self.confirm)
    #expect(terminal.end().screen.contains("a: 这是第 2 份报告"))
  }

  @Test func `a correction that was broken off can be given up, and is kept in the history`() throws {
    var terminal = try broken("3")
    let end = terminal.end()
    #expect(
      end.code == 0 && end.screen.contains("a/answers.yaml: 已恢复成第 1 份（2026-02-01）的，报告没有动"), "\(end.screen)")
    let now = try scratch.contents("a")
    for (name, bytes) in before where !name.hasPrefix(".") { #expect(now[name] == bytes, "\(name)") }
    let kept = now.filter { $0.key.hasPrefix("history/") && $0.key.hasSuffix("answers.yaml") }
    #expect(kept.values.contains { String(decoding: $0, as: UTF8.self).contains("行政许可: 32") })
  }

  @Test func `who changed nothing and leaves is told so`() throws {
    var terminal = try terminal()
    try terminal.type("q\r", after: "写出报告\n> ")
    #expect(terminal.end().screen.hasSuffix("没有改什么，报告和答案文件都还是原来的\n"))
    #expect(try scratch.contents("a") == before)
  }

  @Test func `with --yes nothing is asked`() throws {
    var terminal = try terminal("主动公开.行政许可=32", "--yes")
    let end = terminal.end()
    #expect(end.code == 0 && end.screen.contains("a: 这是第 2 份报告") && !end.screen.contains("> "))
  }
}
