import Text

/// A text speaks of the reporting body as what it is: a town does not call itself 我乡 or 我局.
struct OwnNameCheck: CheckKind {
  static let schema = CheckSchema("own-name", needs: [("others", .wordLists)], takes: [("except", .words)])

  /// What bodies of each kind are not, by the word that their names end on.
  private let others: [CheckSettings.WordList]
  /// Longer words in which such a word speaks of somebody else.
  private let exceptions: Words

  init(_ settings: CheckSettings) {
    others = settings.wordLists("others")
    exceptions = settings.words("except")
  }

  var meaning: String { "对本单位的称呼和单位全称相符" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    guard let unit = report.answers.unit, let kind = others.first(where: { unit.hasSuffix($0.name) }) else {
      return []
    }
    return report.prose.flatMap { written -> [Finding] in
      let text = written.text
      let right = text.occurrences(of: exceptions)
      return text.occurrences(of: kind.words).filter { hit in !right.contains { $0.overlaps(hit) } }.map {
        check.finding(in: $0, of: written, report.places, "而本单位是\(unit.printable())")
      }
    }
  }
}
