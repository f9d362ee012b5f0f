import AnnualReport
import TestSupport
import Testing

/// Which units' texts are largely the same.
@Suite struct ResemblanceTests {
  /// A text of so many sentences that no other seed writes.
  private func text(seed: Int, sentences: Int = 20) -> String {
    var generator = SeededGenerator(seed: seed * 100_003)
    return (0..<sentences).map { _ in
      let words = (0..<25).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FA0, using: &generator)).map(Character.init)
      }
      return String(words) + "。"
    }.joined()
  }

  @Test func `two units that share most of their texts are a pair, others are none`() {
    let shared = text(seed: 1)
    let texts = [
      [text(seed: 2)], [shared, text(seed: 3, sentences: 4)], [text(seed: 4)],
      [text(seed: 5, sentences: 3), shared],
    ]
    let pairs = Resemblance.pairs(in: texts, common: [])
    #expect(pairs.map { "\($0.one) \($0.other)" } == ["1 3"])
    #expect(pairs.allSatisfy { (80...95).contains($0.percent) })
  }

  @Test func `sentences that the form gives do not count`() {
    let given = text(seed: 1)
    let texts = [[given, text(seed: 2, sentences: 12)], [given, text(seed: 3, sentences: 12)]]
    #expect(Resemblance.pairs(in: texts, common: [given]).isEmpty)
    #expect(Resemblance.pairs(in: texts, common: []).count == 1)
  }

  @Test func `among very many equal texts each is a pair with the first`() {
    let texts = Array(repeating: [text(seed: 1)], count: 80)
    #expect(Resemblance.pairs(in: texts, common: []).count >= 79)
  }
}
