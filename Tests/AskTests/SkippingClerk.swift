import TestSupport

@testable import AnnualReport

/// A clerk who leaves half of all figures for later, and then fills them in in another order.
struct SkippingClerk {
  private var clerk: Clerk
  private var random: SeededGenerator
  private var skipped: Set<Topic> = []

  init(_ clerk: Clerk, seed: Int) {
    self.clerk = clerk
    random = SeededGenerator(seed: seed)
  }

  /// How many questions were left for later.
  var count: Int { skipped.count }

  /// Answers the present question, or another one that was left for later.
  mutating func step(_ talk: inout Conversation) throws {
    let interview = talk.interview
    guard case .topic = interview.mode else { return talk.type(clerk.answer(interview)) }
    guard let topic = interview.topic else {
      guard
        let later = interview.plan.later.map({ $0.topic }).filter({ isFigure($0) }).randomElement(
          using: &random)
      else { return talk.type("") }
      return try talk.answer(later, clerk.answer(later, interview))
    }
    if isFigure(topic), !skipped.contains(topic), Bool.random(using: &random) {
      skipped.insert(topic)
      return talk.type("跳过")
    }
    talk.type(clerk.answer(interview))
  }

  private func isFigure(_ topic: Topic) -> Bool {
    switch topic {
    case .cell, .row, .gate, .rowOfGroup, .columnOfRow: true
    case .about, .lastYear, .text: false
    }
  }
}
