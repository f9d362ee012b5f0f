import AnnualReport
import TestSupport
import Testing

/// The page template: the statute gives a form for each edition, the page is the same.
@Suite struct PageTests {
  @Test func `what both editions share stands once`() throws {
    let older = try Shipped.folder("2019")
    let common = try Shipped.folder(Edition.commonFolder)
    for (path, bytes) in try Shipped.folder("2021") {
      #expect(older[path] != bytes, "\(path) belongs to templates/common")
      #expect(common[path] != bytes, "\(path) is no other than the common one")
    }
  }

  @Test(arguments: ["<script", "src=", "href=", "url(", "@import", "http"])
  func `the page needs nothing but itself`(trace: String) throws {
    #expect(!(try PackageFolder.text("templates/common/page.html")).contains(trace))
  }

  @Test func `what word processors must read is in points and not in a block of conditions`() throws {
    let page = try PackageFolder.text("templates/common/page.html")
    let rules = try #require(page.split(separator: "@supports").first)
    #expect(
      rules.contains(".banner, .corner, .heading, .row, .figure { padding: 2pt; border: 0.5pt solid #000;"))
    #expect(!rules.contains("em;") && !rules.contains("px"))
  }

  @Test func `the title is broken before its year only`() throws {
    let report = try report("单位: 清溪县石桥镇人民政府")
    #expect(report.title.text == "清溪县石桥镇人民政府2025年政府信息公开工作年度报告")
    #expect(report.titleBreak == "清溪县石桥镇人民政府".utf8.count)
  }

  @Test func `addresses may be broken after their marks`() throws {
    let html = try html("网站: https://www.example.com/a/?b=1\n邮箱: yunxi@example.com")
    #expect(html.contains("https://<wbr>www.example.com/<wbr>a/<wbr>?<wbr>b=<wbr>1"))
    #expect(html.contains("yunxi@<wbr>example.com"))
  }

  @Test func `dates, numbers and markup are not broken`() throws {
    let html = try html("电话: 0000-0000000\n地址: 政府路1/2号 <a@b> AT&T")
    #expect(html.contains("0000-0000000；") || html.contains("0000-0000000）"))
    #expect(html.contains("政府路1/2号 &lt;a@<wbr>b&gt; AT&amp;T"))
  }

  @Test func `an open cell is marked in full where its column is wide, and else so that it fits`() throws {
    let html = try html("主动公开: \n申请: \n复议诉讼: ")
    func cells(_ mark: String) -> Int { html.ranges(of: ">\(mark)</td>").count }
    #expect(cells("【未填】") == 10)
    #expect(cells("未填") == 7 * 25 + 15)
  }

  @Test func `a table that no sheet holds need not begin on one of its own`() throws {
    let applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
    func row(_ count: Int) -> String { "{\(applicants.map { "\($0): \(count)" }.joined(separator: ", "))}" }
    let many = """
      申请:
        本年新收: \(row(3))
        予以公开: \(row(1))
        部分公开: \(row(1))
        不掌握: \(row(1))
        其余: 0
      """
    #expect(try noticeHTML("申请: 0", many).contains("<div class=\"frame long\" role"))
    let few = "复议诉讼:\n  行政复议: {维持: 1, 其余: 0}\n  其余: 0"
    #expect(try noticeHTML("复议诉讼: 0", few).contains("<div class=\"frame\" role"))
  }

  private func noticeHTML(_ old: String, _ new: String) throws -> String {
    let changes = try ReportChanges(
      from: Shipped.answers(CompleteReport.text(old)), to: Shipped.answers(CompleteReport.text(new)))
    let correction = CorrectionNotice.Day(changes: changes, date: "2026-02-01", reason: nil)
    let notice = CorrectionNotice(published: "2026-01-20", corrections: [correction])
    return try HTMLRenderer(edition: try edition()).render(notice.report(on: try report("")))
  }

  private func report(_ text: String) throws -> Report {
    let answers = try Shipped.answers(CompleteReport.text(text))
    return try Composer(edition: try edition()).report(from: answers)
  }

  private func html(_ text: String) throws -> String {
    try HTMLRenderer(edition: try edition()).render(try report(text))
  }

  private func edition() throws -> Edition { try #require(try Shipped.editions().edition(named: "2021")) }
}
