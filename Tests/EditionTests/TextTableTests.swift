import AnnualReport
import TestSupport
import Testing
import Text

/// The tables of report.txt as they stand on a terminal.
@Suite struct TextTableTests {
  @Test(arguments: [2019, 2021], ["0", "\n  本年新收: {自然人: 99999, 其他: 99999, 其余: 0}\n  其余: 0"])
  func `every line of a table is as wide as its first and fits 98 columns`(year: Int, figures: String) throws
  {
    for table in try tables(year: year, figures: figures) {
      let widths = Set(table.map { DisplayWidth.of($0) })
      #expect(widths.count == 1)
      #expect(widths.allSatisfy { $0 <= 98 })
    }
  }

  @Test func `an unanswered table stays within 98 columns`() throws {
    let answers = try Shipped.answers("年度: 2025\n单位: 石桥镇人民政府\n")
    let report = try Composer(edition: try edition("2021")).report(from: answers, draftNotes: [])
    let lines = TextRenderer().render(report).split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.hasPrefix("│") }.allSatisfy { DisplayWidth.of($0) <= 98 })
    #expect(lines.contains { $0.contains("│【未填】│") })
    #expect(lines.contains { $0.contains("│未填│未填│") })
  }

  @Test(arguments: [
    "│三、本年度│", "│办理结果  │", "│（三）  │", "│不予公开├", "│自然人│", "第一项加第二项之和，  ",
    "│1.申请人无正当理由逾期不补正、 ",
  ])
  func `labels break at their joints`(part: String) throws {
    let text = try tables(year: 2021, figures: "0").joined().joined(separator: "\n")
    #expect(text.contains(part))
  }

  @Test func `a label over several columns is not broken while there is room`() throws {
    let lines = try tables(year: 2019, figures: "0").joined()
    #expect(lines.contains { $0.contains(" 采购项目数量 ") && $0.contains(" 采购总金额 ") })
  }

  private func tables(year: Int, figures: String) throws -> [[String]] {
    let text = CompleteReport.text("年度: \(year)\n申请: \(figures)\n", year: year)
    let edition = try edition(year < 2021 ? "2019" : "2021")
    let report = try Composer(edition: edition).report(from: try Shipped.answers(text))
    var tables: [[String]] = []
    for line in TextRenderer().render(report).split(separator: "\n").map(String.init) {
      if line.hasPrefix("┌") { tables.append([]) }
      if "┌│├└".contains(line.first ?? " ") { tables[tables.count - 1].append(line) }
    }
    return tables
  }

  private func edition(_ name: String) throws -> Edition {
    try #require(try Shipped.editions().edition(named: name))
  }
}
