/// Each of the cells, which may stay open as far as the table is concerned, is answered.
struct StatedCheck: CheckKind {
  static let schema = CheckSchema("stated", needs: [("cells", .cells), ("fails", .text)])

  private let cells: [Int]
  private let failure: String

  init(_ settings: CheckSettings) {
    cells = settings.cells("cells")
    failure = settings.text("fails")
  }

  var meaning: String { "已填报，没有也写 0" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    let answers = report.answers
    guard let first = cells.first, cells.contains(where: { answers.figures[$0] == .unanswered }) else {
      return []
    }
    let id = report.form.cells[first].id
    let row = report.row(of: first)
    let notice = Finding.Notice(headline: "\(report.places.name(row))\(failure)", seen: "未填")
    return [
      check.finding(
        at: row, .open(cells: 0, texts: 0, notice),
        position: answers.source(of: .row(table: id.table, row: id.row), .section(id.table)))
    ]
  }
}
