/// No row of figures is that of last year's report.
///
/// One finding for each table, since in a township the same small figures may well return.
struct SameFiguresCheck: CheckKind {
  static let schema = CheckSchema("same-figures", needs: [("tables", .tables)], takes: [("except", .rows)])

  private let tables: [String]
  private let exceptions: [String]

  init(_ settings: CheckSettings) {
    tables = settings.texts("tables")
    exceptions = settings.texts("except")
  }

  var meaning: String { "没有一行数字和上年报告的完全相同，全是 0 的不算" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let lastYear = report.lastYear else { return [] }
    let evaluator = RelationEvaluator(report.answers, lastYear: lastYear)
    return report.form.tables.filter { tables.contains($0.id) }.compactMap { table in
      let rows = table.rows.filter { row in
        !row.isGroup && !row.heading.isTotal && !exceptions.contains("\(table.id).\(row.id)")
          && evaluator.isLastYears(row)
      }
      guard let first = rows.first else { return nil }
      let place = Place.table(table.id)
      let notice = Finding.Notice(
        headline: "\(report.places.name(place))里，\(rows.map { $0.heading.label }.quoted)的数字和上年报告的完全相同")
      return check.finding(
        at: place, notice, position: report.contribution(first.cells.lowerBound).position)
    }
  }
}
