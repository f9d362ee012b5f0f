/// What speaks against taking a number for a figure of the form, clause by clause.
struct ClaimGuards {
  private let text: ProseText
  private let year: Int?
  private let claim: Claim
  /// For each clause whether it has words that make the number another one, and the sentences that have.
  private var isSilentClause: [Bool]
  private let silentSentences: Set<Int>
  /// Those with a word that must be there; nil where none must.
  private let isNearClause: [Bool]?
  private let aboutSentences: Set<Int>?
  /// The words that tell what a sentence speaks of; nil where that need not be told.
  private let subjects: [Range<Int>]?

  init(_ claim: Claim, in text: ProseText, field: String, year: Int?) {
    self.text = text
    self.year = year
    self.claim = claim
    let isOwnField = claim.fields.contains(field)
    isNearClause = claim.near.isEmpty || isOwnField ? nil : text.clauses(with: claim.near)
    aboutSentences = claim.about.isEmpty || isOwnField ? nil : text.sentences(with: claim.about)
    var spoken = claim.subjects
    spoken.append(claim.otherSubjects)
    subjects = claim.subjects.isEmpty ? nil : text.occurrences(of: spoken)
    silentSentences = text.sentences(with: claim.silentSentence)
    isSilentClause = Array(repeating: false, count: text.clauses.count)
    for silence in claim.silences {
      let isUnless = text.clauses(with: silence.unless)
      for (clause, isSilent) in text.clauses(with: silence.words).enumerated() where isSilent {
        if !isUnless[clause] { isSilentClause[clause] = true }
      }
    }
  }

  /// Whether a number at a place of a clause may be taken.
  func allow(at index: Int, clause: Int) -> Bool {
    let sentence = text.clauses[clause].sentence
    if text.clauses[clause].isInBrackets && !claim.isInBrackets || isSilentClause[clause] {
      return false
    }
    if isNearClause?[clause] == false || aboutSentences?.contains(sentence) == false { return false }
    if silentSentences.contains(sentence) || !isOfSubject(index, sentence, clause) { return false }
    guard !claim.isOfAnyYear, let year, let other = text.year(governing: index) else { return true }
    return other == year
  }

  /// Whether what was spoken of last before a place of a sentence is what the claim is about.
  private func isOfSubject(_ index: Int, _ sentence: Int, _ clause: Int) -> Bool {
    guard let subjects else { return true }
    let next = subjects.firstPlace { $0.lowerBound >= index }
    // A clause that speaks of something only behind the place speaks of that: `1件复议结果为维持`.
    let isBefore = next > 0 && text.clause(at: subjects[next - 1].lowerBound) == clause
    if !isBefore, next < subjects.count, text.clause(at: subjects[next].lowerBound) == clause {
      return text.end(ofLongest: claim.subjects, at: subjects[next].lowerBound) == subjects[next].upperBound
    }
    guard next > 0, case let last = subjects[next - 1], text.sentence(at: last.lowerBound) == sentence else {
      return false
    }
    return text.end(ofLongest: claim.subjects, at: last.lowerBound) == last.upperBound
  }
}
