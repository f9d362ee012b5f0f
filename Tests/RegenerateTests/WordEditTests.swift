import AnnualReport
import Archive
import Foundation
import TestSupport
import Testing

/// report.docx that somebody edited, at the command line.
@Suite struct WordEditTests {
  private let scratch: Scratch
  private let before: [String: Data]

  init() throws {
    scratch = try Scratch()
    try scratch.copy("云溪镇人民政府-2024", to: "a")
    try #require(try scratch.program().run("fill", "a/answers.yaml").code == 0)
    before = try scratch.contents("a")
  }

  /// Replaces the first occurrence of words in the document, as a word processor would that saves it.
  private func edit(_ old: String, _ new: String, in file: String = "a/report.docx") throws {
    try edit("", old, new, in: file)
  }

  /// The same behind other words.
  private func edit(
    _ start: String, _ old: String, _ new: String, in file: String = "a/report.docx",
    adding parts: [String: String] = [:]
  ) throws {
    var reader = try ZipReader(Array(try scratch.data(file)))
    var writer = ZipWriter()
    for entry in reader.entries {
      var text = String(decoding: try reader.contents(of: entry), as: UTF8.self)
      if entry.name == "word/document.xml" {
        let before = start.isEmpty ? text.startIndex : try #require(text.range(of: start)).upperBound
        let range = try #require(text.range(of: old, range: before..<text.endIndex), "\(old)")
        text.replaceSubrange(range, with: new)
      }
      writer.add(PackedEntry(name: entry.name, contents: Array(text.utf8)))
    }
    for (name, text) in parts { writer.add(PackedEntry(name: name, contents: Array(text.utf8))) }
    try scratch.write(Data(writer.finished()), to: file)
  }

  private func regenerate(_ words: String...) throws -> Program.Run {
    try scratch.program(month: 3).run(["regenerate", "a"] + words)
  }

  @Test func `figures and words that were changed in Word are taken as corrections after a yes`() throws {
    try edit("<w:t>31</w:t>", "<w:t>33</w:t>")
    try edit("形式单一", "形式较少")
    try edit(#"<w:pStyle w:val="Body"/>"#, #"<w:pStyle w:val="Body"/><w:jc w:val="left"/>"#)
    let edited = try scratch.data("a/report.docx")
    let asked = try regenerate()
    #expect(asked.code == 73)
    #expect(asked.output.contains("    “行政许可”本年处理决定数量：31 → 33\n"))
    #expect(asked.messages.hasSuffix("a/report.docx: 没有写。加 --yes，就把上面的改动写进答案文件，再写出新的报告\n"))
    #expect(try scratch.data("a/answers.yaml") == before["answers.yaml"])
    #expect(try scratch.data("a/report.docx") == edited)
    let done = try regenerate("--yes")
    #expect(done.code == 0, "\(done.messages)")
    #expect(try scratch.text("a/answers.yaml").contains("  行政许可: 33"))
    #expect(try scratch.text("a/report.txt").contains("政策解读以文字为主，形式较少。"))
    let now = try scratch.contents("a")
    #expect(now["report.docx"] != edited && now["report.docx"] != before["report.docx"])
    #expect(now["history/1-2026-03-01-手工改过/report.docx"] == edited)
    #expect(now["history/1-2026-02-01/report.docx"] == before["report.docx"])
    #expect(try regenerate().messages.contains("没有改动，报告没有重写"))
  }

  @Test func `a total that did not follow its parts in Word is told before it is taken as their sum`() throws
  {
    // The first figure of the first row of applications, whose total of the row and of the outcomes stay.
    try edit("本年新收", "<w:t>2</w:t>", "<w:t>3</w:t>")
    let run = try regenerate()
    #expect(
      run.output.hasPrefix("下面的改动取自手工改过的 a/report.docx。\n  有的合计在文件里没有跟着改，已按各格之和计算：\n"), "\(run.transcript)")
    #expect(run.output.contains("总计：文件里是 "), "\(run.transcript)")
    #expect(run.output.contains("  如果是某一格改错了，先不要写，在 Word 里改好再来。\n"))
    #expect(try scratch.data("a/answers.yaml") == before["answers.yaml"])
  }

