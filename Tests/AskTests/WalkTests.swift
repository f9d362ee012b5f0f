import TestSupport
import Testing

@testable import AnnualReport

/// Whole conversations with clerks who have random, consistent reports at hand.
@Suite struct WalkTests {
  private static let count = RunLength.rounds(8, long: 4_000)

  @Test(arguments: 0..<4)
  func `every consistent report can be told, and comes out as told`(part: Int) throws {
    for number in stride(from: part, to: Self.count, by: 4) {
      // The sample takes a short one.
      let seed = RunLength.isSample ? 9 : number
      let (target, lastYear, noted) = try Targets.random(seed: seed)
      var clerk = Clerk(target: target, lastYear: noted, texts: .any, random: SeededGenerator(seed: seed + 1))
      var talk = try Conversation(unit: Targets.unit, year: target.year ?? 0, lastYear: lastYear)
      try talk.run(&clerk)
      let failing = talk.interview.review().findings.filter { $0.sides != nil && $0.explanation == nil }
      let isRight = wrong(talk, target).isEmpty && failing.isEmpty && talk.complaints.isEmpty
      try #require(isRight, "第 \(seed) 份：\(failing.map(\.rule)) \(told(talk, target))")
    }
  }

  /// Every way that the table can go with one application: new or carried in, each kind of applicant, each fate.
  ///
  /// The short run takes every second fate with one kind of applicant, and of those carried every third.
  @Test(arguments: [2020, 2025], [false, true])
  func `a single application can be told in every way there is`(year: Int, isCarried: Bool) throws {
    var told = 0
    let step = (isCarried ? 3 : 2) * RunLength.step
    for outcome in 0..<40 {
      for column in 0..<10 where RunLength.isLong || column == outcome % 6 && outcome % step == 0 {
        let single = try Targets.single(year: year, column: column, outcome: outcome, isCarried: isCarried)
        guard let (target, lastYear) = single else { continue }
        var clerk = Clerk(
          target: target, lastYear: nil, texts: .direct, random: SeededGenerator(seed: outcome))
        var talk = try Conversation(unit: Targets.unit, year: year, lastYear: lastYear)
        try talk.run(&clerk)
        let isRight = wrong(talk, target).isEmpty && talk.complaints.isEmpty
        #expect(isRight, "\(column) \(outcome): \(self.told(talk, target))")
        told += 1
      }
    }
    let fates = year == 2020 ? 20 : 22
    #expect(told == (RunLength.isLong ? 6 * fates : (fates + step - 1) / step))
  }

  @Test(arguments: 0..<RunLength.rounds(5, long: 5))
  func `clerks who err and go back can put the report right`(seed: Int) throws {
    let (target, lastYear, noted) = try Targets.random(seed: 5000 + seed)
    let honest = Clerk(target: target, lastYear: noted, texts: .direct)
    var clerk = ErringClerk(honest, slips: RunLength.size(80), seed: seed)
    var talk = try Conversation(unit: Targets.unit, year: target.year ?? 0, lastYear: lastYear)
    while !talk.isFinished && talk.lines < 700 { talk.type(clerk.answer(talk.interview)) }
    let isRight = wrong(talk, target).isEmpty && talk.isFinished
    #expect(isRight, "\(told(talk, target))")
  }

  /// Half of all figures are skipped, and filled in later in another order.
  @Test(arguments: RunLength.cases(0..<4))
  func `whatever is left for later and in whatever order it is filled in, the report is the same`(part: Int)
    throws
  {
    var skipped = 0
    for seed in stride(from: part, to: RunLength.rounds(4, long: 1_000), by: 4) {
      let (target, lastYear, noted) = try Targets.random(seed: 9000 + seed)
      let honest = Clerk(target: target, lastYear: noted, texts: .direct)
      var clerk = SkippingClerk(honest, seed: seed)
      var talk = try Conversation(unit: Targets.unit, year: target.year ?? 0, lastYear: lastYear)
      while !talk.isFinished && talk.lines < 900 { try clerk.step(&talk) }
      var straight = try Conversation(unit: Targets.unit, year: target.year ?? 0, lastYear: lastYear)
      var other = honest
      try straight.run(&other)
      skipped += clerk.count
      let isSame =
        talk.isFinished
        && talk.interview.answers.figures.map { $0.quantity }
          == straight.interview.answers.figures.map { $0.quantity }
      try #require(isSame && wrong(talk, target).isEmpty, "第 \(seed) 份：\(told(talk, target))")
      let texts = [talk, straight].map { talk in
        target.form.fields.map { talk.interview.answers.texts[$0.name]?.text }
      }
      #expect(texts[0] == texts[1], "第 \(seed) 份")
    }
    #expect(skipped > 5)
  }

  /// The cells that came out otherwise.
  private func wrong(_ talk: Conversation, _ target: Answers) -> [String] {
    target.form.cells.indices.filter { cell in
      talk.interview.answers.figures[cell].quantity != target.figures[cell].quantity
    }.map { target.form.cells[$0].id.description }
  }

  /// What went wrong in a conversation, with its end.
  private func told(_ talk: Conversation, _ target: Answers) -> String {
    "\(wrong(talk, target).prefix(5)) \(talk.complaints.prefix(3)) \(talk.lines)\n……\(talk.transcript.suffix(2000))"
  }
}
