import Testing

@testable import AnnualReport

@Suite struct PhrasesTests {
  @Test(arguments: [
    (["XX", "×××", "【待填"], "改进情况【待填：做法】", true),
    (["XX", "×××", "【待填"], "××县【未填】X", false),
    (["XX"], "到XX", true), (["XX"], "XX", true), (["XX"], "X", false), (["XX"], "", false),
    (["X"], "到X", true), (["X"], "到Y", false), (["X", "待填"], "待核", false),
    (["2024年"], "2025年和2024年", true), ([], "任何文字", false), ([""], "任何文字", false),
  ])
  func `tells whether one of several phrases stands in a text`(
    phrases: [String], text: String, stands: Bool
  ) {
    #expect(Phrases(phrases).stand(in: text) == stands)
    #expect(phrases.filter { !$0.isEmpty }.contains { text.mentions($0) } == stands)
  }

  @Test func `white space is that of Unicode`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.isBlank != scalar.properties.isWhitespace else {
        continue
      }
      Issue.record("U+\(String(value, radix: 16))")
    }
  }
}
