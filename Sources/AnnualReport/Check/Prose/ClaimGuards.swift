/// What speaks against taking a number for a figure of the form, clause by clause.
struct ClaimGuards {
  private let text: ProseText
  private let year: Int?
  private let claim: Claim
  /// The clauses and sentences with words that make the number another one.
  private var silentClauses: Set<Int> = []
  private let silentSentences: Set<Int>
  /// Those with a word that must be there; nil where none must.
  private let nearClauses: Set<Int>?
  private let aboutSentences: Set<Int>?

  init(_ claim: Claim, in text: ProseText, field: String, year: Int?) {
    self.text = text
    self.year = year
    self.claim = claim
    let isOwnField = claim.fields.contains(field)
    nearClauses = claim.near.isEmpty || isOwnField ? nil : text.clauses(with: claim.near)
    aboutSentences = claim.about.isEmpty || isOwnField ? nil : text.sentences(with: claim.about)
    silentSentences = text.sentences(with: claim.silentSentence)
    for silence in claim.silences {
      let silent = text.clauses(with: silence.words)
      silentClauses.formUnion(silent.isEmpty ? [] : silent.subtracting(text.clauses(with: silence.unless)))
    }
  }

  /// Whether a number at a place of a clause may be taken.
  func allow(at index: Int, clause: Int) -> Bool {
    let sentence = text.clauses[clause].sentence
    if text.clauses[clause].isInBrackets && !claim.isInBrackets || silentClauses.contains(clause) {
      return false
    }
    if nearClauses?.contains(clause) == false || aboutSentences?.contains(sentence) == false { return false }
    if silentSentences.contains(sentence) { return false }
    guard !claim.isOfAnyYear, let year, let other = text.year(governing: index) else { return true }
    return other == year
  }
}
