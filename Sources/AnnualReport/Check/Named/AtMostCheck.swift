/// None of the cells is larger than the one that limits it, in the same order.
struct AtMostCheck: CheckKind {
  static let schema = CheckSchema("at-most", needs: [("cells", .cells), ("limits", .cells)])

  private let pairs: [(cell: Int, limit: Int)]

  init(_ settings: CheckSettings) {
    pairs = zip(settings.cells("cells"), settings.cells("limits")).map { (cell: $0, limit: $1) }
  }

  var meaning: String { "前一格不大于后一格" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    pairs.compactMap { cell, limit in
      let figures = report.answers.figures
      guard let figure = figures[cell].quantity, let most = figures[limit].quantity, figure > most else {
        return nil
      }
      let printed = zip([cell, limit], [figure, most]).map { cell, quantity in
        let format = report.form.cells[cell].format
        return "\(report.places.columnName(cell)) \(format.printed(quantity)) \(format.unit)"
      }
      let place = Place.cell(report.form.cells[cell].id)
      let notice = Finding.Notice(
        headline: "\(report.places.name(report.row(of: cell)))：\(printed[0])，比\(printed[1])多",
        seen: figure.description)
      var found = check.finding(at: place, notice, position: report.contribution(cell).position)
      found.cells = [report.contribution(cell), report.contribution(limit)]
      return found
    }
  }
}
