import AnnualReport
import TestSupport
import Testing
import Text

private func grids(_ name: String) throws -> (form: Form, grids: [Grid]) {
  let answers = try Shipped.answers(CompleteReport.text("", year: name == "2019" ? 2020 : 2025))
  let report = try Composer(edition: answers.edition).report(from: answers)
  let grids = report.sections.flatMap(\.blocks).compactMap { block in
    if case .table(let grid) = block { grid } else { nil }
  }
  return (answers.form, grids)
}

/// Every cell of a grid with the row it begins in.
private func placed(_ grid: Grid) -> [(row: Int, cell: Grid.Cell)] {
  grid.rows.enumerated().flatMap { row, cells in cells.map { (row, $0) } }
}

@Test(arguments: ["2019", "2021"])
func `every place of a drawn table is covered exactly once`(name: String) throws {
  let (form, grids) = try grids(name)
  #expect(grids.map(\.table) == ["主动公开", "申请", "复议诉讼"])
  var figures: [Int] = []
  for grid in grids {
    var covered: [[Int]] = Array(repeating: Array(repeating: 0, count: grid.width), count: grid.rows.count)
    for (row, cell) in placed(grid) {
      for r in row..<row + cell.rowSpan {
        for c in cell.column..<cell.column + cell.columnSpan { covered[r][c] += 1 }
      }
      if case .figure(let index) = cell.content { figures.append(index) }
    }
    #expect(covered.allSatisfy { $0.allSatisfy { $0 == 1 } }, "\(grid.table)")
  }
  // Groups are not printed, nor the table that is printed as a sentence.
  let printed = form.cells.indices.filter { !form.cells[$0].isGroup && form.cells[$0].id.table != "其他事项" }
  #expect(figures == printed)
}

@Test(arguments: [("2019", 20), ("2021", 22)])
func `the heading of outcomes spans all of them`(name: String, rows: Int) throws {
  let grid = try grids(name).grids[1]
  func cell(_ label: String) -> Grid.Cell? { placed(grid).first { $0.cell.content.label == label }?.cell }
  let outcomes = try #require(cell("三、本年度办理结果"))
  #expect([outcomes.rowSpan, outcomes.columnSpan, outcomes.column] == [rows, 1, 0])
  let corner = try #require(cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"))
  #expect([corner.rowSpan, corner.columnSpan] == [3, 3])
  #expect(cell("申请人情况").map { [$0.columnSpan, $0.rowSpan] } == [7, 1])
  #expect(cell("法人或其他组织").map { [$0.columnSpan, $0.rowSpan] } == [5, 1])
  #expect(cell("自然人").map { [$0.columnSpan, $0.rowSpan] } == [1, 2])
  #expect(cell("一、本年新收政府信息公开申请数量").map { [$0.columnSpan, $0.rowSpan] } == [3, 1])
  #expect(cell("（三）不予公开").map { [$0.columnSpan, $0.rowSpan] } == [1, 8])
  #expect(cell("（一）予以公开").map { [$0.columnSpan, $0.rowSpan] } == [2, 1])
  #expect(grid.headingRows == 3 && grid.stubColumns == 3 && grid.width == 10)
}

@Test(arguments: ["2019", "2021"])
func `every figure names all its headings, from the outermost inwards`(name: String) throws {
  let (form, grids) = try grids(name)
  for grid in grids {
    var labels: [Int: String] = [:]
    for (_, cell) in placed(grid) {
      if let number = cell.number {
        #expect(labels.updateValue(cell.content.label ?? "", forKey: number) == nil)
      }
    }
    var figures = 0
    for (_, cell) in placed(grid) {
      guard case .figure(let index) = cell.content, let (table, row) = form.row(of: index) else { continue }
      let block = table.blocks[row.block]
      let column = block.columnLeaves[index - row.cells.lowerBound]
      let columns = path(to: column, in: block.columns)
      let rows = path(to: row.heading, in: block.rows)
      let wanted = table.isStrip ? rows + columns : [block.banner].compactMap(\.self) + columns + rows
      #expect(cell.headings.map { labels[$0] } == wanted, "\(form.cells[index].id)")
      figures += 1
    }
    #expect(figures > 5)
  }
}

/// The labels from a top heading down to one of its leaves.
private func path(to leaf: Heading, in headings: [Heading]) -> [String] {
  for heading in headings {
    if heading == leaf { return [heading.label] }
    let below = path(to: leaf, in: heading.children)
    if !below.isEmpty { return [heading.label] + below }
  }
  return []
}

@Test func `the table of disputes is one row of fifteen figures`() throws {
  let grid = try grids("2021").grids[2]
  #expect(grid.width == 15 && grid.rows.count == 4 && grid.headingRows == 3 && grid.stubColumns == 0)
  #expect(grid.rows[3].count == 15 && grid.rows[3].allSatisfy { $0.content.label == nil })
  #expect(grid.rows[0].map(\.columnSpan) == [5, 10])
  #expect(grid.rows[1].map(\.rowSpan) == [2, 2, 2, 2, 2, 1, 1])
}

@Test func `a figure is never broken, however large, and columns stay aligned`() throws {
  let text = """
    主动公开:
      行政规范性文件: {制发: 123456789012, 废止: 0, 现行有效: 123456789012}
      行政事业性收费: 123456789012.123456
      其余: 0
    复议诉讼:
      行政复议: {维持: 123456789012, 其余: 0}
      其余: 0
    """
  let answers = try Shipped.answers(CompleteReport.text(text))
  let report = try Composer(edition: answers.edition).report(from: answers)
  let lines = TextRenderer().render(report).split(separator: "\n")
  #expect(lines.contains { $0.hasSuffix(" 123456789012.123456") })
  let disputes = lines.filter { $0.hasPrefix("行政复议") || $0.hasPrefix("  复议后起诉") }
  #expect(disputes.count == 2 && disputes[0].contains(" 123456789012 "))
  #expect(Set(disputes.map { DisplayWidth.of($0) }).count == 1)
}

@Test func `whatever the clerk writes is escaped on the page`() throws {
  let text =
    "单位: <b>&\"'镇</b>\n网站: javascript:\"><script>\n问题与改进:\n  主要问题: \"<img src=x onerror='1'>&amp;{{单位}}\"\n  改进情况: 改了。\n"
  let answers = try Shipped.answers(CompleteReport.text(text))
  let report = try Composer(edition: answers.edition).report(from: answers)
  // Break hints are the renderer's own.
  let page = try HTMLRenderer(edition: answers.edition).render(report).replacing("<wbr>", with: "")
  #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<b>"))
  #expect(
    page.contains(
      "&lt;img src=x onerror=&#39;1&#39;&gt;&amp;amp;&lt;b&gt;&amp;&quot;&#39;镇&lt;/b&gt;"))
}
