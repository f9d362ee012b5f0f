import AnnualReport
import TestSupport
import Testing

/// A slip that real reports make in a whole line, made in a report that is right.
private enum LineSlip: String, CaseIterable, CustomTestStringConvertible {
  case totalsAreZero, sumsAreZero, lastYearsRow, partlyPublicTwice

  var testDescription: String { rawValue }

  /// Makes the slip; nil where these figures leave no room for it.
  ///
  /// - Parameters:
  ///   - figures: The cells of the table of applications, which are changed.
  ///   - last: Those of last year's report.
  ///   - rows: The rows of the table, without groups.
  ///   - numbers: Where chance comes from.
  /// - Returns: The place of the line that is wrong now.
  func make(
    in figures: inout [String: Int], last: [String: Int], rows: [String], _ numbers: inout SeededGenerator
  ) -> String? {
    let before = figures
    switch self {
    case .totalsAreZero:
      for row in rows { figures["申请.\(row).总计"] = 0 }
      return figures == before ? nil : "申请.总计"
    case .sumsAreZero:
      for column in Self.columns { figures["申请.办理总计.\(column)"] = 0 }
      return figures == before ? nil : "申请.办理总计"
    case .lastYearsRow:
      let isRight: (String) -> Bool = { row in
        row != "上年结转" && row != "办理总计" && last["申请.\(row).总计"] ?? 0 > 0
          && Self.columns.contains { last["申请.\(row).\($0)"] != before["申请.\(row).\($0)"] }
      }
      guard let row = rows.filter(isRight).randomElement(using: &numbers) else { return nil }
      for column in Self.columns { figures["申请.\(row).\(column)"] = last["申请.\(row).\(column)"] }
      return "申请.\(row)"
    case .partlyPublicTwice:
      let isFree: (String) -> Bool = { before["申请.\($0).总计"] == 0 }
      guard figures["申请.部分公开.总计"] ?? 0 > 0,
        let row = Self.reasons.filter(isFree).randomElement(using: &numbers)
      else { return nil }
      // Some of them, or all.
      for applicant in ConsistentReport.applicants {
        let twice = Int.random(in: 0...(before["申请.部分公开.\(applicant)"] ?? 0), using: &numbers)
        figures["申请.\(row).\(applicant)"] = twice
        figures["申请.\(row).总计", default: 0] += twice
      }
      if figures == before { return nil }
      return "申请.\(row)"
    }
  }

  private static let columns = ConsistentReport.applicants + ["总计"]
  private static let reasons = ["国家秘密", "第三方权益", "内部事务", "过程性信息", "执法案卷"]

  /// In how many of a hundred reports the line must at least be named alone, as measured; the others cannot be told.
  ///
  /// Where all applications of a row were counted once more, either of the two rows may be the wrong one.
  var least: Int {
    switch self {
    case .totalsAreZero: 95
    case .sumsAreZero: 95
    case .lastYearsRow: 90
    case .partlyPublicTwice: 80
    }
  }
}

@Test(arguments: LineSlip.allCases)
private func `a slip in a whole line of a random report is named, or nothing is`(slip: LineSlip) throws {
  let form = try PaperForm(edition: "2021")
  let rows = form.rows.filter { $0.table == "申请" && !$0.isGroup }
  var (all, named, folded, silent) = (0, 0, 0, 0)
  var wrong: [String] = []
  for seed in 0..<RunLength.draws(60, long: 2_000) {
    var numbers = SeededGenerator(seed: seed)
    // Townships have few applications: most cells are 0.
    func figures() -> [String: Int] {
      ConsistentReport(edition: "2021", form: form, least: 0, zeros: 7 + seed % 3, numbers: &numbers).figures
    }
    var (now, last) = (figures(), figures())
    for column in ConsistentReport.applicants + ["总计"] {
      last["申请.结转下年.\(column)"] = now["申请.上年结转.\(column)"]
    }
    guard let place = slip.make(in: &now, last: last, rows: rows.map(\.id), &numbers) else { continue }
    func answers(_ figures: [String: Int], year: Int) throws -> Answers {
      let writer = TableWriter(rows: rows, figures: figures)
      let table = rows.map { "  \($0.id): \(writer.map($0))\n" }.joined()
      return try Shipped.answers(CompleteReport.text("申请:\n" + table, year: year), file: "\(year).yaml")
    }
    let review = Checker(lastYear: try answers(last, year: 2024)).review(try answers(now, year: 2025))
    let errors = review.findings.filter { $0.sides != nil && $0.severity == .error }
    if errors.isEmpty { continue }
    all += 1
    let told = errors.compactMap { $0.suspectLine?.place.spelling ?? $0.suspect.map { "\($0.cell)" } }
    if told == [place] { named += 1 }
    if told == [place] && errors.count == 1 { folded += 1 }
    if told.isEmpty { silent += 1 }
    if !told.isEmpty && told != [place] { wrong.append("\(seed) \(place): \(told)") }
  }
  let rates =
    "\(slip): \(named) of \(all) named, \(folded) told as one, \(silent) not, \(wrong.count) otherwise"
  #expect(all >= 15 && named * 100 >= slip.least * all, "\(rates)")
  #expect(wrong.count * 50 <= all, "\(rates) \(wrong)")
}

extension Finding {
  /// The row or column that most likely is wrong as a whole.
  fileprivate var suspectLine: SuspectLine? {
    if case .line(let line) = likely { line } else { nil }
  }
}
