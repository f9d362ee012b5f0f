import Text

extension SentenceList {
  /// Whether one of the sentences begins so: the words may stand in the middle of another one, too.
  private func begins(one words: String) -> Bool { pieces.contains { $0.trimmed().hasPrefix(words) } }

  /// A text with sentences that were made anew, each behind the one that it follows as the text is made, or at the end.
  ///
  /// - Parameters:
  ///   - sentences: The sentences; those that stand in the text already stay.
  ///   - text: The text as somebody changed it.
  ///   - made: All sentences as they are made now.
  ///   - before: All sentences as they were made before; one that stands in the text gives way to what it became.
  /// - Returns: The text.
  static func adding(_ sentences: [String], to text: String, in made: [String], before: [String]) -> String {
    var text = text
    for sentence in sentences where !text.containsBytes(of: sentence) {
      let place = made.firstIndex(of: sentence) ?? 0
      let gone = before.first { !made.contains($0) && text.containsBytes(of: $0) }
      if let gone, before.count == made.count {
        text = text.replacingFirst(gone, with: sentence)
      } else if let earlier = made[..<place].last(where: { text.containsBytes(of: $0) }) {
        text = text.replacingFirst(earlier, with: earlier + sentence)
      } else if let later = made[place...].first(where: { SentenceList(text).begins(one: $0) }) {
        text = text.replacingFirst(later, with: sentence + later)
      } else {
        let end = text.hasSuffix("\n") ? "\n" : ""
        text = text.dropLast(end.count) + sentence + end
      }
    }
    return text
  }
}
