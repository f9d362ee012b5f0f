import TestSupport
import Testing
import YAMLSubset

@testable import AnnualReport

/// The details of suggested texts in the answers file.
@Suite struct DetailTests {
  @Test func `they are read and never printed`() throws {
    let answers = try Shipped.answers(
      CompleteReport.text(
        """
        素材:
          主动公开.网站条数: 160
          主动公开.新媒体条数: "-"
          监督保障.工作考核: 开展了，结果：合格
          监督保障.责任追究: 没有发生
          监督保障.社会评议:
          平台建设.平台: 公示栏1处
        """))
    #expect(answers.problems.isEmpty && !Checker().review(answers).blocks)
    #expect(answers.details["主动公开.网站条数"] == .figure(Quantity(160)))
    #expect(answers.details["主动公开.新媒体条数"] == .dropped)
    #expect(answers.details["监督保障.工作考核"] == .choice(1, words: "合格"))
    #expect(answers.details["监督保障.责任追究"] == .choice(0, words: ""))
    #expect(answers.details["监督保障.社会评议"] == .later)
    #expect(answers.details["监督保障.培训次数"] == nil)
    let report = try Composer(edition: answers.edition).report(from: answers)
    #expect(!"\(report)".contains("公示栏1处"))
  }

  @Test(arguments: [
    ("主动公开.网站条目: 3", "“素材”之下没有“主动公开.网站条目”，是不是“主动公开.网站条数”？"),
    ("主动公开.网站条数: 很多", "“素材”的“主动公开.网站条数”写的是“很多”，这里要写准确的数，不能写大概，例如 12"),
    ("主动公开.网站条数: １２条", "“素材”的“主动公开.网站条数”写的是“１２条”，按 12 计"),
    ("监督保障.社会评议: 满意", "“素材”的“监督保障.社会评议”写的是“满意”，应写其中一种：没有开展、开展了，结果："),
    ("监督保障.社会评议: 开展了，结果：", "“素材”的“监督保障.社会评议”写的是“开展了，结果：”，后面还要写上内容"),
    ("监督保障.责任追究: 发生了，几次：多次", "“素材”的“监督保障.责任追究”写的是“多次”，这里只能写数字，例如 12；要补充的话写到文字部分"),
    ("监督保障.培训次数: [2]", "“素材”的“监督保障.培训次数”这里应当写一段文字，现在是一个列表"),
  ])
  func `what cannot be meant is a finding`(line: String, expected: String) throws {
    let answers = try Shipped.answers(CompleteReport.text("素材:\n  \(line)\n"))
    let places = PlaceWording(form: answers.form)
    let found = answers.problems.map { problem in
      problem.reason.sentence(place: problem.place.map(places.name) ?? "")
    }
    #expect(found == [expected])
  }

  @Test func `a text that was not made of them yet is open, and is told how it is made`() throws {
    let whole = CompleteReport.text("素材:\n  平台建设.平台: 公示栏1处\n").replacing("  平台建设: 网站专栏由专人维护。\n", with: "")
    let found = Checker().review(try Shipped.answers(whole)).findings.filter { $0.blocks }
    #expect(found.count == 1)
    #expect(found.first?.fileAdvice == ["“素材”里已有这一段的情况；运行 nianbao ask 接着填，按它成文，看过以后确认"])
  }

  @Test func `they are written in the order of the questions, before the explanations`() throws {
    let file = try Shipped.file(
      """
      年度: 2025   # 报告年度
      总体情况:
        主动公开: 某。
      说明:
        - {检查: 甲, 位置: 乙, 所见: 丙, 原因: 丁}
      """ + "\n")
    let suggestions = try file.answers.edition.readSuggestions()
    let changed = try file.corrected { (editor: inout AnswersEditor) throws(SyntaxError) in
      for (key, answer): (String, DetailAnswer) in [
        ("主动公开.网站条数", .figure(Quantity(160))), ("监督保障.工作考核", .choice(1, words: "合格: 95分")),
        ("监督保障.培训次数", .dropped),
        ("监督保障.培训次数", .later),
      ] {
        guard let detail = suggestions.detail(key) else { continue }
        try editor.set(detail, to: answer, among: suggestions.details.map(\.key))
      }
    }
    #expect(
      String(decoding: changed.bytes, as: UTF8.self) == """
        年度: 2025   # 报告年度
        总体情况:
          主动公开: 某。
        素材:
          主动公开.网站条数: 160
          监督保障.培训次数:
          监督保障.工作考核: "开展了，结果：合格: 95分"
        说明:
          - {检查: 甲, 位置: 乙, 所见: 丙, 原因: 丁}

        """)
    #expect(changed.answers.details["监督保障.工作考核"] == .choice(1, words: "合格: 95分"))
  }
}
