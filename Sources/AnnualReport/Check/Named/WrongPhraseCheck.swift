/// No phrase stands in a text that is known to be wrong: a slip of typing, an old document number.
struct WrongPhraseCheck: CheckKind {
  static let schema = CheckSchema(
    "wrong-phrases", needs: [("phrases", .wrongPhrases)], takes: [("except", .words), ("in-names", .words)])

  private let phrases: [CheckSettings.WrongPhrase]
  /// Longer words in which a phrase is right.
  private let exceptions: Words
  /// Phrases that may be part of the name of who reports: a town 古镇镇 has a 古镇镇人民政府.
  private let partsOfNames: Words

  init(_ settings: CheckSettings) {
    phrases = settings.wrongPhrases("phrases")
    exceptions = settings.words("except")
    partsOfNames = settings.words("in-names")
  }

  var meaning: String { "文字里没有\(phrases.flatMap { $0.wrong.texts }.quoted)" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    report.prose.flatMap { written -> [Finding] in
      let text = written.text
      let hits = phrases.flatMap { phrase in
        text.occurrences(of: phrase.wrong, inNames: true).map { (range: $0, right: phrase.right) }
      }
      // Nearly all texts have none.
      if hits.isEmpty { return [] }
      let right = text.occurrences(of: exceptions, inNames: true)
      let names = text.occurrences(of: [report.answers.unit ?? ""], inNames: true)
      return hits.filter { hit in
        let isPart = text.end(ofLongest: partsOfNames, at: hit.range.lowerBound) == hit.range.upperBound
        return !right.contains { $0.overlaps(hit.range) }
          && !(isPart && names.contains { $0.overlaps(hit.range) })
      }.map { hit in
        check.finding(in: hit.range, of: written, report.places, "应当是“\(hit.right)”")
      }
    }
  }
}
