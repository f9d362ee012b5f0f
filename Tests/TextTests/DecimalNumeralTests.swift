import Testing
import Text

@Suite struct DecimalNumeralTests {
  @Test(
    arguments: [
      ("0", 0), ("12", 12_000), ("-12", -12_000), ("+7", 7_000), ("0.092", 92), ("1.5", 1_500),
      ("007.50", 7_500),
      ("9223372036854775.807", 9_223_372_036_854_775_807), ("9223372036854775.808", nil), ("0.0001", nil),
      ("99999999999999999999", nil),
    ] as [(String, Int64?)])
  func `a number is exact`(text: String, thousandths: Int64?) throws {
    #expect(try #require(DecimalNumeral(text)).scaled(decimals: 3) == thousandths)
  }

  @Test(arguments: ["", "-", ".", ".5", "5.", "1.2.3", "1,000", "２", "1e3", " 1", "1 ", "五", "--1", "0x1"])
  func `anything else is no number`(text: String) {
    #expect(DecimalNumeral(text) == nil)
  }

  @Test func `the way it is written is known`() throws {
    let number = try #require(DecimalNumeral("-0012.50"))
    #expect(number.sign == .minus)
    #expect(number.wholeDigits == 2)
    #expect(number.decimals == 2)
    #expect(!number.isCanonical)
    let zero = try #require(DecimalNumeral("0"))
    #expect(zero.sign == nil)
    #expect(zero.wholeDigits == 0)
    #expect(zero.isCanonical)
    #expect(try #require(DecimalNumeral("00")).isCanonical == false)
  }
}
