/// What is not answered: one finding for each table, collapsed by row or column, and one for each text.
extension NamedChecks {
  func unanswered(_ check: NamedCheck) -> [Finding] {
    var found: [Finding] = []
    for fact in form.about where !fact.isOptional && fact.kind != .year && (answers.about[fact.id]?.isEmpty ?? true) {
      found.append(finding(check, at: fact.id, .emptyText, position: answers.position(ofKeys: [fact.id])))
    }
    for section in form.sections {
      let table = section.table.flatMap { form.table($0) }
      if let table, let finding = unansweredCells(of: table, check: check) { found.append(finding) }
      for field in section.fields where !field.isOptional && (answers.texts[field.name]?.isEmpty ?? true) {
        let position =
          answers.position(ofKeys: [section.id, field.id]) ?? answers.position(ofKeys: [section.id])
        found.append(finding(check, at: field.name, .emptyText, position: position))
      }
      if isEmpty(section, table) {
        found.append(
          finding(check, at: section.id, .emptySection, position: answers.position(ofKeys: [section.id])))
      }
    }
    return found
  }

  /// Whether nothing at all would be printed under the heading, although no single answer is demanded.
  private func isEmpty(_ section: Section, _ table: Table?) -> Bool {
    if let table, !table.isOptional { return false }
    if section.fields.contains(where: { !$0.isOptional }) { return false }
    let hasText = section.fields.contains { !(answers.texts[$0.name]?.isEmpty ?? true) }
    let hasSentence = table.map { answers.isAnswered($0) } ?? false
    return !hasText && !hasSentence
  }

  private func unansweredCells(of table: Table, check: NamedCheck) -> Finding? {
    var groups: [Finding.UnansweredCells] = []
    var total = 0
    var isWhole = true
    for number in table.blocks.indices {
      let rows = table.rows.filter { $0.block == number && !$0.isGroup }
      let columns = table.blocks[number].columnLeaves.map { $0.id ?? "" }
      let open = rows.map { row in row.cells.map { isOpen($0) } }
      let demanded = rows.map { row in row.cells.map { form.cells[$0].parts == nil } }
      total += open.joined().count(where: \.self)
      if open != demanded { isWhole = false }
      groups += collapsed(rows.map(\.id), columns, open: open, demanded: demanded)
    }
    if total == 0 { return nil }
    let fact = Finding.Fact.unanswered(isWhole ? [.wholeTable] : groups, count: total)
    return finding(check, at: table.id, fact, position: answers.position(ofKeys: [table.id]))
  }

  /// A cell that must be answered and is not; a text that is no figure is reported where it stands.
  private func isOpen(_ cell: Int) -> Bool {
    let described = form.cells[cell]
    return described.parts == nil && !described.isOptional && answers.figures[cell] == .unanswered
  }

  private func collapsed(
    _ rows: [String], _ columns: [String], open: [[Bool]], demanded: [[Bool]]
  ) -> [Finding.UnansweredCells] {
    var open = open
    let wholeColumns = columns.indices.filter { column in
      rows.count > 1 && open.indices.contains { demanded[$0][column] }
        && open.indices.allSatisfy { open[$0][column] == demanded[$0][column] }
    }
    let wholeRows = rows.indices.filter { open[$0].contains(true) && open[$0] == demanded[$0] }
    var groups: [Finding.UnansweredCells] = []
    if wholeRows.count >= wholeColumns.count {
      if !wholeRows.isEmpty { groups.append(.rows(wholeRows.map { rows[$0] })) }
      for row in wholeRows { open[row] = open[row].map { _ in false } }
    } else {
      groups.append(.columns(wholeColumns.map { columns[$0] }))
      for row in open.indices { for column in wholeColumns { open[row][column] = false } }
    }
    for row in rows.indices where open[row].contains(true) {
      groups.append(.some(row: rows[row], columns: columns.indices.filter { open[row][$0] }.map { columns[$0] }))
    }
    return groups
  }
}
