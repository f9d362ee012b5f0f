import Mustache
import Text

/// What is not answered: one finding for each table, collapsed by row or column, and one for each text.
extension NamedChecks {
  func unanswered(_ check: NamedCheck) -> [Finding] {
    var found: [Finding] = []
    for fact in form.about
    where !fact.isOptional && fact.kind != .year && isOpen(answers.about[fact.id], fact.id) {
      found.append(finding(check, at: fact.id, .emptyText, position: answers.position(ofKeys: [fact.id])))
    }
    for section in form.sections {
      let table = section.table.flatMap { form.table($0) }
      if let table, let finding = unansweredCells(of: table, check: check) { found.append(finding) }
      for field in section.fields where !field.isOptional && isOpen(answers.texts[field.name], field.name) {
        let position =
          answers.position(ofKeys: [section.id, field.id]) ?? answers.position(ofKeys: [section.id])
        found.append(finding(check, at: field.name, .emptyText, position: position))
      }
      for field in section.fields { found += unansweredNames(in: field.name, check: check) }
      if isEmpty(section, table) {
        found.append(
          finding(check, at: section.id, .emptySection, position: answers.position(ofKeys: [section.id])))
      }
    }
    return found
  }

  /// Whether nothing was written; another kind of value is reported where it stands.
  private func isOpen(_ passage: Passage?, _ place: String) -> Bool {
    (passage?.isEmpty ?? true) && !answers.unreadable.contains(place)
  }

  /// The names in a text whose figure or fact may stay open, and does, so that the text has a gap.
  private func unansweredNames(in field: String, check: NamedCheck) -> [Finding] {
    guard let passage = answers.texts[field], passage.expanded.containsBytes(of: Answers.gap),
      let template = try? Template(passage.text)
    else { return [] }
    let names = ProseNames(form: form, figures: answers.figures, about: answers.about)
    let bytes = Array(passage.text.utf8)
    return template.tags.filter { names.word(for: $0.name) == Answers.gap && isOptional($0.name) }.map {
      tag in
      let written = String(decoding: bytes[tag.range], as: UTF8.self)
      return finding(
        check, at: field, .unansweredName(tag.name), position: position(of: written, in: passage))
    }
  }

  private func isOptional(_ name: String) -> Bool {
    if let cell = form.cell(named: name) { return form.cells[cell].isOptional }
    return form.about.contains { $0.id == name && $0.isOptional }
  }

  /// Whether nothing at all would be printed under the heading, although no single answer is demanded.
  private func isEmpty(_ section: Section, _ table: Table?) -> Bool {
    if let table, !table.isOptional { return false }
    if answers.unreadable.contains(section.id) { return false }
    if section.fields.contains(where: { !$0.isOptional }) { return false }
    let hasText = section.fields.contains { !(answers.texts[$0.name]?.isEmpty ?? true) }
    let hasSentence = table.map { answers.isAnswered($0) } ?? false
    return !hasText && !hasSentence
  }

  private func unansweredCells(of table: Table, check: NamedCheck) -> Finding? {
    let count = table.rows.reduce(0) { $1.isGroup ? $0 : $0 + $1.cells.count(where: isOpen) }
    if count == 0 { return nil }
    let rows = table.rows.filter { !$0.isGroup }
    let cells = rows.flatMap { Array($0.cells) }
    let isUntouched = cells.allSatisfy { answers.figures[$0] == .unanswered }
    let groups = isUntouched ? [.wholeTable] : collapsed(rows, of: table)
    let position = answers.position(ofKeys: [table.id])
    return finding(check, at: table.id, .unanswered(groups, count: count), position: position)
  }

  /// A cell that must be answered and is not; a text that is no figure is reported where it stands.
  private func isOpen(_ cell: Int) -> Bool {
    guard answers.figures[cell] == .unanswered else { return false }
    return form.cells[cell].parts == nil && !form.cells[cell].isOptional
  }

  /// The open cells by whole columns or by whole rows, whichever says more with fewer words; then one by one.
  private func collapsed(_ rows: [Table.Row], of table: Table) -> [Finding.UnansweredCells] {
    let demanded = rows.map { row in row.cells.filter { form.cells[$0].parts == nil } }
    let wholeRows = zip(rows, demanded).filter { $1.contains(where: isOpen) && $1.allSatisfy(isOpen) }.map(
      \.0)
    let columns = wholeColumns(rows, of: table)
    if !columns.isEmpty && (wholeRows.isEmpty || columns.count <= wholeRows.count) {
      let rest = demanded.map { $0.filter { isOpen($0) && !columns.contains(form.cells[$0].id.column) } }
      return [.columns(columns)] + singly(rest, rows)
    }
    let rest = zip(rows, demanded).map { row, cells in wholeRows.contains(row) ? [] : cells.filter(isOpen) }
    return (wholeRows.isEmpty ? [] : [.rows(wholeRows.map(\.id))]) + singly(rest, rows)
  }

  /// The columns without a single answer, where the table has one set of columns for all rows.
  private func wholeColumns(_ rows: [Table.Row], of table: Table) -> [String] {
    guard table.blocks.count == 1, rows.count > 1 else { return [] }
    return table.blocks[0].columnLeaves.compactMap(\.id).filter { column in
      let own = rows.flatMap { Array($0.cells) }.filter {
        form.cells[$0].id.column == column && form.cells[$0].parts == nil
      }
      return !own.isEmpty && own.allSatisfy(isOpen)
    }
  }

  private func singly(_ open: [[Int]], _ rows: [Table.Row]) -> [Finding.UnansweredCells] {
    zip(rows, open).compactMap { row, cells in
      cells.isEmpty ? nil : .some(row: row.id, columns: cells.map { form.cells[$0].id.column })
    }
  }
}
