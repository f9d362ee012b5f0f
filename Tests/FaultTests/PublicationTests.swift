import Foundation
import TestSupport
import Testing

/// The day of publication: a fact of the draft, which outlives copies and restorations.
@Suite struct PublicationTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "a")
    try #require(try scratch.program().run("fill", "a").code == 0)
  }

  private func run(_ words: String, month: Int = 3) throws -> Program.Run {
    try scratch.program(day: 5, month: month).run(words.split(separator: " ").map(String.init))
  }

  /// A copy as `cp -r a/* b` makes it.
  private func copyWithoutHiddenFiles() throws {
    try #require(try scratch.shell("mkdir b && cp -r a/* b"))
  }

  private static let meta = "<meta name=\"PubDate\" content=\"2026-01-20\">"

  @Test func `the day stands in the answers and in the page, and makes no other generation`() throws {
    let text = try scratch.text("a/report.txt")
    let done = try run("regenerate a --published 2026-01-20")
    #expect(done.code == 0)
    #expect(done.messages.hasSuffix("已记下：第 1 份于 2026-01-20 公布\na: 报告还是原来的一份，公布日期写进了网页的信息\n"))
    #expect(try scratch.text("a/answers.yaml").contains("公布日期: 2026-01-20\n"))
    #expect(try scratch.text("a/report.html").contains(Self.meta))
    #expect(try scratch.text("a/report.txt") == text)
    #expect(try scratch.text("a/history/公布.txt").hasSuffix("公布的是第几份 1\n"))
    #expect(scratch.files("a/history") == ["公布.txt"])
    #expect(try run("history a").output == "第 1 份  2026-02-01  首次写出（现在的，2026-01-20 公布）\n")
    #expect(try run("regenerate a").messages.hasSuffix("a: 没有改动，报告没有重写\n"))
    #expect(try run("fill a").messages.contains("报告没有变化，没有重写"))
  }

  @Test func `a day that was written into the answers by hand counts the same`() throws {
    let text = try scratch.text("a/answers.yaml")
    try scratch.write(text.replacing("自称: 我镇\n", with: "自称: 我镇\n公布日期: 2026-01-20\n"), to: "a/answers.yaml")
    #expect(try run("fill a").code == 0)
    #expect(try scratch.text("a/report.html").contains(Self.meta))
    #expect(try run("history a").output.contains("第 1 份  2026-02-01  首次写出（现在的，2026-01-20 公布）"))
    #expect(try !run("history a").output.contains("第 2 份"))
  }

  @Test func `a mistyped day is put right, and what was corrected since stays in the notice`() throws {
    #expect(try run("regenerate a --published 2026-01-02").code == 0)
    #expect(try run("regenerate a 主动公开.行政许可=32 --because 台账核对").code == 0)
    #expect(try run("regenerate a --published 2026-01-20", month: 4).code == 0)
    let notice = try scratch.text("a/corrections.txt")
    #expect(notice.contains("2026年1月20日公布") && notice.contains("台账核对"), "\(notice)")
    // What was corrected on a day was published by then.
    let late = try run("regenerate a --published 2026-03-20", month: 4)
    #expect(late.code == 64)
    #expect(
      late.messages.hasSuffix(
        "第 2 份报告是 2026-03-05 写出的，更正的是已经公布的那一份，公布日期不能比它晚。请对照公开的网页核对；先前记错了、其实还没有公布的，公布日期先填“没有”撤销，再记这一天\n"),
      "\(late.messages)")
    #expect(try scratch.text("a/corrections.txt") == notice)
    #expect(try scratch.text("a/history/公布.txt").hasSuffix("公布的是第几份 1\n"))
    let history = try run("history a").output
    #expect(history.contains("第 1 份  2026-02-01  首次写出（2026-01-20 公布）"))
    #expect(!history.contains("第 3 份"))
  }

  @Test func `a day that is corrected by name is held like one that is told`() throws {
    #expect(try run("regenerate a --published 2026-01-20").code == 0)
    #expect(try run("regenerate a 主动公开.行政许可=32 --because 台账核对").code == 0)
    let late = try run("regenerate a 公布日期=2026-03-20", month: 4)
    #expect(late.code == 64 && late.messages.contains("公布日期不能比它晚"), "\(late.messages)")
    // Where a late day was written in by hand, that mends it.
    try scratch.edit("a/answers.yaml", "公布日期: 2026-01-20", "公布日期: 2026-03-20")
    #expect(try run("regenerate a 公布日期=2026-01-28 --because 核对", month: 4).code == 0)
    #expect(try scratch.text("a/answers.yaml").contains("公布日期: 2026-01-28\n"))
  }

  @Test func `an earlier generation that is restored keeps the day`() throws {
    #expect(try run("regenerate a 主动公开.行政许可=32 --because 核对").code == 0)
    #expect(try run("regenerate a --published 2026-01-20").code == 0)
    #expect(try run("history a --restore 1").code == 0)
    let text = try scratch.text("a/answers.yaml")
    #expect(text.contains("行政许可: 31") && text.contains("公布日期: 2026-01-20"))
    #expect(try scratch.text("a/history/公布.txt").hasSuffix("公布的是第几份 2\n"))
  }

  @Test(arguments: ["9999-12-31", "2026-02-30", "20260120", "2026-04-01"])
  func `a day that is none, or is not yet, is refused`(date: String) throws {
    let before = try scratch.contents("a")
    #expect(try run("regenerate a --published \(date)").code == 64)
    #expect(try scratch.contents("a") == before)
  }

  @Test(arguments: [
    ("2024-12-31", "", "“公布日期”是2024年12月31日，而 2024 年度的报告要到 2024 年结束以后才能公布"),
    ("2026-01-02", "落款日期: 2026-01-12\n", "“公布日期”是2026年1月2日，早于“落款日期”2026年1月12日"),
  ])
  func `a day that cannot be is a reminder, and nothing is written`(
    date: String, line: String, sentence: String
  ) throws {
    try scratch.edit("a/answers.yaml", "自称: 我镇\n", "自称: 我镇\n\(line)")
    try #require(try run("fill a").code == 0)
    let before = try scratch.contents("a")
    let run = try run("regenerate a --published \(date)")
    #expect(run.code == 1 && run.messages.contains("提醒: \(sentence)"), "\(run.messages)")
    #expect(try scratch.contents("a") == before)
  }

  @Test func `a day in the future is a reminder where it was typed into the file`() throws {
    try scratch.edit("a/answers.yaml", "自称: 我镇\n", "自称: 我镇\n公布日期: 9999-12-31\n")
    let run = try run("check a")
    #expect(run.code == 1 && run.output.contains("“公布日期”是9999年12月31日，这一天还没有到"))
  }

  @Test func `a day that stands only in the record of an earlier version is read`() throws {
    let record = try scratch.text("a/.made")
    try scratch.write(record.replacing("单位 ", with: "公布 2026-01-20 1\n单位 "), to: "a/.made")
    #expect(try run("history a").output.contains("2026-01-20 公布"))
    #expect(try run("regenerate a 主动公开.行政许可=32 --because 核对").code == 0)
    #expect(try scratch.text("a/corrections.txt").contains("2026年1月20日公布"))
  }

  @Test func `nobody is asked for the day, and no day is proposed for the next year`() throws {
    #expect(try run("regenerate a --published 2026-01-20").code == 0)
    #expect(try !run("blank --year 2025").output.contains("公布日期"))
    try #require(try scratch.shell("mkdir d && mv a d/云溪镇人民政府-2024"))
    let ask = try run("ask --unit 云溪镇人民政府 --year 2025 -o d")
    #expect(!ask.output.contains("公布日期"))
    #expect(try !scratch.text("d/云溪镇人民政府-2025/answers.yaml").contains("公布日期"))
  }

  // MARK: Corrected before the day was told

  /// A report of 9 January that was corrected on 20 January.
  private func corrected() throws {
    try scratch.copy("云溪镇人民政府-2024", to: "b")
    try #require(try scratch.program(day: 9, month: 1).run("fill", "b").code == 0)
    let words = ["regenerate", "b", "主动公开.行政许可=32", "--because", "台账核对", "--yes"]
    try #require(try scratch.program(day: 20, month: 1).run(words).code == 0)
    try #require(!scratch.exists("b/corrections.txt"))
  }

  @Test func `the report that was published is the one that stood there on the day`() throws {
    try corrected()
    let done = try scratch.program(day: 28, month: 1).run("regenerate", "b", "--published", "2026-01-12")
    #expect(done.code == 0)
    #expect(
      done.messages.hasSuffix(
        """
        已记下：第 1 份于 2026-01-12 公布
        第 2 份（2026-01-20）是公布以后更正的，更正说明写在 b/corrections.docx
        b: 报告还是原来的一份，公布日期写进了网页的信息

        """), "\(done.messages)")
    let history = try run("history b").output
    #expect(history.contains("第 1 份  2026-01-09  首次写出（2026-01-12 公布）"), "\(history)")
    #expect(history.contains("第 2 份  2026-01-20  台账核对（现在的）"), "\(history)")
    let notice = try scratch.text("b/corrections.txt")
    #expect(notice.contains("2026年1月12日公布") && notice.contains("2026年1月20日更正"), "\(notice)")
    #expect(notice.contains("台账核对"), "\(notice)")
    #expect(try run("regenerate b 主动公开.行政许可=33 --because 又核对").code == 0)
    let next = try scratch.text("b/corrections.txt")
    #expect(next.contains("台账核对") && next.contains("又核对"), "\(next)")
    #expect(next.contains("2026年3月5日更正"), "\(next)")
    #expect(try scratch.text("b/history/公布.txt").hasSuffix("公布的是第几份 1\n"))
  }

  @Test func `a correction of the day itself was published with it, and before all reports was none`() throws
  {
    try corrected()
    for (day, number) in [("2026-01-20", 2), ("2026-01-08", 2)] {
      try #require(try scratch.shell("rm -rf c && cp -r b c"))
      let done = try run("regenerate c --published \(day)")
      #expect(done.messages.contains("已记下：第 \(number) 份于 \(day) 公布\nc: 报告还是原来的一份"), "\(done.messages)")
    }
  }

  @Test func `of a day written in by hand the next correction tells all that was changed since`() throws {
    try corrected()
    try scratch.edit("b/answers.yaml", "自称: 我镇\n", "自称: 我镇\n公布日期: 2026-01-12\n")
    #expect(try run("fill b").code == 0)
    #expect(try run("history b").output.contains("首次写出（2026-01-12 公布）"))
    #expect(try run("regenerate b 主动公开.行政许可=33 --because 又核对").code == 0)
    let notice = try scratch.text("b/corrections.txt")
    #expect(notice.contains("台账核对") && notice.contains("又核对"), "\(notice)")
  }

  // MARK: Copies without hidden files

  @Test func `a copy without hidden files is no hand edit`() throws {
    try copyWithoutHiddenFiles()
    let run = try run("fill b")
    #expect(run.code == 0 && !run.messages.contains("没有覆盖"), "\(run.messages)")
  }

  @Test func `of a copy without hidden files it is told that nothing is known, not that it was edited`()
    throws
  {
    try copyWithoutHiddenFiles()
    try scratch.edit("b/answers.yaml", "行政许可: 31", "行政许可: 32")
    for words in ["fill b", "regenerate b"] {
      let run = try run(words)
      #expect(run.code == 73)
      #expect(
        run.messages.contains(
          "b/report.txt: 这里没有写这份报告时的记录（.made；复制时没有带上隐藏文件就会这样），看不出有没有手工改过，没有覆盖\n"))
      #expect(!run.messages.contains("手改的）"))
    }
  }

  @Test func `a copy without hidden files goes on with numbers and with the day of publication`() throws {
    #expect(try run("regenerate a 主动公开.行政许可=32 --because 核对").code == 0)
    #expect(try run("regenerate a --published 2026-01-20").code == 0)
    try copyWithoutHiddenFiles()
    let old = try scratch.text("b/report.txt")
    let run = try run("regenerate b 主动公开.行政许可=33 --because 再核对 --discard-edits")
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.messages.contains("这是第 3 份报告"))
    #expect(try scratch.text("b/history/2-2026-03-05-手工改过/report.txt") == old)
    #expect(try scratch.text("b/report.html").contains(Self.meta))
    #expect(try scratch.text("b/history/公布.txt").hasSuffix("公布的是第几份 2\n"))
  }

  @Test func `of a copy that was filled again nothing is called edited that was only copied`() throws {
    _ = try run("regenerate a --published 2026-01-20")
    _ = try run("regenerate a 主动公开.行政许可=32 --because 台账核对")
    try #require(scratch.exists("a/corrections.txt"))
    try #require(try scratch.shell("cp -r a b; rm b/.made"))
    try #require(try run("fill b").code == 0)
    let last = try run("regenerate b 主动公开.行政许可=33 --because 再核对")
    #expect(last.code == 73, "\(last.messages)")
    #expect(last.messages.contains("b/corrections.txt: 这里没有写这份报告时的记录"), "\(last.messages)")
    #expect(!last.messages.contains("这份报告写好以后手工改过"), "\(last.messages)")
  }
}
