import Foundation
import TestSupport
import Testing

@testable import AnnualReport

/// Rows of texts in which only blanks stand between cells, as `pdftotext -layout` writes them.
@Suite struct SpacedRowTests {
  private static let figures = "0    2    0    0    0    1    3"

  /// How a row may be laid out, and its label in two parts.
  private static let layouts: [(String, String)] = [
    ("in one line", "   LEFTRIGHT      FIGURES"),
    ("behind the heading of its group", "   （三）不予公开   LEFTRIGHT     FIGURES"),
    ("with its end behind the figures", "   LEFT    FIGURES\n     RIGHT"),
    ("with its end behind figures of their own line", "   LEFT\n          FIGURES\n     RIGHT"),
    ("with its end before the figures", "   LEFT\n     RIGHT    FIGURES"),
    ("behind the heading of its group, in two lines", "  （三）不予公开  LEFT    FIGURES\n     RIGHT"),
  ]

  private static let rows = [
    ("本年新收", "一、本年新收政府", "信息公开申请数量"), ("上年结转", "二、上年结转政", "府信息公开申请数量"),
    ("国家秘密", "1.属于国", "家秘密"), ("确认已获取", "5.要求行政机关确认", "或重新出具已获取信息"),
  ]

  @Test(arguments: rows, layouts)
  func `the figures of a row are found however its label is broken`(
    row: (id: String, left: String, right: String), layout: (name: String, lines: String)
  ) throws {
    func lines(_ left: String, _ right: String) -> String {
      layout.lines.replacingOccurrences(of: "LEFT", with: left).replacingOccurrences(of: "RIGHT", with: right)
        .replacingOccurrences(of: "FIGURES", with: Self.figures)
    }
    // Where the table begins there is no group.
    if layout.lines.contains("不予公开"), row.id.hasPrefix("本年") { return }
    var text = "三、收到和处理政府信息公开申请情况\n\n"
    if row.id != "本年新收" { text += "一、本年新收政府信息公开申请数量  \(Self.figures)\n" }
    text += lines(row.left, row.right) + "\n  四、结转下年度继续办理   0    0    0    0    0    0    0\n\n四、复议\n"
    let report = try #require(try published(Array(text.utf8)))
    #expect(report.answers.quantity("申请.\(row.id).商业企业")?.description == "2")
    #expect(report.answers.quantity("申请.\(row.id).总计")?.description == "3")
    #expect(report.answers.quantity("申请.结转下年.总计") == .zero)
  }
}
