import Mustache
import TestSupport
import Testing

@testable import AnnualReport

/// Where the first byte of every piece of an expanded text was written, in the file `总体情况: {主动公开: …}`.
@Suite struct PassageTests {
  private static let head = "年度: 2025\n单位: 甲镇\n主动公开: {行政许可: 127}\n总体情况:\n  主动公开: "

  private func passage(_ value: String) throws -> Passage {
    let answers = try Shipped.answers(Self.head + value)
    return try #require(answers.texts["总体情况.主动公开"])
  }

  private func source(of phrase: String, in passage: Passage) throws -> Source {
    let bytes = Array(passage.expanded.utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: phrase.utf8) })
    return passage.source(of: start..<start + phrase.utf8.count)
  }

  @Test(arguments: [
    ("全年共127件。", "127", 5, 12),
    ("'全年''共''127件。'", "127", 5, 17),
    (#""全年\u5171\t127件。""#, "127", 5, 20),
    (#""全年\n共127件。""#, "共", 5, 14),
    ("|\n    第一行。\n\n    共127件。\n", "127", 8, 6),
    ("|-\n      第一行。\n        共127件。\n", "127", 7, 10),
    (">\n    第一行\n    共127件。\n\n    末行。\n", "末行", 9, 5),
    (">\n    第一行\n    共127件。\n", "127", 7, 6),
  ])
  func `a phrase points at where it stands in the file, however it is written`(
    value: String, phrase: String, line: Int, column: Int
  ) throws {
    let passage = try passage(value)
    #expect(try source(of: phrase, in: passage) == .text(line: line, column: column), "\(passage.expanded)")
  }

  @Test func `what a name became points at its braces, and what follows at itself`() throws {
    let passage = try passage("|\n    {{单位}}办理许可{{主动公开.行政许可.处理决定}}件，共127件。\n")
    #expect(passage.expanded == "甲镇办理许可127件，共127件。\n")
    #expect(try source(of: "甲镇", in: passage) == .text(line: 6, column: 5))
    #expect(try source(of: "镇", in: passage) == .text(line: 6, column: 5))
    #expect(try source(of: "办理", in: passage) == .text(line: 6, column: 11))
    #expect(try source(of: "127件，", in: passage) == .text(line: 6, column: 15))
    #expect(try source(of: "共127", in: passage) == .text(line: 6, column: 35))
  }

  @Test func `a range of the expanded text is written as its names and the text between them`() throws {
    let text = "甲{{一}}乙{{二}}丙"
    var passage = Passage(text, source: .text(line: 1, column: 1))
    passage.expand(try Template(text).expansion { $0 == "一" ? "11" : "" })
    #expect(passage.expanded == "甲11乙丙")
    func written(_ range: Range<Int>) -> String {
      String(decoding: Array(text.utf8)[passage.written(range)], as: UTF8.self)
    }
    #expect(written(0..<3) == "甲")
    #expect(written(0..<4) == "甲{{一}}")
    #expect(written(4..<8) == "{{一}}乙")
    #expect(written(3..<5) == "{{一}}")
    #expect(written(5..<11) == "乙{{二}}丙")
    #expect(written(8..<11) == "{{二}}丙" || written(8..<11) == "丙")
    #expect(written(0..<11) == text)
  }

  /// Every character of a random text with names is found where it was written.
  @Test func `every character of random texts is found again`() throws {
    var numbers = SeededGenerator(seed: 7)
    let pieces = ["甲", "乙镇", "3", "{{单位}}", "{{年度}}", "，", "。"]
    for _ in 0..<200 {
      let lines = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
        (0..<Int.random(in: 1...6, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }
      }
      let value = "|\n" + lines.map { "    " + $0.joined() + "\n" }.joined()
      let passage = try passage(value)
      var offset = 0
      for (number, line) in lines.enumerated() {
        var column = 5
        for piece in line {
          let printed = piece == "{{单位}}" ? "甲镇" : piece == "{{年度}}" ? "2025" : piece
          #expect(passage.source(of: offset..<offset + 1) == .text(line: 6 + number, column: column))
          offset += printed.utf8.count
          column += piece.unicodeScalars.count
        }
        offset += 1
      }
    }
  }
}
