import AnnualReport
import TestSupport
import Testing

/// Sentences of a 2025 report, with what must be quoted of them; nil where the year is meant.
private let sentences: [(text: String, quoted: String?)] = [
  // Directly before what was done.
  ("2024年共收到申请12件。", "2024年共收到"),
  ("我镇2024年主动公开信息96条。", "2024年主动公开"),
  ("2023年制定规范性文件2件。", "2023年制定"),
  ("2026年，我镇公开信息12条。", "2026年，我镇公开"),
  // At the head of a sentence that goes on.
  ("2024年，在县里的统一部署下，我镇主动公开政府信息84条。", "2024年，在县……下，我镇主动公开"),
  ("一、总体上看。2023年，我镇把公开列入议事日程，全年公开信息30条。", "2023年，我镇……事日程，全年公开"),
  ("在2024年度，依托县政府网站，共发布信息41条。", "2024年度，依托县政府网站，共发布"),
  ("2024年以来，我镇规范办理流程，答复申请3件。", "2024年以来，我镇规范办理流程，答复"),
  // As the end of the period.
  ("截至2024年12月31日，设公开栏6处。", "截至2024年12月31日"),
  ("截止2023年底，现行有效的文件有5件。", "截止2023年底"),
  ("统计期限截止到2024年末。", "截止到2024年末"),
  // What was not done, and deeds that are also told of earlier years.
  ("责任追究：2024年没有发生责任追究。", "2024年没有发生"),
  ("2024年度我镇未发生责任追究，社会评议平稳。", "2024年度我镇未发生"),
  ("全年加强培训。2024年未收取信息处理费。", "2024年未收取"),
  ("2024年开展业务培训3次。", "2024年开展"),
  ("自2023年以来未发生责任追究。", nil),
  ("从2024年起未收取信息处理费。", nil),
  ("2024年没有开展社会评议，今年开展了1次。", nil),
  ("2024年没有开展社会评议。2025年开展了1次。", nil),
  ("针对2024年未开展社会评议，我镇制定了方案。", nil),
  ("2024年作出的3件决定都已归档。", nil),
  ("2024年印发制度3项，至今有效。", nil),
  ("2024年开展内部考核得92分。", nil),
  ("较2024年没有产生变化。", nil),
  ("2024年，我镇没有发生责任追究。", "2024年，我镇没有发生"),
  // This year, and years that are meant.
  ("2025年，在县里的统一部署下，公开信息84条。", nil),
  ("截至2025年12月31日，设公开栏6处。", nil),
  ("2024年，我镇将公开84条。", nil),
  ("2026年，我镇将进一步细化目录，计划公开信息100条。", nil),
  ("与2024年相比，公开信息增加12条。", nil),
  ("公开信息96条，较2024年增加12条。", nil),
  ("2024年公开信息84条，2025年公开信息96条。", nil),
  ("2024年结转的2件申请已经办结2件。", nil),
  ("2024年报告指出的问题，今年公开信息12条予以改进。", nil),
  ("2024年公开2023年度的目录。", nil),
  ("2024年，我镇建成公开专区。", nil),
  ("2022年收到申请3件。", nil),
  ("《2024年收到12件》；〔2024〕收到3件；2024年收到很多；12024年收到1件。", nil),
  ("2024年12月收到县里的通知1份。", nil),
  ("公开2024年部门决算12份。", nil),
]

@Test(arguments: sentences)
private func `another year is told where this report's is meant`(text: String, quoted: String?) throws {
  let overview = """
    总体情况:
      主动公开: "\(text)"
      依申请公开: 没有收到申请。
      政府信息管理: 逐件审查。
      平台建设: 专人维护。
      监督保障: 工作考核、社会评议、责任追究都没有。
    """
  let answers = try Shipped.answers(CompleteReport.text(overview))
  let found = Checker().review(answers).findings.filter { $0.rule == "文字.年份" }
  let wording = FindingWording(form: answers.form)
  let headlines = found.map(wording.headline)
  #expect(found.count == (quoted == nil ? 0 : 1), "\(text): \(headlines)")
  if let quoted, let headline = headlines.first {
    #expect(headline.contains("“\(quoted)”，"), "\(text): \(headline)")
  }
}

@Test func `what was done to improve is told of this year, problems may be last year's`() throws {
  let text = """
    问题与改进:
      主要问题: 2024年公开的信息有3条不及时。
      改进情况: 2024年，我镇重新梳理目录，公开信息12条。2024年没有开展培训。2024年开展评议1次。
    """
  let answers = try Shipped.answers(CompleteReport.text(text))
  let found = Checker().review(answers).findings.filter { $0.rule == "文字.年份" }
  #expect(found.count == 1)
  #expect(found.first?.position?.lineAndColumn?.line == 3)
}
