/// The gaps of a text, `【待填：…】`.
enum TextGaps {
  struct Gap {
    /// What belongs there.
    let what: String
    /// Its first character and the one after its last, counted in characters.
    let start: Int
    let end: Int

    /// The words as they fit there: without a stop or a unit that follows already, nor what stands before.
    func words(_ typed: String, in text: String) -> String {
      let characters = Array(text)
      var words = Seams.inner(typed)[...]
      words = words.dropFirst(Seams.overlap(String(characters[..<start]), String(words)))
      let rest = String(characters[end...])
      if let last = words.last, rest.first == last,
        words.dropLast().last.map({ ("0"..."9").contains($0) }) ?? false
      {
        words.removeLast()
      }
      return String(words.dropLast(Seams.overlap(String(words), rest)))
    }

    /// What stands behind it.
    func rest(of text: String) -> String { String(Array(text)[end...]) }

    func filled(in text: String, with words: String) -> String {
      let characters = Array(text)
      return String(characters[..<start]) + words + String(characters[end...])
    }
  }

  private static let opening = Array(TextGap.opening)

  /// The first gap at or after a character.
  static func first(in text: String, from: Int) -> Gap? {
    let characters = Array(text)
    guard from < characters.count else { return nil }
    for start in from..<characters.count where characters[start...].starts(with: opening) {
      guard let close = characters[start...].firstIndex(of: "】") else { return nil }
      let inner = characters[(start + opening.count)..<close].drop { $0 == "：" || $0 == ":" }
      return Gap(what: String(inner), start: start, end: close + 1)
    }
    return nil
  }
}
