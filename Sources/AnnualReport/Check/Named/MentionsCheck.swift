import Text

/// Each of the words stands in the text.
struct MentionsCheck: CheckKind {
  static let schema = CheckSchema("mentions", needs: [("fields", .fields), ("words", .words)])

  private let fields: [String]
  private let words: [String]

  init(_ settings: CheckSettings) {
    fields = settings.texts("fields")
    words = settings.texts("words")
  }

  var meaning: String { "说到\(words.quoted)" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    report.written(fields).compactMap { place, passage in
      let missing = words.filter { !passage.expanded.containsBytes(of: $0) }
      if missing.isEmpty { return nil }
      let notice = Finding.Notice(
        headline: "\(report.places.name(place))没有说到\(missing.quoted)",
        seen: "缺 " + missing.joined(separator: "、"))
      return check.finding(at: place, notice, position: passage.source)
    }
  }
}
