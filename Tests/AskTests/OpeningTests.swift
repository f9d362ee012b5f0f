import AnnualReport
import TestSupport
import Testing

@Suite struct OpeningTests {
  private func opening() throws -> Opening {
    Opening(unit: "清溪镇人民政府", year: nil, editions: try Shipped.editions(), presentYear: 2026)
  }

  @Test(arguments: ["2025", "2025年", "2025年度", "２０２５", "二〇二五", "二零二五年", "二○二五年度", ""])
  func `a year is understood however it is written`(typed: String) throws {
    var opening = try opening()
    guard case .ready(let unit, let year) = opening.reply(typed) else {
      Issue.record("\(typed)")
      return
    }
    #expect(unit == "清溪镇人民政府" && year == 2025)
  }

  @Test func `the year behind a report that was given as last year's is proposed`() throws {
    for (lastYear, proposed) in [(2022, 2023), (2025, 2026), (2040, 2025)] {
      var opening = Opening(
        unit: "清溪镇人民政府", year: nil, lastYear: lastYear, editions: try Shipped.editions(), presentYear: 2026)
      if proposed == 2026 { _ = opening.reply("") }
      guard case .ready(_, let year) = opening.reply("") else {
        Issue.record("\(lastYear)")
        continue
      }
      #expect(year == proposed)
    }
  }

  @Test(arguments: ["2026", "2026年", "二〇二六年度"])
  func `a year that is not over is doubted once`(typed: String) throws {
    var opening = try opening()
    let doubt = "  2026 年还没有结束；今年编的是 2025 年度的报告。确实要编 2026 年度的，再填一次 2026\n报告年度 [2025]\n> "
    guard case .ask(doubt) = opening.reply(typed), case .ready(_, 2026) = opening.reply("2026") else {
      Issue.record("\(typed)")
      return
    }
    var other = try self.opening()
    _ = other.reply(typed)
    guard case .ready(_, 2025) = other.reply("") else {
      Issue.record("Enter takes the likely year")
      return
    }
  }

  @Test(arguments: ["25", "二五", "二千零二十五", "2025-1", "去年"])
  func `what is no year of four digits is asked for again`(typed: String) throws {
    var opening = try opening()
    guard case .ask(let question) = opening.reply(typed) else {
      Issue.record("\(typed)")
      return
    }
    #expect(question == "  请填四位数字的年度，例如 2025\n报告年度 [2025]\n> ")
  }

  @Test func `? tells what is asked for, before there is a draft`() throws {
    let editions = try Shipped.editions()
    let form = try #require(editions.newest?.form)
    var opening = Opening(unit: nil, year: nil, editions: editions, presentYear: 2026)
    for (fact, answer) in [(AboutFact.Kind.unit, "清溪镇人民政府"), (.year, "2025")] {
      guard case .ask(let question) = opening.reply("?"), let help = form.fact(fact)?.help else {
        Issue.record("\(answer)")
        continue
      }
      #expect(question.hasPrefix("  \(help)\n"))
      _ = opening.reply(answer)
    }
  }
}
