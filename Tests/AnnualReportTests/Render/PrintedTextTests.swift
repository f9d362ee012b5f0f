import TestSupport
import Testing
import Text

@testable import AnnualReport

/// What becomes of texts that would steer a page or a terminal, or move what stands around them.
@Suite struct PrintedTextTests {
  /// A text as the answers file has it in double quotes, and as it is printed.
  struct Case: Sendable, CustomTestStringConvertible {
    let written: String
    let printed: String
    var testDescription: String { written }
  }

  static let cases = [
    Case(written: #"甲\e[31m乙\a丙\x9b丁\0戊\x7f己"#, printed: "甲[31m乙丙丁戊己"),
    Case(written: #"甲\t乙"#, printed: "甲 乙"),
    // Code points that are no characters; they are forbidden in HTML.
    Case(written: #"甲\ufdd0乙\U0001ffff丙\uffff丁"#, printed: "甲乙丙丁"),
    // Marks of direction, closed or not.
    Case(written: "甲\u{202E}乙\u{202C}丙", printed: "甲乙丙"),
    Case(written: "甲\u{2067}乙\u{2066}丙\u{200F}丁\u{61C}戊", printed: "甲乙丙丁戊"),
    // Letters from right to left are set apart, with what stands between them but not what follows.
    Case(written: "甲\u{5D0}\u{5D1}2025年", printed: "甲\u{2068}\u{5D0}\u{5D1}\u{2069}2025年"),
    Case(written: "\u{633}\u{644} 12 \u{633}。", printed: "\u{2068}\u{633}\u{644} 12 \u{633}\u{2069}。"),
    Case(
      written: "\u{5D0}、甲、\u{5D1}",
      printed: "\u{2068}\u{5D0}\u{2069}、甲、\u{2068}\u{5D1}\u{2069}"),
    // Marks that lack their letter.
    Case(written: "\u{301}甲\u{301}", printed: "\u{25CC}\u{301}甲\u{301}"),
    // What takes no room, and what is rare, stays.
    Case(written: "甲\u{200B}乙\u{2060}丙\u{AD}丁", printed: "甲\u{200B}乙\u{2060}丙\u{AD}丁"),
    Case(written: "𠮷葛\u{E0100}👨‍👩‍👧🇨🇳1️⃣", printed: "𠮷葛\u{E0100}👨‍👩‍👧🇨🇳1️⃣"),
  ]

  @Test(arguments: cases) func `prose`(text: Case) throws {
    let report = try report("问题与改进:\n  主要问题: \"\(text.written)\"\n  改进情况: 好。")
    #expect(paragraphs(report).contains(text.printed))
  }

  @Test(arguments: cases) func `facts`(text: Case) throws {
    let report = try report("单位: \"\(text.written)\"\n落款日期: \"\(text.written)\"")
    #expect(report.title.text == text.printed + "2025年政府信息公开工作年度报告")
    #expect(report.lead.first?.text.contains("，\(text.printed)编制") == true)
    #expect(report.signature.map(\.text) == [text.printed, text.printed])
  }

  @Test func `letters from right to left are set apart on each line that they are broken into`() throws {
    let words = Array(repeating: "\u{5E9}\u{5DC}\u{5D5}\u{5DD}", count: 60).joined(separator: " ")
    let report = try report("问题与改进:\n  主要问题: \"甲\(words)乙\"\n  改进情况: 好。")
    let lines = TextRenderer().render(report).split(separator: "\n").filter { $0.contains("\u{5E9}") }
    #expect(lines.count > 3)
    for line in lines {
      let marks = line.unicodeScalars.filter { $0 == "\u{2068}" || $0 == "\u{2069}" }
      #expect(marks.map(\.value) == [0x2068, 0x2069], "\(line)")
    }
    let joined = lines.joined().unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }
    #expect(String(String.UnicodeScalarView(joined)) == "　　甲\(words)乙")
  }

  @Test func `a break of line in a fact is a blank, also where prose names the fact`() throws {
    let report = try report(
      #"""
      自称: "甲\n乙\u2028丙\u0085丁"
      问题与改进:
        主要问题: "{{自称}}收集不够。"
        改进情况: 好。
      """#)
    #expect(paragraphs(report).contains("甲 乙 丙 丁收集不够。"))
  }

  @Test func `of all characters of Unicode only those that steer are left out`() {
    let wrong = RunLength.cases(UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      // Letters that run from right to left are set apart.
      let printed = "镇\(scalar)，9".sanitized().unicodeScalars
        .filter { $0 == scalar || ($0 != "\u{2068}" && $0 != "\u{2069}") }
      return !printed.elementsEqual("镇\(left(of: scalar))，9".unicodeScalars)
    }
    #expect(wrong.map { String($0.value, radix: 16) } == [])
  }

  private static let marksOfDirection: Set<Unicode.Scalar> = [
    "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}",
    "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
  ]
  private static let breaks: Set<UInt32> = [9, 10, 11, 12, 13, 0x85, 0x2028, 0x2029]

  /// What is left of a character that stands between others.
  private func left(of scalar: Unicode.Scalar) -> String {
    if Self.breaks.contains(scalar.value) { return " " }
    let properties = scalar.properties
    let steers =
      properties.generalCategory == .control || properties.isNoncharacterCodePoint
      || Self.marksOfDirection.contains(scalar)
    return steers ? "" : String(scalar)
  }

  private func report(_ text: String) throws -> Report {
    let answers = try Shipped.answers(CompleteReport.text(text))
    return try Composer(edition: answers.edition).report(from: answers)
  }

  private func paragraphs(_ report: Report) -> [String] {
    report.sections.flatMap(\.blocks).compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
    }
  }
}
