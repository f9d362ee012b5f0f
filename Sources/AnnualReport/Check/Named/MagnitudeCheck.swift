/// No cell is larger than allowed.
struct MagnitudeCheck: CheckKind {
  static let schema = CheckSchema("magnitude", needs: [("cells", .cells), ("most", .number)])

  private let cells: [Int]
  private let most: Int

  init(_ settings: CheckSettings) {
    cells = settings.cells("cells")
    most = settings.number("most")
  }

  var meaning: String { "不超过 \(most)" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    cells.compactMap { cell in
      guard let quantity = report.answers.figures[cell].quantity, quantity > Quantity(most) else {
        return nil
      }
      let (place, format) = (Place.cell(report.form.cells[cell].id), report.form.cells[cell].format)
      let (figure, unit) = (format.printed(quantity), format.unit)
      let headline =
        "\(report.places.name(place))为 \(figure) \(unit)，超过 \(most) \(unit)，请核对是否把元填成了\(unit)"
      return check.finding(
        at: place, Finding.Notice(headline: headline, seen: figure),
        position: report.contribution(cell).position
      )
    }
  }
}
