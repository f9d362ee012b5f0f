import TestSupport
import Testing

@testable import AnnualReport

/// How many questions a report takes; a text with its gaps and lines is one.
@Suite struct BudgetTests {
  static func told(_ text: String, lastYear: String?, noted: String? = nil) throws -> Conversation {
    let target = try Shipped.answers(text)
    let last = try lastYear.map { try Shipped.file($0) }
    var clerk = Clerk(target: target, lastYear: try noted.map { try Shipped.answers($0) })
    var talk = try Conversation(
      unit: target.unit ?? "", year: target.year ?? 0, lastYear: last)
    try talk.run(&clerk)
    let wrong = target.form.cells.indices.filter { cell in
      let wanted = target.figures[cell].quantity
      return wanted != nil && talk.interview.answers.figures[cell].quantity != wanted
    }
    #expect(wrong.isEmpty && talk.complaints.isEmpty, "\(talk.complaints)")
    #expect(!talk.interview.review().blocks)
    return talk
  }

  @Test func `a township without applications and cases answers at most 26 questions`() throws {
    let talk = try Self.told(Reports.quiet(year: 2025), lastYear: Reports.quiet(year: 2024))
    #expect(talk.answers <= 26)
    try expectSnapshot(talk.transcript, "没有申请-有上年报告.txt")
  }

  @Test(arguments: [(2020, "王店镇-2020.txt"), (2025, "王店镇-2025.txt")])
  func `the figures of 王店镇 take at most 44 questions`(year: Int, snapshot: String) throws {
    let sample = try Samples.text("王店镇人民政府-2020").replacing("108万元", with: "108")
    let talk = try Self.told(
      year == 2020 ? sample : Reports.wangdianIn2025, lastYear: Reports.lastOfWangdian(year: year - 1))
    #expect(talk.answers <= 44)
    try expectSnapshot(talk.transcript, snapshot)
  }

  @Test func `a busy town answers at most 95 questions`() throws {
    let last = Reports.quiet(year: 2024).replacing("申请: 0", with: "申请:\n  结转下年: {自然人: 3, 其余: 0}")
      .replacing("现行有效: 3", with: "现行有效: 8")
    let talk = try Self.told(Reports.busy, lastYear: last)
    #expect(talk.answers <= 95)
    try expectSnapshot(talk.transcript, "六十件申请.txt")
  }

  @Test(arguments: [
    (2020, "初次使用-2020.txt", "初次使用-2020-上年.txt"), (2025, "初次使用-2025.txt", "初次使用-2025-上年.txt"),
  ])
  func `first use without last year's file asks only for the carried over and the valid ones`(
    year: Int, snapshot: String, lastYear: String
  ) throws {
    let sample = try year == 2020 ? Samples.text("新习镇人民政府-2020") : Reports.quiet(year: 2025)
    let talk = try Self.told(
      sample, lastYear: nil, noted: year == 2025 ? Reports.quiet(year: 2024) : nil)
    try expectSnapshot(talk.transcript, snapshot)
    try expectSnapshot(String(decoding: talk.lastYearBytes ?? [], as: UTF8.self), lastYear)
  }
}
