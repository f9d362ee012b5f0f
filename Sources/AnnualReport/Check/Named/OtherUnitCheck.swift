import Text

/// Where a text announces this report, it is that of the reporting body: no other name stands there.
struct OtherUnitCheck: CheckKind {
  static let schema = CheckSchema(
    "other-unit", needs: [("verbs", .words), ("titles", .words), ("bodies", .words)],
    takes: [("silent", .words)])

  private let verbs: Words
  private let titles: Words
  /// What the names of reporting bodies end on: 局, 镇人民政府.
  private let bodies: Words
  /// Words with which a sentence speaks of the report of another body.
  private let silent: Words

  init(_ settings: CheckSettings) {
    verbs = settings.words("verbs")
    titles = settings.words("titles")
    bodies = settings.words("bodies")
    silent = settings.words("silent")
  }

  var meaning: String { "文字里公布、编制的是本单位的报告" }

  /// So many characters of the name are enough to know it by.
  private static let core = 2

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let unit = report.answers.unit else { return [] }
    let name = ProseText(unit)
    let end = name.start(ofLongest: bodies, endingAt: name.scalars.count) ?? name.scalars.count
    let core = name.string(max(0, end - Self.core)..<end)
    if end < Self.core || name.end(of: "某", at: max(0, end - Self.core)) != nil { return [] }
    return report.prose.flatMap { written -> [Finding] in
      let text = written.text
      let announced = ReportTitles(text: text, verbs: verbs, names: titles).found()
      if announced.isEmpty { return [] }
      let isSilent = text.sentences(with: silent)
      return announced.compactMap { title in
        guard title.unitNames.contains(where: { isName($0, in: text) }),
          !title.unitNames.contains(where: { text.has([core], in: $0) }),
          !isSilent.contains(text.sentence(at: title.digits.lowerBound))
        else { return nil }
        return check.finding(
          in: title.range, of: written, report.places, "而本单位是\(unit.printable())")
      }
    }
  }

  /// Whether a name of its own stands before 镇人民政府.
  private func isName(_ range: Range<Int>, in text: ProseText) -> Bool {
    guard let body = text.start(ofLongest: bodies, endingAt: range.upperBound) else { return false }
    return body - range.lowerBound >= Self.core
  }
}
