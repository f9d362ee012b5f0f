import Text

/// The fields together are not much longer than they should be.
struct LengthCheck: CheckKind {
  static let schema = CheckSchema(
    "length", needs: [("fields", .fields), ("most", .number)], takes: [("margin", .number)])

  private let fields: [String]
  private let most: Int
  /// By how much they may be longer, since the limit holds in principle only.
  private let margin: Int

  init(_ settings: CheckSettings) {
    fields = settings.texts("fields")
    most = settings.number("most")
    margin = settings.number("margin")
  }

  var meaning: String { "合计原则上不超过 \(most) 字，超过 \(margin) 字以上的提示" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    let section = report.form.sections.first { section in
      section.fields.contains { fields.contains($0.name) }
    }
    guard let section else { return [] }
    let count = report.written(fields).reduce(0) { sum, field in
      sum + field.passage.expanded.unicodeScalars.count { !$0.isWhiteSpace }
    }
    if count <= most + margin { return [] }
    let place = Place.section(section.id)
    let headline = "\(report.places.name(place))共 \(count) 字，原则上不超过 \(most) 字"
    return [
      check.finding(
        at: place, Finding.Notice(headline: headline, seen: String(count)),
        position: report.answers.source(of: place))
    ]
  }
}
