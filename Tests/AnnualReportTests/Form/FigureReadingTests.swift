import AnnualReport
import TestSupport
import Testing

/// The formats of the shipped forms, by a cell that uses each.
private enum Kind: String {
  case count = "申请.本年新收.自然人"
  case change = "主动公开.行政许可.增减"
  case purchase = "主动公开.政府集中采购.采购金额"
  case fee = "主动公开.行政事业性收费.收费金额"

  func format() throws -> FigureFormat {
    let form = try Shipped.form(self == .count || self == .fee ? "2021" : "2019")
    return form.cells[try #require(form.cell(named: rawValue))].format
  }
}

private func exact(_ millionths: Int64) -> FigureReading { .exact(Quantity(millionths: millionths)) }
private func understood(_ millionths: Int64) -> FigureReading {
  .understood(Quantity(millionths: millionths))
}
private func converted(_ millionths: Int64) -> FigureReading {
  .converted(Quantity(millionths: millionths), unit: "元")
}
private let one: Int64 = 1_000_000

private let readings: [(kind: Kind, text: String, reading: FigureReading)] = [
  (.count, "0", exact(0)), (.count, "12", exact(12 * one)),
  (.count, "999999999999", exact(999_999_999_999 * one)),
  (.count, "", .blank), (.count, "  ", .blank), (.count, "\u{3000}", .blank), (.count, "/", .blank),
  (.count, "／", .blank), (.count, "-", .blank), (.count, "－", .blank), (.count, "—", .blank),
  (.count, "——", .blank),
  (.count, "无", .blank), (.count, "２", understood(2 * one)), (.count, "２件", understood(2 * one)),
  (.count, "2 件", understood(2 * one)), (.count, "3条", understood(3 * one)),
  (.count, " 5", understood(5 * one)),
  (.count, "1,234", understood(1234 * one)), (.count, "1,234,567", understood(1_234_567 * one)),
  (.count, "１，２３４", understood(1234 * one)), (.count, "007", understood(7 * one)),
  (.count, "1,23", .refused(.malformed)), (.count, ",123", .refused(.malformed)),
  (.count, "1,,234", .refused(.malformed)),
  (.count, "1234,567", .refused(.malformed)), (.count, "12.5", .refused(.notWhole)),
  (.count, "12.0", .refused(.notWhole)),
  (.count, "12.", .refused(.malformed)), (.count, ".5", .refused(.malformed)),
  (.count, "-1", .refused(.negative)),
  (.count, "−1", .refused(.negative)), (.count, "+1", .refused(.plusSign)),
  (.count, "1e3", .refused(.malformed)),
  (.count, "0x1F", .refused(.malformed)), (.count, "1 2", .refused(.malformed)),
  (.count, "十二", .refused(.malformed)),
  (.count, "①", .refused(.malformed)), (.count, "١٢", .refused(.malformed)),
  (.count, "约12件", .refused(.inexact)),
  (.count, "12件左右", .refused(.inexact)), (.count, "22（其中修订16件）", .refused(.malformed)),
  (.count, "120余件", .refused(.inexact)), (.count, "几十件", .refused(.inexact)),
  (.count, "件", .refused(.malformed)), (.count, "1\u{301}", .refused(.malformed)),
  (.count, "1\u{0}", .refused(.malformed)),
  (.count, "1234567890123", .refused(.tooLarge)), (.count, "1234567890123456789012345", .refused(.tooLarge)),
  (.count, "3公斤", .refused(.otherUnit("公斤"))), (.count, "3万元", .refused(.otherUnit("万元"))),
  (.change, "+8", exact(8 * one)), (.change, "8", exact(8 * one)), (.change, "-2", exact(-2 * one)),
  (.change, "-0", exact(0)), (.change, "＋８", understood(8 * one)), (.change, "+-2", .refused(.malformed)),
  (.change, "1.5", .refused(.notWhole)), (.change, "减2项", .refused(.malformed)),
  (.change, "-2项", understood(-2 * one)),
  (.purchase, "29.0506", exact(29_050_600)), (.purchase, "477.35", exact(477_350_000)),
  (.purchase, "1.00005", .refused(.tooManyDecimals(allowed: 4))), (.purchase, "108万元", understood(108 * one)),
  (.purchase, "251000元", converted(25_100_000)), (.purchase, "1元", converted(100)),
  (.purchase, "0.5元", .refused(.notConvertible("元", nearest: Quantity(millionths: 100)))),
  (.purchase, "-5元", .refused(.negative)),
  (.purchase, "12,345.6789", understood(12_345_678_900)),
  (.fee, "0.092", exact(92_000)), (.fee, "0.000001", exact(1)),
  (.fee, "0.0000001", .refused(.tooManyDecimals(allowed: 6))),
  (.fee, "270元", converted(27_000)),
  (.fee, "0.001元", .refused(.notConvertible("元", nearest: nil))),
  (.fee, "0.12345678元", .refused(.notConvertible("元", nearest: nil))),
  (.fee, "0元", understood(0)), (.fee, "0.00元", understood(0)), (.purchase, "0元", understood(0)),
  (.fee, "73802895.90元", converted(7_380_289_590)),
  (.purchase, "73802895.90元", .refused(.notConvertible("元", nearest: Quantity(millionths: 7_380_289_600)))),
  (.fee, "1234567890123元", .refused(.tooLarge)),
  (.fee, "3亿元", .refused(.otherUnit("亿元"))),
  (.fee, "1.5万", .converted(Quantity(millionths: 1_500_000), unit: "万")),
  (.fee, "0万", understood(0)), (.count, "1.5万", .refused(.otherUnit("万"))),
]

@Test(arguments: readings)
private func `a typed text is read as what it means, or refused`(
  kind: Kind, text: String, reading: FigureReading
) throws {
  #expect(try kind.format().reading(text) == reading)
}

@Test(arguments: [
  (Kind.count, 0, "0"), (.count, 12_000_000, "12"), (.change, -2_000_000, "-2"), (.change, 8_000_000, "8"),
  (.purchase, 0, "0"), (.purchase, 108_000_000, "108.0000"), (.purchase, 29_050_600, "29.0506"),
  (.fee, 0, "0"), (.fee, 92_000, "0.092"), (.fee, 14_722_490_000, "14722.49"), (.fee, 1, "0.000001"),
])
private func `a figure is printed in the way of its column`(kind: Kind, millionths: Int64, printed: String)
  throws
{
  #expect(try kind.format().printed(Quantity(millionths: millionths)) == printed)
}

@Test func `quantities are exact, ordered, and never overflow`() {
  let most = Quantity(millionths: .max)
  let least = Quantity(millionths: .min)
  #expect(Quantity(3).adding(Quantity(millionths: 500_000))?.description == "3.5")
  #expect(most.adding(Quantity(millionths: 1)) == nil)
  #expect(least.subtracting(Quantity(millionths: 1)) == nil)
  #expect(least.magnitude == most)
  #expect(least.description == "-9223372036854.775808")
  #expect(Quantity(millionths: -500_000).description == "-0.5")
  #expect(Quantity(-1) < .zero && Quantity(-1).isNegative && !Quantity.zero.isNegative)
  #expect(Quantity(2).isWhole && !Quantity(millionths: 1).isWhole)
  #expect(Quantity(2).spelled(decimals: 4) == "2.0000")
}
