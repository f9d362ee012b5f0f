import TestSupport
import Testing
import Text

@testable import AnnualReport

/// The tables of an interview in windows of any width.
@Suite struct TableViewTests {
  private static let text = """
    年度: 2025
    单位: 石桥镇人民政府
    主动公开: {规章: 0, 行政许可: 31}
    申请: {本年新收: {自然人: 12, 其余: 0}, 予以公开: 0}

    """

  private func shown(_ width: Int, _ text: String = text) throws -> String {
    let answers = try Shipped.answers(text)
    return TableView(answers: answers, width: width).text(answers.form.tables)
  }

  @Test(arguments: [2020, 2025], [20, 21, 26, 40, 57, 69, 76, 80, 98])
  func `no line is wider than the window`(year: Int, width: Int) throws {
    var seen = 0
    for figures in ["申请: 0\n", "申请: {本年新收: {自然人: 99999, 其他: 99999, 其余: 0}, 其余: 0}\n", ""] {
      let lines = try shown(width, "年度: \(year)\n\(figures)").split(separator: "\n")
      // Lines of text alone are folded where they are printed.
      let drawn = lines.filter { $0.hasPrefix("---") || $0.contains("       ") }
      #expect(drawn.allSatisfy { DisplayWidth.of($0) <= width })
      #expect(!lines.isEmpty)
      let listed = lines.filter { !drawn.contains($0) && $0.contains("，") && $0.contains("自然人 ") }
      #expect(listed.allSatisfy { DisplayWidth.of($0) <= width })
      seen += drawn.count + listed.count
    }
    #expect(seen > 0)
  }

  @Test func `a window of 80 columns shows every table drawn`() throws {
    let text = try shown(80)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("---") } == 8)
    #expect(!text.contains("加宽"))
  }

  @Test func `a narrow window shows each row with its figures, and how wide it must be for the drawing`()
    throws
  {
    let text = try shown(20)
    #expect(text.hasPrefix("  主动公开政府信息情况\n  （窗口加宽到 72 列，可以看整张表）\n  规章\n    都是 0\n"))
    #expect(text.contains("\n  行政许可\n    本年处理决定数量 31\n"))
    #expect(text.contains("\n  收到和处理政府信息公开申请情况\n  （窗口加宽到 80 列，可以看整张表）\n"))
    let row = """
        一、本年新收政府信
        息公开申请数量
          自然人 12，
          商业企业 0，
          科研机构 0，
          社会公益组织 0，
          法律服务机构 0，
          其他 0，总计 12
        二、上年结转政府信
        息公开申请数量
          都没有填
        （一）予以公开
          都是 0

      """
    #expect(text.contains(row))
    #expect(text.hasSuffix("  · 表示还没有填\n"))
  }

  @Test func `of a long table the rows around the question are shown, of a short one none`() throws {
    let answers = try Shipped.answers(Self.text)
    let view = TableView(answers: answers, width: 80)
    let long = try #require(answers.form.table("申请"))
    let row = try #require(long.row("部分公开"))
    let text = """
        收到和处理政府信息公开申请情况
        一、本年新收政府信息公开申请数量
          自然人 12，商业企业 0，科研机构 0，社会公益组织 0，法律服务机构 0，其他 0，
          总计 12
        二、上年结转政府信息公开申请数量
          都没有填
        （一）予以公开
          都是 0
      → （二）部分公开（区分处理的，只计这一情形，不计其他情形）
          都没有填
        1.属于国家秘密
          都没有填
        2.其他法律行政法规禁止公开
          都没有填
        3.危及“三安全一稳定”
          都没有填
        （后面还有 18 行）
        · 表示还没有填；→ 是正在问的

      """
    #expect(view.text(long, around: row) == text)
    let carried = try #require(long.row("结转下年"))
    let last = try #require(view.text(long, around: carried))
    #expect(last.contains("\n  （前面还有 18 行）\n") && !last.contains("后面还有"))
    let short = try #require(answers.form.table("主动公开"))
    #expect(view.text(short, around: short.rows[0]) == nil)
  }

  @Test(arguments: [20, 80, 99])
  func `figures that no window has room for are listed`(width: Int) throws {
    let row = "{自然人: 1, 商业企业: 2, 科研机构: 3, 社会公益组织: 4, 法律服务机构: 5, 其他: 6}"
    let wide = row.replacing(/\d/) { "\($0.output)" + "00000000000" }
    let figures = "年度: 2025\n申请: {本年新收: \(wide), 其余: 0}\n"
    let text = try shown(width, figures)
    let needed = try #require(text.firstMatch(of: /公开申请情况\n  （窗口加宽到 (\d+) 列/).flatMap { Int($0.1) })
    #expect(needed > 99 && text.contains("自然人 100000000000，"))
    let drawn = try shown(needed, figures)
    #expect(drawn.contains("\n一、本年新收政府\n"))
    #expect(drawn.split(separator: "\n").map { DisplayWidth.of($0) }.max() == needed)
  }

  @Test func `the width that is named is enough`() throws {
    #expect(try shown(79).contains("\n  （窗口加宽到 80 列，可以看整张表）\n"))
    #expect(try shown(80).contains("\n一、本年新收政府\n"))
  }
}
