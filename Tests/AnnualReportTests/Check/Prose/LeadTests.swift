import TestSupport
import Testing

@testable import AnnualReport

/// A published report of 清溪县石桥镇人民政府 on 2025 that begins as a case says, read and checked.
private enum PublishedLead {
  /// The page of the complete report from its first section on.
  private static let rest = Result {
    let answers = try Shipped.answers(CompleteReport.text(""))
    let renderer = ReportRenderer(edition: answers.edition)
    let pages = try renderer.renderings(of: answers, as: [.html], draftNotes: nil)
    let page = String(decoding: pages.first?.bytes ?? [], as: UTF8.self)
    return page.firstRange(of: "<h2").map { String(page[$0.lowerBound...]) } ?? ""
  }

  static func findings(_ title: String, _ lead: [String]) throws -> [(finding: Finding, headline: String)] {
    let paragraphs = lead.map { "<p>\($0)</p>" }.joined()
    let page = try "<html><body><h1>\(title)</h1>\(paragraphs)\(rest.get())"
    let answers = try #require(try published(Array(page.utf8))).answers
    let wording = FindingWording(form: answers.form)
    return Checker().review(answers).findings.filter { $0.place == .lead }.map { ($0, wording.headline($0)) }
  }
}

private let title = "清溪县石桥镇人民政府2025年政府信息公开工作年度报告"

/// The beginning of a lead that is right.
private let basis = "根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要求，"

/// What a published report begins with, the rule that must tell of it and what it says; nil for none.
private let cases: [(title: String, lead: String, rule: String?, says: String)] = [
  // Right, also where it looks odd.
  (title, basis + "石桥镇人民政府编制2025年政府信息公开工作年度报告。", nil, ""),
  (title, basis + "特向社会公布2025年度我镇政府信息公开工作年度报告。", nil, ""),
  (title, basis + "现公布石桥镇人民政府2025年度政府信息公开工作年度报告。", nil, ""),
  (title, "现将石桥镇2025年1月至12月政府信息公开工作报告如下。", nil, ""),
  (title, "按照《清溪县2024年政务公开工作要点》，现公布本镇2025年政府信息公开年度报告。", nil, ""),
  (title, "按照县政府办公室关于2024年政府信息公开工作年度报告有关问题整改的通知，编制本报告。", nil, ""),
  (title, basis + "编制本报告。所列数据的统计期限自2025年1月1日起，至2025年12月31日止。", nil, ""),
  (title, "《条例》自2019年5月15日起施行，本报告据此编制。统计期限为2025年1月1日至12月31日。", nil, ""),
  (title, "《条例》2019年修订，本报告据此编制，统计期限为2025年1月1日至12月31日。", nil, ""),
  (
    title,
    "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。", nil, ""
  ),
  (title, "本报告电子版可在清溪县人民政府网站（http://www.example.com/2024/sq/）下载，如有疑问请与石桥镇党政办联系。", nil, ""),
  (title, "编制单位：石桥镇人民政府。公布时间：2026年1月20日。", nil, ""),
  ("2025年度石桥镇政府信息公开工作年度报告", basis + "编制本报告。", nil, ""),
  ("石桥镇2025年政府信息公开工作年度报告（2026年1月20日公布）", basis + "编制本报告。", nil, ""),
  ("清溪县石桥镇人民政府<br>2025年政府信息公开年报", basis + "编制本报告。", nil, ""),
  // The year.
  (
    title, basis + "石桥镇人民政府编制2024年政府信息公开工作年度报告。", "文字.标题年",
    "标题和导语写的是“编制2024年政府信息公开工作年度报告”，而报告的年度是 2025"
  ),
  (
    title, "特向社会公布2024年度我镇政府信息公开工作年度报告。", "文字.标题年",
    "标题和导语写的是“公布2024年度我镇政府信息公开工作年度报告”，而报告的年度是 2025"
  ),
  (
    "石桥镇2024年政府信息公开工作年度报告", "现公布石桥镇2025年政府信息公开工作年度报告。", "文字.标题年",
    "标题和导语写的是“现公布石桥镇2025年政府信息公开工作年度报告”，而报告的年度是 2024"
  ),
  (
    "2025年石桥镇2025年政府信息公开工作年度报告", basis + "编制本报告。", "文字.标题年",
    "标题和导语写的是“2025年石桥镇2025年政府信息公开工作年度报告”，年份写了两次"
  ),
  (
    "石桥镇2025年政府信息公开工作2024年度报告", basis + "编制本报告。", "文字.标题年",
    "标题和导语写的是“石桥镇2025年政府信息公开工作2024年度报告”，而报告的年度是 2025"
  ),
  (title, "所列数据的统计期限为20255年1月1日至12月31日。", "文字.期限", "标题和导语写的是“20255年”，年份多写了数字"),
  (title, "数据统计至2025年年底，统计期限为2025年1月1日至2024年12月31日。", "文字.期限", "标题和导语写的是“2024年”，而报告的年度是 2025"),
  // The unit.
  (
    title, basis + "现公布清溪县民族宗教事务局2025年政府信息公开工作年度报告。", "文字.他单位",
    "标题和导语写的是“公布清溪县民族宗教事务局2025年政府信息公开工作年度报告”，而本单位是清溪县石桥镇人民政府"
  ),
  (
    title, "现公布2025年度清溪县双河镇人民政府政府信息公开年度报告。", "文字.他单位",
    "标题和导语写的是“公布2025年度清溪县双河镇人民政府政府信息公开年度报告”，而本单位是清溪县石桥镇人民政府"
  ),
  (title, "如对本报告有疑问，请与我局联系。", "文字.自称", "标题和导语写的是“我局”，而本单位是清溪县石桥镇人民政府"),
  // Parts, document numbers, leftovers.
  (
    title, "本报告由总体情况、主动公开、依申请公开、存在问题等七个部分组成。", "文字.章节",
    "标题和导语写的是“七个部分”，格式规定的是 6 个部分"
  ),
  (
    title, "依据国办公开办函〔2019〕60号编制本报告。", "文字.文号", "标题和导语写的是“国办公开办函〔2019〕60号”，应当是“国办公开办函〔2021〕30号”"
  ),
  (title, "本报告可在县政府网站（具体网址）下载。", "文字.残留", "标题和导语留有“（具体网址）”，这里还没有写完"),
]

