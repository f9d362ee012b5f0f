import Mustache
import Text

/// What is not answered: one finding for each table, collapsed by row or column, and one for each text.
struct UnansweredCheck: CheckKind {
  static let schema = CheckSchema("unanswered")

  init(_ settings: CheckSettings) {}

  var meaning: String { "每一格、每段文字都已填写；未填不等于 0" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    if let unread = report.answers.unread {
      return UnreadAnswers(report: report, check: check, unread: unread).findings()
    }
    return OpenAnswers(report: report, check: check).findings()
  }
}

/// The search for what is not answered in one report.
private struct OpenAnswers {
  let report: CheckedReport
  let check: NamedCheck

  private var answers: Answers { report.answers }
  private var form: Form { report.form }
  private var places: PlaceWording { report.places }

  func findings() -> [Finding] {
    var found: [Finding] = []
    for fact in form.about
    where !fact.isOptional && fact.kind != .year && isOpen(answers.about[fact.id], .fact(fact.id)) {
      found.append(emptyText(.fact(fact.id), position: answers.source(of: .fact(fact.id))))
    }
    for section in form.sections {
      let table = section.table.flatMap { form.table($0) }
      if let table, let finding = unansweredCells(of: table) { found.append(finding) }
      for field in section.fields where !field.isOptional {
        let place = Place(field)
        guard isOpen(answers.texts[field.name], place) else { continue }
        let hasDetails = answers.details.isAnswered(below: field.id)
        let hint = "“\(Vocabulary.details)”里已有这一段的情况；运行 nianbao ask 接着填，按它成文，看过以后确认"
        found.append(
          emptyText(
            place, position: answers.source(of: place, .section(section.id)),
            fileAdvice: hasDetails ? [hint] : []))
      }
      for field in section.fields { found += unansweredNames(in: field) }
      if isEmpty(section, table) {
        let notice = Finding.Notice(headline: "“\(section.heading)”一个字也没有")
        found.append(
          check.finding(
            at: .section(section.id), .open(cells: 0, texts: 0, notice),
            position: answers.source(of: .section(section.id))))
      }
    }
    return found
  }

  private func emptyText(_ place: Place, position: Source?, fileAdvice: [String] = []) -> Finding {
    let notice = Finding.Notice(headline: "\(places.name(place))未填")
    var finding = check.finding(at: place, .open(cells: 0, texts: 1, notice), position: position)
    finding.fileAdvice += fileAdvice
    return finding
  }

  /// Whether nothing was written; another kind of value is reported where it stands.
  private func isOpen(_ passage: Passage?, _ place: Place) -> Bool {
    (passage?.isEmpty ?? true) && !answers.unreadable.contains(place)
  }

  /// The names in a text whose figure or fact may stay open, and does, so that the text has a gap.
  private func unansweredNames(in field: Section.Field) -> [Finding] {
    guard let passage = answers.texts[field.name], passage.expanded.containsBytes(of: Answers.gap),
      let template = try? Template(passage.text)
    else { return [] }
    let names = ProseNames(form: form, figures: answers.figures, about: answers.about)
    return template.tags.filter { names.word(for: $0.name) == Answers.gap && isOptional($0.name) }.map {
      tag in
      let name = Place(tag.name, in: form).map(places.name) ?? ""
      let headline = "\(places.name(Place(field)))用到“{{\(tag.name)}}”，而\(name)没有填，这里印不出来"
      return check.finding(
        at: Place(field), Finding.Notice(headline: headline),
        position: passage.source(ofWritten: tag.range.lowerBound))
    }
  }

  private func isOptional(_ name: String) -> Bool {
    if let cell = form.cell(named: name) { return form.cells[cell].isOptional }
    return form.about.contains { $0.id == name && $0.isOptional }
  }

  /// Whether nothing at all would be printed under the heading, although no single answer is demanded.
  private func isEmpty(_ section: Section, _ table: Table?) -> Bool {
    if let table, !table.isOptional { return false }
    if answers.unreadable.contains(.section(section.id)) { return false }
    if section.fields.contains(where: { !$0.isOptional }) { return false }
    let hasText = section.fields.contains { !(answers.texts[$0.name]?.isEmpty ?? true) }
    let hasSentence = table.map { answers.isAnswered($0) } ?? false
    return !hasText && !hasSentence
  }

