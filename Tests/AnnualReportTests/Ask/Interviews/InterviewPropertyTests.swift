import TestSupport
import Testing

@testable import AnnualReport

/// Whole interviews about small forms, each line held against all completions that a judge finds by trying.
@Suite struct InterviewPropertyTests {
  private static let count = RunLength.draws(40, long: 3_000)

  /// A form, one way to complete it, and a file that somebody may have begun.
  private func begun(_ numbers: inout SeededGenerator) throws -> (talk: SmallInterview, figures: [Int])? {
    let form = SmallForm(&numbers)
    var shuffled = numbers
    let whole = EveryCompletion(
      form, said: form.names.map { _ in nil }, most: 30,
      order: form.names.indices.shuffled(using: &numbers), effort: 2_000, stopsAtFirst: true,
      shuffle: { $0.shuffle(using: &shuffled) })
    guard let figures = whole.first else { return nil }
    let file = HandMadeFile(form, figures, &numbers)
    return (try SmallInterview(form, file: file.text), figures)
  }

  @Test func `nothing stands in the file that nobody typed, but what can only be so`() throws {
    var (fixed, found, contradictions, takenBack, talks) = (0, 0, 0, 0, 0)
    for seed in 0..<Self.count {
      var numbers = SeededGenerator(seed: seed)
      guard let begun = try begun(&numbers) else { continue }
      var talk = begun.talk
      var clerk = WanderingClerk(talk.form, begun.figures, numbers)
      for _ in 0..<30 where talk.complaints.isEmpty {
        if try !clerk.step(&talk) { break }
      }
      talks += 1
      (fixed, found) = (fixed + talk.fixed, found + talk.found)
      contradictions += talk.contradictions
      takenBack += talk.takenBack
      #expect(talk.complaints.isEmpty, "\(seed): \(talk.complaints)\n\(talk.story)")
    }
    #expect(Double(found) >= 0.95 * Double(fixed), "\(found) of \(fixed)")
    #expect(
      talks > Self.count / 2 && contradictions > talks / 3 && takenBack > 0,
      "\(talks) talks, \(contradictions) contradictions, \(takenBack) changes taken back")
  }
}
