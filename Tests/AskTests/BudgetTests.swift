import Testing

@testable import AnnualReport

/// How many questions a report takes; a text with its gaps and lines is one.
@Suite struct BudgetTests {
  static func told(_ text: String, lastYear: String?, noted: String? = nil) throws -> Conversation {
    let target = try Project.answers(text)
    let last = try lastYear.map { try Project.file($0) }
    var clerk = Clerk(target: target, lastYear: try noted.map { try Project.answers($0) })
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
    print("没有申请：\(talk.answers) 题")
    try expectSnapshot(talk.transcript, "没有申请-有上年报告")
  }

  @Test(arguments: [2020, 2025]) func `the figures of 王店镇 take at most 44 questions`(year: Int) throws {
    let sample = try Project.sample("王店镇人民政府-2020").replacing("108万元", with: "108")
    let talk = try Self.told(
      year == 2020 ? sample : Reports.wangdianIn2025, lastYear: Reports.lastOfWangdian(year: year - 1))
    #expect(talk.answers <= 44)
    print("王店镇 \(year)：\(talk.answers) 题")
    try expectSnapshot(talk.transcript, "王店镇-\(year)")
  }

  @Test func `a busy town answers at most 95 questions`() throws {
    let last = Reports.quiet(year: 2024).replacing("申请: 0", with: "申请:\n  结转下年: {自然人: 3, 其余: 0}")
      .replacing("现行有效: 3", with: "现行有效: 8")
    let talk = try Self.told(Reports.busy, lastYear: last)
    #expect(talk.answers <= 95)
    print("六十件申请：\(talk.answers) 题")
    try expectSnapshot(talk.transcript, "六十件申请")
  }

  @Test(arguments: [2020, 2025])
  func `first use without last year's file asks only for the carried over and the valid ones`(year: Int)
    throws
  {
    let sample = try year == 2020 ? Project.sample("新习镇人民政府-2020") : Reports.quiet(year: 2025)
    let talk = try Self.told(
      sample, lastYear: nil, noted: year == 2025 ? Reports.quiet(year: 2024) : nil)
    try expectSnapshot(talk.transcript, "初次使用-\(year)")
    try expectSnapshot(String(decoding: talk.lastYearBytes ?? [], as: UTF8.self), "初次使用-\(year)-上年")
  }
}
