import Foundation
import TestSupport
import Testing

/// report.docx and the answers, both changed since the report was made.
@Suite struct WordMergeTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "a")
    try #require(try scratch.program().run("fill", "a/answers.yaml").code == 0)
  }

  private func regenerate(_ words: String...) throws -> Program.Run {
    try scratch.program(month: 3).run(["regenerate", "a"] + words)
  }

  @Test func `changes at different places are both listed, and written together after a yes`() throws {
    try scratch.editWord("", "形式单一", "形式较少")
    try scratch.edit("a/answers.yaml", "行政许可: 31", "行政许可: 33")
    let edited = try scratch.contents("a")
    var terminal = try Terminal(scratch.program(month: 3), ["regenerate", "a"])
    try terminal.wait(for: "更正的原因")
    let told = terminal.screen.split(separator: "  答案文件里改的：\n")
    #expect(told.first?.hasPrefix("a/report.docx 手工改过，答案文件也有更正，改的不是同一处，一起写。\n  Word 里改的：\n") == true)
    #expect(told.count == 2 && told[0].contains("形式较少") && told[1].contains("31 → 33"), "\(terminal.screen)")
    try terminal.type("\r", after: "更正的原因")
    try terminal.type("<\r", after: "照这样写出新的报告吗？（重新选的填 <） [是]\n> ")
    try terminal.type("\r", after: "  3 不要答案文件里的更正：答案恢复成上一份报告的，只收手改的\n填编号；直接回车是 1\n> ")
    #expect(terminal.end().code == 73)
    #expect(try scratch.contents("a") == edited)

    #expect(try regenerate().code == 73)
    #expect(try scratch.contents("a") == edited)
    #expect(try regenerate("--yes").code == 0)
    let now = try scratch.contents("a")
    let answers = try scratch.text("a/answers.yaml")
    #expect(answers.contains("行政许可: 33") && answers.contains("形式较少"), "\(answers)")
    let report = try scratch.text("a/report.txt")
    #expect(report.contains("33") && report.contains("形式较少"), "\(report)")
    #expect(now["history/1-2026-03-01-手工改过/report.docx"] == edited["report.docx"])
    #expect(try regenerate().messages.contains("没有改动，报告没有重写"))
  }

  @Test func `figures of different cells are written together`() throws {
    try scratch.editWord("", "<w:t>31</w:t>", "<w:t>33</w:t>")
    try scratch.edit("a/answers.yaml", "行政处罚: 2", "行政处罚: 5")
    #expect(try regenerate("--yes").code == 0)
    let answers = try scratch.text("a/answers.yaml")
    #expect(answers.contains("行政许可: 33") && answers.contains("行政处罚: 5"), "\(answers)")
  }

  @Test(arguments: [
    ("<w:t>31</w:t>", "<w:t>33</w:t>", "行政许可: 31", "行政许可: 32"),
    ("形式单一", "形式较少", "形式单一", "形式不多"),
    // The changed sentence stands beside a name of the figure that the answers changed.
    ("政府信息186条", "政府信息188条", "现行有效: 7", "现行有效: 8"),
  ])
  func `at one place, or where a changed text speaks of a changed figure, one side is to be chosen`(
    old: String, new: String, answer: String, other: String
  ) throws {
    try scratch.editWord("", old, new)
    try scratch.edit("a/answers.yaml", answer, other)
    let edited = try scratch.contents("a")
    let run = try regenerate("--yes")
    #expect(run.code == 73 && run.messages.contains("也有更正，两边的改动不能一起写\n"), "\(run.messages)")
    #expect(try scratch.contents("a") == edited)
  }
}
