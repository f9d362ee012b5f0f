import Foundation
import Testing

@testable import AnnualReport

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

  /// Every way that the table can go with one application: new or carried in, each kind of applicant, each fate.
  @Test(arguments: [2020, 2025], [false, true])
  func `a single application can be told in every way there is`(year: Int, isCarried: Bool) throws {
    var told = 0
    for column in 0..<10 {
      for outcome in 0..<40 {
        let single = try Targets.single(year: year, column: column, outcome: outcome, isCarried: isCarried)
        guard let (target, lastYear) = single else { continue }
        var clerk = Clerk(
          target: target, lastYear: nil, texts: .direct, random: SeededGenerator(seed: outcome))
        var talk = try Conversation(unit: Targets.unit, year: year, lastYear: lastYear)
        try talk.run(&clerk)
        let wrong = target.form.cells.indices.filter { cell in
          talk.interview.answers.figures[cell].quantity != target.figures[cell].quantity
        }.map { target.form.cells[$0].id.description }
        #expect(wrong.isEmpty && talk.complaints.isEmpty, "\(column) \(outcome): \(wrong.prefix(5))")
        told += 1
      }
    }
    #expect(told == 6 * (year == 2020 ? 20 : 22))
  }

  @Test func `clerks who err and go back can put the report right`() throws {
    for seed in 0..<5 {
      let (target, lastYear, noted) = try Targets.random(seed: 5000 + seed)
      let honest = Clerk(target: target, lastYear: noted, texts: .direct)
      var clerk = ErringClerk(honest, slips: 80, seed: seed)
      var talk = try Conversation(unit: Targets.unit, year: target.year ?? 0, lastYear: lastYear)
      while !talk.isFinished && talk.lines < 700 { talk.type(clerk.answer(talk.interview)) }
      let wrong = target.form.cells.indices.filter { cell in
        talk.interview.answers.figures[cell].quantity != target.figures[cell].quantity
      }.map { target.form.cells[$0].id.description }
      #expect(wrong.isEmpty && talk.isFinished, "第 \(seed) 份：\(wrong.prefix(5)) \(talk.lines)")
      if !wrong.isEmpty || !talk.isFinished {
        let path = "/tmp/ask-walk-err-\(seed).txt"
        try? talk.transcript.write(toFile: path, atomically: true, encoding: .utf8)
      }
    }
  }
}
