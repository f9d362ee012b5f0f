/// What a published document does not give: one finding for each table, fact and text, telling what stands nowhere in it
/// from what could not be read.
struct UnreadAnswers {
  let report: CheckedReport
  let check: NamedCheck
  let unread: [Unread]

  private var form: Form { report.form }
  private var places: PlaceWording { report.places }
  /// More lines say no more.
  private static let mostLines = 12

  func findings() -> [Finding] {
    var found: [Finding] = []
    for open in unread {
      switch open.place {
      case .fact: found.append(finding(open))
      case .cell, .row, .column, .group, .table, .section, .text, .lead, .key: continue
      }
    }
    for section in form.sections {
      if let table = section.table.flatMap({ form.table($0) }), !table.isOptional,
        let finding = cells(of: table)
      {
        found.append(finding)
      }
      for field in section.fields {
        if let open = unread.first(where: { $0.place == Place(field) }) { found.append(finding(open)) }
      }
    }
    return found
  }

  private func finding(_ open: Unread) -> Finding {
    let reason =
      open.reason == .notFound ? "没有读到" : open.reason == .blank ? "源文件是空的" : "没有读到：\(open.reason.sentence)"
    let notice = Finding.Notice(headline: "\(places.name(open.place))\(reason)")
    return check.finding(at: open.place, .open(cells: 0, texts: 1, notice), position: open.source)
  }

  private func cells(of table: Table) -> Finding? {
    let open = unread.filter { if case .cell(let id) = $0.place { id.table == table.id } else { false } }
    if open.isEmpty { return nil }
    let blank = open.count { $0.reason.isBlankInDocument }
    var parts: [String] = []
    if blank > 0 { parts.append("源文件是空的 \(blank) 格") }
    if blank < open.count { parts.append("没有读到 \(open.count - blank) 格") }
    let lines = lines(open, table)
    var details = Array(lines.prefix(Self.mostLines))
    if lines.count > details.count { details.append("另有 \(lines.count - details.count) 处，没有逐一列出") }
    let notice = Finding.Notice(
      headline: "\(places.name(.table(table.id)))有 \(open.count) 格没有数：\(parts.joined(separator: "，"))",
      details: details)
    let first = open.compactMap { $0.source }.min()
    return check.finding(
      at: .table(table.id), .open(cells: open.count, texts: 0, notice),
      position: first ?? report.answers.source(of: .section(table.id)))
  }

  /// A line for each row and reason; one for all where all are alike.
  private func lines(_ open: [Unread], _ table: Table) -> [String] {
    let all = table.rows.reduce(0) { $1.isGroup ? $0 : $0 + $1.cells.count }
    if let first = open.first, open.count == all, open.allSatisfy({ $0.reason == first.reason }) {
      return ["全表\(first.reason.sentence)"]
    }
    var groups: [(row: String, first: Unread, columns: [String])] = []
    for cell in open {
      guard case .cell(let id) = cell.place else { continue }
      let label = places.columnLabel(id.column, in: table) ?? id.column
      let column = label + (cell.candidate.map { "（可能是 \($0)）" } ?? "")
      if let place = groups.lastIndex(where: { $0.row == id.row && $0.first.reason == cell.reason }) {
        groups[place].columns.append(column)
      } else {
        groups.append((id.row, cell, [column]))
      }
    }
    return groups.map { row, first, columns in
      let isWhole = table.row(row).map { $0.cells.count == columns.count && columns.count > 1 } ?? false
      let cells = isWhole ? "整行" : columns.joined(separator: "、")
      let place = first.source.map { "（\($0.text)）" } ?? ""
      return "“\(places.rowLabel(row, in: table))”\(cells)：\(first.reason.sentence)\(place)"
    }
  }
}
