/// The years that can be reported on: from that of the first edition up to the present one.
///
/// There may be none: the clock of a computer whose battery is empty says 1970.
struct ReportYears: Sendable {
  let present: Int
  private let known: Editions

  init(_ editions: Editions, presentYear: Int) {
    known = editions
    present = presentYear
  }

  var first: Int { known.all.first?.form.firstYear ?? present }

  /// Whether a year can be reported on.
  func contains(_ year: Int) -> Bool { year <= present && known.edition(for: year) != nil }

  /// The year that a report is most likely on; nil where it cannot be reported on.
  var likely: Int? { contains(present - 1) ? present - 1 : nil }

  /// A year to be shown as an example.
  var example: Int { likely ?? first }

  /// Why a year cannot be reported on; nil where it can.
  func refusal(of year: Int) -> String? {
    if contains(year) { return nil }
    if present < first { return "这台电脑的日期是 \(present) 年，还没有可以填报的年度，请先校准日期" }
    let range = "可填报的是 \(first) 至 \(present) 年度"
    return year > present ? "\(range)；年度没有写错的，请核对这台电脑的日期" : range
  }
}
