import TestSupport
import Testing

@testable import AnnualReport

/// What tests of text fields begin with.
protocol ProseDraft {}

extension ProseDraft {
  /// A draft in which all figures are there and only these fields are open.
  func begun(
    without fields: [String], last: String? = Reports.quiet(year: 2024), _ more: String = ""
  ) throws -> Conversation {
    var text = CorrectionTests.finished
    for (field, words) in [
      ("主动公开", "2025年，我镇公开信息120条。"), ("平台建设", "网站一个栏目。"), ("监督保障", "工作考核合格，社会评议满意，没有责任追究。"),
      ("主要问题", "更新不够及时。"), ("改进情况", "按月检查更新。"),
    ] where fields.contains(field) {
      let line = "  \(field): |\n    \(words)\n"
      #expect(text.contains(line))
      text = text.replacing(line, with: "")
    }
    let head = "年度: 2025\n单位: 清溪镇人民政府\n自称: 我镇\n网站:\n地址:\n电话:\n邮编:\n邮箱:\n落款日期:\n"
    return try Conversation(
      unit: "", year: 2025, lastYear: try last.map { try Shipped.file($0) }, draft: head + text + more)
  }

  func text(_ talk: Conversation, _ name: String) -> String? {
    talk.interview.answers.texts[name]?.text
  }

  func saved(_ talk: Conversation) -> String { String(decoding: talk.saved, as: UTF8.self) }
}
