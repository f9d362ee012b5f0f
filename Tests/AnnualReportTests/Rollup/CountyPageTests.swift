import AnnualReport
import TestSupport
import Testing

/// What a county opens: the table for a spreadsheet, and messages to its units.
@Suite struct CountyPageTests {
  private func sum(_ names: [String]) throws -> CountySum {
    let form = try Shipped.form("2019")
    let returns = names.map { name in
      UnitReturn(
        unit: Roster.Unit(name: name), state: .clean,
        figures: form.cells.map { $0.format.isSigned ? Quantity(-2) : Quantity(1) }, remarks: [],
        superseded: [])
    }
    return CountySum(form: form, year: 2020, returns: returns)
  }

  @Test func `no name of a unit becomes a formula, and figures below 0 stay figures`() throws {
    let names = ["=1+1", "+甲镇", "-乙镇", "@丙镇", "丁,\"戊\"镇"]
    let text = String(decoding: CountyCSV(try sum(names)).bytes, as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    #expect(lines[0] == "\u{FEFF}表,行,列,'=1+1,'+甲镇,'-乙镇,'@丙镇,\"丁,\"\"戊\"\"镇\",合计")
    #expect(lines.contains { $0.hasSuffix(",-2,-2,-2,-2,-2,-10") })
    #expect(text.hasSuffix("\r\n"))
  }

  @Test func `what a unit has to do is one message in the labels of the form`() throws {
    let text = try Samples.text("云溪镇人民政府-2025").replacing("  行政许可: 36", with: "  行政许可: 三十")
    let answers = try Shipped.answers(text)
    let unit = UnitReturn(
      Roster.Unit(name: "云溪镇人民政府"), reported: answers,
      Checker(lastYear: try Samples.answers("云溪镇人民政府-2024")).review(answers))
    let message = try #require(RollupWording.message(to: unit, year: 2025, deadline: "1月15日"))
    #expect(message.hasPrefix("云溪镇人民政府：2025年度政府信息公开工作年度报告有 1 处要改或者要说明，请在1月15日以前报来。\n1. "))
    #expect(message.contains("行政许可") && !message.contains("主动公开.行政许可") && !message.contains(".yaml"))
  }

  @Test func `a message to a unit keeps within what is read in a chat`() throws {
    let remarks = (1...30).map {
      UnitReturn.Remark(severity: .error, text: "第\($0)处：" + String(repeating: "字", count: 60))
    }
    let unit = UnitReturn(unit: Roster.Unit(name: "甲镇"), state: .sentBack, figures: [], remarks: remarks)
    let message = try #require(RollupWording.message(to: unit, year: 2025, deadline: nil))
    #expect(message.hasPrefix("甲镇：2025年度政府信息公开工作年度报告有 30 处要改或者要说明，请改好后再报来。\n1. 第1处："))
    #expect(message.hasSuffix("\n还有 22 处，这些改好以后再核对。\n"))
    #expect(message.count < 900)
  }

  @Test func `a unit is told nothing of the names that only an answers file takes`() throws {
    let text = try Samples.text("云溪镇人民政府-2025")
      .replacing("单位: 云溪镇人民政府", with: "单位: 青禾乡人民政府")
      .replacing("{{申请.本年新收.总计}}", with: "17")
    let answers = try Shipped.answers(text)
    let unit = UnitReturn(
      Roster.Unit(name: "青禾乡人民政府"), reported: answers, Checker(lastYear: nil).review(answers))
    let message = try #require(RollupWording.message(to: unit, year: 2025, deadline: nil))
    #expect(message.contains("改成本单位的称呼；说的确实是别的单位，请写全称。"))
    #expect(message.contains("17"))
    #expect(!message.contains("{{"))
  }
}
