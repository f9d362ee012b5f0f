import AnnualReport
import TestSupport
import Testing

private let overview = """
  总体情况:
    概述: 一年来按县里的部署做好政府信息公开。
    主动公开: 公开信息12条。
    依申请公开: 没有收到申请。
    政府信息管理: 逐件审查。
    平台建设: 专人维护。
    监督保障: 工作考核、社会评议、责任追究都没有。
  """

@Test func `what stands before the first sub-heading is printed before it`() throws {
  let answers = try Shipped.answers(CompleteReport.text(overview))
  let report = try Composer(edition: answers.edition).report(from: answers)
  let blocks = try #require(report.sections.first).blocks
  guard case .paragraph(let lead) = blocks.first, case .subheading(let heading) = blocks[1] else {
    Issue.record("\(blocks.prefix(2))")
    return
  }
  #expect(lead.text == "一年来按县里的部署做好政府信息公开。")
  #expect(heading == "（一）主动公开")
}

@Test func `what stands before the first sub-heading may be left out`() throws {
  let answers = try Shipped.answers(CompleteReport.text(""))
  let report = try Composer(edition: answers.edition).report(from: answers)
  let isSubheading = if case .subheading = report.sections.first?.blocks.first { true } else { false }
  #expect(isSubheading)
}
