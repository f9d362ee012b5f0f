import Text

/// Marks of an unfinished text: placeholders, gaps, and the format's own instructions.
struct LeftoverCheck: CheckKind {
  static let schema = CheckSchema("leftover", needs: [("phrases", .words)])

  private let phrases: [String]

  init(_ settings: CheckSettings) {
    phrases = settings.texts("phrases")
  }

  var meaning: String { "文字里没有留下\(phrases.quoted)" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    let facts = report.form.about.filter { !$0.isOptional }.compactMap { fact in
      report.answers.about[fact.id].map { (name: fact.id, passage: $0) }
    }
    return (facts + report.written).flatMap { name, passage in
      // A gap that a name left is told where the cell is asked for.
      let gaps = passage.text.containsBytes(of: Answers.gap) ? [Answers.gap] : []
      return (phrases.filter { passage.expanded.containsBytes(of: $0) } + gaps).map { phrase in
        let headline = "\(report.places.name(name))留有“\(phrase)”，这里还没有写完"
        return check.finding(
          at: name, Finding.Notice(headline: headline, seen: phrase),
          position: report.position(of: phrase, in: passage))
      }
    }
  }
}
