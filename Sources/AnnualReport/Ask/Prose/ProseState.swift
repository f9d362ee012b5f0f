import Text

/// How a text field stands: what its suggested text is made of, and the text that was confirmed.
///
/// It follows from the answers alone, so that whoever is interrupted goes on where the file ends.
struct ProseState {
  let field: Section.Field
  let suggestion: Suggestion?
  /// The suggested text as it is now.
  let made: SuggestedText?
  /// The text in the file; nil where there is none, or an empty one.
  let own: String?
  /// Whether the file has the field, even with nothing in it.
  let isNamed: Bool
  private let answers: Answers

  init?(_ name: String, answers: Answers, lastYear: Answers?, suggestions: Suggestions) {
    guard let field = answers.form.fields.first(where: { $0.name == name }) else { return nil }
    self.field = field
    self.answers = answers
    suggestion = suggestions.suggestion(for: name)
    made = suggestion.map { SuggestedText($0, answers: answers, lastYear: lastYear) }
    let passage = answers.texts[name]
    isNamed = passage != nil
    own = passage.flatMap { $0.isEmpty ? nil : $0.text }
  }

  /// Whether the text in the file is the suggested one, word for word.
  var isAsMade: Bool { own.map { $0.trimmed() == made?.text } ?? false }

  /// The lines of a text that was begun and not ended; nil where it was.
  var begun: [String]? { lines(before: TextGap.unfinished) }

  /// The lines of a text of which it is not said yet whether it takes the place of the other one; nil where there is none.
  var undecided: [String]? { lines(before: TextGap.undecided) ?? changed }

  /// The same where it is the other one with a sentence changed.
  var changed: [String]? { lines(before: TextGap.changed) }

  private func lines(before mark: String) -> [String]? {
    let lines = own?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
    return lines.firstIndex(of: mark).map { Array(lines[..<$0]) }
  }

  /// The text that was ended last: where another one was begun, what stood there before it; nil where there is none.
  var earlier: String? {
    guard let own, let new = begun ?? undecided else { return own }
    let lines = own.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.dropFirst(new.count + 1).joined(separator: "\n")
    return text.trimmed().isEmpty ? nil : text
  }

  /// The next detail to be asked by itself.
  ///
  /// - Parameter left: The keys of details that were left for later in this session.
  /// - Returns: One that was never asked, or that a confirmed text still has a gap for.
  func nextDetail(left: Set<String>) -> Detail? {
    suggestion?.details.first { detail in
      guard detail.list == nil, made?.asks(detail) == true else { return false }
      switch answers.details[detail.key] {
      case nil: return own == nil || (hasGap(for: detail) && !left.contains(detail.key))
      case .later: return hasGap(for: detail) && !left.contains(detail.key)
      case .dropped, .figure, .choice, .words: return false
      }
    }
  }

  /// The names under which something can be added, with what is open of it, so that each keeps its place.
  ///
  /// What is asked by itself comes last, as it is rarely left out.
  var additions: [(name: String, details: [Detail])] {
    var found: [(name: String, details: [Detail])] = []
    let details = (suggestion?.details ?? []).filter { made?.asks($0) == true }
    for detail in details.filter({ $0.list != nil }) + details.filter({ $0.list == nil }) {
      let name = detail.list ?? detail.name
      switch answers.details[detail.key] {
      case nil, .later, .dropped:
        if let place = found.firstIndex(where: { $0.name == name }) {
          found[place].details.append(detail)
        } else {
          found.append((name, [detail]))
        }
      case .figure, .choice, .words:
        if !found.contains(where: { $0.name == name }) { found.append((name, [])) }
      }
    }
    return found
  }

  /// The details that the text needs and that are open.
  var openDetails: [Detail] {
    guard let suggestion, let made else { return [] }
    let text = own ?? made.text
    return suggestion.details.filter { text.containsBytes(of: TextGap.mark($0.name)) }
  }

  /// The details that the text goes without as long as they are open, and that were left for later.
  var laterDetails: [Detail] {
    // Where somebody wrote the text, only it tells what is in it.
    guard let suggestion, let made, !field.isOptional, own == nil || isAsMade else { return [] }
    return suggestion.details.filter { detail in
      answers.details[detail.key] == .later && detail.list == nil && made.asks(detail) && !hasGap(for: detail)
        && !openDetails.contains(detail)
    }
  }

  private func hasGap(for detail: Detail) -> Bool {
    own?.containsBytes(of: TextGap.mark(detail.name)) == true
  }
}
