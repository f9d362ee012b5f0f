@testable import AnnualReport
import Foundation
import Testing

/// Whole conversations with clerks who have random, consistent reports at hand.
@Suite struct WalkTests {
  private static let count = ProcessInfo.processInfo.environment["NIANBAO_LONG_TESTS"] == nil ? 300 : 10_000

  @Test func `every consistent report can be told, and comes out as told`() throws {
    var lines = 0
    var most = 0
    for seed in 0..<Self.count {
      let (target, lastYear, noted) = try Targets.random(seed: seed)
      var clerk = Clerk(target: target, lastYear: noted, texts: .any, random: SeededGenerator(seed: seed + 1))
      var talk = try Conversation(unit: Targets.unit, year: target.year ?? 0, lastYear: lastYear)
      try talk.run(&clerk)
      let wrong = target.form.cells.indices.filter { cell in
        talk.interview.answers.figures[cell].quantity != target.figures[cell].quantity
      }.map { target.form.cells[$0].id.description }
      let failing = talk.interview.review().findings.filter { $0.sides != nil && $0.explanation == nil }
      let isRight = wrong.isEmpty && failing.isEmpty && talk.complaints.isEmpty
      #expect(isRight, "第 \(seed) 份：\(wrong.prefix(5)) \(failing.map(\.rule)) \(talk.complaints.prefix(3))")
      if !isRight {
        try? talk.transcript.write(toFile: "/tmp/ask-walk-\(seed).txt", atomically: true, encoding: .utf8)
        break
      }
      lines += talk.answers
      most = max(most, talk.answers)
    }
    print("问答 \(Self.count) 次，平均 \(lines / Self.count) 题，最多 \(most) 题")
  }
}
