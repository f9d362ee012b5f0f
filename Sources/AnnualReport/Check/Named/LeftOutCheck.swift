import Mustache

/// A sentence that names parts by `{{name}}`, in a text that names their total, names every part that is not 0.
struct LeftOutCheck: CheckKind {
  static let schema = CheckSchema(
    "left-out", needs: [("listed", .text), ("total", .cells), ("parts", .cells)])

  /// What the parts are called together.
  private let listed: String
  private let totals: [Int]
  /// What the total is the sum of.
  private let parts: [Int]

  init(_ settings: CheckSettings) {
    listed = settings.text("listed")
    totals = settings.cells("total")
    parts = settings.cells("parts")
  }

  var meaning: String { "用名称列出\(listed)和总数的，没有漏掉不是 0 的\(listed)" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    report.prose.compactMap { written in
      let named = Set(names(of: written, report).map { $0.cell })
      if named.isDisjoint(with: totals) { return nil }
      for sentence in sentences(of: written, report) {
        // What is left out of one sentence is left out of all.
        if let finding = finding(sentence, named, written, report, check) { return finding }
      }
      return nil
    }
  }

  /// The cells that a text names, with the bytes that stand for them.
  private func names(
    of written: CheckedReport.WrittenText, _ report: CheckedReport
  ) -> [(cell: Int, bytes: Range<Int>)] {
    written.passage.names.compactMap { name in
      report.form.cell(named: name.name).map { (cell: $0, bytes: name.expanded) }
    }
  }

  /// The cells that each sentence names, and the bytes from its first name to its last.
  private func sentences(
    of written: CheckedReport.WrittenText, _ report: CheckedReport
  ) -> [(cells: [Int], bytes: Range<Int>)] {
    let names = names(of: written, report)
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
    _ sentence: (cells: [Int], bytes: Range<Int>), _ named: Set<Int>,
    _ written: CheckedReport.WrittenText, _ report: CheckedReport, _ check: NamedCheck
  ) -> Finding? {
    if hasTyped(sentence.bytes, written) { return nil }
    let typed = typedFigures(behind: sentence.bytes.lowerBound, written)
    let form = report.form
    // A row of a group says its part of the group.
    let rest = parts.compactMap { part -> (cell: Int, open: Quantity, isNamed: Bool)? in
      guard let whole = report.answers.figures[part].quantity else { return nil }
      // What another sentence names is not left out.
      if named.contains(part) { return (part, .zero, sentence.cells.contains(part)) }
      let rows = rows(of: part, in: form).filter(named.contains)
      var open = whole
      for row in rows { open = report.answers.figures[row].quantity.flatMap { open.subtracting($0) } ?? open }
      if typed.contains(open) { open = .zero }
      return (part, open, rows.contains(where: sentence.cells.contains))
    }
    guard rest.count == parts.count, rest.contains(where: { $0.open > .zero }),
      rest.count(where: { $0.isNamed }) >= 2
    else { return nil }
    let missing = rest.filter { $0.open > .zero }
    let names = missing.map { part in
      "“\(label(of: part.cell, report))” \(part.open) \(form.cells[part.cell].format.unit)"
    }.joined(separator: "、")
    let offered = missing.map { "{{\(form.cells[$0.cell].id)}}" }.joined(separator: "、")
    let place = report.places.name(written.place)
    let notice = Finding.Notice(
      headline: "\(place)列出了\(listed)和总数，没有写\(names)",
      seen: Clause(around: sentence.bytes, in: written.passage.expanded).text)
    var finding = check.finding(
      at: written.place, notice, position: written.passage.source(of: sentence.bytes))
    finding.fileAdvice.append("可以补写的名称：\(offered)")
    return finding
  }

  /// What a part is called: by its column where all parts are of one row.
  private func label(of cell: Int, _ report: CheckedReport) -> String {
    let rows = Set(parts.map { report.form.cells[$0].id.row })
    return rows.count == 1 ? report.places.columnName(cell) : report.places.rowName(cell)
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

  /// The figures behind a place of a text that no name stands for: one that is left out may be typed in another sentence.
  private func typedFigures(behind start: Int, _ written: CheckedReport.WrittenText) -> Set<Quantity> {
    let typed = written.text.figures.filter { figure in
      let place = written.text.bytes(of: figure.range)
      return place.lowerBound > start && !written.passage.names.contains { $0.expanded.overlaps(place) }
    }
    return Set(typed.map { $0.value })
  }

  /// The cells of the rows of a group in the column of one of its cells.
  private func rows(of cell: Int, in form: Form) -> [Int] {
    guard let (table, group) = form.row(of: cell), group.isGroup else { return [] }
    let column = cell - group.cells.lowerBound
    return table.rows.filter { $0.group == group.id }.map { $0.cells.lowerBound + column }
  }
}
