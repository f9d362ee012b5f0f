import Testing

@testable import AnnualReport

/// The figures of a typed text that may stand for a cell.
@Suite struct TypedFigureTests {
  @Test(arguments: [
    ("许可12件，处罚3件。", ["12件", "3件"]), ("许可１２件。", ["１２件"]), ("许可1,234件", ["1,234件"]), ("许可1 234件", ["1 "]),
    ("共十二件", ["十二件"]), ("收费2.5万元", ["2.5万元"]), ("{{年度}}年{{甲.3.乙}}件，共4件", ["4件"]),
    ("2025年3月1日第5件、近6件、7%、8余件、9万件", []), ("一律", ["一律"]), ("约30件", []), ("4，123件", ["4，"]),
  ])
  func `figures are found with what is counted`(text: String, found: [String]) {
    #expect(TypedFigure.all(in: text).map { $0.text } == found)
  }

  @Test(arguments: [
    ("约120", true), ("120多件", true), ("120 多件", true), ("十来件", true), ("12件左右", true), ("3-5件", true),
    ("三到五件", true),
    ("100+", true), ("100件多", true), ("10+2", false), ("2件来信", false), ("2025-01-20", false), ("3-1", false),
    ("12件", false),
  ])
  func `a number that is only nearly one is told from other words`(text: String, isInexact: Bool) {
    #expect(InexactNumber.stands(in: text) == isInexact)
  }

  @Test func `a figure knows its bytes, its clause and what was said before`() throws {
    let text = "2024年，许可了1,234件（含1件）。去年，处罚{{甲}}件、强制5件。"
    let figures = TypedFigure.all(in: text)
    #expect(
      figures.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["1,234", "1", "5"])
    #expect(figures.map { $0.clause } == ["许可了1,234件", "含1件", "强制5件"])
    #expect(figures.map { $0.quantity } == [Quantity(1234), Quantity(1), Quantity(5)])
    #expect(figures.map { $0.years } == [[2024], [2024], []])
    #expect(figures.last?.lead == "去年，处罚{{甲}}件、强制")
  }
}
