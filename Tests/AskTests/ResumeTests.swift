import TestSupport
import Testing

@testable import AnnualReport

/// A session that is killed after every answer ends with the file of one that was left in peace.
@Suite struct ResumeTests {
  private static let texts: [(report: String, last: String?)] = [
    (Reports.quiet(year: 2025), Reports.quiet(year: 2024)),
    (Reports.quiet(year: 2025), nil),
    (Reports.busy, nil),
    (Reports.wangdianIn2025, Reports.lastOfWangdian(year: 2024)),
  ]

  @Test(arguments: RunLength.cases(0..<4)) func `killed after every answer, the finished file is the same`(
    number: Int
  ) throws {
    let (report, last) = Self.texts[number]
    let target = try Shipped.answers(report)
    let lastYear = try last.map { try Shipped.file($0) }
    var talks: [Conversation] = []
    for killing in [false, true] {
      var clerk = Clerk(target: target)
      var talk = try Conversation(unit: target.unit ?? "", year: target.year ?? 0, lastYear: lastYear)
      try talk.run(&clerk, killing: killing)
      #expect(talk.complaints.isEmpty)
      talks.append(talk)
    }
    #expect(
      String(decoding: talks[1].saved, as: UTF8.self) == String(decoding: talks[0].saved, as: UTF8.self))
    #expect(talks[1].lastYearBytes == talks[0].lastYearBytes)
  }

  @Test(arguments: 0..<RunLength.rounds(2, long: 40))
  func `random conversations survive a kill after every answer`(seed: Int) throws {
    let (target, lastYear, noted) = try Targets.random(seed: 1000 + seed)
    var files: [String] = []
    for killing in [false, true] {
      var clerk = Clerk(target: target, lastYear: noted)
      var talk = try Conversation(unit: Targets.unit, year: target.year ?? 0, lastYear: lastYear)
      try talk.run(&clerk, killing: killing)
      files.append(String(decoding: talk.saved, as: UTF8.self))
    }
    #expect(files[0] == files[1])
  }

  @Test func `a begun draft goes on at the first open question`() throws {
    let begun = Reports.wangdianIn2025
    var talk = try Conversation(
      unit: "", year: 2025, lastYear: try Shipped.file(Reports.lastOfWangdian(year: 2024)),
      draft: begun.replacing("复议诉讼: 0\n", with: "网站:\n地址:\n电话:\n邮编:\n邮箱:\n落款日期:\n"))
    talk.type(["0", "!", "", "1", "第一处"])
    try expectSnapshot(talk.transcript, "接着填.txt")
  }
}
