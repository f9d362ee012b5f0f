import TestSupport
import Testing

@testable import AnnualReport

/// What tests of figures begin with.
protocol FigureDraft {}

extension FigureDraft {
  func begun(_ text: String = "", last: String? = Reports.quiet(year: 2024)) throws -> Conversation {
    try Conversation(
      unit: "", year: 2025, lastYear: try last.map { try Shipped.file($0) }, draft: Conversation.head + text)
  }

  func text(_ talk: Conversation) -> String { String(decoding: talk.saved, as: UTF8.self) }

  func topic(_ talk: Conversation, _ name: String) throws -> Topic {
    .cell(try #require(talk.interview.form.cell(named: name)))
  }
}

extension Conversation {
  /// The facts about the report, all told or left out.
  static let head = "年度: 2025\n单位: 清溪镇人民政府\n自称: 我镇\n网站:\n地址:\n电话:\n邮编:\n邮箱:\n落款日期:\n"
}
