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
}
