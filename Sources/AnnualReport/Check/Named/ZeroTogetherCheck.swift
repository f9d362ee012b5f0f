/// Either all of the cells are 0 or none.
struct ZeroTogetherCheck: CheckKind {
  static let schema = CheckSchema("zero-together", needs: [("cells", .cells)])

  private let cells: [Int]

  init(_ settings: CheckSettings) {
    cells = settings.cells("cells")
  }

  var meaning: String { "有一格是 0，其他格也应是 0" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    let quantities = cells.compactMap { report.answers.figures[$0].quantity }
    guard quantities.count == cells.count, let first = cells.first else { return [] }
    let zeros = quantities.count { $0 == .zero }
    if zeros == 0 || zeros == quantities.count { return [] }
    let figures = quantities.map { $0.description }
    let terms = zip(cells, figures).map { "\(report.form.cells[$0].id.column) \($1)" }
    let row = report.row(of: first)
    let notice = Finding.Notice(
      headline: "\(report.places.name(row))有的格是 0，有的格不是 0", seen: figures.joined(separator: "、"),
      details: [terms.joined(separator: "，")])
    var found = check.finding(at: row, notice, position: nil)
    found.cells = cells.map { report.contribution($0) }
    found.position = found.cells.lazy.compactMap { $0.position }.first
    return [found]
  }
}
