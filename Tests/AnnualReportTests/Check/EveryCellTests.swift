import AnnualReport
import TestSupport
import Testing

/// A relation that fails: rule and place.
private struct Broken: Hashable, Comparable {
  let rule: String
  let place: String

  static func < (one: Broken, other: Broken) -> Bool {
    (one.rule, one.place) < (other.rule, other.place)
  }
}

/// A valid report, every total and group given, and what must be found when one cell is changed.
private struct Experiment {
  let form: PaperForm
  let valid: [String: Int]
  let year: Int
  private let claimsByCell: [String: [PaperForm.Claim]]
  private let lastYear: Answers

  init(edition: String) throws {
    form = try PaperForm(edition: edition)
    year = edition == "2019" ? 2020 : 2025
    var numbers = SeededGenerator(seed: 2)
    let report = ConsistentReport(
      edition: edition, form: form, least: 1, zeros: 2, numbers: &numbers)
    valid = report.figures
    var found: [String: [PaperForm.Claim]] = [:]
    for claim in form.claims {
      for cell in claim.cells { found[cell, default: []].append(claim) }
    }
    claimsByCell = found
    lastYear = try Shipped.answers(
      CompleteReport.text(TableWriter.lastYear(rows: form.rows, figures: valid), year: year - 1),
      file: "last.yaml")
  }

  /// Every cell of this year that a rule covers.
  var cells: [String] { claimsByCell.keys.filter { !$0.hasPrefix("上年:") }.sorted() }

  /// The claims that fail; only those that name the changed cell can.
  func failing(_ figures: [String: Int], around cell: String) -> [PaperForm.Claim] {
    (claimsByCell[cell] ?? []).filter { !$0.holds(figures) }
  }

  /// The one cell of the table whose change mends all that fails and breaks nothing, with its figure.
  func suspect(_ figures: [String: Int], failing: [PaperForm.Claim]) -> (cell: String, figure: Int)? {
    guard failing.count >= 2, let first = failing.first else { return nil }
    var found: [(cell: String, figure: Int)] = []
    let shared = failing.dropFirst().reduce(first.cells) { $0.intersection($1.cells) }
    for cell in shared.sorted() where !cell.hasPrefix("上年:") {
      for amount in [-3, -2, -1, 1, 2, 3] {
        var changed = figures
        changed[cell, default: 0] += amount
        let mends = (claimsByCell[cell] ?? []).allSatisfy { $0.holds(changed) }
        if mends, let figure = changed[cell], figure >= 0 || cell.hasSuffix("增减") {
          found.append((cell, figure))
        }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  func review(_ figures: [String: Int]) throws -> (Answers, Review) {
    let text = TableWriter(rows: form.rows, figures: figures).full
    let answers = try Shipped.answers(CompleteReport.text(text, year: year))
    return (answers, Checker(lastYear: lastYear).review(answers))
  }
}

@Test(arguments: ["2019", "2021"])
func `every wrong cell is seen by the rules that cover it, and by no other`(edition: String) throws {
  let experiment = try Experiment(edition: edition)
  let (_, valid) = try experiment.review(experiment.valid)
  #expect(valid.findings.allSatisfy { $0.severity == .hint })
  #expect(valid.checked == experiment.form.claims.count)
  #expect(valid.passed == valid.checked)
  #expect(experiment.cells.count > 200)
  for cell in RunLength.cases(experiment.cells) {
    for amount in [-1, 1] {
      var figures = experiment.valid
      figures[cell, default: 0] += amount
      if let figure = figures[cell], figure < 0 && !cell.hasSuffix("增减") { continue }
      try expectPredicted(experiment, figures, changed: cell)
    }
  }
}

private func expectPredicted(
  _ experiment: Experiment, _ figures: [String: Int], changed cell: String
) throws {
  let failing = experiment.failing(figures, around: cell)
  let (answers, review) = try experiment.review(figures)
  // A hint says nothing of a wrong cell: what was handled otherwise is looked at wherever it is above 0.
  let causes = review.findings.filter { $0.severity != .hint }
  let findings = causes.flatMap { [$0] + $0.consequences }
  let wanted = failing.map { Broken(rule: $0.rule, place: $0.place) }.sorted()
  let found = findings.map { Broken(rule: $0.rule, place: $0.place?.spelling ?? "") }.sorted()
  #expect(found == wanted, "\(cell)")
  #expect(review.passed == review.checked - wanted.count, "\(cell)")
  let suspect = experiment.suspect(figures, failing: failing)
  let suspects = findings.compactMap(\.suspect)
  #expect(
    suspects.map { answers.form.cells[$0.cell].id.description } == (suspect.map { [$0.cell] } ?? []),
    "\(cell)")
  #expect(suspects.map(\.mending) == (suspect.map { [Quantity($0.figure)] } ?? []), "\(cell)")
  if let suspect {
    #expect(suspect.cell == cell)
    #expect(causes.count == 1, "\(cell)")
  }
}

@Test(arguments: ["2019", "2021"])
func `a cell in the middle of the table of applications is always told`(edition: String) throws {
  let experiment = try Experiment(edition: edition)
  var count = 0
  for cell in experiment.cells where cell.hasPrefix("申请.") && !cell.contains(".总计") {
    var figures = experiment.valid
    figures[cell, default: 0] += 1
    let failing = experiment.failing(figures, around: cell)
    let kinds = Set(failing.map(\.rule))
    guard kinds.contains("申请.行合计"), kinds.contains("申请.收支平衡") || kinds.contains("申请.办理合计") else { continue }
    #expect(experiment.suspect(figures, failing: failing)?.cell == cell)
    count += 1
  }
  #expect(count >= 6 * 20)
}
