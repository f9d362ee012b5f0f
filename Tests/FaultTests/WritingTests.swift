import Foundation
import Glibc
import TestSupport
import Testing

/// Texts that are written line by line, or in an editor: nothing that was written is lost, and the truth is told.
@Suite struct WritingTests {
  private let scratch: Scratch
  private static let answers = "d/answers.yaml"
  private static let visible = "d/正在写的文字.txt"

  init() throws {
    scratch = try Scratch()
    for (sample, folder) in [("云溪镇人民政府-2025", "d"), ("云溪镇人民政府-2024", "云溪镇人民政府-2024")] {
      try scratch.copy(sample, to: folder)
    }
    let text = try scratch.text(Self.answers)
    let start = try #require(text.firstRange(of: "  平台建设:"))
    let end = try #require(text[start.upperBound...].firstRange(of: "  监督保障:"))
    try scratch.write(String(text[..<start.lowerBound] + text[end.lowerBound...]), to: Self.answers)
  }

  /// An interview at the choice how the text is to be written, and the number of a way.
  private func ask(editor: String? = nil, way: String) throws -> Terminal {
    var program = scratch.program()
    if let editor {
      try scratch.write(editor, to: "editor")
      program.variables = ["EDITOR": "sh editor"]
    }
    var terminal = try Terminal(program, ["ask", "d"])
    try terminal.wait(for: "> ")
    // The detail that a text is made of is asked once.
    if !terminal.screen.contains("对吗？") { try terminal.type("网站3个\r", after: "> ") }
    try terminal.wait(for: "对吗？")
    try terminal.wait(for: "> ")
    if !terminal.screen.contains(" \(way)") { try terminal.type("4\r", after: "4 换一种写法") }
    try terminal.wait(for: " \(way)")
    let number = try #require(terminal.screen.firstMatch(of: try Regex("(\\d) \(way)"))?[1].substring)
    try terminal.type("\(number)\r", after: "> ")
    return terminal
  }

