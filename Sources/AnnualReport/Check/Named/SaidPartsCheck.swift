import Mustache

/// Figures that a list gives right behind their total are its parts: each that of the table, together no more than it.
///
/// By itself a figure may be read in several ways, as 办结 with or without what was carried over. Beside its total it is read
/// as that is, and a list that makes another number than its total is wrong however either is read.
struct SaidPartsCheck: CheckKind {
  static let schema = CheckSchema(
    "said-parts",
    needs: [("totals", .words), ("parts", .words), ("openers", .words)],
    takes: [("without", .words), ("fillers", .words), ("open", .words)])

  /// Checks of figures: those that find the totals, and those that find the parts and tell of them by themselves.
  private let totals: [String]
  private let parts: [String]
  /// Claims of these that are parts of another one.
  private let smaller: [String]
  private let words: SaidListWords

  init(_ settings: CheckSettings) {
    totals = settings.words("totals").texts
    parts = settings.words("parts").texts
    smaller = settings.words("without").texts
    words = SaidListWords(
      openers: settings.words("openers"), fillers: settings.words("fillers"), open: settings.words("open"))
  }

  var meaning: String { "紧跟在\(totals.quoted)的总数后面列举的，和表里的数相同，加起来等于总数" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    let claims: [Claim] = parts.flatMap { self.claims(of: $0, report) }.filter { !smaller.contains($0.name) }
      .map {
        $0.asPart
      }
    return report.prose.filter { isNamed(claims, in: $0.text) }.flatMap { written -> [Finding] in
      statements(of: totals, in: written, report).compactMap { claim, total in
        SaidList.start(behind: total.range.upperBound, words, in: written.text).flatMap { start in
          fault(of: claim, total, start, claims, written, report)
        }.map { fault in
          check.finding(
            in: fault.range, of: written, report.places, fault.words, cells: fault.cells,
            severity: fault.isDoubtful ? .hint : nil
          )
        }
      }
    }
  }

  /// Whether a text names one of the parts at all; most texts do not.
  private func isNamed(_ claims: [Claim], in text: ProseText) -> Bool {
    claims.contains { !text.occurrences(of: $0.before, inNames: true).isEmpty }
  }

  /// What is wrong with a list.
  private struct Fault {
    let range: Range<Int>
    let words: String
    /// The cells that a wrong part speaks of.
    var cells: [Finding.Contribution] = []
    var isDoubtful = false
  }

  private func fault(
    of claim: Claim, _ total: ClaimFinder.Said, _ start: SaidList.Start, _ claims: [Claim],
    _ written: CheckedReport.WrittenText, _ report: CheckedReport
  ) -> Fault? {
    let finder = ClaimFinder(text: written.text, field: written.field, year: report.answers.year)
    let list = SaidList(
      start, of: total.figure.value, words, parts: SaidFigureCheck(claims: claims).statements(by: finder),
      finder.text)
    let reading = ClaimReading(report)
    guard let last = list.parts.last, let readings = readings(of: claim, total, reading) else { return nil }
    let figures = [total.figure] + list.parts.map { $0.said.figure }
    if !figures.contains(where: { isTyped($0, written) }) { return nil }
    let range = total.range.lowerBound..<last.said.range.upperBound
    let wrong = list.parts.filter { isWrong($0, readings, reading) }
    if let first = wrong.first {
      if wrong.contains(where: { isTold($0.said, written, report) }) { return nil }
      return Fault(
        range: range, words: "而表中\(reading.words(first.claim, readings))",
        cells: reading.cells(of: first.claim))
    }
    guard list.parts.count > 1, let sum = list.sum, sum != total.figure.value else { return nil }
    if sum < total.figure.value && !(list.isComplete && start.isColon) { return nil }
    return Fault(
      range: range, words: "列出的各项加起来是 \(sum)，总数写的是 \(total.figure.value)",
      isDoubtful: sum < total.figure.value)
  }

  /// Whether a figure was typed; those of `{{name}}` are the tables', whose own faults are told there.
  private func isTyped(_ figure: ProseFigure, _ written: CheckedReport.WrittenText) -> Bool {
    let bytes = written.text.bytes(of: figure.range)
    return !written.passage.names.contains { $0.expanded.overlaps(bytes) }
  }

  /// The ways to read a total that the tables allow, by their number; nil where they allow none.
  ///
  /// Where a cell is not answered, no part can be held against its own: then none is left, and the sum alone counts.
  private func readings(of claim: Claim, _ total: ClaimFinder.Said, _ reading: ClaimReading) -> [Int]? {
    guard let figures = reading.figures(of: claim) else { return [] }
    let allowed = figures.indices.filter { figures[$0] == total.figure.value }
    return allowed.isEmpty ? nil : allowed
  }

  /// Whether a part is not what the tables say, read as its total is.
  private func isWrong(_ part: SaidList.Part, _ readings: [Int], _ reading: ClaimReading) -> Bool {
    guard !readings.isEmpty, let figures = reading.figures(of: part.claim),
      readings.allSatisfy({ figures.indices.contains($0) })
    else { return false }
    return !readings.contains { figures[$0] == part.said.figure.value }
  }

  /// Whether another check tells of a figure by itself.
  private func isTold(
    _ said: ClaimFinder.Said, _ written: CheckedReport.WrittenText, _ report: CheckedReport
  ) -> Bool {
    let reading = ClaimReading(report)
    return statements(of: parts, in: written, report).contains { claim, other in
      other.figure.range == said.figure.range
        && reading.figures(of: claim)?.contains(said.figure.value) == false
    }
  }

  private func statements(
    of checks: [String], in written: CheckedReport.WrittenText, _ report: CheckedReport
  ) -> [(Claim, ClaimFinder.Said)] {
    checks.flatMap { id in
      SaidFigureCheck(claims: claims(of: id, report)).statements(in: written, year: report.answers.year)
    }
  }

  /// What a check of figures looks for; nothing where the form does not switch it on.
  private func claims(of id: String, _ report: CheckedReport) -> [Claim] {
    report.form.checks.first { $0.id == id }.map { SaidFigureCheck($0.settings).claims } ?? []
  }
}
