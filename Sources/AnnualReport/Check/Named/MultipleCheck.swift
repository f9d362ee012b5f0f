/// Each of the amounts is a multiple of the smallest charge.
struct MultipleCheck: CheckKind {
  static let schema = CheckSchema("multiple", needs: [("cells", .cells), ("of", .number)])

  private let cells: [Int]
  private let charge: Int

  init(_ settings: CheckSettings) {
    cells = settings.cells("cells")
    charge = settings.number("of")
  }

  var meaning: String { "是 \(charge) 的整倍数" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    cells.compactMap { cell in
      guard let quantity = report.answers.figures[cell].quantity,
        quantity.millionths % Quantity(charge).millionths != 0
      else { return nil }
      let format = report.form.cells[cell].format
      let place = Place.cell(report.form.cells[cell].id)
      let figure = format.printed(quantity)
      let headline =
        "\(report.places.name(place))为 \(figure) \(format.unit)，不是 \(charge) \(format.unit)的整倍数"
      return check.finding(
        at: place, Finding.Notice(headline: headline, seen: figure),
        position: report.contribution(cell).position)
    }
  }
}
