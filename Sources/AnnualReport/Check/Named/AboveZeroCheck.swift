/// None of the cells, whose figures the format wants explained, is above 0.
struct AboveZeroCheck: CheckKind {
  static let schema = CheckSchema("above-zero", needs: [("cells", .cells), ("fails", .text)])

  private let cells: [Int]
  private let failure: String

  init(_ settings: CheckSettings) {
    cells = settings.cells("cells")
    failure = settings.text("fails")
  }

  var meaning: String { "一般是 0" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    cells.compactMap { cell in
      guard let quantity = report.answers.figures[cell].quantity, quantity > .zero else { return nil }
      let place = Place.cell(report.form.cells[cell].id)
      let figure = report.form.cells[cell].format.printed(quantity)
      return check.finding(
        at: place,
        Finding.Notice(headline: "\(report.places.name(place))为 \(figure)，\(failure)", seen: figure),
        position: report.contribution(cell).position ?? report.answers.source(of: report.row(of: cell)))
    }
  }
}
