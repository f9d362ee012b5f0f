import TestSupport
import Testing

@testable import AnnualReport

@Suite struct TextReaderTests {
  /// A text and what is read of it.
  @Test(arguments: [
    ("# 一、总体情况\r\n\r\n　　文字。\n", "第1行 一、总体情况\n第3行 　　文字。"),
    ("规章\t0\t\t2\n废止\t1\n\n件\t3", "separated 1: 规章|0||2\nseparated 1: 废止|1\nseparated 2: 件|3"),
    (
      "|a|1|2|\n|---|---|---|\n| b | 3 |  |4|\n|c|5|6|",
      "separated 1: a|1|2\nseparated 1: b|3||4\nseparated 1: c|5|6"
    ),
    ("甲|乙\n丙", "第1行 甲 乙\n第2行 丙"),
    ("  1.国家秘密   0   1 0  0 0 0   1", "spaced 1: 1.国家秘密|0|1|0|0|0|0|1"),
    ("   0   1 0  0 -1 1,234 0.5", "spaced 1: 0|1|0|0|-1|1,234|0.5"),
    ("规章   0   /   2", "spaced 1: 规章|0|/|2"),
    ("总共收到 2 3", "spaced 1: 总共收到|2|3"),
    ("2024年，办结 2", "第1行 2024年，办结 2"),
    ("名称 1 2 3 4", "第1行 名称 1 2 3 4"),
    ("- 3 -\n— 12 —\n第3页 共9页\n3/7\na", "第5行 a"),
    (
      "┌──┬──┐\n│甲 │ 1│\n│乙 │  │\n├──┼──┤\n│丙 │ 2│\n└──┴──┘\n完",
      "listed 1: 甲乙|1\nlisted 1: 丙|2\n第7行 完"
    ),
  ])
  func `reads lines and tables`(text: String, items: String) throws {
    #expect(try PublishedDocument(Array(text.utf8)).written == items)
  }

  @Test func `a cell on each line is a cell, a blank line ends the row`() throws {
    let row = "\t国家秘密\n" + (0..<7).map { "\t\($0)\n" }.joined() + "\n"
    let text = "一、总体情况\n\n" + String(repeating: row, count: 6) + "\t不\n掌握\n\t0\n"
    let document = try PublishedDocument(Array(text.utf8))
    #expect(document.items.count == 8)
    let line = "listed 1: 国家秘密|0|1|2|3|4|5|6"
    #expect(document.written == "第1行 一、总体情况\n" + String(repeating: line + "\n", count: 6) + "listed 1: 不掌握|0")
  }

  @Test func `a place in a text is its line`() throws {
    let document = try PublishedDocument(Array("规章\t0\t12".utf8))
    guard case .row(let row) = document.items[0] else {
      Issue.record("\(document.items[0])")
      return
    }
    #expect(row.cells.map(\.source.text) == ["第1行", "第1行", "第1行"])
  }

  /// Texts made to cost more than their length.
  @Test(arguments: ["│", "│甲\n", "\t", "|", "1 ", "\n", "+-", "1\t2\n", "|1|2|3|\n", "- "])
  func `every text takes a time in proportion to its length`(part: String) {
    func text(_ length: Int) -> [UInt8] {
      Array(String(repeating: part, count: length / part.utf8.count).utf8)
    }
    #expect(
      growth(from: text(RunLength.size(20_000)), to: text(RunLength.size(200_000))) {
        _ = try? PublishedDocument($0)
      } < 50)
  }

  @Test func `no text traps`() {
    var numbers = SeededGenerator(seed: 12)
    let parts = [
      "│", "─", "\t", "|", "1", " ", "\n", "+", "-", "甲", "/", "第", "页", "<p", "<table>", "<td>", "</table>",
      ",",
    ]
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<20, using: &numbers) {
        text += parts.randomElement(using: &numbers) ?? ""
      }
      #expect(throws: Never.self) { try PublishedDocument(Array(text.utf8)) }
    }
  }
}
