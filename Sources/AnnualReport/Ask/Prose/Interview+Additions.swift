import Text

/// What can be added to a text that is made of details.
extension Interview {
  /// What can be added, with its number behind a plus, which does not depend on what is there already.
  func additions(_ state: ProseState) -> [(number: Int, name: String, details: [Detail])] {
    state.additions.enumerated().compactMap { place, addition in
      addition.details.isEmpty
        ? nil : (place + 1, addition.name, addition.details)
    }
  }

  /// The lines that list it; none where nothing can be added.
  func additionLines(_ state: ProseState) -> [String] {
    let choices = additions(state).map { "+\($0.number) \($0.name)" }
    return choices.isEmpty ? [] : lines(of: choices, after: ProseWording.additions)
  }

  /// Asks for the details of what was chosen, `+1 +3` or by name; nil where a line is no such choice.
  mutating func addition(_ line: String, _ state: ProseState) -> Turn? {
    let additions = additions(state)
    var chosen: [Detail] = []
    for part in line.halfWidth().split(whereSeparator: { " 、，,".contains($0) }).map({ String($0) }) {
      let number = ["+", "补"].contains { part.hasPrefix($0) } ? part.dropFirst() : part[...]
      let isNumbered = number.count < part.count
      let added = additions.first { isNumbered && String($0.number) == number || $0.name == part }
      guard let added else { return nil }
      chosen += added.details
    }
    guard let first = chosen.first else { return nil }
    return askDetail(
      state.field.name, DetailQuestion(key: first.key, then: chosen.dropFirst().map { $0.key }), Turn())
  }
}
