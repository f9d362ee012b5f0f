import Testing

@testable import nianbao

/// The record of what was written: whatever stands in the file, only what can be read counts.
@Suite struct MadeRecordTests {
  private static let first = Fingerprint(Array("甲".utf8))
  private static let second = Fingerprint(Array("乙丙".utf8))

  /// A record with everything that one can hold.
  private static let whole: MadeRecord = {
    var record = MadeRecord(edition: "2021", program: "1.2.3")
    record.note(first, of: "report.txt")
    record.note(first, of: "report.html")
    record.noteAlso(second, of: "report.html")
    record.publication = MadeRecord.Publication(date: "2026-01-20", number: 2)
    var generation = Generation(
      number: 3, date: "2026-03-05", reason: "县政府办 审核意见", isDraft: true, edition: "2021", program: "1.2.3")
    generation.changes = ["“行政许可”：36 → 37", "答案 999"]
    record.present = MadeRecord.Present(generation: generation, answers: Array("年度: 2025\n答案 1\n\u{0}".utf8))
    return record
  }()

  @Test func `what is written reads back as it was`() {
    #expect(MadeRecord(reading: Self.whole.bytes) == Self.whole)
    let bare = MadeRecord(edition: "2019", program: "1.0.0")
    #expect(MadeRecord(reading: bare.bytes) == bare)
  }

  @Test func `the file is these lines, with the answers behind them`() {
    let lines = String(decoding: Self.whole.bytes, as: UTF8.self)
    #expect(
      lines == """
        # 本文件由 nianbao 写，用来看出报告写好以后有没有手工改过。不要改，也不要删。
        第几份 3
        日期 2026-03-05
        版本 1.2.3
        格式 2021
        草稿 是
        原因 县政府办 审核意见
        改动 “行政许可”：36 → 37
        改动 答案 999
        公布 2026-01-20 2
        report.html \(Self.first.text)
        report.html \(Self.second.text)
        report.txt \(Self.first.text)
        答案 23
        年度: 2025
        答案 1
        \u{0}
        """)
  }

  /// Lines of a file and what of them is read: edition, number of outputs, whether there is a generation and answers.
  @Test(arguments: [
    ("", "", 0, false), ("\n\n", "", 0, false), ("mine", "", 0, false), ("格式 2021", "2021", 0, false),
    ("report.txt 3 00000000000000ff\n", "", 1, false),
    ("report.txt drei 00000000000000ff\n", "", 0, false), ("report.txt 3 xyz\n", "", 0, false),
    ("report.txt 3\n", "", 0, false), ("report.txt 3 ff 4\n", "", 0, false),
    ("第几份 1\n日期 2026-02-01\n格式 2021\n答案 2\nab", "2021", 0, true),
    ("第几份 1\n日期 2026-02-01\n格式 2021\n答案 0\n", "2021", 0, true),
    // More or less than is there, or no number.
    ("第几份 1\n日期 2026-02-01\n答案 3\nab", "", 0, false), ("第几份 1\n日期 2026-02-01\n答案 -1\nab", "", 0, false),
    ("第几份 1\n日期 2026-02-01\n答案 两\nab", "", 0, false), ("第几份 1\n日期 2026-02-01\n", "", 0, false),
    ("第几份 0\n日期 2026-02-01\n答案 2\nab", "", 0, false), ("第几份 1\n答案 2\nab", "", 0, false),
    // Nothing behind the answers counts.
    ("第几份 1\n日期 2026-02-01\n答案 2\nab\nreport.txt 3 ff\n", "", 0, true),
    ("公布 2026-01-20 二\n\u{FFFD}\u{301} \u{0}\n", "", 0, false),
  ])
  func `a line that cannot be read says nothing`(text: String, edition: String, outputs: Int, isMade: Bool) {
    let record = MadeRecord(reading: Array(text.utf8))
    #expect(record.edition == edition)
    #expect(record.written.count == outputs)
    #expect((record.present != nil) == isMade)
    #expect(record.publication == nil)
  }

  @Test func `any bytes are read, and cut anywhere`() {
    let bytes = Self.whole.bytes
    for end in bytes.indices {
      let record = MadeRecord(reading: Array(bytes[..<end]))
      #expect(record.present == nil, "\(end)")
    }
    #expect(MadeRecord(reading: [0xFF, 0x20, 0xFE, 0x0A, 0x00]).written.isEmpty)
  }

  @Test func `what was noted is known, also what only comes`() {
    let record = Self.whole
    #expect(record.knows(Self.first, of: "report.html") && record.knows(Self.second, of: "report.html"))
    #expect(!record.knows(Self.second, of: "report.txt") && !record.knows(Self.first, of: "report.docx"))
  }

  @Test func `a fingerprint changes with every byte`() throws {
    var bytes = (0..<70).map { UInt8($0) }
    let whole = Fingerprint(bytes)
    let read = try #require(Fingerprint(whole.text.split(separator: " ")[...]))
    #expect(read == whole)
    for place in bytes.indices {
      bytes[place] ^= 1
      #expect(Fingerprint(bytes) != whole, "\(place)")
      bytes[place] ^= 1
    }
    #expect(Fingerprint(Array(bytes.dropLast())) != whole && Fingerprint([]) != Fingerprint([0]))
  }
}
