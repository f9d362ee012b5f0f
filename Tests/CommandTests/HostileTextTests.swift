import Foundation
import TestSupport
import Testing

/// Texts that would break a page, a table or a terminal.
@Suite struct HostileTextTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func fill(sentence: String) throws -> (text: String, page: String) {
    try scratch.write(Sample.with(sentence: sentence), to: "a/answers.yaml")
    let run = try scratch.program().run("fill", "a/answers.yaml")
    #expect(run.code == 0)
    return (try scratch.text("a/report.txt"), try scratch.text("a/report.html"))
  }

  @Test func `escapes markup`() throws {
    let (text, page) = try fill(sentence: #"<script>alert("1")</script> & ' ]]> &amp;"#)
    #expect(text.contains(#"　　<script>alert("1")</script> & ' ]]> &amp;"#))
    #expect(
      page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/<wbr>script&gt; &amp; &#39; ]]&gt; &amp;amp;"))
    #expect(!page.contains("<script"))
  }

  @Test func `escapes markup in the name of the unit`() throws {
    try scratch.write(Sample.with(unit: #"<b>"镇"&'县'</b>"#), to: "answers.yaml")
    let run = try scratch.program().run("fill", "answers.yaml", "-o", "out")
    let page = try scratch.text("out/_b__镇_&'县'__b_-2024/report.html")
    #expect(run.code == 0)
    #expect(page.contains("<title>&lt;b&gt;&quot;镇&quot;&amp;&#39;县&#39;&lt;/b&gt;2024年"))
    #expect(!page.contains("<b>"))
  }

  @Test func `prints no control characters`() throws {
    let folded = "主要问题: |\n    \(Sample.sentence)"
    let quoted = #"主要问题: "甲\e[31m乙\a丙\x9b丁\0戊\t己""#
    try scratch.write(Sample.with(folded, quoted), to: "a/answers.yaml")
    let run = try scratch.program().run("fill", "a/answers.yaml")
    #expect(run.code == 0)
    for name in ["report.txt", "report.html"] {
      let text = try scratch.text("a/\(name)")
      #expect(text.contains("甲[31m乙丙丁戊 己"))
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    }
  }

  @Test func `refuses control characters that are written out`() throws {
    try scratch.write(Sample.with(sentence: "一\u{7}二"), to: "answers.yaml")
    let run = try scratch.program().run("fill", "answers.yaml")
    #expect(run.messages == "answers.yaml:39:6: 错误: 这里有看不见的控制字符 U+0007。请删去它。\n")
    #expect(run.code == 65)
  }

  @Test(arguments: ["长", "x", "，", "（"])
  func `breaks 10000 characters without a blank`(character: String) throws {
    let (text, page) = try fill(sentence: String(repeating: character, count: 10_000))
    let whole = text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    #expect(whole.contains(String(repeating: character, count: 10_000)))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 98 })
    #expect(page.contains(String(repeating: character, count: 10_000)))
  }

  @Test func `findings steer neither the terminal nor the draft that lists them`() throws {
    let hostile = #"甲\e[31m乙\x9b丙\u202e丁"#
    let broken = Sample.with("  行政许可: 31\n", "  行政许可: \"\(hostile)\"\n") + "\"\(hostile)\": 1\n"
    try scratch.write(broken, to: "a/answers.yaml")
    let run = try scratch.program().run("fill", "a/answers.yaml", "--draft")
    let reports = try ["a/report.txt", "a/report.html"].map { try scratch.text($0) }
    for output in reports + [run.messages] {
      #expect(output.components(separatedBy: "甲[31m乙丙丁").count > 2)
      #expect(!output.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
      #expect(!output.contains("\u{202E}"))
    }
  }
}
