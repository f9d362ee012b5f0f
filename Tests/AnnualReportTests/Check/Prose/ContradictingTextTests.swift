import AnnualReport
import TestSupport
import Testing

/// Figures that the sentences below are held against.
private let tables = """
  主动公开: 0
  申请:
    本年新收: {自然人: 5, 商业企业: 2, 其余: 0}
    上年结转: {自然人: 1, 其余: 0}
    予以公开: {自然人: 4, 商业企业: 2, 其余: 0}
    部分公开: {自然人: 1, 其余: 0}
    不掌握: {自然人: 1, 其余: 0}
    其余: 0
  复议诉讼:
    行政复议: {尚未审结: 1, 其余: 0}
    直接起诉: {维持: 1, 其余: 0}
    复议后起诉: {纠正: 2, 其余: 0}
  """

/// A sentence on applications, the rule that must tell of it and what it quotes; nil for none.
private typealias Case = (text: String, rule: String?, quoted: String)

private let cases: [Case] = [
  // 7 is what was handled without what was carried over, and yet the list makes 8.
  ("办结7件：予以公开6件，部分公开1件，无法提供1件。", "文字.结果列举", "办结7件：予以公开6件，部分公开1件，无法提供1件"),
  ("办结申请7件，其中予以公开6件、部分公开1件、无法提供1件。", "文字.结果列举", "办结申请7件，其中予以公开6件、部分公开1件、无法提供1件"),
  ("答复7件（予以公开6件、部分公开1件、无法提供1件）。", "文字.结果列举", "答复7件（予以公开6件、部分公开1件、无法提供1件"),
  ("办结7件。其中6件予以公开，1件部分公开，无法提供1件。", "文字.结果列举", "办结7件。其中6件予以公开，1件部分公开，无法提供1件"),
  ("办结8件：予以公开6件，部分公开1件。", "文字.结果列举", "办结8件：予以公开6件，部分公开1件"),
  ("办结8件：予以公开6件，部分公开1件，无法提供1件。", nil, ""),
  ("办结申请7件，全部按期答复。", nil, ""),
  ("办结7件，其中予以公开6件。", nil, ""),
  ("办结8件，其中予以公开6件、部分公开1件。", nil, ""),
  ("办结8件：予以公开6件，部分公开1件等。", nil, ""),
  ("办结7件，其中予以公开6件；上年结转1件，无法提供1件。", nil, ""),
  ("办结7件，其中予以公开6件，含部分公开1件，无法提供1件。", nil, ""),
  ("办结7件（含邮寄答复2件），予以公开6件，部分公开1件，无法提供1件。", nil, ""),
  ("答复7件，其中予以公开6件、部分公开1件；无法提供1件。", nil, ""),
  ("办结7件：予以公开6件；部分公开1件；无法提供1件。", "文字.结果列举", "办结7件：予以公开6件；部分公开1件；无法提供1件"),
  ("办结8件：予以公开6件，部分公开1件，不予公开1件。", "文字.结果", "不予公开1件"),
  ("办结8件：", nil, ""),
  // Applicants right behind what was received are those of what was received.
  ("收到政府信息公开申请7件，其中自然人4件、商业企业2件。", "文字.申请人", "自然人4件"),
  ("收到申请7件，其中自然人4件、商业企业2件，办结8件。", "文字.申请人列举", "收到申请7件，其中自然人4件、商业企业2件"),
  ("收到申请7件，其中自然人6件。", "文字.申请人列举", "收到申请7件，其中自然人6件"),
  ("收到7件政府信息公开申请，其中自然人4件，均已答复。", "文字.申请人列举", "收到7件政府信息公开申请，其中自然人4件"),
  ("收到申请7件（自然人6件），办结8件。", "文字.申请人列举", "收到申请7件（自然人6件"),
  ("收到申请7件，其中自然人5件、商业企业2件，办结8件。", nil, ""),
  ("收到申请8件，其中自然人6件、商业企业2件，办结8件。", nil, ""),
  ("收到申请7件，办结8件，其中自然人6件、商业企业2件。", nil, ""),
  ("收到申请7件（含上年结转1件），其中自然人6件，办结8件。", nil, ""),
  ("收到申请7件，其中自然人网上3件，办结8件。", nil, ""),
  ("收到申请7件，其中网上提交4件，自然人3件，当面提交3件，办结8件。", nil, ""),
  // What became of disputes.
  ("被申请行政复议1件，结果维持1件。", "文字.复议结果", "结果维持1件"),
  ("被申请行政复议1件，结果维持。", "文字.复议结论", "结果维持"),
  ("被申请行政复议1件，复议机关维持原答复。", "文字.复议结论", "复议机关维持"),
  ("被申请行政复议1件（结果为维持）。", "文字.复议结论", "结果为维持"),
  ("被申请行政复议1件，尚未审结；行政诉讼3件，尚未审结1件。", "文字.复议结果", "尚未审结1件"),
  ("行政诉讼3件，结果维持3件。", "文字.复议结果", "结果维持3件"),
  ("行政诉讼3件，尚在审理。", "文字.复议结论", "尚在审理"),
  ("被申请行政复议1件，尚未审结1件；行政诉讼3件，维持1件、纠正2件。", nil, ""),
  ("被申请行政复议1件，尚未审结；行政诉讼3件，未经复议的1件结果维持。", nil, ""),
  ("行政诉讼3件，其中未经复议直接起诉1件，结果维持1件，复议后起诉2件，均被纠正。", nil, ""),
  ("被申请行政复议1件，经复议尚未审结1件。", nil, ""),
  ("行政诉讼3件，一审维持3件，当事人上诉。", nil, ""),
  ("没有行政复议结果维持、结果纠正的情形。", nil, ""),
  ("行政复议结果维持、纠正均为0件。", nil, ""),
  ("因征地被申请行政复议2件，结果维持2件。", nil, ""),
  ("公示栏破损1件，维持使用。", nil, ""),
  // Lists that seem to be complete.
  ("主动公开政府信息250条，其中网站180条、微信公众号60条。", "文字.列举", "250条，其中网站180条、微信公众号60条"),
  ("公开信息181篇，其中部门动态144篇，政府信息25篇，民意征集2篇。", "文字.列举", "181篇，其中部门动态144篇，政府信息25篇，民意征集2篇"),
  ("公开信息50条（机构12条、政策15条、财政4条）。", "文字.列举", "50条（机构12条、政策15条、财政4条"),
  ("公开信息250条，其中网站180条、微信公众号60条等。", nil, ""),
  ("公开信息151条，其中政务动态51条、政策解读13条。", nil, ""),
  ("公开信息181篇，其中主要是部门动态144篇，政府信息25篇，民意征集2篇。", nil, ""),
  ("公开信息181篇，其中部门动态144篇，政府信息25篇，民意征集2篇，还有一批通知。", nil, ""),
  ("公开信息70条，其中更新机构设置，财政11条，回应关切7条，政策解读6条。", nil, ""),
  ("公开信息250条，其中网站180条、微信公众号70条。", nil, ""),
  // Doubled characters.
  ("石桥镇镇人民政府制定方案。", "文字.重字", "镇镇人民政府"),
  ("县自然资源局局认真落实。", "文字.重字", "局局"),
  ("公开的的信息都已归档。", "文字.重字", "的的"),
  ("办结了了全部事项，我们们都有登记。", "文字.重字", "了了"),
  ("办件人均均匀，日均均有登记。", nil, ""),
  ("县自然资源局局长带队，为了了解情况，达到了公开的目的的确不易。", nil, ""),
  ("资料由由专人保管，理由由经办人写明。", "文字.重字", "由由"),
]

