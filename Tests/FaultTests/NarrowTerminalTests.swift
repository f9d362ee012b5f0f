import AnnualReport
import Foundation
import TestSupport
import Testing
import Text

/// A terminal of 20 columns: everything can be read there that can be read in a wide one.
@Suite struct NarrowTerminalTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "a")
    try scratch.copy("云溪镇人民政府-2024", to: "b")
    try scratch.edit("b/answers.yaml", "行政许可: 31", "行政许可: 三十一")
    try scratch.edit("b/answers.yaml", "云溪镇人民政府\n", "清溪镇人民政府\n")
    try #require(try scratch.program().run("fill", "a").code == 0)
    try #require(try scratch.program().run("regenerate", "a", "主动公开.行政许可=1032").code == 0)
  }

  struct Scene: CustomTestStringConvertible {
    let words: [String]
    let entries: [String]
    var code: Int32 = 0
    var testDescription: String { words.joined(separator: " ") }

    init(_ words: String, _ entries: [String] = [], code: Int32 = 0) {
      self.words = words.split(separator: " ").map(String.init)
      self.entries = entries
      self.code = code
    }
  }

  static let scenes = [
    Scene("help"), Scene("help regenerate"), Scene("rules"), Scene("check a b", code: 1),
    Scene("fill a b", code: 1),
    Scene("history a"), Scene("history a --diff 1 2"), Scene("history a --restore 1", ["是"]),
    Scene("regenerate a 主动公开.行政许可=1037", ["县政府办审核意见认为应当更正", "也许", ""]),
    Scene("regenerate a", ["?", "18", "1040", "99", "q"], code: 130),
    Scene(
      "ask --unit 清溪镇人民政府 --year 2025 -o d",
      ["我镇", "", "", "", "", "", "", "12", "12", "1300", "1200", "77777", "?", "!", "<", "q"], code: 130),
    Scene("ask", ["清溪镇人民政府", "1999", "20", "q"], code: 130),
  ]

  /// What stands on a terminal at the end, with all that was scrolled off it.
  private func lines(_ scene: Scene, columns: Int) throws -> [String] {
    var terminal = try Terminal(scratch.program(month: 3), scene.words, columns: UInt16(columns), rows: 12)
    for entry in scene.entries { try terminal.type(entry + "\r", after: "> ") }
    let end = terminal.end()
    #expect(end.code == scene.code, "\(end.screen)")
    var screen = Screen(width: columns, height: 12)
    screen.show(String(decoding: terminal.printed, as: UTF8.self))
    // The line of progress clears itself.
    #expect(screen.surprises.allSatisfy { $0 == "CSI K" } && screen.bells == 0 && !screen.takesPastes)
    return screen.scrolled + screen.rows
  }

  @Test(arguments: RunLength.cases(scenes))
  func `a narrow window shows the same, and breaks nothing that belongs together`(scene: Scene) throws {
    let before = try scratch.contents()
    let wide = try lines(scene, columns: 400)
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) {
      try FileManager.default.removeItem(atPath: scratch.path(name))
    }
    for (name, data) in before { try scratch.write(data, to: name) }
    let narrow = try lines(scene, columns: 20)
    #expect(Self.condensed(narrow) == Self.condensed(wide))
    for (line, next) in zip(narrow, narrow.dropFirst()) where !next.contains("/") && !line.contains("/") {
      #expect(!"，。、；：？！）》”’】〕".contains(next.first ?? " "), "\(line)⏎\(next)")
      let isCut = DisplayWidth.of(line) == 20 && line.last?.isNumber == true && next.first?.isNumber == true
      #expect(!isCut, "\(line)⏎\(next)")
    }
  }

  private static func condensed(_ lines: [String]) -> String { lines.joined().filter { !$0.isWhitespace } }

  @Test func `the table is shown row by row in a narrow window, and drawn once it is wide enough`() throws {
    var terminal = try Terminal(scratch.program(), ["regenerate", "a"], columns: 20, rows: 12)
    try terminal.type("=\r", after: "> ")
    try terminal.wait(for: "· 表示还没有填")
    let shown = terminal.screen
    #expect(shown.contains("  收到和处理政府信息\n  公开申请情况\n  （窗口加宽到 80\n  列，可以看整张表）\n  一、本年新收政府信\n"))
    #expect(shown.contains("  行政许可\n    本年处理决定数量\n    1032\n"))
    #expect(!shown.contains("----"))
    #expect(shown.split(whereSeparator: \.isNewline).filter { DisplayWidth.of($0) > 20 } == [])
    terminal.resize(columns: 80, rows: 12)
    try terminal.type("=\r", after: "> ")
    try terminal.wait(for: "· 表示还没有填")
    #expect(terminal.screen.contains("一、本年新收政府\n信息公开申请数量"))
    #expect(terminal.screen.split(whereSeparator: \.isNewline).filter { DisplayWidth.of($0) > 80 } == [])
    try terminal.type("q\r", after: "写出报告\n> ")
    #expect(terminal.end().code == 130)
  }

  @Test func `what another program reads is never folded`() throws {
    for words in [["check", "b", "--json"], ["blank", "--year", "2025"], ["fill", "a", "--json"]] {
      var terminal = try Terminal(scratch.program(), words, columns: 20, rows: 12)
      let shown = terminal.end().screen
      let run = try scratch.program().run(words)
      let lines = run.output.split(separator: "\n")
      #expect(!lines.isEmpty && lines.allSatisfy { shown.contains($0) })
    }
  }
}
