/// What speaks against taking a number for a figure of the form, clause by clause.
struct ClaimGuards {
  private let text: ProseText
  private let year: Int?
  private let claim: Claim
  private let isSilent: [Bool]
  private let isNear: [Bool]
  private let isAbout: [Bool]
  private let isSilentSentence: [Bool]

  init(_ claim: Claim, in text: ProseText, field: String, year: Int?) {
    self.text = text
    self.year = year
    self.claim = claim
    var silent = [Bool](repeating: false, count: text.clauses.count)
    for silence in claim.silences {
      let words = text.clauses(with: silence.words)
      let exceptions = silence.unless.isEmpty ? [] : text.clauses(with: silence.unless)
      for clause in silent.indices where words[clause] && !(exceptions.isEmpty ? false : exceptions[clause]) {
        silent[clause] = true
      }
    }
    isSilent = silent
    let isOwnField = claim.fields.contains(field)
    isNear = claim.near.isEmpty || isOwnField ? [] : text.clauses(with: claim.near)
    isAbout = claim.about.isEmpty || isOwnField ? [] : text.sentences(with: claim.about)
    isSilentSentence = claim.silentSentence.isEmpty ? [] : text.sentences(with: claim.silentSentence)
  }

  /// Whether a number at a place of a clause may be taken.
  func allow(at index: Int, clause: Int) -> Bool {
    let sentence = text.clauses[clause].sentence
    if text.clauses[clause].isInBrackets && !claim.isInBrackets || isSilent[clause] { return false }
    if !isNear.isEmpty && !isNear[clause] || !isAbout.isEmpty && !isAbout[sentence] { return false }
    if !isSilentSentence.isEmpty && isSilentSentence[sentence] { return false }
    guard !claim.isOfAnyYear, let year, let other = text.year(governing: index) else { return true }
    return other == year
  }
}