@Test(arguments: cases.indices)
func `of the title and the lead of a published report nothing is told but what is wrong`(index: Int) throws {
  let one = cases[index]
  let found = try PublishedLead.findings(one.title, [one.lead])
  #expect(found.map(\.finding.rule) == (one.rule.map { [$0] } ?? []), "\(one.lead) \(found.map(\.headline))")
  if let first = found.first { #expect(first.headline == one.says) }
}

@Test func `a lead that is printed twice is told once, what a web site adds is not looked at`() throws {
  let lead = basis + "石桥镇人民政府编制2025年政府信息公开工作年度报告。"
  #expect(try PublishedLead.findings(title, [lead, lead]).map(\.finding.rule) == ["文字.重复"])
  #expect(try PublishedLead.findings(title, ["首页 > 2024年年报", "我局概况", lead]).isEmpty)
}

@Test(arguments: ["2019", "2021"])
func `the title and the lead that this program prints have no finding`(edition: String) throws {
  let facts = "网站: 清溪县人民政府网站\n地址: 清溪县石桥镇中心路1号\n电话: 0573-1234567\n"
  let answers = try Shipped.answers(CompleteReport.text(facts, year: edition == "2019" ? 2020 : 2025))
  let renderer = ReportRenderer(edition: answers.edition)
  for output in try renderer.renderings(of: answers, as: [.text, .html, .word, .paste], draftNotes: nil) {
    let read = try #require(try published(output.bytes)).answers
    // What is pasted into a site has the title of the site's own form.
    #expect((read.title != nil) == (output.format != .paste) && read.lead != nil, "\(output.format)")
    #expect(Checker().review(read).findings.filter { $0.place == .lead }.isEmpty, "\(output.format)")
  }
}
