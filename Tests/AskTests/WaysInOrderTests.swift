import TestSupport
import Testing

@testable import AnnualReport

/// What is offered first, last and not at all where figures do not agree.
@Suite struct WaysInOrderTests {
  /// Every row of table 三 is written out, so that more figures take part than a screen has room for.
  private func begun() throws -> Conversation {
    let figures = ["本年新收": 5, "上年结转": 2, "予以公开": 4, "结转下年": 2]
    let applications =
      "申请: {本年新收: {自然人: 2, 其余: 0}, 上年结转: 0, 结转下年: {自然人: 2, 其余: 0}, 其余: 0}\n"
    let last = try Shipped.file(Reports.quiet(year: 2024).replacing("申请: 0\n", with: applications))
    var text = "申请:\n"
    for row in last.answers.form.table("申请")?.rows ?? []
    where row.cells.first.map({ last.answers.form.cells[$0].parts == nil }) ?? false {
      let figure = figures[row.id] ?? 0
      text += figure == 0 ? "  \(row.id): 0\n" : "  \(row.id): {自然人: \(figure), 其余: 0}\n"
    }
    return try begun(text, last: last)
  }

  private func begun(_ text: String, last: AnswersFile? = nil) throws -> Conversation {
    let head = "年度: 2025\n单位: 清溪镇人民政府\n自称: 我镇\n网站:\n地址:\n电话:\n邮编:\n邮箱:\n落款日期:\n"
    return try Conversation(unit: "", year: 2025, lastYear: last, draft: head + text)
  }

  @Test func `figures above 0 are all offered first, and the one that last year's report fixes last`() throws
  {
    let talk = try begun()
    let ways = talk.prompt.split(separator: "\n").map { String($0) }
    let changes = ways.filter { $0.contains("（现为 ") }
    #expect(changes.count == 12, "\(talk.prompt)")
    #expect(changes.prefix(3).allSatisfy { !$0.contains("现为 0") }, "\(talk.prompt)")
    for name in ["本年新收", "予以公开", "结转下年"] {
      #expect(changes.contains { $0.contains(name) }, "\(name): \(talk.prompt)")
    }
    let last = try #require(changes.last)
    #expect(last.contains("上年结转") && !last.contains("应为"), "\(talk.prompt)")
  }

  @Test func `what was just answered is no way out of what it takes no part in`() throws {
    var talk = try begun("主动公开:\n  行政规范性文件: {制发: 5, 废止: 0, 现行有效: 3}\n")
    try talk.answer(.cell(try #require(talk.interview.form.cell(named: "主动公开.行政处罚.处理决定"))), "2")
    #expect(talk.prompt.contains("怎么办") && talk.prompt.contains("现行有效"), "\(talk.prompt)")
    #expect(!talk.prompt.contains("刚才填的"), "\(talk.prompt)")
  }
}
