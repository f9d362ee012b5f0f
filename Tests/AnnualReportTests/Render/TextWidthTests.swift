import AnnualReport
import TestSupport
import Testing
import Text

/// A report as text keeps within its width, whatever it says.
@Suite struct TextWidthTests {
  private static let long = String(repeating: "长", count: 10_000)

  @Test(arguments: ["单位", "落款日期"]) func `a signature is broken`(fact: String) throws {
    let date = fact == "单位" ? "落款日期: 2026-01-20\n" : ""
    let text = try text("\(fact): \(Self.long)\n\(date)")
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 })
    #expect(text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined().contains(Self.long))
  }

  @Test func `a note of a draft is broken and keeps its indent`() throws {
    let note = "answers.yaml:1:1: 提醒: 原因\n    已说明：\(Self.long)\n"
    let lines = try text("", notes: [note]).split(separator: "\n").drop { !$0.hasPrefix("answers.yaml") }
    #expect(lines.count == 1 + (4 + 10_000 + 37) / 38)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("    ") })
  }

  @Test func `a line to be pasted into the answers file stays whole`() throws {
    let reminder = try Shipped.answers(
      CompleteReport.text("总体情况: {主动公开: 一, 依申请公开: 二, 政府信息管理: 三, 平台建设: 四, 监督保障: 五}"))
    let finding = try #require(
      Checker(lastYear: nil).review(reminder).findings.first { $0.rule == "总体情况.监督保障" })
    let note = FindingText(form: reminder.form, file: "answers.yaml").text(finding)
    let line = try #require(note.split(separator: "\n").last)
    #expect(DisplayWidth.of(line) > 80)
    #expect(try text("", notes: [note]).split(separator: "\n").last == line)
  }

  /// Words, blanks and marks in any order, as no clerk would write them.
  private static let pieces = [
    "长", "办理", "abc", "2025", " ", "  ", "\u{3000}", "，", "（", "）", "“", "”", "。", "…", "https://a.b/c",
  ]

  @Test(arguments: 0..<200)
  func `the lines of a paragraph, put together, are the paragraph, and only its first begins with blanks`(
    seed: Int
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let words = (0..<120).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined().trimmed()
    let text = try text("问题与改进:\n  主要问题: \"\(words)\"\n  改进情况: 改了。\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "（一）存在的主要问题"))
    let end = try #require(lines.firstIndex(of: "（二）改进情况"))
    #expect(lines[start + 1..<end].joined() == "\u{3000}\u{3000}" + words)
    #expect(lines[start + 2..<end].allSatisfy { $0.first != " " && $0.first != "\u{3000}" })
    #expect(lines[start + 1..<end].allSatisfy { DisplayWidth.of($0.trimmed()) <= 80 })
  }

  private func text(_ text: String, notes: [String]? = nil) throws -> String {
    let answers = try Shipped.answers(CompleteReport.text(text))
    let report = try Composer(edition: answers.edition).report(from: answers, draftNotes: notes)
    return TextRenderer().render(report)
  }
}
