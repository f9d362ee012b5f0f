import AnnualReport
import TestSupport
import Testing
import YAMLSubset

/// Between ten times, which is linear, and a hundred, which is quadratic, with room for a busy machine.
@Suite(.serialized) struct ManyFaultsTests {
  private func time(_ word: String, _ count: Int) throws -> Duration {
    let prose = String(repeating: word, count: count)
    let file = CompleteReport.text("总体情况:\n  平台建设: |\n    \(prose)\n")
    return try processorTime {
      let answers = try Shipped.answers(file)
      #expect(answers.findings.count >= count)
    }
  }

  @Test(arguments: ["{{未知名称}}", "{{年度}}、\n    {{无此名称}}"])
  func `ten times the unknown names take less than 50 times as long`(word: String) throws {
    let brief = try time(word, 500)
    #expect(try time(word, 5_000) < brief * 50)
  }

  @Test func `places on a long line are exact, however far from its start`() throws {
    let line = "甲: \"" + String(repeating: "乙a", count: 6_000) + "\"  # 批注\n丙: 丁\n"
    let document = try Document(line)
    var column = 1
    for (offset, byte) in document.bytes.enumerated().prefix(24_000) {
      if offset.isMultiple(of: 997) || offset > 23_990 {
        #expect(document.position(at: offset) == Position(line: 1, column: column))
      }
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    #expect(document.root["丙"]?.start == Position(line: 2, column: 4))
  }
}
