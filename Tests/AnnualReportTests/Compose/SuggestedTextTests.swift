import Mustache
import TestSupport
import Testing

@testable import AnnualReport

/// Suggested texts over the shipped editions.
enum Suggested {
  /// The text of a field as it would be printed.
  static func text(_ field: String, _ answers: Answers, lastYear: Answers? = nil) throws -> String {
    let suggestion = try #require(try answers.edition.readSuggestions().suggestion(for: field))
    let text = SuggestedText(suggestion, answers: answers, lastYear: lastYear).text
    let names = ProseNames(form: answers.form, figures: answers.figures, about: answers.about)
    return try Template(text).expanded(names.word)
  }

  /// The texts of all fields, one a line.
  static func texts(_ answers: Answers, lastYear: Answers? = nil) throws -> String {
    try answers.form.fields.filter { !$0.isUnasked }.map {
      try "\($0.id)：\(text($0.name, answers, lastYear: lastYear))\n"
    }.joined()
  }
}

/// What the clerk of a township without applications says.
private let details = """
  素材:
    主动公开.网站条数: 120
    主动公开.新媒体条数: 0
    平台建设.平台: 县政府网站栏目1个、公示栏1处
    监督保障.培训次数: 0
    监督保障.工作考核: 开展了，结果：考核结果为合格
    监督保障.社会评议: 没有开展
    监督保障.责任追究: 没有发生
    主要问题.问题一: 公示栏更新慢，三个月才换一次
    改进情况.上年问题1: 已经改了，做法：制作图解4份
    改进情况.措施: 公示栏每月5日前更新
  """ + "\n"

private let lastYear = """
  年度: 2024
  问题与改进:
    主要问题: |
      2024年，我镇存在的主要问题：一是政策解读以“文字”为主；二是有的栏目更新较慢。
  """ + "\n"

@Test func `a township without applications gets plain true sentences`() throws {
  let answers = try Shipped.answers(
    CompleteReport.text(details + "主动公开:\n  规章: 0\n  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 3}\n  行政许可: 12\n  其余: 0\n")
  )
  #expect(
    try Suggested.texts(answers, lastYear: Shipped.answers(lastYear)) == """
      主动公开：2025年，我镇通过政府网站公开政府信息120条。作出行政许可决定12件。
      依申请公开：2025年，我镇没有收到政府信息公开申请，也没有上年结转的申请。没有发生因政府信息公开工作引起的行政复议和行政诉讼。
      政府信息管理：2025年，我镇没有制发和废止行政规范性文件，年底现行有效3件。
      平台建设：2025年，我镇公开政府信息的平台有县政府网站栏目1个、公示栏1处。
      监督保障：2025年，我镇没有开展政府信息公开业务培训。政府信息公开工作考核结果：考核结果为合格。没有开展政府信息公开社会评议。没有发生政府信息公开责任追究。
      主要问题：2025年，我镇政府信息公开工作存在的主要问题是公示栏更新慢，三个月才换一次。
      改进情况：上年报告提出的“政策解读以‘文字’为主”，已经改进：制作图解4份。【待填：上年问题2】。针对2025年的问题，我镇的改进措施是公示栏每月5日前更新。
      其他：

      """)
}

@Test func `a busy town's sentences name what there was and nothing that is 0`() throws {
  let answers = try Shipped.answers(
    CompleteReport.text(
      """
      申请:
        本年新收: {自然人: 4, 商业企业: 2, 其余: 0}
        上年结转: {自然人: 1, 其余: 0}
        予以公开: {自然人: 3, 商业企业: 1, 其余: 0}
        不掌握: {自然人: 2, 其余: 0}
        结转下年: {商业企业: 1, 其余: 0}
        其余: 0
      复议诉讼:
        行政复议: {维持: 1, 其余: 0}
        其余: 0
      """))
  #expect(
    try Suggested.text("总体情况.依申请公开", answers)
      == "2025年，我镇新收政府信息公开申请6件，上年结转1件。新收的申请中，自然人提出4件、商业企业提出2件。"
      + "全年办结6件，其中予以公开4件、无法提供2件。结转下年度继续办理1件。因政府信息公开工作，被申请行政复议1件。")
}

