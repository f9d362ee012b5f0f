import AnnualReport
import TestSupport
import Testing
import YAMLSubset

/// Files of many parts on one line or in one text.
private let files: [(id: String, beginning: String, part: @Sendable (Int) -> String, end: String)] = [
  ("keys on one line", "申请: {", { "键\($0): 0, " }, "末: 0}\n"),
  ("the same key on one line", "申请: {", { _ in "键: 0, " }, "键: 0}\n"),
  ("known names", "总体情况:\n  主动公开: |\n", { _ in "    {{年度}}年，{{单位}}。\n" }, ""),
  ("unknown names", "总体情况:\n  主动公开: |\n", { "    {{名\($0)}}\n" }, ""),
  ("other tags", "总体情况:\n  主动公开: |\n", { _ in "    {{!注}}\n" }, ""),
  ("open names", "总体情况:\n  主动公开: |\n", { _ in "    {{网站}}\n" }, ""),
  ("years", "总体情况:\n  主动公开: |\n", { _ in "    2024年{{自称}}收到1件。\n" }, ""),
]

/// Between ten times, which is linear, and a hundred, which is quadratic, with room for a busy machine.
@Suite(.serialized)
struct ScalingTests {
  @Test(arguments: files.indices)
  func `a file of ten times the parts is checked in less than 50 times the time`(number: Int) throws {
    let file = files[number]
    func text(_ count: Int) -> String {
      "年度: 2025\n单位: 某镇\n自称: 我镇\n" + file.beginning + (0..<count).map(file.part).joined() + file.end
    }
    let factor = try growth(from: text(200), to: text(2_000)) {
      _ = Checker().review(try Shipped.answers($0))
    }
    #expect(factor < 50, "\(file.id)")
  }

  /// What stands again and again on one line of a text, where each place has to be found.
  @Test(arguments: ["{{名}}", "国办发〔2021〕30号、"])
  func `of ten times as much on one line places are found in less than 50 times the time`(
    part: String
  ) throws {
    func text(_ count: Int) -> String {
      "年度: 2025\n单位: 某镇\n总体情况:\n  主动公开: \"\(String(repeating: part, count: count))\"\n"
    }
    let factor = try growth(from: text(RunLength.size(2_000)), to: text(RunLength.size(20_000))) {
      _ = Checker().review(try Shipped.answers($0))
    }
    #expect(factor < 50, "\(part)")
  }

  @Test func `names that make a text longer by a megabyte are an error, and stay as written`() throws {
    let text = "年度: 2025\n单位: \(String(repeating: "长", count: 1_000))镇\n自称: 我镇\n"
    let prose = String(repeating: "{{单位}}", count: 400)
    let file = try Shipped.file(text + "总体情况:\n  主动公开: \"\(prose)\"\n")
    let answers = file.answers
    let finding = try #require(Checker().review(answers).findings.first { $0.rule == "文件.名称" })
    #expect(FindingWording(form: answers.form).headline(finding).hasSuffix("比原文长出 1 MB 以上，请删去重复的名称"))
    #expect(finding.position == .text(line: 5, column: 9))
    #expect(answers.texts["总体情况.主动公开"]?.expanded == prose)
  }

  @Test func `a text of ten times the sentences is compared in less than 50 times the time`() throws {
    func both(_ count: Int) throws -> (old: Answers, new: Answers) {
      func answers(_ word: String) throws -> Answers {
        let text = (0..<count).map { "\(word)\($0)。" }.joined()
        return try Shipped.answers(CompleteReport.text("总体情况:\n  主动公开: \(text)\n"))
      }
      return (try answers("甲乙丙"), try answers("丁戊己庚辛"))
    }
    let factor = try growth(from: both(200), to: both(2_000)) {
      _ = try ReportChanges(from: $0.old, to: $0.new)
    }
    #expect(factor < 50)
  }

  @Test func `among many sentences those that changed are told`() throws {
    let sentences = (0..<3_000).map { "第\($0)句。" }
    func answers(_ sentences: [String]) throws -> Answers {
      try Shipped.answers(CompleteReport.text("总体情况:\n  主动公开: \(sentences.joined())\n"))
    }
    var changed = sentences
    changed[1_500] = "第1500句改。"
    changed.remove(at: 1_502)
    let changes = try ReportChanges(from: try answers(sentences), to: try answers(changed)).sentences
    #expect(changes.map(\.old) == ["第1500句。", "第1502句。"])
    #expect(changes.map(\.new) == ["第1500句改。", nil])
  }
}
