/// The gaps of a suggested text, `【待填：…】`, and the years that stand in a text.
enum TextGaps {
  struct Gap {
    /// What belongs there.
    let what: String
    /// Its first character and the one after its last, counted in characters.
    let start: Int
    let end: Int

    /// Whether a full stop or a semicolon follows, so that the filling needs none of its own.
    func isBeforeStop(in text: String) -> Bool {
      Array(text).dropFirst(end).first.map { "。；，、".contains($0) } ?? false
    }

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

  /// The four-digit years in a text, each once, in order.
  static func years(in text: String) -> [Int] {
    var years: [Int] = []
    for word in text.split(whereSeparator: { !("0"..."9").contains($0) }) where word.count == 4 {
      if let year = Int(word), (1990...2100).contains(year), !years.contains(year) { years.append(year) }
    }
    return years
  }
}

extension String {
  /// The text without full stops at its end.
  var withoutStop: String {
    var text = self[...]
    while let last = text.last, last == "。" || last == "." { text.removeLast() }
    return String(text)
  }
}
