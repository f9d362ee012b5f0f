import AnnualReport
import Foundation
import TestSupport
import Testing

/// A county's sums against exact decimals that share no code with the product.
@Suite struct CountySumTests {
  private static let seeds = Array(1...20)

  @Test(arguments: seeds) func `sums are exact, and what is open or did not come in counts nothing`(seed: Int)
    throws
  {
    let form = try Shipped.form(seed.isMultiple(of: 2) ? "2021" : "2019")
    var generator = SeededGenerator(seed: seed)
    let returns = (1...30).map { number -> UnitReturn in
      let unit = Roster.Unit(name: "第\(number)镇人民政府")
      if number.isMultiple(of: 11) { return UnitReturn(missing: unit) }
      let figures = form.cells.map { cell -> Quantity? in
        if Int.random(in: 0..<10, using: &generator) == 0 { return nil }
        let step = Int64(cell.format.decimals == 0 ? 1_000_000 : cell.format.decimals == 2 ? 10_000 : 1)
        let most = cell.format.decimals == 0 ? Int64(400) : 90_000_000_000
        let sign: Int64 = cell.format.isSigned && Bool.random(using: &generator) ? -1 : 1
        return Quantity(millionths: sign * step * Int64.random(in: 0...most, using: &generator))
      }
      return UnitReturn(
        unit: unit, state: .clean, figures: figures, remarks: [], superseded: [])
    }
    let sum = CountySum(form: form, year: 2025, returns: returns)
    for cell in form.cells.indices {
      var total = Decimal(0)
      var absent = 0
      for unit in returns {
        guard let text = unit.figure(cell)?.description,
          let decimal = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
        else {
          absent += 1
          continue
        }
        total += decimal
      }
      #expect(sum.sums[cell].quantity?.description == "\(total)")
      #expect(sum.sums[cell].absent == absent)
    }
  }

  @Test func `a sum that cannot be held is said to be too large, never wrong`() throws {
    let form = try Shipped.form("2021")
    let most = Quantity(millionths: .max)
    let returns = ["甲镇", "乙镇"].map {
      UnitReturn(
        unit: Roster.Unit(name: $0), state: .clean, figures: form.cells.map { _ in most }, remarks: [],
        superseded: [])
    }
    let sum = CountySum(form: form, year: 2025, returns: returns)
    #expect(sum.sums.allSatisfy { $0.quantity == nil })
    #expect(String(decoding: CountyCSV(sum).bytes, as: UTF8.self).contains(",太大\r\n"))
  }

  private static let states: [(change: @Sendable (String) -> String, state: UnitReturn.State, summed: Bool)] =
    [
      ({ $0 }, .explained, true),
      ({ $0.replacingOccurrences(of: "  予以公开: {", with: "  予以公开: {科研机构: 9, ") }, .sentBack, false),
      ({ $0.replacingOccurrences(of: "  行政许可: 36", with: "  行政许可:") }, .sentBack, true),
      ({ $0.replacingOccurrences(of: "  主要问题: ", with: "  主要问题: XX年做得不够。 #") }, .toMend, true),
    ]

  @Test(arguments: states.indices) func `what is wrong decides whether a unit is summed and sent back`(
    number: Int
  ) throws {
    let (change, state, summed) = Self.states[number]
    let text = change(try Samples.text("云溪镇人民政府-2025"))
    let answers = try Shipped.answers(text)
    let last = try Samples.answers("云溪镇人民政府-2024")
    let unit = UnitReturn(
      Roster.Unit(name: "云溪镇人民政府"), reported: answers, Checker(lastYear: last).review(answers))
    #expect(unit.state == state)
    #expect(answers.form.cells.indices.contains { unit.figure($0) != nil } == summed)
  }
}
