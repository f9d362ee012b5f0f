import Text

/// The fields together are no longer than allowed.
struct LengthCheck: CheckKind {
  static let schema = CheckSchema("length", needs: [("fields", .fields), ("most", .number)])

  private let fields: [String]
  private let most: Int

  init(_ settings: CheckSettings) {
    fields = settings.texts("fields")
    most = settings.number("most")
  }

  var meaning: String { "合计不超过 \(most) 字" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    let section = report.form.sections.first { section in
      section.fields.contains { fields.contains($0.name) }
    }
    guard let section else { return [] }
    let count = report.written(fields).reduce(0) { sum, field in
      sum + field.passage.expanded.unicodeScalars.count { !$0.isWhiteSpace }
    }
    if count <= most { return [] }
    let headline = "\(report.places.name(.section(section.id)))共 \(count) 字，原则上不超过 \(most) 字"
    return [
      check.finding(
        at: .section(section.id), Finding.Notice(headline: headline, seen: String(count)),
        position: report.answers.source(of: .section(section.id)))
    ]
  }
}