  private func field() throws -> String {
    let text = try scratch.text(Self.answers)
    guard let start = text.firstRange(of: "  平台建设:") else { return "" }
    let lines = text[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    // Behind what was written a mark may tell that the text goes on.
    return lines.prefix { $0.hasPrefix("    ") && !$0.contains("【待填") }.map { $0.dropFirst(4) + "\n" }
      .joined()
  }

  // MARK: Paragraphs

  @Test(arguments: ["\u{3}", "\u{4}", "q\r"])
  func `a paragraph that was ended is kept by whoever leaves`(key: String) throws {
    var terminal = try ask(way: "自己写")
    try terminal.type("第一段。\r", after: "\n. ")
    try terminal.type("第二段。\r", after: "\n. ")
    try terminal.type(key, after: "\n. ")
    let end = terminal.end()
    #expect(end.code == 130 && end.screen.contains("已保存"))
    #expect(try field() == "第一段。\n第二段。\n")
  }

  @Test(arguments: [SIGKILL, SIGHUP, SIGTERM])
  func `a paragraph that was ended outlives a kill`(signal: Int32) throws {
    var terminal = try ask(way: "自己写")
    try terminal.type("第一段。\r", after: "\n. ")
    try terminal.type("第二段。\r", after: "\n. ")
    try terminal.wait(for: "\n. ")
    kill(terminal.number, signal)
    #expect(terminal.end().code == signal)
    #expect(try field() == "第一段。\n第二段。\n")
  }

  @Test func `a paragraph that was taken back is gone from the file too`() throws {
    var terminal = try ask(way: "自己写")
    for line in ["第一段。", "第二段。", "<"] { try terminal.type("\(line)\r", after: "\n. ") }
    try terminal.wait(for: "删去：第二段。\n. ")
    kill(terminal.number, SIGKILL)
    _ = terminal.end()
    #expect(try field() == "第一段。\n")
  }

  // MARK: Editors

  private static let cases: [(id: String, editor: String, said: String, field: String, isKept: Bool)] = [
    ("a good one", "printf '编辑器里写的一段。' > \"$1\"", "", "编辑器里写的一段。\n", false),
    (
      "one that ends badly behind a text", "printf '写到一半。\\n' > \"$1\"; exit 1",
      "编辑器没有正常结束，改过的文字请看一遍。", "写到一半。\n", false
    ),
    ("one that ends badly", "exit 1", "编辑器没有正常结束，文字没有改，原来的没有动。", "", false),
    ("one that is killed", "kill -9 $$", "编辑器没有正常结束，文字没有改，原来的没有动。", "", false),
    ("one that is not there", "exit 127", "编辑器“sh editor”打不开，请核对环境变量 EDITOR，或者选“自己写”。", "", false),
    (
      "one that saves GBK", "printf '\\271\\253\\277\\252\\306\\275\\314\\250\\241\\243\\r\\n' > \"$1\"", "",
      "公开平台。\n", false
    ),
    (
      "one with a byte order mark and other line ends",
      "printf '\\357\\273\\277第一段。\\r\\n第二段。\\r' > \"$1\"", "", "第一段。\n第二段。\n", false
    ),
    (
      "one that saves what is no text", "printf '\\377\\376\\000\\061' > \"$1\"",
      "编辑器存的文字编码既不是 UTF-8 也不是 GBK，没有收下；原样留在 \(visible)，请另存为 UTF-8 后粘贴进来。", "", true
    ),
    (
      "one that writes a name that there is not", "printf '共{{没有}}件。\\n' > \"$1\"",
      "编辑器里写的文字没有收进答案，留在 \(visible)", "", true
    ),
    (
      "one beside which another program saves",
      "sed -i 's/^电话:.*/电话: 0000-1111111/' d/answers.yaml; printf '一段。\\n' > \"$1\"",
      "答案文件刚才在别处改过，已按现在的内容读入。", "一段。\n", false
    ),
    (
      "one beside which the same text is written",
      "sed -i 's/^  监督保障:/  平台建设: 别处写的。\\n  监督保障:/' d/answers.yaml; printf '一段。\\n' > \"$1\"",
      "编辑器里写的文字没有收进答案，留在 \(visible)", "", true
    ),
    (
      "one that saves what steers a terminal", "printf '公开\\033[31m平台。\\001\\n' > \"$1\"", "",
      "公开[31m平台。\n", false
    ),
    (
      "one that saves no end of text", "yes 字 | head -c 1100000 > \"$1\"",
      "编辑器存的文字没有收下。\(visible): 超过 1 MB，不像是报告里的一段", "", true
    ),
    ("one that empties the file", ": > \"$1\"", "编辑器里没有文字，原来的没有动", "", false),
    ("one that takes the file away", "rm \"$1\"", "编辑器存的文字没有收下。\(visible): 没有这个文件", "", false),
  ]

  @Test(arguments: RunLength.cases(cases))
  func `what an editor saved is taken over, or kept and told`(
    id: String, editor: String, said: String, field: String, isKept: Bool
  ) throws {
    var terminal = try ask(editor: editor, way: "用编辑器写")
    try terminal.wait(for: "> ")
    #expect(said.isEmpty || terminal.screen.contains(said), "\(id) \(terminal.screen)")
    #expect(!terminal.screen.contains("没有打开编辑器"))
    try terminal.type("q\r", after: "> ")
    #expect(terminal.end().code == 130)
    #expect(try self.field() == field, "\(id)")
    #expect(try scratch.text(Self.answers).contains("0000-1111111") == editor.contains("0000-1111111"))
    #expect(scratch.exists(Self.visible) == isKept)
  }

  @Test func `an editor in another window is waited for`() throws {
    var terminal = try ask(editor: "exit 0", way: "用编辑器写")
    try terminal.wait(for: "编辑器开在另一个窗口的，写完、存好以后回到这里直接回车")
    try scratch.write("另一个窗口里写的。\n", to: Self.visible)
    try terminal.type("\r", after: "> ")
    try terminal.type("q\r", after: "> ")
    #expect(terminal.end().code == 130)
    #expect(try field() == "另一个窗口里写的。\n")
    #expect(!scratch.exists(Self.visible))
  }

  @Test func `a text that comes too late is told of, and not written over`() throws {
    var terminal = try ask(editor: "exit 0", way: "用编辑器写")
    try terminal.type("\r", after: "> ")
    try terminal.wait(for: "文字没有改，原来的没有动。")
    try scratch.write("来晚了。\n", to: Self.visible)
    try terminal.type("q\r", after: "> ")
    #expect(terminal.end().code == 130)
    #expect(try field().isEmpty)
    var second = try ask(editor: "printf '新写的。' > \"$1\"", way: "用编辑器写")
    try second.type("q\r", after: "> ")
    #expect(second.end().code == 130)
    #expect(try scratch.text(Self.visible) == "来晚了。\n")
    #expect(try field() == "新写的。\n")
    var third = try Terminal(scratch.program(), ["ask", "d"])
    try third.wait(for: "\(Self.visible): 编辑器里写的文字，还没有收进答案。")
    kill(third.number, SIGKILL)
    _ = third.end()
  }
}
