/// Each of the fields says something more than 无.
struct BothHalvesCheck: CheckKind {
  static let schema = CheckSchema(
    "both-halves", needs: [("fields", .fields), ("words", .words), ("fails", .text)])

  private let fields: [String]
  private let words: [String]
  private let failure: String

  init(_ settings: CheckSettings) {
    fields = settings.texts("fields")
    words = settings.words("words").texts
    failure = settings.text("fails")
  }

  var meaning: String { "两半都有内容，不是只写“无”" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    report.written(fields).compactMap { place, passage in
      guard saysNothing(passage.expanded) else { return nil }
      let headline = "\(report.places.name(place))\(failure)"
      return check.finding(
        at: place, Finding.Notice(headline: headline, seen: "无"), position: passage.source)
    }
  }

  /// Whether a text is one of the words, whatever stands between and around its letters.
  private func saysNothing(_ text: String) -> Bool {
    let longest = words.map { $0.utf8.count }.max() ?? 0
    var letters = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      letters.append(scalar)
      // Longer texts say more than these words; they need not be read to their end.
      if String(letters).utf8.count > longest { return false }
    }
    return words.contains(String(letters))
  }
}