@Test(arguments: [
  // Nothing said yet: needed sentences with their gaps.
  ("", "2025年，我镇【待填：工作考核的结果】。【待填：社会评议的结果】。【待填：责任追究的结果】。"),
  ("监督保障.工作考核: \"-\"\n  监督保障.社会评议:", "2025年，我镇【待填：社会评议的结果】。【待填：责任追究的结果】。"),
  (
    "监督保障.培训次数: 2\n  监督保障.培训人次: 40\n  监督保障.工作考核: 没有开展",
    "2025年，我镇开展政府信息公开业务培训2次。参加培训40人次。没有开展政府信息公开工作考核。【待填：社会评议的结果】。【待填：责任追究的结果】。"
  ),
  (
    "监督保障.工作考核: \"-\"\n  监督保障.社会评议: \"-\"\n  监督保障.责任追究: 发生了，几次：1\n  监督保障.负责: 党政办",
    "2025年，我镇政府信息公开工作由党政办负责。发生政府信息公开责任追究1次。"
  ),
])
func `a sentence is printed only with all its details`(material: String, expected: String) throws {
  let lines = material.isEmpty ? "" : "素材:\n  \(material)\n"
  let answers = try Shipped.answers(CompleteReport.text(lines))
  #expect(answers.problems.isEmpty)
  #expect(try Suggested.text("总体情况.监督保障", answers) == expected)
}

@Test func `figures that are not answered are named instead of guessed`() throws {
  let answers = try Shipped.answers("年度: 2025\n单位: 清溪镇人民政府\n自称: 我镇\n申请:\n  本年新收: 0\n")
  let suggestion = try #require(try answers.edition.readSuggestions().suggestion(for: "总体情况.依申请公开"))
  let made = SuggestedText(suggestion, answers: answers, lastYear: nil)
  #expect(made.text.isEmpty)
  #expect(made.openCells.map { answers.form.cells[$0].id.description }.first == "申请.上年结转.总计")
}

@Test(arguments: [
  // What stands before the gap, the words, what comes out.
  ("结果：{{x}}。", "结果：合格。", "结果：合格。"),
  ("培训{{x}}情况。", "两次培训情况", "培训两次培训情况。"),
  ("公开{{x}}。", "公开政府信息；", "公开政府信息。"),
  ("由{{x}}负责。", "党政办，", "由党政办负责。"),
  ("共{{x}}条，另有{{x}}条。", "12", "共12条，另有12条。"),
  ("年度{{x}}", "2025", "年度2025"),
  ("问题是{{x}}。", "栏目更新慢\n三个月一次。", "问题是栏目更新慢三个月一次。"),
])
func `words are not doubled where they meet a sentence`(text: String, words: String, expected: String) throws
{
  let expansion = try Template(text).expansion { _ in Seams.inner(words) }
  #expect(Seams.withoutDoubling(expansion) { $0 == "x" } == expected)
}

@Test(arguments: [
  ("更新不够及时。", ["更新不够及时"]),
  ("一是公开的内容不够完善。\n二是有的栏目更新较慢。", ["公开的内容不够完善", "有的栏目更新较慢"]),
  ("2024年，存在的主要问题：一是解读少；二是更新慢的栏目有2个。", ["解读少", "更新慢的栏目有2个"]),
  ("主要问题如下：\n1.政策解读形式单一\n2.部分人员业务不熟", ["政策解读形式单一", "部分人员业务不熟"]),
  ("存在的主要问题是“三公”信息公布慢。", ["‘三公’信息公布慢"]),
  ("无。", []),
  ("", []),
])
func `last year's problems are told one by one`(text: String, pieces: [String]) {
  #expect(LastYearPieces.pieces(of: text) == pieces)
}
