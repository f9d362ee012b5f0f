import AnnualReport
import TestSupport
import Testing

private func report(_ folder: String, isDraft: Bool = false) throws -> (Answers, Report) {
  let answers = try Samples.answers(folder)
  var notes: [String]?
  if isDraft {
    let wording = FindingWording(form: answers.form)
    notes = Checker().review(answers).findings.map(wording.headline)
  }
  return (answers, try Composer(edition: answers.edition).report(from: answers, draftNotes: notes))
}

@Test(arguments: [
  ("王店镇人民政府-2020", "wangdian-2020.txt", "wangdian-2020.html"),
  ("云溪镇人民政府-2025", "yunxi-2025.txt", "yunxi-2025.html"),
])
func `a complete report is printed as text and as a page`(folder: String, text: String, page: String)
  throws
{
  let (answers, report) = try report(folder)
  try expectSnapshot(TextRenderer().render(report), text)
  try expectSnapshot(try HTMLRenderer(edition: answers.edition).render(report), page)
}

@Test func `a draft marks its gaps and lists what is wrong`() throws {
  let (_, report) = try report("汉阳镇人民政府-2021", isDraft: true)
  try expectSnapshot(TextRenderer().render(report), "hanyang-2021-draft.txt")
}

@Test func `a draft without unit marks the gap in its title`() throws {
  let answers = try Shipped.answers("年度: 2025\n")
  let report = try Composer(edition: answers.edition).report(from: answers, draftNotes: [])
  #expect(report.title.text == "【未填】2025年政府信息公开工作年度报告")
  #expect(report.lead.first?.text.contains("，【未填】编制2025年") == true)
}

@Test(arguments: [("2019", "rules-2019.txt"), ("2021", "rules-2021.txt")])
func `the register lists every rule with its source`(name: String, golden: String) throws {
  let form = try Shipped.form(name)
  let text = RuleRegister(form: form).text
  try expectSnapshot(text, golden)
  for id in form.rules.map(\.id) + form.checks.map(\.id) + FileCheck.allCases.map(\.rawValue) {
    #expect(text.contains("\n\(id)  "), "\(id)")
  }
}

@Test func `the full text of findings of the 2019 edition`() throws {
  let text = """
    年度: 2020
    格式: 2019
    单位: XX镇人民政府
    主动公开:
      规章: {新制作: 0, 新公开: 0, 公开总数: 6}
      规范性文件: {新制作: 3, 新公开: 3, 公开总数: 2}
      行政许可: {上年项目: 9, 增减: -1, 处理决定: 22（其中补办2件）}
      政府集中采购: {项目数量: 3, 采购金额: 251000元}
      其余: 0
    申请:
      本年新收: {自然人: 2, 其余: 0}
      予以公开: {自然人: 1, 其余: 0, 总计: 2}
      其余: 0
    """
  let last = try Shipped.answers(
    CompleteReport.text("主动公开:\n  行政许可: {上年项目: 5, 增减: 3, 处理决定: 0}\n  其余: 0\n", year: 2019),
    file: "drafts/某镇-2019/answers.yaml")
  try expectSnapshot(try printed(CompleteReport.text(text, year: 2020), lastYear: last), "findings-2020.txt")
}

@Test func `the full text of findings of the 2021 edition`() throws {
  let text = """
    主动公开:
      规章: {制发: 0, 废止: 0, 现行有效: 6}
      行政规范性文件: {制发: 3, 废止: 0, 现行有效: 2}
      行政许可: 无
      行政事业性收费: 2700
      其余: 0
    申请:
      本年新收: {自然人: 2, 商业企业: 1, 其余: 0, 总计: 3}
      予以公开: {自然人: 2, 其余: 0, 总计: 2}
      不掌握: {商业企业: 2, 其余: 0, 总计: 1}
      其余: 0
    复议诉讼:
      行政复议: {维持: 1, 其余: 0, 总计: 2}
    总体情况:
      主动公开: 2024年公开信息12条。
      依申请公开: 收到{{申请.本年新收.总记}}件，【待填：做法】。
      政府信息管理: 见{{网站}}。
      平台建设: 甲。
      监督保障: 工作考核已完成。
    问题与改进:
      主要问题: 无
      改进情况:
    其他事项:
      其他: 甲。
    说明:
      - {检查: 金额.量级, 位置: 主动公开.行政事业性收费.收费金额, 所见: 2701, 原因: 没错}
    """
  let last = try Shipped.answers(CompleteReport.text("", year: 2024), file: "last.yaml")
  try expectSnapshot(try printed(CompleteReport.text(text), lastYear: last), "findings-2025.txt")
}

private func printed(_ text: String, lastYear: Answers) throws -> String {
  let answers = try Shipped.answers(text)
  let review = Checker(lastYear: lastYear).review(answers)
  return review.findings.map(FindingText(form: answers.form, file: "answers.yaml").text).joined()
    + FindingText.summary(review) + "\n" + (FindingText.tally(review) ?? "") + "\n"
}
