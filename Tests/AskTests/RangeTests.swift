import Testing

@testable import AnnualReport

/// How far a figure can go, where its limits lie between two figures that can be written.
@Suite struct RangeTests {
  @Test(arguments: [
    (1_500_000, 0...1_000_000), (2_999_999, 0...2_000_000), (500_000, 0...0), (3_000_000, 0...3_000_000),
  ])
  func `the last figure that can be written is found`(upper: Int, range: ClosedRange<Int>) throws {
    let whole = FigureFormat(
      unit: "件", decimals: 0, isSigned: false, isPadded: false, synonyms: [], conversions: [:])
    var bounds = Bounds(whole)
    _ = bounds.lower(to: Int128(upper))
    var search = CompletionSearch([], bounds: [bounds], steps: [1_000_000])
    #expect(search.search() == .found)
    #expect(search.range(of: 0) == Int64(range.lowerBound)...Int64(range.upperBound))
  }

  @Test(arguments: [(300_000, true), (1_300_000, true), (2_000_000, false)])
  func `a sum between two that its whole numbers can make is none, whatever their limits`(
    sum: Int64, isNone: Bool
  ) {
    let change = FigureFormat(
      unit: "件", decimals: 0, isSigned: true, isPadded: false, synonyms: [], conversions: [:])
    var narrowing = Narrowing(
      [Bounds(change), Bounds(change), Bounds(sum)], steps: [1_000_000, 1_000_000, 100_000])
    let terms = [(0, Int64(1)), (1, 1), (2, -1)].map { LinearRelation.Term(cell: $0, factor: $1) }
    narrowing.narrow(by: [LinearRelation(terms: terms, isAtMost: false)])
    #expect(narrowing.isContradicted == isNone)
  }
}
