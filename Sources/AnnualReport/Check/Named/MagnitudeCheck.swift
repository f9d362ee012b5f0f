import Text

/// No cell is larger than bodies of this kind can have.
struct MagnitudeCheck: CheckKind {
  static let schema = CheckSchema(
    "magnitude", needs: [("cells", .cells), ("most", .number)], takes: [("units", .words)])

  private let cells: [Int]
  private let most: Int
  /// The ends of the names of the bodies that it is for; all if there are none.
  private let units: [String]

  init(_ settings: CheckSettings) {
    cells = settings.cells("cells")
    most = settings.number("most")
    units = settings.words("units").texts
  }

  var meaning: String { "不超过 \(most)" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    if !units.isEmpty, let unit = report.answers.unit, !units.contains(where: unit.hasSuffix) { return [] }
    return cells.compactMap { cell in
      guard let quantity = report.answers.figures[cell].quantity, quantity > Quantity(most) else {
        return nil
      }
      let format = report.form.cells[cell].format
      let place = Place.cell(report.form.cells[cell].id)
      let (figure, unit) = (format.printed(quantity), format.unit)
      let smaller = format.conversions.keys.sorted().joined(separator: "、")
      let headline =
        "\(report.places.name(place))为 \(figure) \(unit)，超过 \(most) \(unit)，请核对是否把\(smaller)填成了\(unit)"
      return check.finding(
        at: place, Finding.Notice(headline: headline, seen: figure),
        position: report.contribution(cell).position)
    }
  }
}