  @Test func `a change of layout is said to be one, and kept`() throws {
    try edit(#"<w:pStyle w:val="Body"/>"#, #"<w:jc w:val="left"/>"#)
    let edited = try scratch.contents("a")
    let run = try regenerate()
    #expect(run.code == 73)
    #expect(
      run.messages
        == """
        a/report.docx: 文字和数字没有改，改的是版式，没有覆盖
          版式要留，就用这个文件，不用再写。
          不要了，加 --discard-edits，手改的文件会移到 history 里，再写出新的报告

        """)
    #expect(try scratch.contents("a") == edited)
    #expect(try regenerate("--discard-edits").code == 0)
    #expect(try scratch.data("a/report.docx") == before["report.docx"])
    #expect(try scratch.contents("a").keys.contains("history/1-2026-03-01-手工改过/report.docx"))
  }

  @Test func `a change of layout stays as it is where only the day of publication is recorded`() throws {
    try edit(#"<w:pStyle w:val="Body"/>"#, #"<w:jc w:val="left"/>"#)
    let edited = try scratch.data("a/report.docx")
    var terminal = try Terminal(scratch.program(month: 3), ["regenerate", "a", "--published", "2026-01-20"])
    try terminal.type("\r", after: "报告还是原来的一份。记下公布日期 2026-01-20 吗？ [是]\n> ")
    #expect(terminal.end().code == 0)
    #expect(try scratch.text("a/answers.yaml").contains("公布日期: 2026-01-20"))
    #expect(try scratch.data("a/report.docx") == edited)
    // It is one still, for whatever else is to be written.
    #expect(try regenerate().messages.hasPrefix("a/report.docx: 文字和数字没有改，改的是版式，没有覆盖\n"))
    #expect(try regenerate("--discard-edits").code == 0)
    #expect(try scratch.data("a/report.docx") == before["report.docx"])
  }

  @Test func `what belongs to no answer is listed, and nothing is written`() throws {
    try edit("<w:t>31</w:t>", "<w:t>33</w:t>")
    try edit("一、总体情况", "一、总的情况")
    let edited = try scratch.contents("a")
    let run = try regenerate("--yes")
    #expect(run.code == 73)
    #expect(
      run.messages
        == """
        a/report.docx: 这份报告写好以后手工改过，没有覆盖
          改动里能收进来的：
            数字
              表“主动公开政府信息情况”
                “行政许可”本年处理决定数量：31 → 33
          收不进来的，答案文件里没有对应的一项，或者是由程序相加的合计（- 报告应有的，+ 手改的）：
          - 一、总体情况
          + 一、总的情况
          把收不进来的这些地方改成应有的样子，存盘，再运行一次，能收进来的就收进来。
          不要了，加 --discard-edits，手改的文件会移到 history 里，再写出新的报告

        """)
    #expect(try scratch.contents("a") == edited)
  }

  @Test func `other corrections beside it, and a damaged file, are refused in words`() throws {
    try edit("形式单一", "形式较少")
    let both = try regenerate("主动公开.行政许可=33")
    #expect(both.code == 73 && both.messages.contains("命令里也写了更正，两边的改动不能一起写\n"))
    try scratch.write("PK\u{3}\u{4}甲", to: "a/report.docx")
    let damaged = try regenerate()
    #expect(damaged.code == 73 && damaged.messages.contains("  这个文件读不出来："))
    #expect(try scratch.data("a/answers.yaml") == before["answers.yaml"])
  }

