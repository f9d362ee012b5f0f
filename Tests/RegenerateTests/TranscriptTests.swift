import Foundation
import TestSupport
import Testing

/// What somebody sees who corrects a report, each way, byte for byte.
@Suite struct TranscriptTests {
  private let scratch: Scratch
  private static let draft = "云溪镇人民政府-2025"

  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "云溪镇人民政府-2024")
    try scratch.copy(Self.draft, to: Self.draft)
    #expect(try scratch.program().run("fill", "\(Self.draft)/answers.yaml").code == 0)
  }

  private func expect(_ name: String, _ runs: [Program.Run], location: SourceLocation = #_sourceLocation)
    throws
  {
    try expectSnapshot(runs.map(\.transcript).joined(separator: "\n"), name, sourceLocation: location)
  }

  private func run(_ month: Int = 3, _ words: String...) throws -> Program.Run {
    try scratch.program(day: 5, month: month).run(words)
  }

  @Test func `a correction by hand`() throws {
    try scratch.edit("\(Self.draft)/answers.yaml", "行政许可: 36", "行政许可: 37")
    try scratch.edit("\(Self.draft)/answers.yaml", "征求意见，收到意见2条", "征求意见，收到意见3条")
    try expect("by-hand.txt", [try run(3, "regenerate", Self.draft), try run(3, "regenerate", Self.draft)])
  }

  @Test func `a correction by name`() throws {
    let words = [
      "regenerate", Self.draft, "申请.本年新收.自然人=5", "申请.本年新收.总计=7", "申请.予以公开.自然人=3",
      "申请.办理总计.总计=7", "电话=0573-00000000", "--because", "县政府办审核意见",
    ]
    let before = try scratch.contents(Self.draft)
    let look = try scratch.program(day: 5, month: 3).run(words + ["--dry-run"])
    #expect(try scratch.contents(Self.draft) == before)
    try expect(
      "by-name.txt",
      [
        look, try scratch.program(day: 5, month: 3).run(words),
        try scratch.program(day: 6, month: 3).run(words),
      ])
    let old = try PackageFolder.text("drafts/\(Self.draft)/answers.yaml").split(separator: "\n")
    let new = try scratch.text("\(Self.draft)/answers.yaml").split(separator: "\n")
    #expect(zip(old, new).count { $0 != $1 } == 4 && old.count == new.count)
  }

  @Test func `a correction that breaks a rule writes nothing`() throws {
    let before = try scratch.contents(Self.draft)
    let named = try run(3, "regenerate", Self.draft, "申请.本年新收.自然人=9")
    #expect(try scratch.contents(Self.draft) == before)
    try scratch.edit("\(Self.draft)/answers.yaml", "维持: 1", "维持: 2")
    try expect("blocked.txt", [named, try run(3, "regenerate", Self.draft)])
    #expect(try scratch.text("\(Self.draft)/report.txt").utf8.elementsEqual(before["report.txt"] ?? Data()))
  }

  @Test func `what was explained is not told as what blocks`() throws {
    let run = try run(3, "regenerate", Self.draft, "--published", "2025-12-01")
    let told = """
      \(Self.draft)/answers.yaml: 已核对 26 项：通过 25，不符 1。提醒 2（已说明 1）
      \(Self.draft)/answers.yaml: 要改好的：提醒 1（或者写明原因）。没有写报告，答案文件也没有改，原来的报告还在

      """
    #expect(run.code == 1 && run.messages.hasSuffix(told), "\(run.messages)")
    try scratch.edit("\(Self.draft)/answers.yaml", "自称: 我镇\n", "自称: 我镇\n公布日期: 2025-12-01\n")
    let fill = try self.run(3, "fill", Self.draft).messages
    #expect(fill.contains("通过 25，不符 1。要改好的：提醒 1（或者写明原因）。没有写报告，改好后再运行；"), "\(fill)")
  }

  @Test func `names and figures that are none`() throws {
    let before = try scratch.contents(Self.draft)
    let mistakes = [
      ["申请.本年新收.自燃人=3"], ["现行有效=3"], ["申请.本年新收=3"], ["申请.本年新收.自然人=甲"],
      ["申请.本年新收.自然人="], ["主动公开.行政事业性收费=200元"], ["申请.本年新收.自然人"],
      ["申请.本年新收.自然人=3", "电花=1", "申请.予以公开.自然人=-1"], ["--becuase", "x"], ["--published", "2026-02-30"],
      ["--note"],
    ]
    let runs = try mistakes.map { try scratch.program().run(["regenerate", Self.draft] + $0) }
    #expect(runs.allSatisfy { $0.code == 64 })
    try expect(
      "mistakes.txt",
      runs + [
        try run(3, "regenerate"), try run(3, "regenerate", "没有"), try run(3, "history", Self.draft, "x"),
      ])
    #expect(try scratch.contents(Self.draft) == before)
  }

  @Test func `a report that was edited by hand`() throws {
    try scratch.edit("\(Self.draft)/report.txt", "每月报送一次", "每周报送一次")
    try scratch.edit("\(Self.draft)/report.txt", "行政许可决定36件", "行政许可决定38件")
    try scratch.edit("\(Self.draft)/report.html", ">36</td>", ">38</td>")
    try scratch.edit("\(Self.draft)/report.html", "0000-0000000", "0573-00000000")
    let edited = try scratch.contents(Self.draft)
    let refused = try run(3, "regenerate", Self.draft, "主动公开.行政处罚=4")
    #expect(try scratch.contents(Self.draft) == edited)
    let done = try run(3, "regenerate", Self.draft, "主动公开.行政处罚=4", "--discard-edits")
    try expect("edited.txt", [refused, done, try run(3, "history", Self.draft)])
    let kept = try scratch.contents("\(Self.draft)/history")
    #expect(kept["1-2026-03-05-手工改过/report.txt"] == edited["report.txt"])
    #expect(kept["1-2026-02-01/report.txt"].map { !$0.isEmpty && $0 != edited["report.txt"] } ?? false)
  }

  @Test func `a correction after publication`() throws {
    let published = try run(3, "regenerate", Self.draft, "--published", "2026-01-20")
    let words = ["regenerate", Self.draft, "主动公开.行政许可=37", "--because", "台账核对", "--note"]
    let corrected = try scratch.program(day: 5, month: 3).run(words)
    let again = try scratch.program(day: 6, month: 3).run(words)
    let later = try run(4, "regenerate", Self.draft, "电话=0573-00000000", "--because", "换了号码")
    try expect("published.txt", [published, corrected, again, later])
    for (name, snapshot) in [
      ("corrections.txt", "published-corrections.txt"), ("corrections.html", "published-corrections.html"),
      ("report.txt", "published-report.txt"),
    ] {
      try expectSnapshot(try scratch.text("\(Self.draft)/\(name)"), snapshot)
    }
    #expect(try scratch.contents("\(Self.draft)/history")["2-2026-03-05/corrections.txt"] != nil)
    let page = try scratch.text("\(Self.draft)/corrections.html")
    for trace in ["<script", "src=", "href=", "url(", "@import", "http"] { #expect(!page.contains(trace)) }
  }

  @Test func `the history of a report`() throws {
    _ = try run(3, "regenerate", Self.draft, "主动公开.行政许可=37", "--because", "台账核对")
    let first = try scratch.contents("\(Self.draft)/history/1-2026-02-01")
    try scratch.edit("\(Self.draft)/answers.yaml", "行政处罚:", "行政处罚: # 待核")
    try expect(
      "history.txt",
      [
        try run(4, "history", Self.draft), try run(4, "history", Self.draft, "--diff", "1", "2"),
        try run(4, "history", Self.draft, "--diff", "1", "7"),
        try run(4, "history", "--diff=2", "1", Self.draft),
        try run(4, "history", Self.draft, "--restore", "1"), try run(4, "history", Self.draft),
        try run(4, "history", Self.draft, "--restore", "1"),
      ])
    for name in ["answers.yaml", "report.txt", "report.html", "report.docx"] {
      #expect(try scratch.contents(Self.draft)[name] == first[name])
    }
    #expect(try scratch.text("\(Self.draft)/history/2-2026-04-05-换下的答案/answers.yaml").contains("# 待核"))
  }

  @Test func `last year's report is corrected`() throws {
    let last = "云溪镇人民政府-2024"
    #expect(try scratch.program().run("fill", "\(last)/answers.yaml").code == 0)
    let name = "主动公开.行政规范性文件.现行有效"
    let corrected = try run(3, "regenerate", last, "\(name)=6", "--because", "多记一件")
    let before = try scratch.contents(Self.draft)
    try expect("last-year.txt", [corrected, try run(3, "regenerate", Self.draft)])
    #expect(try scratch.contents(Self.draft) == before)
  }
}
