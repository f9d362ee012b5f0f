import Text

extension Form {
  /// Whether a text looks like what a fact asks for; what does not is asked back once, and taken when it is typed again.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - fact: The fact.
  /// - Returns: For the unit whether it ends as the names of units do, else whether one of the form's words stands in it.
  func isLikely(_ text: String, for fact: AboutFact) -> Bool {
    if fact.kind == .unit {
      return reading.signers.isEmpty || reading.signers.contains { text.trimmed().hasSuffix($0) }
    }
    let plain = text.halfWidth().lowercased()
    return fact.likeWords.isEmpty || fact.likeWords.contains { plain.containsBytes(of: $0) }
  }
}