  @Test
  func `the document of a draft and the notice of corrections are never overwritten, and compared in words`()
    throws
  {
    try scratch.write(
      try scratch.text("a/answers.yaml").replacing("  行政许可: 31", with: "  行政许可:"), to: "d/answers.yaml")
    try #require(try scratch.program().run("fill", "d/answers.yaml", "--draft").code == 1)
    try edit("形式单一", "形式较少", in: "d/report.docx")
    let edited = try scratch.data("d/report.docx")
    let again = try scratch.program().run("fill", "d/answers.yaml", "--draft")
    #expect(again.code == 73 && !again.messages.contains("nianbao regenerate"), "\(again.messages)")
    #expect(again.messages.contains("\n  - 政策解读以文字为主，形式较少。\n  + 政策解读以文字为主，形式单一。\n"), "\(again.messages)")
    let told = try scratch.program().run("regenerate", "d")
    #expect(told.messages.hasSuffix("\nd/report.docx: 这份草稿手工改过，文件没有动。草稿里改的不会收进答案文件，要留的请写进 d/answers.yaml\n"))
    #expect(try scratch.data("d/report.docx") == edited)

    _ = try scratch.program(month: 3).run("regenerate", "a", "--published", "2025-03-01", "--yes")
    _ = try regenerate("主动公开.行政许可=32", "--yes", "--because", "审核意见")
    try edit("审核意见", "审查意见", in: "a/corrections.docx")
    let notice = try scratch.data("a/corrections.docx")
    let refused = try regenerate("主动公开.行政许可=33", "--yes")
    #expect(refused.code == 73 && refused.messages.contains("a/corrections.docx: 这份报告写好以后手工改过，没有覆盖\n"))
    #expect(
      refused.messages.contains("审查意见") && refused.messages.contains("（- 现有的，+ 这次要写的）"), "\(refused.messages)"
    )
    #expect(try scratch.data("a/corrections.docx") == notice)
  }

  @Test func `changes that make errors are kept, and the clerk is told what to do`() throws {
    try edit("（一）予以公开</w:t></w:r></w:p></w:tc>", "<w:t>", "<w:t>9")
    let edited = try scratch.contents("a")
    let run = try regenerate("--yes")
    #expect(run.code == 1 && run.output.contains("“（一）予以公开”自然人："), "\(run.output)")
    #expect(run.messages.contains("a/report.docx: 手改的内容没有收进答案文件，文件没有动\n  照上面说的在 Word 里改好，存盘，再运行一次。\n"))
    #expect(try scratch.contents("a") == edited)
  }

  @Test func `comments and marks of revisions are told, and the clerk can go on`() throws {
    let comments = """
      <w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p>
      <w:r><w:t>请写明是</w:t></w:r><w:r><w:t>哪3处</w:t></w:r></w:p></w:comment></w:comments>
      """
    try edit("", "形式单一", "形式单一", adding: ["word/comments.xml": comments])
    var terminal = try Terminal(scratch.program(month: 3), ["regenerate", "a"])
    try terminal.type("3\r", after: "  文件里有 1 条批注，不会印进报告：\n    1 请写明是哪3处\n")
    try terminal.type("q\r", after: "━━ 检查")
    _ = terminal.end()
    #expect(try scratch.contents("a").keys.contains("history/1-2026-03-01-手工改过/report.docx"))

    try edit("形式单一", "形式较少")
    try edit("", "<w:r><w:t>", "<w:ins><w:r><w:t>改</w:t></w:r></w:ins><w:r><w:t>")
    let run = try regenerate("--dry-run")
    #expect((run.output + run.messages).contains("  文件里有修订标记，按全部接受来读。\n"), "\(run.transcript)")
  }

  @Test func `in a terminal the way out is a choice`() throws {
    try edit("一、总体情况", "一、总的情况")
    let edited = try scratch.contents("a")
    var first = try Terminal(scratch.program(month: 3), ["regenerate", "a"])
    try first.type("\r", after: "填编号；直接回车是 1\n> ")
    let kept = first.end()
    #expect(kept.code == 73 && !kept.screen.contains("--discard-edits"), "\(kept.screen)")
    #expect(try scratch.contents("a") == edited)
    var second = try Terminal(scratch.program(month: 3), ["regenerate", "a"])
    try second.type("2\r", after: "填编号；直接回车是 1\n> ")
    try second.type("\r", after: "报告还是原来的一份。重新写出 report.docx 吗？（重新选的填 <） [是]\n> ")
    #expect(second.end().code == 0)
    #expect(try scratch.data("a/report.docx") == before["report.docx"])
    #expect(try scratch.contents("a").keys.contains("history/1-2026-03-01-手工改过/report.docx"))
  }

  @Test func `in a terminal one of both can be given up where the answers were corrected too`() throws {
    try edit("形式单一", "形式较少")
    try scratch.edit("a/answers.yaml", "行政许可: 31", "行政许可: 33")
    let edited = try scratch.contents("a")
    var first = try Terminal(scratch.program(month: 3), ["regenerate", "a"])
    try first.wait(for: "  3 不要答案文件里的更正：答案恢复成上一份报告的，只收手改的\n填编号；直接回车是 1\n> ")
    // What is given up with either is told before.
    let (word, answers) = ("形式较少", "31 → 33")
    let told = first.screen.split(separator: "  答案文件里改的：\n")
    #expect(told.count == 2 && told[0].contains("  Word 里改的：\n") && told[0].contains(word), "\(first.screen)")
    #expect(told.last?.contains(answers) == true && !told[0].contains(answers), "\(first.screen)")
    try first.type("\r", after: "> ")
    #expect(first.end().code == 73)
    #expect(try scratch.contents("a") == edited)

    try FileManager.default.copyItem(atPath: scratch.path("a"), toPath: scratch.path("b"))
    var second = try Terminal(scratch.program(month: 3), ["regenerate", "a"])
    try second.type("3\r", after: "填编号；直接回车是 1\n> ")
    try second.type("\r", after: "更正的原因")
    try second.type("\r", after: "照这样写出新的报告吗？（重新选的填 <） [是]\n> ")
    #expect(second.end().code == 0)
    #expect(try scratch.text("a/answers.yaml").contains("行政许可: 31"))
    #expect(try scratch.text("a/report.txt").contains("形式较少"))
    #expect(try scratch.contents("a").values.contains(try #require(edited["answers.yaml"])))

    var third = try Terminal(scratch.program(month: 3), ["regenerate", "b"])
    try third.type("2\r", after: "填编号；直接回车是 1\n> ")
    try third.type("\r", after: "答案改过，报告还没有改\n  1 看改动，写出新的报告\n")
    try third.type("\r", after: "更正的原因")
    try third.type("\r", after: "照这样写出新的报告吗？")
    #expect(third.end().code == 0)
    let report = try scratch.text("b/report.txt")
    #expect(report.contains("形式单一") && report.contains("33"), "\(report)")
    #expect(try scratch.contents("b").values.contains(try #require(edited["report.docx"])))
  }

  @Test func `what cannot be taken is told before either side can be given up`() throws {
    try edit("形式单一", "形式较少")
    try edit("（三）政府信息管理", "（三）政府信息管理工作")
    try scratch.edit("a/answers.yaml", "行政许可: 31", "行政许可: 33")
    var terminal = try Terminal(scratch.program(month: 3), ["regenerate", "a"])
    try terminal.wait(for: "填编号；直接回车是 1\n> ")
    #expect(terminal.screen.contains("  + （三）政府信息管理工作"), "\(terminal.screen)")
    #expect(!terminal.screen.contains("不要答案文件里的更正"), "\(terminal.screen)")
    try terminal.type("\r", after: "> ")
    #expect(terminal.end().code == 73)
    #expect(try scratch.text("a/answers.yaml").contains("行政许可: 33"))
  }

  @Test func `what makes errors can be taken into the answers and gone on with in a terminal`() throws {
    try edit("（一）予以公开</w:t></w:r></w:p></w:tc>", "<w:t>", "<w:t>9")
    let edited = try scratch.data("a/report.docx")
    var terminal = try Terminal(scratch.program(month: 3), ["regenerate", "a"])
    try terminal.type("3\r", after: "  3 把手改的收进答案文件，在这里接着改，或者写明原因\n填编号；直接回车是 1\n> ")
    try terminal.type("q\r", after: "先放着，以后再改\n> ")
    let left = terminal.end()
    #expect(left.code == 130 && left.screen.contains("改过的答案已保存，报告还没有改"), "\(left.screen)")
    #expect(try scratch.data("a/answers.yaml") != before["answers.yaml"])
    #expect(try scratch.data("a/report.docx") == before["report.docx"])
    #expect(try scratch.data("a/history/1-2026-03-01-手工改过/report.docx") == edited)
    // What was taken is a correction that was begun, like any.
    var again = try Terminal(scratch.program(month: 3), ["regenerate", "a"])
    try again.type("2\r", after: "  2 这些改动不要了，答案恢复成第 1 份（2026-02-01）的\n填编号；直接回车是 1；q 离开\n> ")
    #expect(again.end().code == 0)
    #expect(try scratch.data("a/answers.yaml") == before["answers.yaml"])
  }

  @Test func `what was saved in Word while somebody was asked is not taken for what was listed`() throws {
    try edit("<w:t>31</w:t>", "<w:t>33</w:t>")
    var terminal = try Terminal(scratch.program(month: 3), ["regenerate", "a"])
    try terminal.wait(for: "更正的原因")
    try edit("形式单一", "形式较少")
    try terminal.type("\r", after: "更正的原因")
    try terminal.type("1\r", after: "填编号；直接回车是 1\n> ")
    #expect(terminal.end().code == 73)
    let again = try regenerate("--yes")
    #expect(again.code == 0 && again.output.contains("31 → 33"), "\(again.messages)")
    #expect(try scratch.text("a/report.txt").contains("形式较少"))
  }

  @Test func `only what was shown is discarded where both the page and the document were edited`() throws {
    try edit("<w:t>31</w:t>", "<w:t>33</w:t>")
    try scratch.edit("a/report.html", "形式单一", "形式较少")
    var terminal = try Terminal(scratch.program(month: 3), ["regenerate", "a"])
    try terminal.wait(for: "a/report.html: 这份报告写好以后手工改过，没有覆盖\n")
    try terminal.type("2\r", after: "填编号；直接回车是 1\n> ")
    try terminal.type("\r", after: "更正的原因")
    try terminal.type("\r", after: "照这样写出新的报告吗？")
    #expect(terminal.end().code == 0)
    #expect(try scratch.text("a/answers.yaml").contains("  行政许可: 33"))
    #expect(try scratch.text("a/report.html").contains("形式单一"))
  }

  @Test func `fill names the command that lists the changes`() throws {
    try edit("<w:t>31</w:t>", "<w:t>33</w:t>")
    let run = try scratch.program(month: 3).run("fill", "a/answers.yaml")
    #expect(run.code == 73)
    #expect(
      run.messages.contains("a/report.docx: 这份报告写好以后手工改过，或者不是本程序写的，没有覆盖\n")
        && run.messages.contains("\n  改了什么，用 nianbao regenerate a 列出来\n"), "\(run.messages)")
  }

  @Test func `without the Word document where it is not wanted, kept up to date where it lies`() throws {
    try scratch.copy("云溪镇人民政府-2024", to: "b")
    let without = try scratch.program().run("fill", "b/answers.yaml", "--no-docx")
    #expect(without.output == "b/report.txt\nb/report.html\n" && !scratch.exists("b/report.docx"))
    #expect(try scratch.program().run("regenerate", "b", "主动公开.行政许可=32", "--yes", "--no-docx").code == 0)
    #expect(!scratch.exists("b/report.docx"))
    #expect(try regenerate("主动公开.行政许可=32", "--yes", "--no-docx").code == 0)
    #expect(try scratch.data("a/report.docx") != before["report.docx"])
  }
}
