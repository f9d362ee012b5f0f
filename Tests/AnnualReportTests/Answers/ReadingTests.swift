import AnnualReport
import TestSupport
import Testing
import YAMLSubset

private func findings(_ text: String) throws -> [Finding] {
  let answers = try Shipped.answers(text)
  return Checker().review(answers).findings
}

@Test(arguments: ["", "# 只有批注\n", "\u{FEFF}"])
func `an empty file is for the newest edition and lacks everything`(text: String) throws {
  let found = try findings(text)
  #expect(found.map(\.rule).filter { $0.hasPrefix("文件") } == ["文件.年度"])
  #expect(found.filter { $0.rule == "完整.未填" }.count == 2 + 5 + 3 + 2 + 1)
  #expect(try Shipped.answers(text).edition.name == "2021")
}

@Test(arguments: ["- 甲\n", "甲\n"])
func `a file that is no map says so`(text: String) throws {
  let finding = try #require(try findings(text).first { $0.rule == "文件.类型" })
  #expect(finding.position == .text(line: 1, column: 1))
  let wording = FindingWording(form: try Shipped.form("2021"))
  #expect(wording.headline(finding).hasPrefix("这里应当写各项的“名称: 值”，现在是"))
}

@Test func `places do not depend on the byte order mark or the line ends`() throws {
  let text = "年度: 2025\n总体情况:\n  主动公开: |\n    甲\n    乙{{年底}}\n  平台建设: 丙{{没有}}\n"
  for variant in [text, "\u{FEFF}" + text, text.replacing("\n", with: "\r\n")] {
    let found = try findings(variant).filter { $0.rule == "文件.名称" }
    #expect(found.map(\.position) == [Source.text(line: 5, column: 6), .text(line: 6, column: 10)])
  }
}

@Test func `computed totals follow their parts, given ones stand in the file`() throws {
  let answers = try Shipped.answers(
    CompleteReport.text(
      """
      申请:
        本年新收: {自然人: 2, 商业企业: 1, 其余: 0}
        不掌握: {自然人: 2, 其余: 0, 总计: 2}
        予以公开: {商业企业: 1, 其余: 0}
        其余: 0
      """))
  func figure(_ name: String) -> Figure? { answers.form.cell(named: name).map { answers.figures[$0] } }
  #expect(figure("申请.本年新收.总计") == .computed(Quantity(3)))
  #expect(figure("申请.办理总计.自然人") == .computed(Quantity(2)))
  #expect(figure("申请.办理总计.总计") == .computed(Quantity(3)))
  #expect(figure("申请.无法提供.总计") == .computed(Quantity(2)))
  #expect(figure("申请.不掌握.总计")?.isGiven == true)
  #expect(figure("复议诉讼.行政复议.总计") == .computed(.zero))
  #expect(answers.quantity("申请.结转下年.其他") == .zero && answers.quantity("没有.这.格") == nil)
}

@Test func `what is not answered is never 0`() throws {
  let answers = try Shipped.answers(
    CompleteReport.text("申请:\n  本年新收: {自然人: 2}\n  予以公开: 无\n  其余: 0\n"))
  func figure(_ name: String) -> Figure? { answers.form.cell(named: name).map { answers.figures[$0] } }
  #expect(figure("申请.本年新收.其他") == .unanswered)
  #expect(figure("申请.本年新收.总计") == .unanswered)
  #expect(figure("申请.予以公开.自然人") == .unanswered)
  #expect(figure("申请.办理总计.自然人") == .unanswered)
}

@Test func `names in prose become figures and facts as printed`() throws {
  let answers = try Shipped.answers(
    CompleteReport.text(
      """
      主动公开:
        政府集中采购: {项目数量: 2, 采购金额: 108.5}
        其余: 0
      其他事项:
        其他: "{{年度}}年{{自称}}采购{{主动公开.政府集中采购.采购金额}}万元，不予公开{{申请.不予公开.总计}}件，{{ 单位 }}。"
      """, year: 2020))
  #expect(answers.texts["其他事项.其他"]?.expanded == "2020年我镇采购108.5000万元，不予公开0件，清溪县石桥镇人民政府。")
}

@Test func `the name of the unit has no blanks around it`() throws {
  let answers = try Shipped.answers(CompleteReport.text("单位: |\n  \u{3000}石桥镇人民政府\n\n"))
  #expect(answers.unit == "石桥镇人民政府")
}