  private func unansweredCells(of table: Table) -> Finding? {
    let count = table.rows.reduce(0) { $1.isGroup ? $0 : $0 + $1.cells.count(where: isOpen) }
    if count == 0 { return nil }
    let rows = table.rows.filter { !$0.isGroup }
    let cells = rows.flatMap { Array($0.cells) }
    let isUntouched = cells.allSatisfy { answers.figures[$0] == .unanswered }
    let parts = isUntouched ? [.wholeTable] : collapsed(rows, of: table)
    let notice = Finding.Notice(
      headline: "\(places.name(.table(table.id)))有 \(count) 格未填", details: parts.map { line($0, table) })
    return check.finding(
      at: .table(table.id), .open(cells: count, texts: 0, notice),
      position: answers.source(of: .section(table.id)))
  }

  /// A cell that must be answered and is not; a text that is no figure is reported where it stands.
  private func isOpen(_ cell: Int) -> Bool {
    guard answers.figures[cell] == .unanswered else { return false }
    return form.cells[cell].parts == nil && !form.cells[cell].isOptional
  }

  /// The open cells by whole columns or by whole rows, whichever says more with fewer words; then one by one.
  private func collapsed(_ rows: [Table.Row], of table: Table) -> [OpenCells] {
    let demanded = rows.map { row in row.cells.filter { form.cells[$0].parts == nil } }
    let wholeRows = zip(rows, demanded).filter { $1.contains(where: isOpen) && $1.allSatisfy(isOpen) }.map {
      $0.0
    }
    let columns = wholeColumns(rows, of: table)
    if !columns.isEmpty && (wholeRows.isEmpty || columns.count <= wholeRows.count) {
      let rest = demanded.map { $0.filter { isOpen($0) && !columns.contains(form.cells[$0].id.column) } }
      return [.columns(columns)] + singly(rest, rows)
    }
    let rest = zip(rows, demanded).map { row, cells in wholeRows.contains(row) ? [] : cells.filter(isOpen) }
    return (wholeRows.isEmpty ? [] : [.rows(wholeRows.map { $0.id })]) + singly(rest, rows)
  }

  /// The columns without a single answer, where the table has one set of columns for all rows.
  private func wholeColumns(_ rows: [Table.Row], of table: Table) -> [String] {
    guard table.blocks.count == 1, rows.count > 1 else { return [] }
    return table.blocks[0].columnLeaves.compactMap { $0.id }.filter { column in
      let own = rows.flatMap { Array($0.cells) }.filter {
        form.cells[$0].id.column == column && form.cells[$0].parts == nil
      }
      return !own.isEmpty && own.allSatisfy(isOpen)
    }
  }

  private func singly(_ open: [[Int]], _ rows: [Table.Row]) -> [OpenCells] {
    zip(rows, open).compactMap { row, cells in
      cells.isEmpty ? nil : .some(row: row.id, columns: cells.map { form.cells[$0].id.column })
    }
  }

  private func line(_ part: OpenCells, _ table: Table) -> String {
    switch part {
    case .wholeTable: "全表都没有填；一件也没有的，可写 \(table.id): 0"
    case .rows(let rows): "未填的行：" + rows.map { places.rowLabel($0, in: table) }.quoted
    case .columns(let columns): "未填的列：\(labels(columns, table))"
    case .some(let row, let columns): "“\(places.rowLabel(row, in: table))”未填：\(labels(columns, table))"
    }
  }

  private func labels(_ columns: [String], _ table: Table) -> String {
    columns.map { places.columnLabel($0, in: table) ?? $0 }.joined(separator: "、")
  }
}

/// Open cells of a table that lie together.
private enum OpenCells {
  case wholeTable
  /// All cells of these rows.
  case rows([String])
  /// All cells of these columns.
  case columns([String])
  /// Some cells of a row.
  case some(row: String, columns: [String])
}
