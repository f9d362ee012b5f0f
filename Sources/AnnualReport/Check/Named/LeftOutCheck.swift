import Mustache

/// A sentence that names the outcomes and their total by `{{name}}` names every outcome that is not 0.
struct LeftOutCheck: CheckKind {
  static let schema = CheckSchema("left-out", needs: [("total", .cells), ("parts", .cells)])

  private let totals: [Int]
  /// What the total is the sum of.
  private let parts: [Int]

  init(_ settings: CheckSettings) {
    totals = settings.cells("total")
    parts = settings.cells("parts")
  }

  var meaning: String { "用名称列出办理结果和总数的，没有漏掉不是 0 的结果" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    report.prose.flatMap { written in
      sentences(of: written, report).compactMap { finding($0, written, report, check) }
    }
  }

  /// The cells that each sentence names, and the bytes from its first name to its last.
  private func sentences(
    of written: CheckedReport.WrittenText, _ report: CheckedReport
  ) -> [(cells: [Int], bytes: Range<Int>)] {
    let names = written.passage.names.compactMap { name in
      report.form.cell(named: name.name).map { (cell: $0, bytes: name.expanded) }
    }
    return written.text.sentences.compactMap { range in
      let bytes = written.text.bytes(of: range)
      let own = names.filter {
        bytes.lowerBound <= $0.bytes.lowerBound && $0.bytes.upperBound <= bytes.upperBound
      }
      guard let first = own.first, let last = own.last else { return nil }
      return (own.map { $0.cell }, first.bytes.lowerBound..<last.bytes.upperBound)
    }
  }

  private func finding(
    _ sentence: (cells: [Int], bytes: Range<Int>), _ written: CheckedReport.WrittenText,
    _ report: CheckedReport, _ check: NamedCheck
  ) -> Finding? {
    guard sentence.cells.contains(where: totals.contains), !hasTyped(sentence.bytes, written) else {
      return nil
    }
    let form = report.form
    // A row of a group says its part of the group.
    let rest = parts.compactMap { part -> (cell: Int, open: Quantity, isNamed: Bool)? in
      guard let whole = report.answers.figures[part].quantity else { return nil }
      if sentence.cells.contains(part) { return (part, .zero, true) }
      let rows = rows(of: part, in: form).filter(sentence.cells.contains)
      var open = whole
      for row in rows { open = report.answers.figures[row].quantity.flatMap { open.subtracting($0) } ?? open }
      return (part, open, !rows.isEmpty)
    }
    guard rest.count == parts.count, rest.contains(where: { $0.open > .zero }),
      rest.count(where: { $0.isNamed }) >= 2
    else { return nil }
    let missing = rest.filter { $0.open > .zero }
    let names = missing.map { "“\(report.places.rowName($0.cell))” \($0.open) 件" }.joined(separator: "、")
    let offered = missing.map { "{{\(form.cells[$0.cell].id)}}" }.joined(separator: "、")
    let place = report.places.name(written.place)
    let notice = Finding.Notice(
      headline: "\(place)列出了办理结果和总数，没有写\(names)",
      seen: Clause(around: sentence.bytes, in: written.passage.expanded).text)
    var finding = check.finding(
      at: written.place, notice, position: written.passage.source(of: sentence.bytes))
    finding.fileAdvice.append("可以补写的名称：\(offered)")
    return finding
  }

  /// Whether figures stand among the names that were typed: they may be those of what is not named.
  private func hasTyped(_ bytes: Range<Int>, _ written: CheckedReport.WrittenText) -> Bool {
    let sentence =
      written.text.sentences.map { written.text.bytes(of: $0) }.first { $0.overlaps(bytes) } ?? bytes
    return written.text.figures.contains { figure in
      let place = written.text.bytes(of: figure.range)
      return bytes.lowerBound < place.lowerBound && place.upperBound <= sentence.upperBound
        && !written.passage.names.contains { $0.expanded.overlaps(place) }
    }
  }

  /// The cells of the rows of a group in the column of one of its cells.
  private func rows(of cell: Int, in form: Form) -> [Int] {
    guard let (table, group) = form.row(of: cell), group.isGroup else { return [] }
    let column = cell - group.cells.lowerBound
    return table.rows.filter { $0.group == group.id }.map { $0.cells.lowerBound + column }
  }
}
