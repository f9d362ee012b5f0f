/// No phrase stands in a text that is known to be wrong: a slip of typing, an old document number.
struct WrongPhraseCheck: CheckKind {
  static let schema = CheckSchema(
    "wrong-phrases", needs: [("phrases", .wrongPhrases)], takes: [("except", .words)])

  private let phrases: [CheckSettings.WrongPhrase]
  /// Longer words in which a phrase is right.
  private let exceptions: Words

  init(_ settings: CheckSettings) {
    phrases = settings.wrongPhrases("phrases")
    exceptions = settings.words("except")
  }

  var meaning: String { "文字里没有\(phrases.flatMap { $0.wrong.texts }.quoted)" }

  func findings(in report: CheckedReport, for check: NamedCheck) -> [Finding] {
    report.prose.flatMap { written -> [Finding] in
      let text = written.text
      let right = text.occurrences(of: exceptions, inNames: true)
      return phrases.flatMap { phrase in
        text.occurrences(of: phrase.wrong, inNames: true).filter { hit in
          !right.contains { $0.overlaps(hit) }
        }.map { check.finding(in: $0, of: written, report.places, "应当是“\(phrase.right)”") }
      }
    }
  }
}