@Test(arguments: cases.indices) func `what contradicts itself or the tables is told and nothing else`(
  index: Int
) throws {
  let one = cases[index]
  let answers = try Shipped.answers(
    CompleteReport.text(tables + "\n" + CompleteReport.overview(applications: one.text)))
  let wording = FindingWording(form: answers.form)
  let found = Checker().review(answers).findings.filter { $0.rule.hasPrefix("文字.") }
  #expect(
    Set(found.map(\.rule)) == (one.rule.map { [$0] } ?? []), "\(one.text) \(found.map(wording.message))")
  if let headline = found.first.map(wording.headline) {
    #expect(headline.contains("写的是“\(one.quoted)”，"), "\(headline)")
  }
}

@Test func `a list is told with its sum, or with the cells that its total points to`() throws {
  func headline(_ text: String) throws -> (Severity, String)? {
    let answers = try Shipped.answers(
      CompleteReport.text(tables + "\n" + CompleteReport.overview(applications: text)))
    let found = Checker().review(answers).findings.first { $0.rule.hasPrefix("文字.") }
    return found.map { ($0.severity, FindingWording(form: answers.form).headline($0)) }
  }
  let larger = try #require(try headline("办结7件：予以公开6件，部分公开1件，无法提供1件。"))
  #expect(larger.0 == .reminder)
  #expect(larger.1.hasSuffix("，列出的各项加起来是 8，总数写的是 7"))
  let smaller = try #require(try headline("办结8件：予以公开6件，部分公开1件。"))
  #expect(smaller.0 == .hint)
  let applicant = try #require(try headline("收到申请7件，其中自然人6件。"))
  #expect(applicant.0 == .reminder)
  #expect(applicant.1.hasSuffix("，而表中“一、本年新收政府信息公开申请数量”自然人是 5"))
  let short = try #require(try headline("公开信息250条，其中网站180条、微信公众号60条。"))
  #expect(short.0 == .hint)
  #expect(short.1.hasSuffix("，各项加起来是 240，比总数 250 小；没有列全的，请写“等”"))
}

@Test(arguments: [("清溪县古镇镇人民政府", 0), ("清溪县汉镇镇人民政府", 0), ("清溪县石桥镇人民政府", 1), ("清溪县鸭南乡乡人民政府", 1)])
func `a character stands twice in the name of a town, not of a township`(unit: String, count: Int) throws {
  let said = count == 0 ? unit : unit.contains("乡") ? unit : "石桥镇镇人民政府"
  let file = CompleteReport.text(tables + "\n" + CompleteReport.overview(applications: "\(said)没有收到投诉。"))
    .replacing("清溪县石桥镇人民政府", with: unit)
  let found = Checker().review(try Shipped.answers(file)).findings.filter { $0.rule == "文字.重字" }
  #expect(found.count == count)
}
