import Text

/// The texts are not last year's: those of one section, and all of them together.
struct CopiedTextCheck: CheckKind {
  static let schema = CheckSchema(
    "copied-text", needs: [("section", .sections), ("section-percent", .number), ("whole-percent", .number)])

  private let sections: [String]
  private let percentOfSection: Int
  private let percentOfWhole: Int

  init(_ settings: CheckSettings) {
    sections = settings.texts("section")
    percentOfSection = settings.number("section-percent")
    percentOfWhole = settings.number("whole-percent")
  }

  /// Shorter texts say too little to be compared, in characters.
  private static let leastOfSection = 60
  private static let leastOfWhole = 300
  private static let mostQuoted = 60
  /// So many runs are shown, the longest first.
  private static let mostRuns = 5

  var meaning: String {
    "连着 \(CopiedRuns.length) 个字以上和上年报告相同的，在\(sections.quoted)里不到 \(percentOfSection)%，在全文里不到 \(percentOfWhole)%"
  }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let lastYear = report.lastYear, !lastYear.isPartial else { return [] }
    let last = CopiedRuns.Original(lastYear.form.fields.compactMap { lastYear.texts[$0.name]?.text })
    var found: [Finding] = []
    for section in report.form.sections where sections.contains(section.id) {
      let texts = section.fields.compactMap { report.answers.texts[$0.name]?.text }
      let runs = CopiedRuns(in: texts, from: last)
      guard runs.characters >= Self.leastOfSection, runs.percent >= percentOfSection else { continue }
      let place = Place.section(section.id)
      let notice = notice("\(report.places.name(place))有 \(runs.percent)% 的文字和上年报告相同", runs)
      found.append(check.finding(at: place, notice, position: report.answers.source(of: place)))
    }
    let runs = CopiedRuns(
      in: report.form.fields.compactMap { report.answers.texts[$0.name]?.text }, from: last)
    if found.isEmpty, runs.characters >= Self.leastOfWhole, runs.percent >= percentOfWhole,
      let first = report.form.sections.first
    {
      let place = Place.section(first.id)
      let notice = notice("报告的文字有 \(runs.percent)% 和上年报告相同", runs)
      found.append(check.finding(at: place, .named(notice), severity: .hint, position: nil))
    }
    return found
  }

  private func notice(_ headline: String, _ runs: CopiedRuns) -> Finding.Notice {
    var details: [String] = []
    for run in runs.runs.prefix(Self.mostRuns) {
      let quoted = run.prefix(Self.mostQuoted) + (run.count > Self.mostQuoted ? "……" : "")
      details.append("\(details.isEmpty ? "最长的一处" : "另一处")：“\(quoted)”")
    }
    let rest = runs.runs.count - details.count
    if rest > 0 { details.append("还有 \(rest) 处") }
    return Finding.Notice(headline: headline, seen: "\(runs.percent)%", details: details)
  }
}
